import { expect, test } from 'vitest';
import { check } from '../../src/rules/index.ts';
import { skeletonFiles } from '../support/memory-check.ts';
import { MEMORY_ROOT, memoryIo } from '../support/memory-io.ts';

/** The skeleton with tables that say they have so many bytes; reading one of those that are too large fails the test. */
async function withTables(sizes: Readonly<Record<string, number>>) {
  const io = memoryIo({
    ...skeletonFiles(),
    ...Object.fromEntries(Object.keys(sizes).map((name, n) => [name, `id,name\nactor-${n},Actor ${n}\n`])),
  });
  const own = (path: string) => sizes[path.slice(MEMORY_ROOT.length + 1)];
  const read: string[] = [];
  const { diagnostics } = await check(MEMORY_ROOT, {
    now: new Date('2026-01-02'),
    io: {
      ...io,
      size: (path) => own(path) ?? io.size(path),
      read(path) {
        read.push(path);
        const bytes = io.read(path);
        const size = own(path);
        // As long as it says it is, where it may be read.
        return size === undefined ? bytes : Buffer.concat([bytes, Buffer.alloc(size - bytes.length, '\n')]);
      },
    },
  });
  return { diagnostics, read };
}

test('a table larger than can be held is told of before it is read', async () => {
  const { diagnostics, read } = await withTables({ 'data/actors/big.csv': 250_000_000 });
  expect(diagnostics).toMatchObject([
    {
      file: 'data/actors/big.csv',
      rule: 'file-unreadable',
      severity: 'error',
      message: 'unexpected table of 250 MB, expected at most 64 MB; it is not read',
      hint: expect.stringContaining('--where'),
    },
  ]);
  expect(read.filter((path) => path.endsWith('big.csv'))).toEqual([]);
});

test('so is the one with which all tables together are', async () => {
  const { diagnostics } = await withTables({
    'data/actors/a.csv': 60_000_000,
    'data/actors/b.csv': 60_000_000,
    'data/actors/c.csv': 10_000_000,
  });
  expect(diagnostics).toMatchObject([
    { file: 'data/actors/c.csv', message: expect.stringContaining('at most 128 MB in all tables of a site') },
  ]);
});
