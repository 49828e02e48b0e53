import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { CATALOGUE, type RuleId } from '../../src/diagnostics/catalogue/index.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { FIXTURE_RULES, fixtureSite } from '../support/fixture-site.ts';

// One folder for all, so that the templates are compiled once.
const SITE = mkdtempSync(join(tmpdir(), 'sourcebook-same-text-'));
beforeAll(async () => {
  fixtureSite('key-unknown', 'good', SITE);
  expect(await run(['build', '--out', 'sound'], fakeWorld(SITE), '0')).toBe(0);
  mkdirSync(join(SITE, 'dist'));
});
afterAll(() => rmSync(SITE, { recursive: true, force: true }));

// A build goes on after warnings; and a file that cannot be opened does not exist for the administrator, as whom tests may
// run (fixtures.test.ts has that one).
const broken = FIXTURE_RULES.filter(
  (rule) => CATALOGUE[rule as RuleId].severity === 'error' && rule !== 'file-unreadable',
);

describe.each(broken)('%s', (rule) => {
  test('check, build and dev print the very same text, and build leaves what was there', async () => {
    fixtureSite(rule, 'bad', SITE);

    const check = fakeWorld(SITE);
    expect(await run(['check'], check, '0')).toBe(1);
    expect(check.stdout.text).toContain(rule);
    expect(check.stderr.text).toBe('');

    const build = fakeWorld(SITE);
    expect(await run(['build'], build, '0')).toBe(1);
    expect(build.stdout.text).toBe(check.stdout.text);
    expect(readdirSync(join(SITE, 'dist'))).toEqual([]);
    expect(readdirSync(SITE).filter((name) => name.startsWith('.dist'))).toEqual([]);

    const dev = fakeWorld(SITE);
    const running = run(['dev', '--port', '0'], dev, '0');
    await Promise.race([dev.says('stderr', 'The site is at http://localhost:'), running]);
    expect(dev.stdout.text).toBe(check.stdout.text);
    expect(dev.stderr.text).toMatch(/^The site is at [^\n]+\n$/);
    dev.stop();
    expect(await running).toBe(0);
  });
});
