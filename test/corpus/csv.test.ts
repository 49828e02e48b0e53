import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellSpans, csvCell, readCsv, rowSpan } from '../../src/corpus/csv.ts';
import { joinList, splitList } from '../../src/corpus/csv-list.ts';
import { runs } from '../support/runs.ts';

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ', ';', '\\', '😀') });
const rows = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(
    fc
      .array(cell, { minLength: width, maxLength: width })
      .filter((cells) => cells.some((text) => text.trim() !== '')),
    { minLength: 1, maxLength: 8 },
  ),
);
const write = (table: string[][]): string => table.map((cells) => cells.map(csvCell).join(',')).join('\n');
const texts = (csv: string): string[][] => readCsv(csv).rows.map((row) => row.cells);

describe('reading CSV', () => {
  test('gives back what was written', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (table, closed) => {
        expect(texts(write(table) + (closed ? '\n' : ''))).toEqual(table);
      }),
      runs(),
    );
  });

  test('tells the place of every cell', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const csv = write(table);
        const lines = csv.split('\n');
        const offset = (line: number, column: number): number =>
          lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
        for (const row of readCsv(csv).rows) {
          const spans = cellSpans(csv, row);
          expect(spans).toHaveLength(row.cells.length);
          row.cells.forEach((text, index) => {
            const { line = 0, column = 0, endLine = 0, endColumn = 0 } = spans[index] ?? {};
            const written = csv.slice(offset(line, column), offset(endLine, endColumn));
            expect(written === text || written === `"${text.replaceAll('"', '""')}"`).toBe(true);
          });
          const { endLine, endColumn } = spans.at(-1) ?? {};
          expect(rowSpan(csv, row)).toEqual({ line: row.line, column: 1, endLine, endColumn });
        }
      }),
      runs(),
    );
  });

  test('never throws, and tells faults inside the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n') }), (csv) => {
        const lines = csv.split('\n');
        for (const { span } of readCsv(csv).faults) {
          expect(span.line).toBeLessThanOrEqual(lines.length);
          expect(span.column).toBeLessThanOrEqual((lines[span.line - 1] ?? '').length + 1);
        }
      }),
      runs(),
    );
  });

  test.each([
    ['', []],
    ['\n\n', []],
    ['a', [['a']]],
    ['a,', [['a', '']]],
    [
      'a,b\n\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\n , \n,', [['a']]],
    ['"a\nb",c', [['a\nb', 'c']]],
    ['"",x', [['', 'x']]],
    ['"a""b"', [['a"b']]],
    ['a\n"open,b\nc', [['a']]],
  ])('%j', (csv, expected) => {
    expect(texts(csv)).toEqual(expected);
  });

  test('goes on after a quote that does not belong there', () => {
    const { rows: found, faults } = readCsv('a "b" c,d\n"e"f,g\nh,i');
    expect(found.map((row) => row.cells.length)).toEqual([2, 2, 2]);
    expect(faults.map(({ span }) => `${span.line}:${span.column}`)).toEqual(['1:3', '2:4']);
  });

  test('takes time in proportion to the file', () => {
    // Quadratic work on this would take minutes, not a moment.
    const csv = `id,title\n${'x,"a ""quoted"" text\nover lines"\n'.repeat(50_000)}`;
    expect(readCsv(csv).rows).toHaveLength(50_001);
  });
});

describe('a list in one cell', () => {
  const item = cell.map((text) => text.trim()).filter((text) => text !== '');
  test('is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(item), (list) => void expect(splitList(joinList(list))).toEqual(list)),
      runs(),
    );
  });

  test.each([
    ['a;b', ['a', 'b']],
    [' a ; b ', ['a', 'b']],
    ['a\\;b', ['a;b']],
    ['a\\\\;b', ['a\\', 'b']],
    ['C:\\temp', ['C:\\temp']],
    [';;', []],
    ['a;', ['a']],
  ])('%j', (text, list) => {
    expect(splitList(text)).toEqual(list);
  });
});
