import type { Entry } from '../../corpus/corpus.ts';
import { isNotYet } from '../../corpus/in-draft.ts';
import type { Correction } from '../../model/common.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import type { Desk } from '../desk.ts';
import type { Dates, DateText } from '../page.ts';
import { dateText, told } from '../pieces.ts';

/** How a record was corrected since it was published. */
export interface History {
  corrections: CorrectionView[];
}

/** One correction. */
export interface CorrectionView {
  date: DateText;
  note: string;
  /** Language of the note, where it is not the page’s: it has no translation. */
  lang?: string;
  /** Fields that were changed, in words. */
  fields?: string;
}

interface Dated {
  published?: PartialDate;
  updated?: PartialDate;
  corrections?: Correction[];
}

/** A record as far as its dates go. */
interface DatedEntry {
  record: Dated;
  article?: string;
}

/** When a record came onto the site, undefined where it does not say, as a draft may not: a record that is written inside an article came with it, if it does not say. */
export function publishedOn(desk: Desk, { record, article }: DatedEntry): PartialDate | undefined {
  const published = record.published ?? (article === undefined ? undefined : desk.publishedWith(article));
  return published && !isNotYet(published) ? published : undefined;
}

/** When a record came onto the site, in words. */
export function publishedText(desk: Desk, entry: DatedEntry): DateText {
  const published = publishedOn(desk, entry);
  return published ? dateText(desk.words, published) : { words: desk.words.labels.dates.notRecorded };
}

/** When a record was published and last changed; a correction is a change. What is not recorded says so. */
export function datesOf(desk: Desk, entry: DatedEntry): Dates {
  const { dates } = desk.words.labels;
  const published = publishedOn(desk, entry);
  const last = lastChange(entry.record);
  const unchanged = published && { words: dates.notSince };
  return {
    published: publishedText(desk, entry),
    updated: last ? dateText(desk.words, last) : unchanged,
  };
}

/** When the record of a source was last changed: its other dates are those of the source. */
export function changedOn(desk: Desk, record: Dated): Dates {
  const last = lastChange(record);
  return { updated: last && dateText(desk.words, last) };
}

function lastChange({ updated, corrections }: Dated): PartialDate | undefined {
  const changes = [updated, ...(corrections ?? []).map((c) => c.date)].filter((d) => d !== undefined);
  return changes.reduce<PartialDate | undefined>((a, b) => (a && a.latest >= b.latest ? a : b), undefined);
}

/** The history of a record, its newest correction first. */
export function historyOf(
  desk: Desk,
  entry: Pick<Entry<Pick<Dated, 'corrections'>>, 'record' | 'words'>,
): History {
  const corrections = [...(entry.record.corrections ?? [])].sort((a, b) =>
    a.date.latest < b.date.latest ? 1 : -1,
  );
  return {
    corrections: corrections.map((correction) => correctionView(desk, entry, correction)),
  };
}

/** One correction in words. */
export function correctionView(
  desk: Desk,
  entry: Pick<Entry<unknown>, 'words'>,
  { date, note, fields }: Correction,
): CorrectionView {
  const { text, lang } = told(desk, entry, note);
  return {
    date: dateText(desk.words, date),
    note: text,
    lang,
    fields: fields && desk.words.list(fields.map(desk.words.field)),
  };
}
