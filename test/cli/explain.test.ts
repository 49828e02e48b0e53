import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { readCsv } from '../../src/corpus/csv.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { expectGolden } from '../support/golden.ts';

const SITE = join(import.meta.dirname, '../sites/input/small');
const OUTPUT = join(import.meta.dirname, 'output/explain');

async function explain(...argv: string[]) {
  const world = fakeWorld(SITE);
  const exit = await run(['explain', ...argv], world, '0');
  return { exit, out: world.stdout.text, error: world.stderr.text };
}

test.each([
  ['text', ['rise']],
  ['json', ['rise', '--format', 'json']],
  ['json-with-charts', ['rise', '--format', 'json-with-charts']],
  ['markdown', ['rise', '--sheet']],
  ['csv', ['rise', '--sheet', '--format', 'csv']],
])('an article as %s', async (name, argv) => {
  const { exit, out, error } = await explain(...argv);
  expect({ exit, error }).toEqual({ exit: 0, error: '' });
  expectGolden(join(OUTPUT, `${name}.txt`), out);
});

test('an article is found by its file and by its page, and a line gives the figures on it', async () => {
  const whole = JSON.parse((await explain('rise', '--format', 'json')).out) as {
    line: number;
    text: string;
  }[];
  const { line } = whole[0] ?? { line: 0 };
  for (const name of ['rise', 'content/articles/rise.md', '/articles/rise/']) {
    const { out } = await explain(`${name}:${line}`, '--format', 'json');
    expect(JSON.parse(out)).toEqual(whole.filter((one) => one.line === line));
  }
});

test('a line with only a chart on it is explained, but not as a list of figures', async () => {
  const whole = JSON.parse((await explain('rise', '--format', 'json-with-charts')).out) as {
    figures: unknown[];
    charts: { what: string; line: number }[];
  };
  expect(whole.figures).toEqual(JSON.parse((await explain('rise', '--format', 'json')).out));
  for (const chart of whole.charts) {
    const at = `rise:${chart.line}`;
    const { out } = await explain(at, '--format', 'json-with-charts');
    expect(JSON.parse(out)).toEqual({ figures: [], charts: [chart] });
    const text = await explain(at);
    expect(text).toMatchObject({ exit: 0, error: '' });
    expect(text.out).toMatch(new RegExp(`^content/articles/rise\\.md:${chart.line}:1 {2}::${chart.what}\n`));
    expect((await explain(at, '--sheet')).out).toContain(`## 1. ::${chart.what}\n`);
    expect(await explain(at, '--format', 'json')).toEqual({
      exit: 1,
      out: '',
      error: `There is no figure on line ${chart.line} of “rise” but ::${chart.what}, which json leaves out; --format json-with-charts has it.\n`,
    });
  }
});

test('figures and charts are told in the order of their lines', async () => {
  const lines = [...(await explain('rise')).out.matchAll(/^content\/articles\/rise\.md:(\d+):/gm)].map(
    ([, line]) => Number(line),
  );
  expect(lines.length).toBe(8);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
});

test('in a sheet every row of a chart names a passage that the list behind has, and none twice', async () => {
  const { out } = await explain('rise', '--sheet');
  const rows = out.split('\n').filter((line) => line.startsWith('  - Row: '));
  expect(rows.length).toBeGreaterThan(0);
  const named = new Set(
    rows.flatMap((row) => {
      const names = row.match(/S\d+/g) ?? [];
      expect(names, row).not.toEqual([]);
      return names;
    }),
  );
  const list = [...out.matchAll(/^- (S\d+): (.*)$/gm)];
  expect(list.map(([, name]) => name)).toEqual([...named]);
  expect(new Set(list.map(([, , passage]) => passage)).size).toBe(list.length);
});

test('the sheet has a row for each figure and each chart, with room for the checker', async () => {
  const { out } = await explain('rise', '--sheet', '--format', 'csv');
  const [header, ...rows] = readCsv(out).rows.map(({ cells }) => cells);
  const whole = JSON.parse((await explain('rise', '--format', 'json')).out) as unknown[];
  const charts = rows.slice(whole.length).map((row) => row[header?.indexOf('figure') ?? -1]);
  expect(charts).toEqual(['::trend', '::timeline', '::map', '::incidents']);
  expect(header?.slice(-3)).toEqual(['checked', 'by', 'remark']);
});

test.each([
  [['rize'], 1, 'There is no article “rize”; did you mean “rise”?\n'],
  [['rise:1'], 1, /^There is no figure on line 1 of “rise”; they are on lines [\d, ]+\.\n$/],
  [
    ['rise', '--format', 'csv'],
    2,
    '“csv” is no format of explain; it is one of text, json, json-with-charts.\n',
  ],
  [
    ['rise', '--sheet', '--format', 'json'],
    2,
    '“json” is no format of a sheet; it is one of markdown, csv.\n',
  ],
])('one sentence for %j', async (argv, exit, error) => {
  const result = await explain(...argv);
  expect(result).toMatchObject({ exit, out: '' });
  expect(result.error).toMatch(error);
});
