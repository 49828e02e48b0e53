import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, readCsv } from '../../src/corpus/csv.ts';
import { decodeText } from '../../src/import/input/decode.ts';
import { readRows } from '../../src/import/input/rows.ts';
import { openTable, separatorOf } from '../../src/import/input/table.ts';
import { ImportStop } from '../../src/import/stop.ts';
import { runs } from '../support/runs.ts';

async function* pieces<T extends { slice(from: number, to?: number): T; length: number }>(
  whole: T,
  cuts: readonly number[],
): AsyncGenerator<T> {
  const ends = [...new Set(cuts.map((cut) => cut % (whole.length + 1)))].sort((a, b) => a - b);
  let from = 0;
  for (const end of [...ends, whole.length]) {
    yield whole.slice(from, end);
    from = end;
  }
}

async function all<T>(batches: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const batch of batches) found.push(batch);
  return found;
}

const letters = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r', ';', '😀', 'ع', ' ') });
const cuts = fc.array(fc.nat(200), { maxLength: 6 });

describe('a file in pieces', () => {
  test('is the same text wherever it is cut, in the middle of a character too', async () => {
    await fc.assert(
      fc.asyncProperty(letters, cuts, async (text, where) => {
        fc.pre(text.trim() !== '');
        const read = await all(decodeText(pieces(Buffer.from(text), where), 'x', 2));
        expect(read.join('')).toBe(text.replace(/\r\n?/g, '\n'));
      }),
      runs(),
    );
  });

  test('gives the same rows as the file as a whole, with their lines', async () => {
    const table = fc.array(fc.array(letters, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, cuts, async (rows, where) => {
        const text = rows
          .map((cells) => cells.map((cell) => csvCell(cell.replaceAll('\r', ''))).join(','))
          .join('\n');
        fc.pre(text !== '');
        const batches = await all(readRows(pieces(text, where), { file: 'x', separator: 44 }));
        const whole = readCsv(text).rows;
        expect(batches.flat().map(({ cells, line }) => ({ cells, line }))).toEqual(
          whole.map(({ cells, line }) => ({ cells, line })),
        );
      }),
      runs(),
    );
  });

  test('keeps line feeds inside quotes, and counts rows as a spreadsheet does', async () => {
    const text = 'a,b\r\n1,"two\nlines"\r\n,\r\n3,c\r\n';
    const rows = (
      await all(readRows(decodeText(pieces(Buffer.from(text), [7, 9]), 'x', 1), { file: 'x', separator: 44 }))
    ).flat();
    expect(rows.map(({ number, line, cells }) => [number, line, ...cells])).toEqual([
      [1, 1, 'a', 'b'],
      [2, 2, '1', 'two\nlines'],
      [4, 5, '3', 'c'],
    ]);
  });

  test('of any separator', () => {
    expect(
      [',', ';', '\t', '|'].map((sign) => String.fromCharCode(separatorOf(`a${sign}b${sign}c\n1,2`))),
    ).toEqual([',', ';', '\t', '|']);
    expect(String.fromCharCode(separatorOf('"a;b;c",d\n'))).toBe(',');
  });
});

async function stopOf(bytes: Uint8Array): Promise<string> {
  try {
    const { rows } = await openTable(decodeText(pieces(bytes, [3]), 'data'), 'data');
    await all(rows);
  } catch (error) {
    if (!(error instanceof ImportStop)) throw error;
    return error.diagnostics
      .map(({ line, column, rule, message, hint }) => `${line}:${column} ${rule} ${message} | ${hint}`)
      .join('\n');
  }
  return 'read';
}

describe('what is no table is told, with its place', () => {
  const latin = Buffer.from('name,place\na,b\ncaf\u00e9,x\n', 'latin1');
  test.each([
    ['an empty file', Buffer.from(''), /^1:1 file-empty unexpected empty file/],
    ['a file of line ends', Buffer.from('\r\n\r\n'), /^1:1 file-empty/],
    [
      'Arabic of Windows-1256',
      // “Car bomb” in that encoding.
      Buffer.concat([
        Buffer.from('name,place\na,'),
        Buffer.from([0xd3, 0xed, 0xc7, 0xd1, 0xc9, 0x20, 0xe3, 0xdd, 0xce, 0xce, 0xc9, 0x0a]),
      ]),
      /^2:3 file-encoding unexpected byte 0xD3, expected UTF-8 text \| .*iconv -f WINDOWS-1256/,
    ],
    [
      'Latin-1',
      latin,
      /^3:4 file-encoding unexpected byte 0xE9, expected UTF-8 text \| .*reads “café” here.*“CSV UTF-8”.*iconv -f WINDOWS-1252/,
    ],
    [
      'Arabic of Windows',
      // “name,الموصل”
      Buffer.from([...Buffer.from('a,b\nname,'), 0xc7, 0xe1, 0xe3, 0xe6, 0xd5, 0xe1, 10]),
      /^2:6 file-encoding .*likely Windows-1256 \(Arabic\), in which it reads “الموصل” here.*iconv -f WINDOWS-1256/,
    ],
    [
      'a web page',
      Buffer.from('\n<!DOCTYPE html>\n<html><title>Sign in</title>'),
      /unexpected web page \(HTML\), expected CSV or text \| Download the file/,
    ],
    [
      'UTF-16',
      Buffer.from('\ufeffa,b\n', 'utf16le'),
      /file-encoding unexpected UTF-16 file.*iconv -f UTF-16/,
    ],
    ['bytes', Buffer.from([97, 44, 98, 10, 0, 1, 2]), /^2:1 file-encoding unexpected NUL/],
    [
      'a spreadsheet',
      Buffer.from('PK\u0003\u0004rest'),
      /packed file, such as a spreadsheet \(\.xlsx\).*save the table as CSV/,
    ],
    ['a PDF', Buffer.from('%PDF-1.7'), /unexpected PDF/],
    [
      'a quote that does not close',
      Buffer.from('a,b\n1,"two\n3,4\n'),
      /^2:3 csv-syntax unexpected quote that does not close/,
    ],
  ])('%s', async (_, bytes, told) => {
    expect(await stopOf(bytes)).toMatch(told);
  });

  test('a byte order mark is no part of the first column', async () => {
    const { header } = await openTable(
      decodeText(pieces(Buffer.from('\ufeffid,name\n1,a\n'), [2]), 'x'),
      'x',
    );
    expect(header).toEqual(['id', 'name']);
  });

  test('a quote that opens in a large file is told before all of it is read', async () => {
    let read = 0;
    const endless = (async function* () {
      yield 'a,b\n1,"';
      for (;;) {
        read++;
        yield `${'x'.repeat(99_999)}\n`;
      }
    })();
    await expect(all(readRows(endless, { file: 'x', separator: 44 }))).rejects.toThrow('does not close');
    expect(read).toBeLessThan(20);
  });
});
