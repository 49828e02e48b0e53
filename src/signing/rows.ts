import type { SignedRows } from '../model/sign-off.ts';
import { exact } from '../query/receipt/value-text.ts';
import type { FigureValue, ReceiptRow } from '../query/receipt.ts';
import { short } from './short-hash.ts';

/**
 * Rows that are listed one by one in the ledger, so that those that came or went can be named: at most some 150 kB for a figure.
 * Of more it keeps the hash and the number.
 */
export const MOST_LISTED = 2000;

/** What parts the facts that one row gives. */
export const PARTED = '; ';

/** Rows by what each is called and what it gives, in the order of their names. */
export function signedRows(rows: readonly (readonly [name: string, gives: string])[]): SignedRows {
  const each = rows.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    count: rows.length,
    hash: short(each),
    ...(rows.length > 0 && rows.length <= MOST_LISTED && { each: Object.fromEntries(each) }),
  };
}

/** `incident ambush-near-the-ford`, `observation attacks 2020-08`. What a record is called is wording. */
export function rowName({ kind, id, key }: ReceiptRow): string {
  return [kind, id, key].filter(Boolean).join(' ');
}

/** `2-3 reported`; empty for a row that counts by being there. */
export function rowText({ value, status }: ReceiptRow): string {
  return [value && (value === 'unknown' ? value : rangeText(value)), status].filter(Boolean).join(' ');
}

/** `3`, `2-3`, `2+` */
export function rangeText({ min, max }: FigureValue): string {
  const [least, most] = [exact(min), max === undefined ? undefined : exact(max)];
  return most === undefined ? `${least}+` : least === most ? String(least) : `${least}-${most}`;
}
