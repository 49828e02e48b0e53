import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { LONGEST_LINE } from '../../src/corpus/decode.ts';
import { LARGEST_FILE } from '../../src/corpus/table-sizes.ts';
import { fakeWorld } from '../support/fake-world.ts';

const site = mkdtempSync(join(tmpdir(), 'sourcebook-import-large-'));
afterAll(() => rmSync(site, { recursive: true, force: true }));
const SETTINGS =
  'title: T\ndescription: D\nurl: https://example.org\nlanguages: [en]\npublisher: P\nlicence: CC0\n';
const MAP =
  'dataset: { id: made, title: Made, publisher: Made, body: Made for a test. }\nid: made-{id}\nfields: { title: "{name}", date: "{date}", place.country: IQ, kind: other }\n';
mkdirSync(join(site, 'content'));
mkdirSync(join(site, 'data/actors'), { recursive: true });
writeFileSync(join(site, 'content/site.yaml'), SETTINGS);
writeFileSync(join(site, 'map.yaml'), MAP);
writeFileSync(join(site, 'table.csv'), 'id,name,date\n1,One,2014-01-01\n');

/** A table of so many bytes, which take no room on the disk. */
function table(name: string, bytes: number): void {
  const path = join(site, 'data/actors', name);
  writeFileSync(path, '');
  truncateSync(path, bytes);
}

async function imported(): Promise<{ exit: number; said: string }> {
  const world = fakeWorld(site);
  const exit = await run(['import', 'table.csv', '--map', 'map.yaml', '--site', '.'], world, '1');
  return { exit, said: world.stdout.text + world.stderr.text };
}

test('an import after which the site is too large to be read says so, and another takes nothing', async () => {
  table('a.csv', LARGEST_FILE);
  table('b.csv', LARGEST_FILE - 10);
  const first = await imported();
  expect(first.exit).toBe(0);
  expect(first.said).toContain('taken 1');
  expect(first.said).toContain('Careful: The tables of the site have 129 MB together with these');
  const second = await imported();
  expect(second.exit).toBe(1);
  expect(second.said).toMatch(/file-unreadable[\s\S]*nothing\s+was imported/);
});

test('a row that would be a line longer than a site reads is refused, and the others are taken', async () => {
  const desk = mkdtempSync(join(tmpdir(), 'sourcebook-import-long-'));
  onTestFinished(() => rmSync(desk, { recursive: true, force: true }));
  const write = (name: string, text: string) => writeFileSync(join(desk, name), text);
  const call = async (...argv: string[]) => {
    const world = fakeWorld(desk);
    await run([...argv, '--site', '.'], world, '1');
    return world.stdout.text + world.stderr.text;
  };
  mkdirSync(join(desk, 'content'));
  write('content/site.yaml', SETTINGS);
  write('map.yaml', MAP);
  const long = 'x'.repeat(LONGEST_LINE);
  write('table.csv', `id,name,date\n1,One,2014-01-01\n2,${long},2014-01-02\n`);
  write(
    'counts.yaml',
    'as: series\ndataset: { id: counts, title: Counts, publisher: Made, body: Made. }\nseries: { id: counted, title: C, unit: c, frequency: month, measure: M. }\nfields: { period: "{month}", value: "{n}", remark: "{note}" }\n',
  );
  write('counts.csv', `month,n,note\n2014-01,1,short\n2014-02,2,${long}\n`);
  for (const [table, map] of [
    ['table.csv', 'map.yaml'],
    ['counts.csv', 'counts.yaml'],
  ] as const) {
    const said = await call('import', table, '--map', map, '--report', 'report.json');
    expect(said).toContain('taken 1, refused 1');
    expect(said).toContain('refused, row-long: ');
    expect(readFileSync(join(desk, 'report.json'), 'utf8')).toMatch(/a line of 200,\d{3} characters/);
  }
  expect(await call('check')).not.toContain('file-line-too-long');
});
