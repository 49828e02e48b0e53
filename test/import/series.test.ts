import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeWorld } from '../support/fake-world.ts';

let site = '';
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'sourcebook-series-'));
  cpSync(join(import.meta.dirname, '../sites/input/small'), site, { recursive: true });
  writeFileSync(
    join(site, 'map.yaml'),
    'as: series\ndataset: { id: agency, title: A, publisher: A, body: B. }\nseries: { id: attacks, title: A, unit: attacks, frequency: month, measure: M. }\nfields: { period: "{month}", value: "{n}" }\n',
  );
});
afterEach(() => rmSync(site, { recursive: true, force: true }));

const FILE = 'data/series/attacks.csv';
const read = (path: string) => readFileSync(join(site, path), 'utf8');

async function taken(rows: string) {
  writeFileSync(join(site, 'new.csv'), `month,n\n${rows}\n`);
  const world = fakeWorld(site);
  const exit = await run(
    ['import', join(site, 'new.csv'), '--map', 'map.yaml', '--report', 'r.csv'],
    world,
    '0',
  );
  return { exit, out: world.stdout.text, error: world.stderr.text };
}

test('observations are added to the file that a series has, whose lines stay and end as they did', async () => {
  const before = `\ufeff${read(FILE).replaceAll('\n', '\r\n')}`;
  writeFileSync(join(site, FILE), before);
  const { exit, out, error } = await taken('2020-08,12\n2020-09,14');
  expect({ exit, error }).toEqual({ exit: 0, error: '' });
  expect(out).toContain('2 rows: taken 1, refused 0, already there 1.');
  expect(read(FILE)).toBe(`${before}2020-09,14,\r\n`);
});

test('a value that differs from the one that is there is told, and that stays', async () => {
  const before = read(FILE);
  const { exit, out } = await taken('2020-08,13\n2020-07,10');
  expect(exit).toBe(0);
  expect(out).toContain('2 rows: taken 0, refused 0, already there 2.\n');
  expect(out).toMatch(
    /^ {8}1 kept, value-differs: the site says otherwise of this incident, source or period: that stays/m,
  );
  expect(read('r.csv')).toContain('value: 12 there, 13 here');
  expect(read(FILE)).toBe(before);
});

test('of two rows for one period the second is told each time, whether the period is there already or not', async () => {
  const rows = '2020-09,14\n2020-09,15';
  const first = await taken(rows);
  expect(first.out).toContain('2 rows: taken 1, refused 1, already there 0.');
  const again = await taken(rows);
  expect(again.out).toContain('2 rows: taken 0, refused 1, already there 1.');
  for (const { out } of [first, again]) {
    expect(out).toContain('id-twice');
    expect(out).not.toContain('value-differs');
  }
});
