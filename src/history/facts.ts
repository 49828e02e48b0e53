import { standingFor } from '../corpus/chain.ts';
import type { Corpus, Entry, Incident, RecordKind, Series } from '../corpus/corpus.ts';
import { formerIdsOf } from '../corpus/former-ids.ts';
import { entriesOf, RECORD_KINDS } from '../corpus/lookup.ts';
import { recordTexts } from '../corpus/record-texts.ts';
import { sourceHost } from '../corpus/source-page.ts';
import type { ClaimUse, StatUse } from '../markdown/body.ts';
import { oneLine } from '../markdown/lift/sentence.ts';
import { COUNT_FIELDS } from '../model/casualty-range.ts';
import type { Correction } from '../model/common.ts';
import { writtenRecord } from '../publish/written.ts';
import { figureKey } from '../query/receipt/key.ts';
import type { BodyReceipts, Receipt } from '../query/receipt.ts';
import { bareNumbers } from './bare.ts';
import { questionOf } from './question.ts';
import { dayFacts, saidFacts } from './said.ts';
import { type Fact, keyOf, type Stated, type StatedFigure, wordsOf } from './stated.ts';
import { type Unsure, unsureIn } from './unsure.ts';
import { factValue, figureValue, type IdNow, placeWords } from './values.ts';
import { wordsShown } from './words.ts';

/** A site that has been read and checked. */
export interface CheckedSite {
  corpus: Corpus;
  receipts: BodyReceipts;
}

/** The record’s fields that are facts: a change of any of them is one that readers have to be told of. */
const FACTS: Readonly<Record<RecordKind, readonly string[]>> = {
  incident: [
    'date',
    'dateMeaning',
    'place',
    'kind',
    'actors',
    'targets',
    ...COUNT_FIELDS,
    'status',
    'mergedInto',
  ],
  event: ['date', 'mergedInto'],
  place: ['name', 'country', 'admin1', 'lat', 'lon', 'precision'],
  series: ['unit', 'frequency', 'mergedInto'],
  source: ['published'],
  article: ['published', 'mergedInto'],
  actor: [],
};

/** What the records of a kind are called now, by their ids of then; an id that is as it was comes back. */
export type Renamed = (kind: RecordKind) => IdNow;

/** What a checked site states, by `keyOf`: published records, and what they cite. */
export function statedBy(site: CheckedSite, renamed: Renamed): ReadonlyMap<string, Stated> {
  const all = new Map<string, Stated>();
  const unsure = unsureIn(site.corpus);
  for (const kind of RECORD_KINDS) {
    for (const entry of entriesOf(site.corpus, kind).values()) {
      // What is described where it is cited is stated, and corrected, by what cites it.
      if (entry.draft || entry.inPlace) continue;
      const one = stated(entry, site, renamed, unsure);
      all.set(keyOf(one), one);
    }
  }
  return all;
}

function stated(entry: Entry<unknown>, site: CheckedSite, renamed: Renamed, unsure: Unsure): Stated {
  const { kind, id, written } = entry;
  const record = entry.record as Readonly<Record<string, unknown>>;
  const facts = new Map(fieldFacts(entry, site.corpus, renamed));
  if (kind === 'incident')
    for (const [key, fact] of saidFacts(entry as Entry<Incident>, renamed('source'))) facts.set(key, fact);
  for (const [key, fact] of dayFacts(entry, site.corpus.sources)) facts.set(key, fact);
  if (kind === 'series')
    for (const [key, fact] of observationFacts(entry as Entry<Series>)) facts.set(key, fact);
  const isUnsure = kind === 'incident' && unsure.isStatusOf(entry as Entry<Incident>);
  return {
    kind,
    id,
    hasPage: kind !== 'source' || sourceHost(site.corpus, id) === undefined,
    title: String(record.title ?? record.name ?? id),
    file: written.file,
    at: () => ({ file: written.file, span: written.at([]) }),
    form: written.form,
    facts,
    unsure: isUnsure ? UNSURE : NO_FACTS,
    ...figuresOf(entry, site, renamed, unsure),
    words: wordsShown(entry, site.corpus, renamed('source')),
    bare: () => bareNumbers(entry, site.corpus.site.languages[0] ?? 'en'),
    texts: () => (kind === 'incident' ? recordTexts(entry, site.corpus) : []),
    corrections: (record.corrections ?? []) as readonly Correction[],
    correctionsAt: (n, part = 'note') => ({
      file: written.file,
      span: written.at(n === undefined ? ['corrections'] : ['corrections', n, part]),
    }),
    formerIds: formerIdsOf(site.corpus, entry),
    isMerged: record.mergedInto !== undefined,
  };
}

const UNSURE: ReadonlySet<string> = new Set(['status']);
const NO_FACTS: ReadonlySet<string> = new Set<string>();

