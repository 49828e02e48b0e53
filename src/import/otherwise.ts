import { normalUrl } from '../corpus/citations.ts';
import type { Corpus, Entry, Incident, Written } from '../corpus/corpus.ts';
import { type Casualties, COUNT_FIELDS, rangeText } from '../model/casualty-range.ts';
import type { IncidentInput } from '../model/incident.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Source } from '../model/source.ts';
import { folded } from './known.ts';
import { placesOtherwise } from './place-otherwise.ts';
import type { Finding } from './rows/rules.ts';
import { type Otherwise, valueDiffers } from './rows/value-differs.ts';

/**
 * What the row of an incident that the site has says otherwise: when, where, how many. What it does not say is the site’s
 * own, and differs from nothing; so does whatever is only written in another way.
 */
export function incidentOtherwise(
  id: string,
  row: IncidentInput,
  there: Entry<Incident> | undefined,
  corpus: Corpus,
): Finding[] {
  if (!there || isOther(id, row, there)) return [];
  const { record, written } = there;
  const all = [
    ...datesOtherwise('date', record.date, row.date),
    ...COUNT_FIELDS.flatMap((field) => countsOtherwise(field, record[field], row[field])),
    ...placesOtherwise(record, row.place, corpus),
  ];
  return toldAt(written, all);
}

/** With the line of the first of them. */
function toldAt({ file, at }: Written, all: readonly Otherwise[]): Finding[] {
  const [first] = all;
  return first === undefined ? [] : valueDiffers(all, `${file}:${at(first.field.split('.')).line}`);
}

/** What the row of a source that the site has says otherwise of the same address: title and date. */
export function sourceOtherwise(row: Source, there: Entry<Source> | undefined): Finding[] {
  if (there === undefined || !isSameAddress(row.url, there.record.url)) return [];
  const { record, written } = there;
  const isTitle = folded(record.title) === folded(row.title);
  const all = [
    ...(isTitle ? [] : [{ field: 'title', there: record.title, here: row.title }]),
    ...(row.published ? datesOtherwise('published', record.published, row.published) : []),
  ];
  return toldAt(written, all);
}

/** With an id of its own a row may also lead to a source of another address, which is another document. */
function isSameAddress(here: string | undefined, there: string | undefined): boolean {
  return here !== undefined && there !== undefined && normalUrl(here) === normalUrl(there);
}

/**
 * True for a record that took in more than this row: merged into another, or the one that a former id leads to, which may be
 * where it was merged to. That it was only renamed shows in its citation, which still names the row.
 */
function isOther(id: string, row: IncidentInput, there: Entry<Incident>): boolean {
  if (there.record.mergedInto !== undefined) return true;
  if (there.id === id) return false;
  const locators = row.citations.flatMap((one) => (typeof one === 'string' ? [] : (one.locator ?? [])));
  return !there.record.citations.some(({ locator }) => locator !== undefined && locators.includes(locator));
}

function datesOtherwise(field: string, there: PartialDate | undefined, here: PartialDate): Otherwise[] {
  const isSame =
    there?.earliest === here.earliest &&
    there.latest === here.latest &&
    there.approximate === here.approximate &&
    there.uncertain === here.uncertain;
  return isSame ? [] : [{ field, there: there?.text, here: here.text }];
}

function countsOtherwise(
  field: string,
  there: Casualties | undefined,
  here: Casualties | undefined,
): Otherwise[] {
  if (here === undefined || (here === 'unknown' && there === undefined)) return [];
  const [before, now] = [there && countText(there), countText(here)];
  return before === now ? [] : [{ field, there: before, here: now }];
}

/** The same text for the same count: a best estimate is told where it is not the number itself. */
function countText(count: Casualties): string {
  if (count === 'unknown') return count;
  const { min, max, best } = count;
  return rangeText(count) + (best === undefined || min === max ? '' : ` (best ${best})`);
}
