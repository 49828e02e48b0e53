import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { pretty } from '../../src/diagnostics/reporters/pretty.ts';

const FILES: Readonly<Record<string, string>> = {
  'content/a.md': [
    '---',
    'title: A title',
    '\tdate: 2020',
    'source: trac-2020-09-30',
    'quote: قتل خمسة جنود في هجوم',
    '漢字 x: bad \u202eevil here',
    '---',
  ].join('\n'),
  'content/b.md': `${'a'.repeat(300)} TARGET ${'b '.repeat(5000)}`,
  'content/c.md': '👩‍👩‍👧 é̄ wrong',
};

const sourceLine = (file: string, line: number) => FILES[file]?.split('\n')[line - 1];

function finding(over: Partial<Diagnostic> & { length?: number }): Diagnostic {
  const { length = 1, line = 1, column = 1 } = over;
  return {
    file: 'content/a.md',
    severity: 'error',
    rule: 'source-unknown',
    message: 'unexpected source “x”, expected the id of a source',
    hint: 'Write another.',
    endLine: line,
    endColumn: column + length,
    ...over,
    line,
    column,
  };
}

const show = (list: Diagnostic[], options = {}) =>
  pretty(list, { colour: false, width: 80, sourceLine, ...options });

/** The line of the frame that is marked and the line with the carets. */
function frame(report: string): [string, string] {
  const lines = report.split('\n');
  const at = lines.findIndex((line) => /^ +│ +\^/.test(line));
  return [lines[at - 1] ?? '', lines[at] ?? ''];
}

test('nothing found, nothing said', () => {
  expect(show([])).toBe('');
});

test('place, severity, rule, message, lines around it, hint and the counts', () => {
  const report = show([finding({ line: 4, column: 9, length: 15 })]);
  expect(report).toBe(`content/a.md · 1 error

  content/a.md:4:9  error  source-unknown
  unexpected source “x”, expected the id of a source

    3 │   date: 2020
    4 │ source: trac-2020-09-30
      │         ^^^^^^^^^^^^^^^
    5 │ quote: قتل خمسة جنود في هجوم

  Write another.

1 error in 1 file
`);
});

test('findings are grouped by file and counted', () => {
  const report = show([
    finding({}),
    finding({ line: 2, severity: 'warning' }),
    finding({ file: 'content/b.md' }),
    finding({ file: 'content/b.md', column: 2 }),
  ]);
  expect(report).toContain('content/a.md · 1 error, 1 warning\n');
  expect(report).toContain('content/b.md · 2 errors\n');
  expect(report.endsWith('\n3 errors and 1 warning in 2 files\n')).toBe(true);
});

test('a finding about a file that has no lines to show has none', () => {
  const report = show([finding({ file: 'content/gone.md' })]);
  expect(report).not.toContain('│');
  expect(report).toContain('content/gone.md:1:1');
});

test('colours are codes around the very same words', () => {
  const list = [finding({ line: 4, column: 9, length: 15 }), finding({ line: 5, severity: 'warning' })];
  const coloured = show(list, { colour: true });
  expect(coloured).toContain('\u001b[31m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with ESC.
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(show(list));
});

test('the carets of a warning are not those of an error', () => {
  const carets = (severity: 'error' | 'warning'): boolean =>
    show([finding({ line: 4, column: 9, length: 15, severity })], { colour: true }).includes('\u001b[31m^');
  expect(carets('error')).toBe(true);
  expect(carets('warning')).toBe(false);
});

describe('carets stand under what they mark', () => {
  test('after a tab', () => {
    const [line, carets] = frame(show([finding({ line: 3, column: 2, length: 4 })]));
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('date');
  });

  test('after letters of double width', () => {
    const [line, carets] = frame(show([finding({ line: 6, column: 7, length: 3 })]));
    // Two letters take four columns, so the carets stand two columns further to the right than in characters.
    expect(line.slice(carets.indexOf('^') - 2, carets.lastIndexOf('^') - 1)).toBe('bad');
  });

  test('after a picture of several characters and combined letters', () => {
    const before = '👩‍👩‍👧 é̄ '.length;
    const [, carets] = frame(show([finding({ file: 'content/c.md', column: before + 1, length: 5 })]));
    expect(carets).toBe('      │      ^^^^^');
  });

  test('in Arabic the marked words are said again, as the terminal may turn the line', () => {
    const [line, carets] = frame(show([finding({ line: 5, column: 12, length: 4 })]));
    expect(line).toContain('قتل خمسة جنود');
    expect(carets.trim()).toBe('│            ^^^^ here: “خمسة”');
  });

  test('an empty span gets one caret', () => {
    const [, carets] = frame(show([finding({ line: 4, column: 9, length: 0 })]));
    expect(carets.match(/\^/g)).toHaveLength(1);
  });

  test('a span of several lines is marked on its first', () => {
    const [line, carets] = frame(show([finding({ line: 4, column: 9, endLine: 6, endColumn: 2 })]));
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('trac-2020-09-30');
  });

  test('a place past the end of its line is marked at the end', () => {
    const [, carets] = frame(show([finding({ line: 2, column: 500, length: 3 })]));
    expect(carets.indexOf('^')).toBe('    2 │ title: A title'.length);
  });
});

describe('long lines', () => {
  test('are cut around the span to the width of the terminal', () => {
    const [line, carets] = frame(show([finding({ file: 'content/b.md', column: 302, length: 6 })]));
    expect(line.length).toBeLessThanOrEqual(80);
    expect(line).toMatch(/│ …a+ TARGET b b.*…$/);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('TARGET');
  });

  test('a span longer than the terminal is cut too', () => {
    const [line, carets] = frame(show([finding({ file: 'content/b.md', column: 1, length: 300 })]));
    expect(line.length).toBeLessThanOrEqual(80);
    expect(carets.length).toBeLessThanOrEqual(80);
  });

  test('a line of a megabyte is not looked at as a whole', () => {
    const long = { 'content/x.md': 'x'.repeat(1_000_000) };
    const report = pretty([finding({ file: 'content/x.md', column: 500_000 })], {
      colour: false,
      width: 80,
      sourceLine: () => long['content/x.md'],
    });
    expect(Math.max(...report.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

test('characters that would turn or move the text are shown by their names', () => {
  const report = show([finding({ line: 6, message: 'unexpected “a\u202eb”', file: 'content/a.md' })]);
  expect(report).not.toContain('\u202e');
  expect(report).toContain('«U+202E»evil');
  expect(show([finding({ message: 'bell \u0007' })])).toContain('bell ␇');
});

test('hints are broken at the width of the terminal', () => {
  const report = show([finding({ hint: 'word '.repeat(60).trim() })]);
  expect(Math.max(...report.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});
