import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { fixtureSite } from '../support/fixture-site.ts';
import { type LanguageServer, type Offered, startLanguageServer } from './language-server.ts';

const site = fixtureSite('picture-missing', 'good');
const file = join(site, 'data/series/raids.yaml');
const FIELDS = {
  title: 'Raids',
  unit: 'raids',
  frequency: 'month',
  measure: 'Raids as counted by the paper.',
  observations: '[{"period":"2020-08","value":3}]',
  citations: 'paper-report',
};
let server: LanguageServer;
let written: string;

beforeAll(async () => {
  const options = Object.entries(FIELDS).flatMap(([name, value]) => [`--${name}`, value]);
  const world = fakeWorld(site);
  expect(await run(['new', 'series', '--id', 'raids', ...options], world, '0'), world.stderr.text).toBe(0);
  written = readFileSync(file, 'utf8');
  server = await startLanguageServer(site);
});
afterAll(() => {
  server.stop();
  rmSync(site, { recursive: true, force: true });
});

const labels = (offered: readonly Offered[]) => offered.map(({ label }) => label);
const explained = (offered: readonly Offered[], wanted: string) => {
  const words = offered.find(({ label }) => label === wanted)?.documentation;
  return typeof words === 'string' ? words : words?.value;
};

test('a new series says which schema it follows', () => {
  expect(written).toMatch(
    /^# yaml-language-server: \$schema=\.\.\/\.\.\/\.sourcebook\/schema\/series\.schema\.json\n/,
  );
});

test('the language server of VS Code’s YAML extension completes the ids of sources, with what they are', async () => {
  const offered = await server.complete(file, written.replace('  - paper-report', '  - |'));
  expect(labels(offered)).toContain('paper-report');
  expect(explained(offered, 'paper-report')).toContain('Example');
  const nested = await server.complete(file, written.replace('  - paper-report', '  - source: |'));
  expect(labels(nested)).toContain('paper-report');
});

test('and the words a field chooses from, and keys with their descriptions', async () => {
  const words = await server.complete(file, written.replace('frequency: month', 'frequency: |'));
  expect(labels(words)).toEqual(
    expect.arrayContaining(['day', 'week', 'month', 'quarter', 'year', 'irregular']),
  );
  const keys = await server.complete(file, `${written}|`);
  expect(labels(keys)).toEqual(expect.arrayContaining(['caveats', 'coverage', 'licence']));
  expect(labels(keys)).not.toContain('unit');
  expect(explained(keys, 'coverage')).toContain('The area covered, in words.');
});
