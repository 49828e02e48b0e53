import type { Corpus, Entry, RecordKind } from '../corpus/corpus.ts';
import { cellsOf, columnsOf } from '../corpus/csv-shape.ts';
import { entriesOf, RECORD_KINDS } from '../corpus/lookup.ts';
import { SCHEMAS } from '../corpus/schemas.ts';
import type { Span } from '../diagnostics/diagnostic.ts';
import type { Correction } from '../model/common.ts';
import { writtenRecord } from '../publish/written.ts';
import { figureKey } from '../query/receipt/key.ts';
import type { FigureValue, Receipt } from '../query/receipt.ts';

/** Something that a published record states. */
export interface Fact {
  /** The field as a correction names it: `killed`, `place`; `figures` of an article, `observations` of a series. */
  field: string;
  /** What it is, for a reader of a report: `killed`, `August 2020`, `“nine” killed in …`. */
  label: string;
  value: string;
  file: string;
  span: Span;
}

/** A published record with what it states, by a key that stays the same as long as it is the same fact. */
export interface Stated {
  kind: RecordKind;
  id: string;
  title: string;
  /** Where it begins. */
  file: string;
  span: Span;
  /** By what each states; an article may give the same figure several times. */
  facts: ReadonlyMap<string, readonly Fact[]>;
  corrections: readonly Correction[];
  formerIds: readonly string[];
}

/** The record’s fields that are facts: a change of any of them is one that readers have to be told of. */
const FACTS: Readonly<Record<RecordKind, readonly string[]>> = {
  incident: [
    'date',
    'dateMeaning',
    'place',
    'kind',
    'actors',
    'killed',
    'wounded',
    'abducted',
    'perpetratorsKilled',
    'status',
    'mergedInto',
  ],
  event: ['date', 'mergedInto'],
  place: ['country', 'admin1', 'lat', 'lon', 'precision', 'mergedInto'],
  series: ['unit', 'frequency', 'mergedInto'],
  source: ['published', 'mergedInto'],
  article: ['published', 'mergedInto'],
  actor: ['mergedInto'],
};

/** What a checked site states, by `<kind>:<id>`: published records that readers can link to. */
export function statedBy(
  corpus: Corpus,
  receipts: ReadonlyMap<string, readonly (Receipt | undefined)[]>,
): ReadonlyMap<string, Stated> {
  const all = new Map<string, Stated>();
  for (const kind of RECORD_KINDS) {
    for (const entry of entriesOf(corpus, kind).values()) {
      // A source described where it is cited has no record that could keep its address.
      if (entry.draft || entry.inPlace) continue;
      all.set(`${kind}:${entry.id}`, stated(entry, receipts));
    }
  }
  return all;
}

function stated(
  entry: Entry<unknown>,
  receipts: ReadonlyMap<string, readonly (Receipt | undefined)[]>,
): Stated {
  const { kind, id, written } = entry;
  const record = entry.record as Record<string, unknown>;
  const facts = new Map<string, Fact[]>();
  const add = (key: string, fact: Fact): void => {
    const list = facts.get(key) ?? [];
    facts.set(key, list);
    list.push(fact);
  };
  const at = (field: string): Pick<Fact, 'file' | 'span'> => ({
    file: written.file,
    span: written.at([field]),
  });
  for (const [name, value] of cellsOf(columnsOf(SCHEMAS[kind]), cellRecord(record))) {
    const [field = ''] = name.split('.');
    if (FACTS[kind].includes(field)) add(name, { field, label: name, value, ...at(field) });
  }
  if (kind === 'series')
    for (const [key, fact] of observationFacts(entry as Entry<SeriesRecord>)) add(key, fact);
  for (const [key, fact] of figureFacts(receipts.get(figureKey(kind, id)) ?? [])) add(key, fact);
  return {
    kind,
    id,
    title: String(record.title ?? record.name ?? id),
    file: written.file,
    span: written.at([]),
    facts,
    corrections: (record.corrections ?? []) as readonly Correction[],
    formerIds: (record.formerIds ?? []) as readonly string[],
  };
}

/** With the status that is published, stated or worked out. */
function cellRecord(record: Record<string, unknown>): Record<string, unknown> {
  return { ...writtenRecord(record), ...(record.status !== undefined && { status: record.status }) };
}

type SeriesRecord = Corpus['series'] extends ReadonlyMap<string, Entry<infer R>> ? R : never;

function* observationFacts({ record }: Entry<SeriesRecord>): Iterable<[string, Fact]> {
  for (const { period, dimensions, value, min, max, status, superseded, file, span } of record.observations) {
    if (superseded) continue;
    const key = [period.text, ...Object.entries(dimensions).map((pair) => pair.join('='))].join(' ');
    const number = value ?? `${min ?? ''}–${max ?? ''}`;
    yield [
      `observation ${key}`,
      {
        field: 'observations',
        label: key,
        value: status ? `${number} (${status})` : String(number),
        file,
        span,
      },
    ];
  }
}

/** Figures by what they ask for: the same question in another place of the text is the same figure. */
function* figureFacts(receipts: readonly (Receipt | undefined)[]): Iterable<[string, Fact]> {
  for (const receipt of receipts) {
    if (receipt === undefined) continue;
    const asked = questionOf(receipt);
    const { file, span, text } = receipt;
    yield [
      `figure ${asked}`,
      { field: 'figures', label: `“${text}”, ${asked}`, value: valueText(receipt.value), file, span },
    ];
  }
}

/** What a figure asks for, in words: the rows of a series, the condition of a count, the source. */
export function questionOf({ method, expression, rows, value }: Receipt): string {
  const unit = value.unit === undefined ? '' : `${value.unit}, `;
  if (method === 'count' || method === 'sum')
    return `${unit}${expression === undefined ? 'all' : `where ${expression}`}`;
  const [first] = rows;
  if (method === 'series') return `${first?.id ?? ''}, ${rows.map(({ label }) => label).join(', ')}`;
  return `${method} ${expression ?? ''} ${first?.id ?? ''}`.replace(/\s+/g, ' ').trim();
}

function valueText({ min, max }: FigureValue): string {
  const rounded = (n: number) => String(Number(n.toPrecision(12)));
  if (max === undefined) return `at least ${rounded(min)}`;
  return min === max ? rounded(min) : `${rounded(min)}–${rounded(max)}`;
}
