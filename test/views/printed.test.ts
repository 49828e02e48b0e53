import { expect, test } from 'vitest';
import { withRepeats } from '../../src/views/receipts/printed.ts';
import type { ReceiptView } from '../../src/views/receipts/shown.ts';
import { english } from '../../src/views/words/en.ts';

function receipt(n: number, value: string, caveats: string[]): ReceiptView {
  return {
    id: `receipt-${n}`,
    n,
    text: value,
    label: value,
    value,
    context: '',
    working: `It gives ${value}.`,
    statuses: [],
    independence: '',
    rows: [],
    counts: [],
    passages: [],
    origins: [],
    caveats,
  };
}

test('in print a receipt that says the same, or bears the same in mind, refers to the first', () => {
  const printed = withRepeats(
    [receipt(1, '100', ['Claims.']), receipt(2, '80', ['Claims.']), receipt(3, '100', ['Claims.'])],
    english,
  );
  expect(printed.map(({ again, caveatsAgain }) => [again, caveatsAgain])).toEqual([
    [undefined, undefined],
    [undefined, 'As in receipt R1.'],
    ['As in receipt R1.', undefined],
  ]);
});

test('receipts that have nothing to bear in mind do not refer to one another', () => {
  const printed = withRepeats([receipt(1, '1', []), receipt(2, '2', [])], english);
  expect(printed.every(({ again, caveatsAgain }) => again === undefined && caveatsAgain === undefined)).toBe(
    true,
  );
});
