import { expect, test } from 'vitest';
import { createGrounds } from '../../src/query/receipt/grounds.ts';
import { buildCorpus } from '../support/corpus-builder.ts';

/* A citation's own `origin` stands before what its source repeats, whatever cites it (contract, status 2). */

const corpus = buildCorpus({
  sources: {
    trac: {},
    agency: {},
    fox: { derivedFrom: ['trac', 'agency'] },
  },
  series: {
    claims: {
      citations: [{ source: 'fox', quote: 'claimed 100 attacks', origin: ['trac'] }],
      observations: [
        { period: '2020-08', value: 100, sources: ['fox'] },
        { period: '2020-09', value: 100 },
      ],
    },
    plain: {
      citations: [{ source: 'fox', quote: 'claimed 100 attacks' }],
      observations: [{ period: '2020-08', value: 100, sources: ['fox'] }],
    },
  },
  events: { meeting: { citations: [{ source: 'fox', origin: ['agency'] }] } },
});

function originsOf(series: string): string[][] {
  const { record } = corpus.series.get(series) ?? {};
  if (!record) throw new Error(`no series ${series}`);
  return record.observations.map((one) =>
    createGrounds(corpus)
      .ofObservations(record, [one])
      .origins.map(({ key }) => key),
  );
}

test('of a series', () => {
  expect(originsOf('claims')).toEqual([['trac'], ['trac']]);
  expect(originsOf('plain')).toEqual([['trac', 'agency']]);
});

test('of an event', () => {
  const { origins } = createGrounds(corpus).ofEvents([...corpus.events.values()]);
  expect(origins.map(({ key }) => key)).toEqual(['agency']);
});
