import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');
const env = { PATH: process.env.PATH, HOME: process.env.HOME };
const desk = mkdtempSync(join(tmpdir(), 'sourcebook-import-process-'));
afterAll(() => rmSync(desk, { recursive: true, force: true }));

mkdirSync(join(desk, 'content'));
const SETTINGS =
  'title: T\ndescription: D\nurl: https://example.org\nlanguages: [en]\npublisher: P\nlicence: CC0\n';
writeFileSync(join(desk, 'content/site.yaml'), SETTINGS);
writeFileSync(
  join(desk, 'map.yaml'),
  'dataset: { id: made, title: Made, publisher: Made, body: Made for a test. }\nid: made-{id}\nfields: { title: "{name}", date: "{date}", place.country: IQ, kind: other }\n',
);
const row = (n: number) => `${n},Event ${n},2014-01-${String((n % 28) + 1).padStart(2, '0')}`;
const table = (rows: number) =>
  `id,name,date\n${Array.from({ length: rows }, (_, n) => row(n)).join('\n')}\n`;
const args = (...more: string[]) => [
  MAIN,
  'import',
  ...more,
  '--site',
  desk,
  '--map',
  join(desk, 'map.yaml'),
];
const unfinished = () => {
  const cache = join(desk, '.sourcebook/import');
  return existsSync(cache) ? readdirSync(cache) : [];
};

describe('an import that is stopped', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'by %s leaves the site as it was',
    async (signal) => {
      // Rows without end, so that it is surely in the middle of them.
      const child = spawn(process.execPath, args('-', '--name', 'endless'), {
        env,
        stdio: ['pipe', 'ignore', 'pipe'],
      });
      let said = '';
      child.stderr.on('data', (piece: Buffer) => {
        said += piece.toString();
      });
      const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
      child.stdin.on('error', () => {});
      child.stdin.write('id,name,date\n');
      let n = 0;
      while (unfinished().length === 0 || n < 10_000) {
        child.stdin.write(`${Array.from({ length: 2000 }, () => row(n++)).join('\n')}\n`);
        await wait(5);
      }
      child.kill(signal);
      await ended;
      expect(existsSync(join(desk, 'data'))).toBe(false);
      if (signal !== 'SIGKILL') expect(said).toContain('Stopped; nothing was written.\n');
      // One that is killed cannot clear up; one that is asked to end does.
      if (signal !== 'SIGKILL') expect(unfinished()).toEqual([]);
      else expect(unfinished()).toHaveLength(1);
    },
    30_000,
  );

  test('is not in the way of the next, which clears up behind it', () => {
    writeFileSync(join(desk, 'table.csv'), table(3));
    const { status, stdout } = spawnSync(process.execPath, args(join(desk, 'table.csv')), {
      env,
      encoding: 'utf8',
    });
    expect({ status, unfinished: unfinished() }).toEqual({ status: 0, unfinished: [] });
    expect(stdout).toContain('3 rows: taken 3, refused 0, already there 0.');
    expect(readdirSync(join(desk, 'data/incidents'))).toEqual(['table.csv']);
  });

  test('what is new goes into a file of its own, and the other stays as it is', () => {
    const { stdout } = spawnSync(process.execPath, args('-', '--name', 'table'), {
      env,
      encoding: 'utf8',
      input: table(5),
    });
    expect(stdout).toContain('5 rows: taken 2, refused 0, already there 3.');
    expect(stdout).toContain('Written → data/incidents/table-2.csv (2 new)');
  });

  test('with the standard input closed it says so', () => {
    const { status, stdout } = spawnSync(process.execPath, args('-'), {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(status).toBe(1);
    expect(stdout).toContain('standard input:1:1  error  file-empty');
  });
});

test('memory stays flat: 180 MB of rows pass through a heap of 96 MB', () => {
  const file = join(desk, 'wide.csv');
  const out = openSync(file, 'w');
  writeSync(out, 'id,name,date\n');
  for (let n = 0; n < 30_000; n++) writeSync(out, `${n},${`word${n} `.repeat(600)},2014-01-02\n`);
  closeSync(out);
  const site = mkdtempSync(join(desk, 'site-'));
  mkdirSync(join(site, 'content'));
  writeFileSync(join(site, 'content/site.yaml'), SETTINGS);
  const words = [
    '--max-old-space-size=96',
    MAIN,
    'import',
    file,
    '--site',
    site,
    '--map',
    join(desk, 'map.yaml'),
  ];
  const { status, stdout } = spawnSync(process.execPath, words, { env, encoding: 'utf8' });
  expect({ status, said: stdout.split('\n', 1)[0] }).toEqual({
    status: 0,
    said: '30,000 rows: taken 30,000, refused 0, already there 0.',
  });
}, 60_000);

describe('a row that is read by a mended mapping', () => {
  const site = mkdtempSync(join(tmpdir(), 'sourcebook-import-mended-'));
  afterAll(() => rmSync(site, { recursive: true, force: true }));
  mkdirSync(join(site, 'content'));
  writeFileSync(join(site, 'content/site.yaml'), SETTINGS);
  const ROWS =
    'when,town,what,who\n2014-01-02,Northford,Bombing,Brigade\n2014-01-03,Southford,Clash,Brigade\n';
  const importing = (rows: string, fields: string, more = ''): string => {
    writeFileSync(join(site, 'rows.csv'), rows);
    writeFileSync(
      join(site, 'map.yaml'),
      `dataset: { id: made, title: Made, publisher: Made, body: Made for a test. }\nfields: { title: "{what}", date: "{when}", place.country: IQ, ${fields} }\n${more}`,
    );
    const words = ['import', join(site, 'rows.csv'), '--site', site, '--map', join(site, 'map.yaml')];
    return spawnSync(process.execPath, [MAIN, ...words], { env, encoding: 'utf8' }).stdout;
  };

  test('is the row that it was', () => {
    const first = importing(ROWS, 'place.name: "{town}", kind: other');
    expect(first).toContain('2 rows: taken 2, refused 0, already there 0.');
    const mended = importing(ROWS, 'place.name: "{town}, by the river", kind: clash');
    expect(mended).toContain('2 rows: taken 0, refused 0, already there 2.');
    expect(readdirSync(join(site, 'data/incidents'))).toEqual(['rows.csv']);
  });

  test('leaves the actor it names to a later row that is new', () => {
    const rows = `${ROWS}2014-01-04,Eastford,Clash,Brigade\n`;
    const actors = 'actors: [{ name: "{who}", role: perpetrator, basis: suspected, kind: armed-group }]\n';
    const mended = importing(rows, 'place.name: "{town}", kind: other', actors);
    expect(mended).toContain('3 rows: taken 1, refused 0, already there 2.');
    const { stdout } = spawnSync(process.execPath, [MAIN, 'check', '--site', site], {
      env,
      encoding: 'utf8',
    });
    expect(stdout).not.toContain('actor-unknown');
    expect(readdirSync(join(site, 'data/actors'))).toHaveLength(1);
  });
});
