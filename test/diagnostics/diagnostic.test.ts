import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareDiagnostics,
  diagnostic,
  hasErrors,
  tidyDiagnostics,
} from '../../src/diagnostics/diagnostic.ts';
import { paint, wantsColour } from '../../src/diagnostics/reporters/paint.ts';
import { summary } from '../../src/diagnostics/reporters/summary.ts';
import { runs } from '../support/runs.ts';

const at = (file: string, line: number, column = 1) => ({
  file,
  span: { line, column, endLine: line, endColumn: column + 1 },
});

test('sorted by file and place, each once', () => {
  const one = diagnostic('source-orphan', at('b', 2), 'm', 'h');
  const list = [
    one,
    diagnostic('source-orphan', at('b', 10), 'm', 'h'),
    diagnostic('file-empty', at('a', 9), 'm', 'h'),
    { ...one },
  ];
  expect(tidyDiagnostics(list).map(({ file, line }) => `${file}:${line}`)).toEqual(['a:9', 'b:2', 'b:10']);
});

test('the order does not hang on how the list was before', () => {
  const finding = fc
    .tuple(
      fc.constantFrom('a', 'b', 'B'),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom('x', 'y'),
    )
    .map(([file, line, column, message]) =>
      diagnostic('source-orphan', at(file, line, column), message, 'h'),
    );
  fc.assert(
    fc.property(fc.array(finding), (list) => {
      const tidy = tidyDiagnostics(list);
      expect(tidyDiagnostics([...list].reverse())).toEqual(tidy);
      expect(tidyDiagnostics(tidy)).toEqual(tidy);
      tidy.slice(1).forEach((one, n) => {
        const before = tidy[n];
        expect(before && compareDiagnostics(before, one)).toBeLessThan(0);
      });
    }),
    runs(),
  );
});

test('warnings alone are no errors', () => {
  expect(hasErrors([diagnostic('source-orphan', at('a', 1), 'm', 'h')])).toBe(false);
  expect(hasErrors([diagnostic('source-orphan', at('a', 1), 'm', 'h', 'error')])).toBe(true);
});

test('the closing line counts in words that fit', () => {
  const error = diagnostic('file-empty', at('a', 1), 'm', 'h');
  const warning = diagnostic('source-orphan', at('a', 1), 'm', 'h');
  expect(summary([])).toBe('');
  expect(summary([error])).toBe('1 error in 1 file');
  expect(summary([warning, warning])).toBe('2 warnings in 1 file');
  expect(summary([error, error, error, { ...warning, file: 'b' }])).toBe('3 errors and 1 warning in 2 files');
  expect(summary(Array.from({ length: 1234 }, () => error))).toBe('1,234 errors in 1 file');
});

test('colour only at a terminal that wants it', () => {
  expect(wantsColour({ isTTY: true }, {})).toBe(true);
  expect(wantsColour({ isTTY: true }, { NO_COLOR: '' })).toBe(true);
  expect(wantsColour({ isTTY: true }, { NO_COLOR: '1' })).toBe(false);
  expect(wantsColour({ isTTY: true }, { TERM: 'dumb' })).toBe(false);
  expect(wantsColour({ isTTY: false }, {})).toBe(false);
  expect(wantsColour({}, {})).toBe(false);
  expect(paint(false).red('x')).toBe('x');
  expect(paint(true).red('x')).toBe('\u001b[31mx\u001b[39m');
  expect(paint(true).red('')).toBe('');
});
