import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeWorld } from '../support/fake-world.ts';

let site = '';
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'sourcebook-odd-'));
  cpSync(join(import.meta.dirname, 'skeleton'), site, { recursive: true });
});
afterEach(() => rmSync(site, { recursive: true, force: true }));

const MAP = `dataset: { id: log, title: Log, publisher: Desk, body: Kept by the desk. }
id: log-{no}
fields: { title: "Attack no. {no}", date: { from: "{day}", order: day-first }, place.name: "{town}", place.country: IQ, place.precision: district, kind: other }
`;

/** Imports a table, and gives what is told of each of its rows and the records that were made of them. */
async function imported(table: string) {
  writeFileSync(join(site, 'rows.csv'), table);
  writeFileSync(join(site, 'map.yaml'), MAP);
  const world = fakeWorld(site);
  const exit = await run(['import', 'rows.csv', '--map', 'map.yaml', '--report', 'r.json'], world, '0');
  const told = JSON.parse(readFileSync(join(site, 'r.json'), 'utf8')) as {
    id: string;
    rule: string;
    reason: string;
  }[];
  return {
    exit,
    told: told.map(({ id, rule, reason }) => `${id} ${rule}: ${reason}`),
    records: readFileSync(join(site, 'data/incidents/rows.csv'), 'utf8'),
  };
}

const GOOD = '1,03/09/2020,Westford';

test('a date that is not in the order of its column is refused, and what can be told of others that are none is', async () => {
  const { told, records } = await imported(
    `no,day,town\n${GOOD}\n2,09/13/2020,A\n3,44077,B\n4,20200903,C\n5,13/09/20,D\n6,1970-01-01,E\n`,
  );
  expect(records).toMatch(/^log-1,.*,2020-09-03,/m);
  expect(records).toMatch(/^log-4,.*,2020-09-03,/m);
  expect(told).toEqual([
    expect.stringMatching(/^log-2 date-wrong: .*it is no date that is day-first, as the mapping says/),
    expect.stringMatching(/^log-3 date-wrong: .*a day as spreadsheets count it/),
    expect.stringMatching(/^log-5 date-wrong: .*a year of two digits/),
    expect.stringMatching(/^log-6 date-null: /),
  ]);
});

test('a year of another calendar, or a slip of one, is told', async () => {
  const { told, records } = await imported(`no,day,town\n${GOOD}\n2,1441-01-15,A\n3,0020-09-03,B\n`);
  expect(told).toEqual([
    expect.stringMatching(/^log-2 date-early: /),
    expect.stringMatching(/^log-3 date-early: /),
  ]);
  expect(records.match(/^log-/gm)).toHaveLength(3);
});

test('a row without a town is no more exact than its country, whatever the mapping says', async () => {
  const { told, records } = await imported(`no,day,town\n${GOOD}\n2,04/09/2020,\n`);
  expect(told).toEqual([expect.stringMatching(/^log-2 precision-unknown: /)]);
  expect(records).toMatch(/^log-1,.*,Westford,IQ,district,/m);
  expect(records).toMatch(/^log-2,.*,Iraq,IQ,country,/m);
});

test('a line that says what parts the cells is none of the table, and keeps its number', async () => {
  const { told, records } = await imported('sep=;\r\nno;day;town\r\n1;03/09/2020;Westford\r\n2;soon;A\r\n');
  expect(records).toMatch(/^log-1,/m);
  expect(told).toHaveLength(1);
  const [row] = JSON.parse(readFileSync(join(site, 'r.json'), 'utf8')) as { line: number }[];
  expect(row?.line).toBe(4);
});

test('JSON is told to be none', async () => {
  writeFileSync(join(site, 'rows.json'), '[\n  {"no": 1}\n]\n');
  for (const more of [['--suggest'], ['--map', 'map.yaml']]) {
    writeFileSync(join(site, 'map.yaml'), MAP);
    const world = fakeWorld(site);
    expect(await run(['import', 'rows.json', ...more], world, '0')).toBe(1);
    expect(world.stdout.text + world.stderr.text).toContain('unexpected JSON, expected a table as CSV');
  }
});
