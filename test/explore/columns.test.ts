import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsFor, pack, unpack } from '../../src/explore/bits.ts';
import { decodeTable, encodeTable, OPEN, orderMark, type Table, UNKNOWN } from '../../src/explore/columns.ts';
import { runs } from '../support/runs.ts';
import { madeTable } from './made-table.ts';

function fileOf(table: Table): ArrayBuffer {
  const bytes = encodeTable(table);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

describe('columns', () => {
  it.each([0, 1, 2, 500])('are read as they were written, with %i rows', (rows) => {
    const table = madeTable(rows);
    expect(decodeTable(fileOf(table))).toEqual(table);
  });

  it('hold days with an open beginning or end, and counts of any size', () => {
    const table = madeTable(3);
    table.columns.first.set([18_000, 17_000, -719_528]);
    table.columns.last.set([2_932_896, 17_000, 17_001]);
    table.columns.killedMin.set([0, 999_999_999, UNKNOWN]);
    table.columns.killedMax.set([999_999_999, OPEN, OPEN]);
    expect(decodeTable(fileOf(table))).toEqual(table);
  });

  it('take 12 bytes a row at most at 10,000 incidents, not compressed', () => {
    const bytes = encodeTable(madeTable(10_000));
    expect(bytes.length / 10_000).toBeLessThanOrEqual(12);
    expect(gzipSync(bytes).length).toBeLessThanOrEqual(bytes.length);
  });

  it('take no more a row at 100,000', () => {
    expect(encodeTable(madeTable(100_000)).length / 100_000).toBeLessThanOrEqual(12);
  });

  it('refuse a file of another form', () => {
    expect(decodeTable(new TextEncoder().encode('<!doctype html>').buffer as ArrayBuffer)).toBeUndefined();
    expect(decodeTable(new ArrayBuffer(3))).toBeUndefined();
  });

  it('have a mark that changes with the ids and with their order', () => {
    const marks = [[], ['a', 'b'], ['b', 'a'], ['ab'], ['a', 'b', 'c']].map(orderMark);
    expect(new Set(marks).size).toBe(marks.length);
  });
});

describe('packed numbers', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 30 })), (numbers) => {
        const bits = bitsFor(Math.max(0, ...numbers));
        expect([...unpack(pack(numbers, bits), numbers.length, bits)]).toEqual(numbers);
      }),
      runs(),
    );
  });
});
