import { expect, test } from 'vitest';
import { chartRecord } from '../../src/explaining/chart-record.ts';
import type { ExplainedChart } from '../../src/explaining/charts.ts';
import { type Found, findFigures } from '../../src/explaining/find.ts';
import { sheetMarkdown } from '../../src/explaining/sheet.ts';
import { explainedText } from '../../src/explaining/text.ts';
import { checkOver } from '../support/memory-check.ts';

const FORD = `---
title: An ambush
date: 2020-02-03
place: {name: Ford, country: SY, precision: country}
kind: ambush
actors: [{id: the-group, role: perpetrator, basis: attributed}]
killed: 2
citations:
  - {source: wire-report, supports: [killed, date], quote: two were killed}
  - {source: paper-report, supports: [place], evidence: places it at the ford}
  - {source: paper-report, supports: [kind], evidence: calls it an ambush}
  - {source: group-statement, supports: [actors], evidence: the group names itself}
---
`;

const SERIES = `title: Attacks
unit: attacks
frequency: month
measure: Attacks counted from reports.
citations:
  - {source: wire-report, quote: there were 10 attacks}
  - {source: wire-report, quote: there were 20 attacks}
  - {source: paper-report, evidence: a count of its own}
`;

/** What is found of an article over the skeleton, with an ambush and a series of several passages. */
async function found(directives: string, files: Record<string, string> = {}, line?: number) {
  const { corpus, receipts, diagnostics } = await checkOver({
    'content/incidents/ford.md': FORD,
    'data/series/attacks.yaml': SERIES,
    'data/series/attacks.csv':
      'period,value,formula,sources\n2020-01,10,,\n2020-02,20,,wire-report\n2020-03,30,@2020-02 * 1.5,paper-report\n',
    'content/articles/roads.md': `---\ntitle: Roads\ndescription: What is known.\npublished: 2020-10-01\n---\n\n${directives}\n`,
    ...files,
  });
  const asked = { article: 'roads', ...(line !== undefined && { line }) };
  return { corpus, found: findFigures(asked, corpus, receipts, diagnostics) };
}

function explained(found: Found): Exclude<Found, { missing: string }> {
  if ('missing' in found) throw new Error(found.missing);
  return found;
}

async function chartOf(directive: string): Promise<ExplainedChart> {
  const [chart] = explained((await found(directive)).found).charts;
  if (chart === undefined) throw new Error('there is no chart');
  return chart;
}

/** Passages of the ambush in a chart: its quotes and paraphrases. */
const passagesOf = ({ rows }: ExplainedChart) =>
  rows
    .find(({ id }) => id === 'ford')
    ?.citations.map(({ source, quote, evidence }) => quote ?? evidence ?? source);

test.each([
  ['bars that count', '::trend{count=incidents period=month}', ['two were killed', 'calls it an ambush']],
  ['bars of a sum', '::trend{sum=killed period=month}', ['two were killed']],
  [
    'bars of a sum that nobody gives',
    '::trend{sum=wounded period=month}',
    ['two were killed', 'calls it an ambush'],
  ],
  [
    'bars by actor',
    '::trend{count=incidents rank=actor}',
    ['two were killed', 'calls it an ambush', 'the group names itself'],
  ],
  ['a map', '::map{}', ['two were killed', 'places it at the ford', 'calls it an ambush']],
  ['a timeline', '::timeline{incidents}', ['two were killed', 'calls it an ambush']],
  [
    'a table, which shows all,',
    '::incidents{}',
    ['two were killed', 'places it at the ford', 'calls it an ambush', 'the group names itself'],
  ],
])('an incident in %s has the passages that carry what is shown of it', async (_, directive, passages) => {
  expect(passagesOf(await chartOf(directive))).toEqual(passages);
});

test('an observation has the passages that figures have of it, and says whether it was worked out', async () => {
  const { rows } = await chartOf('::trend{series=attacks title="Attacks, by month"}');
  expect(rows.map(({ key, gives, workedOut, citations }) => [key, gives, workedOut, citations])).toEqual([
    ['2020-01', '10', undefined, [{ source: 'wire-report', quote: 'there were 10 attacks' }]],
    ['2020-02', '20', undefined, [{ source: 'wire-report', quote: 'there were 20 attacks' }]],
    ['2020-03', '30', '@2020-02 * 1.5', [{ source: 'paper-report', evidence: 'a count of its own' }]],
  ]);
});

