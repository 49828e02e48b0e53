import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { pretty } from '../../src/diagnostics/reporters/pretty.ts';
import { check } from '../../src/rules/index.ts';
import { expectGolden } from '../support/golden.ts';
import { OVERLAY_ROOT, overlayIo } from '../support/overlay-io.ts';

const HERE = import.meta.dirname;
const SKELETON = join(HERE, '../rules/skeleton');
const NOW = new Date('2026-01-02T03:04:05Z');

/** Sites with several mistakes in one record: each is told in the same run, and nothing that only follows from another. */
describe.each(readdirSync(join(HERE, 'input')))('%s', (name) => {
  test('every mistake is told once, in the order of files and lines', async () => {
    const io = overlayIo(SKELETON, join(HERE, 'input', name));
    const { diagnostics, corpus } = await check(OVERLAY_ROOT, { now: NOW, io });
    const told = diagnostics.map(({ file, line, column, rule, message }) =>
      [file, line, column, rule, message].join('\t'),
    );
    expect(new Set(told).size).toBe(told.length);
    expect([...diagnostics].sort(compareDiagnostics)).toEqual(diagnostics);
    const report = pretty(diagnostics, { colour: false, width: 100, sourceLine: corpus.sourceLine });
    expectGolden(join(HERE, 'output', `${name}.txt`), report);
  });
});

test('each report has its fixture', () => {
  const cases = readdirSync(join(HERE, 'input')).map((name) => `${name}.txt`);
  expect(readdirSync(join(HERE, 'output')).sort()).toEqual(cases.sort());
});
