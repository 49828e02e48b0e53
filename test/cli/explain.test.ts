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
  [['rise', '--format', 'csv'], 2, '“csv” is no format of explain; it is one of text, json.\n'],
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
