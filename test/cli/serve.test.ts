import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { type FakeWorld, fakeWorld } from '../support/fake-world.ts';
import { fixtureSite } from '../support/fixture-site.ts';

const site = fixtureSite('picture-missing', 'good');
const incident = join(site, 'content/incidents/checkpoint.md');
const incidentSchema = join(site, '.sourcebook/schema/incident.schema.json');
afterAll(() => rmSync(site, { recursive: true, force: true }));

/** Starts a command that serves, and gives its address. */
async function serve(
  ...argv: string[]
): Promise<{ world: FakeWorld; address: string; ended: Promise<number> }> {
  const world = fakeWorld(site);
  const ended = run([...argv, '--port', '0'], world, '0');
  await Promise.race([world.says('stderr', '(Ctrl-C ends it)'), ended]);
  const [address = ''] = /http:\/\/\S+/.exec(world.stderr.text) ?? [];
  return { world, address, ended };
}

async function get(address: string): Promise<{ status: number; text: string; type: string }> {
  const response = await fetch(address);
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, text: await response.text(), type };
}

test('dev serves pages, downloads and pictures, tells what breaks and that it is mended, and ends when asked', async () => {
  // Left by a build that was killed: its process number is that of one that has ended.
  const left = join(site, `.dist.new-${spawnSync(process.execPath, ['-e', '0']).pid}-0123abcd`);
  mkdirSync(left);
  const { world, address, ended } = await serve('dev');
  expect(existsSync(left)).toBe(false);
  expect(readFileSync(incidentSchema, 'utf8')).toContain('"paper-report"');
  expect(world.stdout.text).toBe('');
  expect((await get(address)).text).toContain('Skeleton');
  expect(await get(`${address}incidents/checkpoint/`)).toMatchObject({ status: 200 });
  expect(await get(`${address}data/incidents.csv`)).toMatchObject({
    status: 200,
    text: expect.stringContaining('checkpoint,Attack on a checkpoint'),
  });
  expect((await get(`${address}data/series/attacks.csv`)).text).toContain('2020-03,30');
  expect(await get(`${address}media/post.png`)).toMatchObject({ status: 200, type: 'image/png' });
  expect(await get(`${address}data/nothing.csv`)).toMatchObject({ status: 404 });
  expect(await get(`${address}pagefind/records/pagefind.js`)).toMatchObject({ status: 200 });
  expect(await get(`${address}pagefind/records/nothing.js`)).toMatchObject({ status: 404 });

  const sound = readFileSync(incident, 'utf8');
  writeFileSync(incident, sound.replace('kind: armed-assault', 'kind: armed-asault'));
  await world.says('stdout', '1 error in 1 file');
  expect(world.stdout.text).toContain('Did you mean “armed-assault”?');
  expect((await get(`${address}incidents/checkpoint/`)).text).toContain('vocabulary-unknown');

  writeFileSync(incident, sound);
  await world.says('stdout', 'All mistakes are mended');
  world.stop();
  expect(await ended).toBe(0);
  await expect(get(address)).rejects.toThrow();
});

test('preview before any build says what to do', async () => {
  const { world, ended } = await serve('preview');
  expect(await ended).toBe(1);
  expect(world.stderr.text).toMatch(/^\S.*holds no built site.*\.\n$/);
});

test('preview serves what was built, under the base of the site', async () => {
  const settings = join(site, 'content/site.yaml');
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}base: /news/\n`);
  rmSync(incidentSchema);
  const build = fakeWorld(site);
  expect(await run(['build'], build, '0')).toBe(0);
  expect(existsSync(incidentSchema)).toBe(true);
  expect(build.stdout.text).toMatch(/^Built \d+ pages and \d+ files in [\d.]+ s → dist\n$/);

  const { world, address, ended } = await serve('preview');
  expect(address).toMatch(/\/news\/$/);
  expect((await get(address)).text).toContain('Skeleton');
  expect(await get(`${address}data/incidents.geojson`)).toMatchObject({ status: 200 });
  expect(await get(`${address}media/post.png`)).toMatchObject({ status: 200, type: 'image/png' });
  expect(await get(`${address}nowhere/`)).toMatchObject({ status: 404 });
  world.stop();
  expect(await ended).toBe(0);
});

test('the pictures and downloads of a build lie beside its pages', () => {
  for (const path of [
    'index.html',
    '404.html',
    'media/post.png',
    'feed.xml',
    'sitemap-index.xml',
    'robots.txt',
    'data/datapackage.json',
  ]) {
    expect(readFileSync(join(site, 'dist', path)).length, path).toBeGreaterThan(0);
  }
});
