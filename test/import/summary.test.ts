import { expect, test } from 'vitest';
import { tellImported } from '../../src/cli/import/summary.ts';

const totals = { total: 1, taken: 1, refused: 0, there: 0, left: 0, passed: 0 };
const told = (...bytes: number[]) =>
  tellImported(
    {
      is: 'rows',
      totals,
      reasons: [],
      files: bytes.map((size, n) => ({
        kind: 'incident',
        path: `data/incidents/f${n}.csv`,
        rows: 1,
        bytes: size,
      })),
    },
    { file: 'f.csv' } as Parameters<typeof tellImported>[1],
    { env: {} },
  );

test('an import that makes more than a check reads says so', () => {
  expect(told(64_000_000)).not.toContain('Careful');
  expect(told(70_000_001)).toContain(
    'Careful: data/incidents/f0.csv has 71 MB, and a site reads tables of at most 64 MB',
  );
  expect(told(60_000_000, 60_000_000, 20_000_000)).toContain('Careful: These files have 140 MB together');
});
