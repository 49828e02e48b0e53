import type { Corpus, Entry, Event, Incident } from '../../corpus/corpus.ts';
import { type RecordText, recordTexts } from '../../corpus/record-texts.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { quotations } from '../../markdown/lift/quotation.ts';
import {
  type CasualtyRange,
  COUNT_FIELDS,
  type CountField,
  rangeText,
  together,
} from '../../model/casualty-range.ts';
import type { FoundNumber, Thing, WrittenFigure } from '../../query/prose/figure.ts';
import { findNumbers } from '../../query/prose/languages.ts';
import { numbersCited } from './numbers-cited.ts';
import type { FigureInput } from './rule.ts';

/** The counts that a text which says what it counts can mean. */
const COUNTS_OF: Readonly<Partial<Record<Thing, readonly CountField[]>>> = {
  killed: ['killed', 'perpetratorsKilled'],
  wounded: ['wounded'],
  abducted: ['abducted'],
};

type Told = Entry<Incident> | Entry<Event>;
type Counts = ReadonlyMap<CountField, readonly CasualtyRange[]>;

/**
 * A number in the title or text of an incident or event is one of its own counts, or one that a citation gives: a count that
 * is mended, its words forgotten, says otherwise at once. How the sources disagree is told freely, with numbers that no
 * citation need give; a number in the name of the place ("Zab river 8 kms") counts nothing.
 */
export function* numberNotCited({ corpus }: FigureInput): Iterable<Diagnostic> {
  const policy = corpus.site.policy.bareFigures;
  if (policy === 'off') return;
  const own = corpus.site.languages[0] ?? 'en';
  for (const [entry, incidents] of told(corpus)) {
    let counts: Counts | undefined;
    let cited: ReadonlySet<number> | undefined;
    let names: readonly string[] | undefined;
    for (const shown of recordTexts(entry, corpus)) {
      if (shown.name === 'disagreement') continue;
      for (const found of numbersIn(shown)) {
        names ??= placeNames(incidents, corpus);
        if (isOfName(found, shown.text, names)) continue;
        counts ??= countsOf(incidents);
        if (isCount(found.figure, counts)) continue;
        cited ??= numbersCited(corpus, entry.record.citations, own);
        // A title may tell of a part ("a village head and four relatives"), but of no more than is held to be so.
        const isMore = shown.name === 'title' && isAbove(found.figure, meant(found.figure, counts));
        if (!isMore && isCited(found.figure, cited)) continue;
        yield diagnostic(
          'number-not-cited',
          shown.at(found.from, found.to),
          `unexpected number “${found.text.replace(/\s+/g, ' ')}” in the ${shown.name}, expected ${expectedOf(counts)}`,
          'Correct the words or the record; or give the number in the words of the citation that says it, under quote or evidence.',
          policy === 'error' ? 'error' : 'warning',
        );
      }
    }
  }
}

/** Each incident with what it counts, and each event with its incidents. */
function* told({ incidents, events }: Corpus): Iterable<[Told, readonly Incident[]]> {
  for (const entry of incidents.values()) yield [entry, [entry.record]];
  for (const entry of events.values())
    yield [entry, (entry.record.incidents ?? []).flatMap((id) => incidents.get(id)?.record ?? [])];
}

/** The numbers of a text that can be compared, those in quotation marks apart. */
function numbersIn({ name, text, language }: RecordText): (FoundNumber & { figure: WrittenFigure })[] {
  const found = findNumbers(text, language).filter(
    (one): one is FoundNumber & { figure: WrittenFigure } => one.figure !== undefined,
  );
  if (found.length === 0 || name !== 'title') return found;
  const quoted = quotations(text);
  return found.filter(({ from }) => !quoted.some(([start, end]) => start <= from && from < end));
}

/** The names of the places of some incidents, in all languages. */
function placeNames(incidents: readonly Incident[], { places }: Corpus): string[] {
  return incidents.flatMap(({ placeId, place }) => {
    const translated = [...(places.get(placeId ?? '')?.translations.values() ?? [])];
    const names = [place, ...translated.map(({ fields }) => fields)].flatMap((one) => [
      one?.name,
      ...(Array.isArray(one?.aliases) ? one.aliases : []),
    ]);
    return names.filter((name) => typeof name === 'string');
  });
}

/** True for a number that is a part of one of the names where it stands. */
function isOfName({ from, to }: FoundNumber, text: string, names: readonly string[]): boolean {
  return names.some((name) => {
    if (name.length <= to - from) return false;
    for (let at = text.indexOf(name); at !== -1 && at <= from; at = text.indexOf(name, at + 1))
      if (to <= at + name.length) return true;
    return false;
  });
}

function countsOf(incidents: readonly Incident[]): Counts {
  return new Map(
    COUNT_FIELDS.map((count) => [
      count,
      incidents.flatMap(({ [count]: range }) => (range === undefined || range === 'unknown' ? [] : [range])),
    ]),
  );
}

/** The ranges that a number can be of, by what the text says that it counts; none where it says too little. */
function meant({ counted }: WrittenFigure, counts: Counts): readonly CasualtyRange[] {
  return counted.things
    .flatMap((thing) => COUNTS_OF[thing] ?? [])
    .flatMap((count) => counts.get(count) ?? []);
}

function isCount(figure: WrittenFigure, counts: Counts): boolean {
  const { unit, counted } = figure;
  if (unit !== undefined || counted.measures.length > 0) return false;
  const named = counted.things.flatMap((thing) => COUNTS_OF[thing] ?? []);
  // Without a word for it, people of any sort, and the dead and wounded together.
  const ranges = named.length > 0 ? meant(figure, counts) : [...counts.values()].flat();
  if (ranges.some((range) => isWithin(figure, range))) return true;
  if (named.length > 0) return false;
  const [killed, wounded] = [counts.get('killed')?.[0], counts.get('wounded')?.[0]];
  return killed !== undefined && wounded !== undefined && isWithin(figure, together(killed, wounded));
}

function isAbove({ min }: WrittenFigure, ranges: readonly CasualtyRange[]): boolean {
  return ranges.length > 0 && ranges.every((range) => range.max !== undefined && range.max < min);
}

function isWithin({ min, max }: WrittenFigure, range: CasualtyRange): boolean {
  return range.min <= min && max <= (range.max ?? Number.POSITIVE_INFINITY);
}

function isCited({ min, max }: WrittenFigure, cited: ReadonlySet<number>): boolean {
  return cited.has(min) && cited.has(max);
}

function expectedOf(counts: Counts): string {
  const given = [...counts].flatMap(([count, ranges]) =>
    ranges.length === 1 ? ranges.map((range) => `${count}: ${rangeText(range)}`) : [],
  );
  const own = given.length > 0 ? ` (${given.join(', ')})` : '';
  return `one that the record counts${own} or that one of its citations gives`;
}