function* fieldFacts(entry: Entry<unknown>, corpus: Corpus, renamed: Renamed): Iterable<[string, Fact]> {
  const { kind, record, written } = entry;
  const own = record as Readonly<Record<string, unknown>>;
  const fields = FACTS[kind];
  // The rest of a record, its citations above all, is most of it.
  const needed = [...fields, 'placeId'].map((field): [string, unknown] => [field, own[field]]);
  const plain = { ...writtenRecord(Object.fromEntries(needed)), ...regionNow(entry, corpus) };
  for (const field of fields) {
    const idNow = renamed(namedBy(field, kind));
    const value = factValue(field, plain[field], idNow);
    if (value === undefined) continue;
    // The same place may be described in place here and have a record of its own there.
    const also =
      field === 'place' && typeof plain.place === 'string' && own.place ? [placeWords(own.place)] : [];
    const isElsewhere = own.mergedInto !== undefined && REGION.includes(field);
    const at = () => ({ file: written.file, span: written.at([isElsewhere ? 'mergedInto' : field]) });
    // A chain of merges is compared by its end; in a circle that is no record anybody named.
    const named = field === 'mergedInto' ? { written: String(plain.mergedInto) } : {};
    yield [field, { field, label: field, value, ...named, also, at }];
  }
}

/** What of a place decides in which counts its incidents are. */
export const REGION: readonly string[] = ['country', 'admin1'];

/** Of a place that is merged into another: where that lies, as its incidents are counted there from now on. */
function regionNow({ kind, id }: Entry<unknown>, { places }: Corpus): Record<string, unknown> {
  if (kind !== 'place') return {};
  const last = standingFor(id, places);
  const stands = last === id ? undefined : places.get(last)?.record;
  return stands === undefined ? {} : { country: stands.country, admin1: stands.admin1 };
}

/** The kind of record that a field names. */
function namedBy(field: string, own: RecordKind): RecordKind {
  if (field === 'mergedInto') return own;
  return field === 'place' ? 'place' : 'actor';
}

function* observationFacts({ record }: Entry<Series>): Iterable<[string, Fact]> {
  for (const { period, dimensions, value, min, max, status, superseded, file, span } of record.observations) {
    if (superseded) continue;
    const label = [period.text, ...Object.entries(dimensions).map((pair) => pair.join('='))].join(', ');
    const number = value ?? (max === undefined ? `${min}+` : `${min ?? ''}–${max}`);
    const shown = status ? `${number} (${status})` : String(number);
    yield [
      `observation ${label}`,
      { field: 'observations', label, value: shown, at: () => ({ file, span }) },
    ];
  }
}

/** The figures of a record’s text and of its translations; of those with an error what they ask for. */
function figuresOf(
  { kind, id, body, translations, written }: Entry<unknown>,
  { receipts }: CheckedSite,
  renamed: Renamed,
  unsure: Unsure,
): Pick<Stated, 'figures' | 'claims' | 'unanswered'> {
  const texts = [
    { body, translation: undefined },
    ...[...translations].map(([translation, one]) => ({ body: one.body, translation })),
  ];
  const figures: StatedFigure[] = [];
  const claims: StatedFigure[] = [];
  const unanswered = new Set<string>();
  for (const { body: text, translation } of texts) {
    for (const use of text?.uses ?? [])
      if (use.what === 'claim') claims.push(claimOf(use, written.file, renamed, translation));
    const stats = text?.uses.filter((use): use is StatUse => use.what === 'stat') ?? [];
    const own = receipts.get(figureKey(kind, id, translation)) ?? [];
    const places = placesOf(own.filter((one) => one !== undefined));
    for (const [n, use] of stats.entries()) {
      const receipt = own[n];
      if (receipt && !unsure.isFigure(use.attributes))
        figures.push(figureOf(receipt, use, places.get(receipt)));
      else unanswered.add(questionOf(use.attributes).key);
    }
  }
  return { figures, claims, unanswered };
}

function claimOf(
  { text, attributes, span }: ClaimUse,
  file: string,
  renamed: Renamed,
  translation?: string,
): StatedFigure {
  const source = attributes.source && renamed('source')(attributes.source.value.trim());
  const by = attributes.by && renamed('actor')(attributes.by.value.trim());
  const status = attributes.status?.value.trim() || 'no status';
  return {
    field: 'claims',
    label: oneLine(text),
    text,
    // Whose word it is, is as much of it as how sure it is.
    value: by ? `${status}, by ${by}` : status,
    at: () => ({ file, span }),
    question: JSON.stringify([oneLine(text), source]),
    ...(source !== undefined && { source }),
    context: wordsOf(text),
    ...(translation !== undefined && { translation }),
  };
}

/** The places of figures in their sentences: the words with the figures left out, and the how many-th it is. */
function placesOf(receipts: readonly Receipt[]): ReadonlyMap<Receipt, string> {
  const places = new Map<Receipt, string>();
  for (const [context, all] of Map.groupBy(receipts, (one) => one.context)) {
    const words = all.reduce((rest, { text }) => (text === '' ? rest : rest.replace(text, '#')), context);
    for (const [n, one] of all.entries()) places.set(one, `${n} ${oneLine(words)}`);
  }
  return places;
}

function figureOf(
  { value, file, span, context, text, translation }: Receipt,
  use: StatUse,
  place: string | undefined,
): StatedFigure {
  const { key, words } = questionOf(use.attributes);
  return {
    field: 'figures',
    label: words,
    value: figureValue(value),
    at: () => ({ file, span }),
    question: key,
    text,
    ...(place !== undefined && { place }),
    context: wordsAround(context, text),
    ...(translation !== undefined && { translation }),
  };
}

function wordsAround(context: string, text: string): ReadonlySet<string> {
  return wordsOf(context.replace(text, ' '));
}
