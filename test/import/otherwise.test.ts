import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeWorld } from '../support/fake-world.ts';

let site = '';
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'sourcebook-otherwise-'));
  cpSync(join(import.meta.dirname, 'skeleton'), site, { recursive: true });
});
afterEach(() => rmSync(site, { recursive: true, force: true }));

const DATASET = 'dataset: { id: log, title: Log, publisher: Desk, body: Kept by the desk. }\n';
const FIELDS =
  'fields: { title: "Attack in {town}", date: "{day}", place.name: "{town}", place.country: IQ, place.lat: "{lat}", place.lon: "{lon}", kind: other, killed: "{dead}", wounded: { from: "{hurt}", unknown: ["-99"] } }\n';
const WITH_ID = `${DATASET}id: log-{no}\nlocator: row {no}\n${FIELDS}`;
const WITHOUT_ID = `${DATASET}${FIELDS}`;

const read = (path: string) => readFileSync(join(site, path), 'utf8');
function write(path: string, text: string) {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}
function edit(path: string, from: string, to: string) {
  expect(read(path)).toContain(from);
  write(path, read(path).replace(from, to));
}

/** The files of the site that an import may write to, with what stands in them. */
function records(): string[] {
  return ['data', 'content'].flatMap((folder) =>
    readdirSync(join(site, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => `${path}\n${readFileSync(path, 'utf8')}`),
  );
}

async function taken(rows: string, mapping = WITH_ID, ...more: string[]) {
  write('map.yaml', mapping);
  write('rows.csv', `no,day,town,lat,lon,dead,hurt\n${rows}\n`);
  const world = fakeWorld(site);
  const words = ['import', 'rows.csv', '--map', 'map.yaml', '--report', 'r.csv', ...more];
  const exit = await run(words, world, '0');
  const told = read('r.csv')
    .split('\n')
    .filter((line) => line.includes('value-differs'))
    .map((line) => /corrections if it is published \((.*?)\)",/.exec(line)?.[1] ?? line);
  return { exit, out: world.stdout.text, error: world.stderr.text, told };
}

/** Imports rows over what is there, and holds that this writes nothing. */
async function again(rows: string, mapping = WITH_ID) {
  const before = records();
  const { exit, out, error, told } = await taken(rows, mapping);
  expect({ exit, error }).toEqual({ exit: 0, error: '' });
  expect(out).toMatch(/taken 0, refused 0, already there \d+\./);
  expect(records()).toEqual(before);
  return { out, told };
}

const ROW = '1,2014-01-02,Westford,33.5,44.5,9,-99';
const TABLE = 'data/incidents/rows.csv';

describe('a row of an incident that is there', () => {
  test('tells what it says otherwise, with where the site says it', async () => {
    await taken(`${ROW}\n2,2014-02-01,Eastford,33.1,44.1,3-5,4`);
    const { out, told } = await again(
      '1,2014-01-03,Westford,34.5,44.5,12,1\n2,2014-02-01,Eastford,33.1,44.1,3-6,4',
    );
    expect(told).toEqual([
      `date: 2014-01-02 there, 2014-01-03 here; killed: 9 there, 12 here; wounded: unknown there, 1 here; place.lat: 33.5 there, 34.5 here; see ${TABLE}:2`,
      `killed: 3–5 there, 3–6 here; see ${TABLE}:3`,
    ]);
    expect(read('r.csv')).toContain('{""date"":""2014-01-03"",""killed"":""12""');
    expect(out).toMatch(/^ {8}2 kept, value-differs: the site says otherwise of this incident/m);
    expect(out).toContain('or that says otherwise than the site, is in the report.');
  });

  test('tells it at the terminal where no report was asked for', async () => {
    await taken(ROW);
    write('rows.csv', read('rows.csv').replace(',9,', ',12,'));
    const world = fakeWorld(site);
    expect(await run(['import', 'rows.csv', '--map', 'map.yaml'], world, '0')).toBe(0);
    expect(world.stdout.text).toMatch(/^ {8}1 kept, value-differs/m);
    expect(world.stdout.text).toContain('import them again with --report FILE.csv');
  });

  test('tells nothing of what it does not say, whatever the editor found out', async () => {
    await taken('1,2014-01-02,Westford,,,9,');
    edit(TABLE, ',other,9,,,,,', ',other,9,,,,5,');
    expect((await again('1,2014-01-02,Westford,,,,')).told).toEqual([]);
    expect((await again('1,2014-01-02,Westford,,,9,-99')).told).toEqual([
      `wounded: 5 there, unknown here; see ${TABLE}:2`,
    ]);
  });

  test.each([
    ['dates', '2014-01-01/2014-01-31', '2014-01', []],
    ['dates with marks', '2014-01-02~', '2014-01-02', ['date: 2014-01-02~ there, 2014-01-02 here']],
    ['more exact dates', '2014-01', '2014-01-07', ['date: 2014-01 there, 2014-01-07 here']],
  ])('%s are the same by what they mean', async (_, there, here, told) => {
    await taken(ROW.replace('2014-01-02', there));
    const found = (await again(ROW.replace('2014-01-02', here))).told;
    expect(found).toEqual(told.map((one) => `${one}; see ${TABLE}:2`));
  });
});

describe('an incident that an editor worked on', () => {
  const body = (fields: string) =>
    `---\ntitle: Attack in Westford\ndate: 2014-01-02\nplace: { name: Westford, country: IQ, lat: 33.50004, lon: 44.5, precision: exact }\nkind: other\nkilled: { min: 9, max: 9, best: 9 }\ncitations: [{ source: log, locator: row 1 }]\n${fields}---\nAs the desk found out.\n`;
  beforeEach(async () => {
    await taken(`${ROW}\n2,2014-02-01,Eastford,33.1,44.1,3,4`);
  });
  const movedTo = (path: string, fields = '', from = body('')) => {
    write(TABLE, read(TABLE).replace(/^log-1,.*\n/m, ''));
    write(path, from.replace('---\nAs', `${fields}---\nAs`));
  };

  test('is the same in a file of its own, and under another name', async () => {
    movedTo('content/incidents/2014/log-1.md');
    expect((await again(ROW)).told).toEqual([]);
    rmSync(join(site, 'content/incidents'), { recursive: true });
    movedTo('content/incidents/market-of-westford.md', 'formerIds: [log-1]\n');
    expect((await again(ROW)).told).toEqual([]);
    expect((await again(ROW.replace(',9,', ',12,'))).told).toEqual([
      'killed: 9 there, 12 here; see content/incidents/market-of-westford.md:6',
    ]);
  });

  test('differs where the editor changed it', async () => {
    movedTo('content/incidents/log-1.md', '', body('').replace('max: 9, best: 9', 'max: 11, best: 10'));
    expect((await again(ROW)).told).toEqual([
      'killed: 9–11 (best 10) there, 9 here; see content/incidents/log-1.md:6',
    ]);
  });

  test('has a place of the site, which has a name and coordinates of its own', async () => {
    const place = (id: string, fields: string) => write(`content/places/${id}.md`, `---\n${fields}---\n`);
    place('westford', 'name: Westford, Old Town\ncountry: IQ\nlat: 33.52\nlon: 44.48\nprecision: near\n');
    const named = body('').replace(/place: .*/, 'place: westford');
    movedTo('content/incidents/log-1.md', '', named);
    expect((await again(ROW)).told).toEqual([]);
    expect((await again(ROW.replace('33.5,', '34.5,'))).told).toEqual([
      'place: westford there, Westford here; see content/incidents/log-1.md:4',
    ]);
    place('westford', 'name: Westford\ncountry: IQ\nprecision: district\n');
    expect((await again(ROW.replace('33.5,', '34.5,'))).told).toEqual([]);
    expect((await again(ROW.replace('Westford', 'Southam'))).told).toEqual([
      'place: westford there, southam here; see content/incidents/log-1.md:4',
    ]);
    place('westford', 'name: Westford\ncountry: SY\nprecision: district\n');
    expect((await again(ROW)).told).toEqual([
      'place.country: SY there, IQ here; see content/incidents/log-1.md:4',
    ]);
  });

  test('is compared with nothing once it is merged, and may be broken or retracted', async () => {
    const other = ROW.replace(',9,', ',12,');
    movedTo('content/incidents/log-1.md', 'mergedInto: log-2\n');
    expect((await again(other)).told).toEqual([]);
    movedTo('content/incidents/log-1.md', 'status: nonsense\n');
    expect((await again(other)).told).toEqual([]);
    movedTo('content/incidents/log-1.md', 'status: retracted\n');
    expect((await again(other)).told).toHaveLength(1);
    // Merged by deleting it: the former id leads to the record of another row.
    rmSync(join(site, 'content/incidents/log-1.md'));
    movedTo('content/incidents/log-2.md', 'formerIds: [log-1]\n', body('').replace('row 1', 'row 2'));
    write(TABLE, read(TABLE).replace(/^log-2,.*\n/m, ''));
    expect((await again(other)).told).toEqual([]);
  });
});

describe('a row without an id of its own', () => {
  test('is held against the record that was made of it, also when a mended mapping reads it', async () => {
    await taken(ROW, WITHOUT_ID);
    expect((await again(ROW, WITHOUT_ID)).told).toEqual([]);
    const mended = WITHOUT_ID.replace('"{day}"', '"{day}~"');
    expect((await again(ROW, mended)).told).toEqual([
      `date: 2014-01-02 there, 2014-01-02~ here; see ${TABLE}:2`,
    ]);
    edit(TABLE, ',other,9,', ',other,12,');
    expect((await again(ROW, WITHOUT_ID)).told).toEqual([`killed: 12 there, 9 here; see ${TABLE}:2`]);
  });
});

test('a row without an id that may be one of before, revised, is told', async () => {
  await taken(ROW, WITHOUT_ID);
  const revised = ROW.replace(',9,', ',12,');
  const elsewhere = ROW.replace('Westford', 'Eastford');
  const { out } = await taken(`${revised}\n${elsewhere}`, WITHOUT_ID);
  expect(out).toContain('taken 2, refused 0, already there 0.');
  expect(out).toMatch(/^ {8}1 kept, row-revised: an earlier import has an incident of this date and place/m);
  expect(read('r.csv')).toMatch(/row-revised.*2014-01-02-westford-[0-9a-f]{12}/);
  // Both rows in one table are two events, and so are those that have ids of their own.
  const later = ROW.replace(',9,', ',15,');
  expect((await taken(`${ROW}\n${revised}\n${later}`, WITHOUT_ID)).out).not.toContain('row-revised');
  expect((await taken(ROW.replace('1,', '7,'), WITH_ID)).out).not.toContain('row-revised');
});

test('a new edition of UCDP with another toll is told, and one with the same is not', async () => {
  const rows = readFileSync(join(import.meta.dirname, 'input/ucdp/events.csv'), 'utf8');
  const imported = async (edition: string, ...more: string[]) => {
    write('events.csv', edition);
    const world = fakeWorld(site);
    expect(await run(['import', 'events.csv', '--report', 'r.csv', ...more], world, '0')).toBe(0);
    return world.stdout.text;
  };
  await imported(rows, '--dataset-version', '24.1');
  const before = records();
  expect(await imported(rows, '--dataset-version', '25.1')).not.toContain('value-differs');
  const revised = rows.replace(/^(101,.*),4,4,6(?=\r?$)/m, '$1,4,6,9');
  expect(await imported(revised, '--dataset-version', '25.1')).toMatch(/ 1 kept, value-differs/);
  expect(read('r.csv')).toContain(
    'killed: 4–6 (best 4) there, 4–9 (best 6) here; see data/incidents/events.csv:2',
  );
  expect(records()).toEqual(before);
});

test('a row that is not asked for is held against nothing', async () => {
  for (const mapping of [WITH_ID, WITHOUT_ID]) {
    await taken(ROW, mapping);
    edit('data/incidents/rows.csv', ',other,9,', ',other,12,');
    const { out, told } = await taken(ROW, mapping, '--where', 'killed > 20');
    expect(out).toContain('1 row: taken 0, refused 0, already there 0, not asked for 1.');
    expect(told).toEqual([]);
    rmSync(join(site, 'data'), { recursive: true });
  }
});

describe('a row of a source that is there', () => {
  const MAPPING =
    'as: sources\nfields: { title: "{town}", publisher: Wire, published: "{day}", kind: news-agency, url: "https://example.org/{no}" }\n';
  const LIST = '1,2014-01-02,Two killed in Westford,,,,\n2,,Calm in Southam,,,,';
  const SOURCES = 'data/sources/rows.csv';

  test('tells another title and date for its address', async () => {
    await taken(LIST, MAPPING);
    expect((await again(LIST.replace('Two killed', 'Two Killed'), MAPPING)).told).toEqual([]);
    const other = LIST.replace('2014-01-02,Two', '2014-01-03,Three').replace('2,,', '2,2014-02-01,');
    expect((await again(other, MAPPING)).told).toEqual([
      `title: Two killed in Westford there, Three killed in Westford here; published: 2014-01-02 there, 2014-01-03 here; see ${SOURCES}:2`,
      `published: nothing there, 2014-02-01 here; see ${SOURCES}:3`,
    ]);
    expect((await again(LIST.replace('2014-01-02', ''), MAPPING)).told).toEqual([]);
  });

  test('is held against none that others were merged into', async () => {
    await taken(LIST, MAPPING);
    write(
      'content/sources/wire-westford.md',
      '---\ntitle: Westford, a second report\npublisher: Wire\nkind: news-agency\nurl: https://example.org/1\npublished: 2014-01-05\n---\n',
    );
    const [, id = ''] = /^(example-org-1-\w+),/m.exec(read(SOURCES)) ?? [];
    edit(SOURCES, 'id,', 'mergedInto,id,');
    edit(SOURCES, `${id},`, `wire-westford,${id},`);
    edit(SOURCES, 'example-org-2', ',example-org-2');
    expect((await again(LIST, MAPPING)).told).toEqual([]);
  });
});
