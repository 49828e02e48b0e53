import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CATALOGUE, type RuleId } from '../../src/diagnostics/catalogue/index.ts';
import { tidyDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { pretty } from '../../src/diagnostics/reporters/pretty.ts';
import { compareSites, silentChanges, toldOnce } from '../../src/history/index.ts';
import { check } from '../../src/rules/index.ts';
import { OVERLAY_ROOT, overlayIo } from '../support/overlay-io.ts';

const HERE = import.meta.dirname;
const SKELETON = join(HERE, 'skeleton');
const NOW = new Date('2026-01-02T03:04:05Z');

/** Folders here that are no rule’s. */
const OTHER = ['skeleton', 'figures'];

const FIXTURES = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !OTHER.includes(entry.name))
  .map((entry) => entry.name);

/** Checks one side of a fixture; where the site as it was lies beside it, in `before`, what changed since then as well. */
async function checkFixture(rule: string, side: 'bad' | 'good') {
  const over = (part: string) =>
    check(OVERLAY_ROOT, { now: NOW, io: overlayIo(SKELETON, join(HERE, rule, part)) });
  const now = await over(side);
  if (!existsSync(join(HERE, rule, 'before'))) return now;
  const before = await over('before');
  expect(before.diagnostics, 'before').toEqual([]);
  const silent = [...silentChanges(compareSites(before, now), NOW.toISOString().slice(0, 10))];
  return { ...now, diagnostics: tidyDiagnostics(toldOnce(now.diagnostics, silent)) };
}

test('the skeleton that fixtures are laid over is sound', async () => {
  const { diagnostics } = await check(OVERLAY_ROOT, { now: NOW, io: overlayIo(SKELETON, SKELETON) });
  expect(diagnostics).toEqual([]);
});

test('every rule of the catalogue has a bad and a good fixture, and every fixture is a rule’s', () => {
  expect(FIXTURES).toEqual(Object.keys(CATALOGUE).sort());
  for (const rule of FIXTURES) {
    for (const side of ['bad', 'good'])
      expect(existsSync(join(HERE, rule, side)), `${rule}/${side}`).toBe(true);
  }
});

test.each(Object.entries(CATALOGUE))(
  '%s says what it asks and why',
  (id, { title, explanation, severity }) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(title).toMatch(/^[A-Z“].*[^.]$/s);
    expect(explanation).toMatch(/^\S.{20,}\.$/s);
    expect(['error', 'warning']).toContain(severity);
  },
);

describe.each(FIXTURES)('%s', (rule) => {
  test('good: nothing is reported', async () => {
    const { diagnostics, corpus } = await checkFixture(rule, 'good');
    expect(pretty(diagnostics, { colour: false, width: 100, sourceLine: corpus.sourceLine })).toBe('');
  });

  test('bad: the rule, and only what follows from it, is reported as written down', async () => {
    const { diagnostics, corpus } = await checkFixture(rule, 'bad');
    const found = diagnostics.filter((one) => one.rule === rule);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) {
      expect(one.message).toMatch(/^[^\n]{10,}[^.\n]$/);
      expect(one.hint).not.toBe('');
      expect(one.severity).toBe(CATALOGUE[rule as RuleId].severity);
    }
    const report = pretty(diagnostics, { colour: false, width: 100, sourceLine: corpus.sourceLine });
    await expect(report).toMatchFileSnapshot(join(HERE, rule, 'bad', 'report.txt'));
  });
});
