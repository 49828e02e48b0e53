import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { check } from '../../src/rules/index.ts';
import { fakeWorld } from '../support/fake-world.ts';

/*
 * An import puts several files in place at its end. Here it is killed (SIGKILL, which nothing can catch) before each step
 * of that: linking, moving and removing what was written aside.
 */

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');
const desk = mkdtempSync(join(tmpdir(), 'sourcebook-killed-'));
afterAll(() => rmSync(desk, { recursive: true, force: true }));

writeFileSync(
  join(desk, 'killing.mjs'),
  `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
let left = Number(process.env.KILLED_BEFORE);
for (const name of ['linkSync', 'renameSync', 'rmSync']) {
  const real = fs[name];
  fs[name] = (...words) => {
    if (String(words[0]).includes('writing-') && --left === 0) process.kill(process.pid, 'SIGKILL');
    return real(...words);
  };
}
syncBuiltinESMExports();
`,
);
writeFileSync(
  join(desk, 'series.yaml'),
  `as: series
dataset: { id: made, title: Made, publisher: Made, body: Made for a test. }
series: { id: counted, title: Counted, unit: attacks, frequency: month, measure: Attacks counted for a test. }
fields: { period: "{month}", value: "{count}" }
`,
);
writeFileSync(join(desk, 'months.csv'), 'month,count\n2014-01,3\n2014-02,4\n');
cpSync(join(import.meta.dirname, 'input/ucdp-odd/events.csv'), join(desk, 'events.csv'));

/** A site without records. */
function newSite(): string {
  const site = mkdtempSync(join(desk, 'site-'));
  cpSync(join(import.meta.dirname, 'skeleton/content/site.yaml'), join(site, 'content/site.yaml'));
  return site;
}

function dataOf(site: string): Map<string, string> {
  const folder = join(site, 'data');
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map((one) => relative(site, join(one.parentPath, one.name))).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(site, path), 'utf8')]));
}

function killedBefore(step: number, words: readonly string[]): boolean {
  const { signal } = spawnSync(
    process.execPath,
    ['--import', join(desk, 'killing.mjs'), MAIN, 'import', ...words],
    { env: { PATH: process.env.PATH, HOME: process.env.HOME, KILLED_BEFORE: String(step) } },
  );
  return signal === 'SIGKILL';
}

async function call(...argv: string[]) {
  const world = fakeWorld(desk);
  const exit = await run(argv, world, '1');
  return { exit, said: world.stdout.text, told: world.stderr.text };
}

const unfinished = (site: string): string[] => {
  const folder = join(site, '.sourcebook/import');
  return existsSync(folder) ? readdirSync(folder) : [];
};
const NOW = new Date('2026-01-02T00:00:00Z');

describe.each([
  ['of events', ['events.csv', '--report', 'report.csv']],
  ['of a series', ['months.csv', '--map', 'series.yaml']],
] as const)('an import %s that is killed while its files are put in place', (_, words) => {
  test('leaves a sound site, and the next one does the rest and takes no row again', async () => {
    const whole = newSite();
    await call('import', ...words, '--site', whole);
    const full = dataOf(whole);
    const kept: number[] = [];
    for (let step = 1; ; step++) {
      const site = newSite();
      const all = [
        ...words.map((word) => (/\.(?:csv|yaml)$/.test(word) ? join(desk, word) : word)),
        '--site',
        site,
      ];
      if (!killedBefore(step, all)) break;
      const left = dataOf(site);
      kept.push(left.size);
      for (const [path, text] of left) expect(text, path).toBe(full.get(path));
      const { diagnostics } = await check(site, { now: NOW });
      // A series is two files: between them its observations are missing, which is told.
      const isHalf = left.has('data/series/counted.yaml') && !left.has('data/series/counted.csv');
      expect(hasErrors(diagnostics), `${step}: ${JSON.stringify(diagnostics.slice(0, 3))}`).toBe(isHalf);

      const { exit, told, said } = await call('import', ...words, '--site', site);
      expect(exit).toBe(0);
      expect(dataOf(site)).toEqual(full);
      expect(unfinished(site)).toEqual([]);
      const isSettled = /taken 0, /.test(said);
      expect(isSettled).toBe(step > 1);
      if (left.size > 0 && left.size < full.size)
        expect(told).toContain(
          'An import was cut off while its files were put in place; what was left is in place now: ',
        );
    }
    // Killed with none, with some and with all of its files in place.
    expect([...new Set(kept)]).toEqual([...Array(full.size + 1).keys()]);
  }, 120_000);
});

test('where a file cannot be put in place, none is, and that is told in a sentence', async () => {
  const site = newSite();
  mkdirSync(join(site, 'data'));
  writeFileSync(join(site, 'data/incidents'), 'in the way');
  const { exit, told } = await call('import', 'events.csv', '--site', site);
  expect(exit).toBe(1);
  expect(told).toContain('data/incidents/events.csv cannot be written; nothing was changed.');
  expect([...dataOf(site).keys()]).toEqual(['data/incidents']);
  expect(unfinished(site)).toEqual([]);
  rmSync(join(site, 'data/incidents'));
  expect((await call('import', 'events.csv', '--site', site)).said).toContain('taken 28, ');
});

test('another file that was made meanwhile is not touched, and is told', async () => {
  const site = newSite();
  expect(killedBefore(2, [join(desk, 'events.csv'), '--site', site])).toBe(true);
  mkdirSync(join(site, 'data/incidents'), { recursive: true });
  writeFileSync(join(site, 'data/incidents/events.csv'), 'id,title\n');
  const { exit, told } = await call('import', 'events.csv', '--site', site);
  expect(exit).toBe(1);
  expect(told).toContain('data/incidents/events.csv has been made by someone else since');
  expect(readFileSync(join(site, 'data/incidents/events.csv'), 'utf8')).toBe('id,title\n');
});
