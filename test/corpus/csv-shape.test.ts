import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBulkFile } from '../../src/corpus/bulk.ts';
import type { RecordKind } from '../../src/corpus/corpus.ts';
import { csvCell } from '../../src/corpus/csv.ts';
import { cellsOf, columnsOf } from '../../src/corpus/csv-shape.ts';
import { schemaOf } from '../../src/corpus/schemas.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { runs } from '../support/runs.ts';

const text = fc
  .string({ unit: fc.constantFrom('a', 'B', '7', 'é', 'ع', '"', ',', ';', '\\', '\n', ' ', ':', '[', '{') })
  .map((written) => written.trim())
  .filter((written) => written !== '');
const id = fc.stringMatching(/^[a-z]{1,4}(-[a-z0-9]{1,3}){0,2}$/);
const reference = fc.oneof(
  id,
  fc.tuple(id, id).map((parts) => parts.join('/')),
);
const list = (item: fc.Arbitrary<unknown>) => fc.array(item, { minLength: 1, maxLength: 3 });
const date = fc.constantFrom('2020-08-30', '2020-08~', '2020?', '2020-08-28/2020-08-30', '2019-03/..');
const count = fc.oneof(
  fc.constantFrom('unknown', '4', '4-6', '15+'),
  fc.record(
    { min: fc.nat(99), max: fc.integer({ min: 100, max: 999 }), best: fc.constant(100) },
    { requiredKeys: ['min'] },
  ),
);
const number = fc.double({ min: -90, max: 90, noNaN: true }).map((n) => (Object.is(n, -0) ? 0 : n));
const placeFields = {
  name: text,
  country: fc.constantFrom('IQ', 'SY'),
  precision: fc.constantFrom('exact', 'near', 'country'),
  admin1: text,
  admin1Alt: list(text),
  aliases: list(text),
  lat: number,
  lon: number,
  coordSource: text,
};
const common = {
  remark: text,
  formerIds: list(reference),
  updated: date,
  corrections: list(fc.record({ date, note: text, fields: list(text) }, { requiredKeys: ['date', 'note'] })),
  mergedInto: reference,
};
const citations = list(
  fc.oneof(
    reference,
    fc.record(
      {
        source: reference,
        quote: fc.constant('a “quote”, with "quotes"; and more'),
        supports: list(text),
        says: fc.record({ killed: count }),
      },
      { requiredKeys: ['source'] },
    ),
  ),
);

/** Records of each kind as an author would write them, with any of their optional fields. */
const WRITTEN: Partial<Record<RecordKind, fc.Arbitrary<Record<string, unknown>>>> = {
  incident: fc.record(
    {
      ...common,
      title: text,
      date,
      kind: text,
      place: fc.oneof(reference, fc.record(placeFields, { requiredKeys: ['name', 'country', 'precision'] })),
      citations,
      dateMeaning: fc.constantFrom('span', 'within'),
      actors: list(fc.record({ id: reference, role: fc.constantFrom('target', 'other') })),
      targets: list(fc.record({ kind: text, description: text })),
      killed: count,
      wounded: count,
      status: fc.constantFrom('claimed', 'reported'),
      topics: list(text),
      disagreement: text,
    },
    { requiredKeys: ['title', 'date', 'kind', 'place', 'citations'] },
  ),
  source: fc.record(
    {
      ...common,
      title: text,
      publisher: text,
      kind: fc.constantFrom('ngo', 'court'),
      url: fc.webUrl(),
      link: fc.boolean(),
      origin: fc.boolean(),
      derivedFrom: list(
        fc.oneof(reference, fc.record({ title: text, publisher: text, kind: fc.constant('ngo') })),
      ),
      via: list(reference),
      authors: list(text),
      published: date,
      reliability: fc.constantFrom('A', 'F'),
    },
    { requiredKeys: ['title', 'publisher', 'kind', 'url'] },
  ),
  event: fc.record(
    { ...common, title: text, date, citations, incidents: list(reference) },
    { requiredKeys: ['title', 'date', 'citations'] },
  ),
  actor: fc.record(
    { ...common, name: text, aliases: list(text), parent: reference, colour: fc.constant('#a0b1c2') },
    { requiredKeys: ['name'] },
  ),
  place: fc.record({ ...common, ...placeFields }, { requiredKeys: ['name', 'country', 'precision'] }),
};

function bulk(kind: RecordKind, records: readonly Record<string, unknown>[]): string {
  const columns = columnsOf(schemaOf(kind));
  const rows = records.map((record, index) => {
    const cells = cellsOf(columns, record);
    return [`row-${index}`, ...columns.map(({ name }) => cells.get(name) ?? '')];
  });
  return [['id', ...columns.map(({ name }) => name)], ...rows]
    .map((cells) => cells.map(csvCell).join(','))
    .join('\n');
}

describe.each(Object.keys(WRITTEN) as RecordKind[])('%s', (kind) => {
  test('written to cells and read back, a record is the same', () => {
    const schema = schemaOf(kind);
    fc.assert(
      fc.property(fc.array(WRITTEN[kind] ?? fc.constant({}), { minLength: 1, maxLength: 3 }), (records) => {
        const found: Diagnostic[] = [];
        const missed: string[] = [];
        const raws = readBulkFile(
          { file: 'x.csv', text: bulk(kind, records), kind },
          (one) => found.push(one),
          (id) => missed.push(id),
        );
        expect(missed).toEqual([]);
        expect(found).toEqual([]);
        expect(raws.map(({ id: rowId }) => rowId)).toEqual(records.map((_, index) => `row-${index}`));
        expect(raws.map(({ value }) => schema.parse(value))).toEqual(
          records.map((record) => schema.parse(record)),
        );
      }),
      runs(),
    );
  });
});

test('the columns of an incident are those of its fields', () => {
  const names = columnsOf(schemaOf('incident')).map(({ name, form }) => `${name}:${form}`);
  expect(names).toEqual(
    expect.arrayContaining([
      'title:text',
      'place:text',
      'place.country:text',
      'place.lat:number',
      'place.aliases:list',
      'killed:text',
      'killed.min:number',
      'killed.best:number',
      'citations:json',
      'actors:json',
      'topics:list',
      'mergedInto:text',
    ]),
  );
  expect(columnsOf(schemaOf('source')).find(({ name }) => name === 'link')?.form).toBe('boolean');
  expect(new Set(names).size).toBe(names.length);
});