test.each([
  ['::trend{series=attacks}', 'line chart'],
  ['::trend{series=attacks type=bar}', 'bar chart'],
  ['::trend{series=attacks type=area}', 'area chart'],
  ['::trend{count=incidents period=month}', 'bar chart'],
  ['::incidents{}', 'table'],
  ['::map{}', 'map'],
  ['::timeline{}', 'timeline'],
])('%s is a %s', async (directive, drawnAs) => {
  expect((await chartOf(directive)).drawnAs).toBe(drawnAs);
});

test('as data it has its attributes as written, and every row with what it gives', async () => {
  const { rows, ...record } = chartRecord(
    await chartOf('::trend{sum=killed period=month where="killed > 0" title="The dead"}'),
  );
  expect(record).toEqual({
    article: 'roads',
    file: 'content/articles/roads.md',
    what: 'trend',
    drawnAs: 'bar chart',
    attributes: { sum: 'killed', period: 'month', where: 'killed > 0', title: 'The dead' },
    question: 'period=month sum=killed where="killed > 0"',
    line: 7,
    column: 1,
  });
  expect(rows).toContainEqual({
    kind: 'incident',
    id: 'ford',
    gives: '2020-02-03; killed 2; confirmed',
    value: 2,
    status: 'confirmed',
    citations: [{ source: 'wire-report', quote: 'two were killed' }],
  });
});

test('a chart with a mistake is left out, as it would be told to have no rows', async () => {
  const { found: all } = await found('::map{where="contry = SY"}\n\n::incidents{where="country = SY"}');
  expect(explained(all)).toMatchObject({ charts: [{ span: { line: 9 } }], unsound: 0, unsoundCharts: 1 });
});

test('in a terminal the first rows are shown and the others counted; a sheet has all, and a passage of many once', async () => {
  const periods = Array.from({ length: 14 }, (_, n) => `${2001 + n},${n},,paper-report`);
  const files = {
    'data/series/attacks.csv': ['period,value,formula,sources', ...periods, ''].join('\n'),
    'data/series/attacks.yaml': SERIES.replace('month', 'year'),
  };
  const { corpus, found: all } = await found('::trend{series=attacks}', files);
  const { receipts, charts } = explained(all);
  const text = explainedText(receipts, charts, corpus);
  expect(text).toContain(`  rows    observation attacks 2001: 0 — paper-report
          observation attacks 2002: 1 — paper-report
`);
  expect(text).toContain(`          observation attacks 2012: 11 — paper-report
          … and 2 more (--format json-with-charts has all)
  sources paper-report, Example Paper (a count of its own)
`);
  const sheet = sheetMarkdown({ title: 'Roads', article: 'roads', receipts, charts, corpus });
  expect(sheet.match(/ — paper-report \(S1\)$/gm)).toHaveLength(14);
  expect(sheet).toContain(`## Sources of the charts and tables

The passages that their rows name, each once.

- S1: paper-report <https://paper.example/checkpoint>: a count of its own
`);
});

test('a row that rests on several passages of a source names it once', async () => {
  const { corpus, found: all } = await found('::incidents{where="country = SY and kind = ambush"}');
  const { receipts, charts } = explained(all);
  expect(sheetMarkdown({ title: 'Roads', article: 'roads', receipts, charts, corpus })).toContain(
    '; confirmed — wire-report (S1), paper-report (S2, S3), group-statement (S4)\n',
  );
});

test('a line with neither figure nor chart is told where the figures are', async () => {
  const text = 'In March there were :stat[30]{series=attacks at=2020-03} attacks.\n\n::map{}';
  expect((await found(text, {}, 8)).found).toEqual({
    missing: 'there is no figure on line 8 of “roads”; they are on line 7',
  });
  expect(explained((await found(text, {}, 9)).found)).toMatchObject({
    receipts: [],
    charts: [{ what: 'map' }],
  });
});
