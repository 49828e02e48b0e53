import { type Diagnostic, diagnostic, FILE_START } from '../diagnostics/diagnostic.ts';
import type { Io } from './io.ts';
import { type Slot, slotOf } from './layout.ts';
import { walk } from './walk.ts';

/** Bytes that one table, and all tables of a site, may have: a check holds every row in memory, with some twenty times as much. */
export const LARGEST_FILE = 64_000_000;
export const LARGEST_SITE = 128_000_000;

/** True for what holds rows: records in bulk, or the observations of a series. */
export function isTable(slot: Slot): boolean {
  return slot.is === 'bulk' || slot.is === 'observations';
}

/** Counts the bytes of a site’s tables, one after the other. */
export interface TableSizes {
  /** Why a table is too large to be read; undefined for one that is counted in. */
  take(file: string, bytes: number | undefined): Diagnostic | undefined;
}

/** Sizes of no table yet. */
export function tableSizes(): TableSizes {
  let held = 0;
  return {
    take(file, bytes = 0) {
      if (bytes > Math.min(LARGEST_FILE, LARGEST_SITE - held)) return tooLarge(file, bytes);
      held += bytes;
      return undefined;
    },
  };
}

/** The tables of a site that no check would read, since they are too large. */
export function tablesTooLarge(root: string, io: Io): Diagnostic[] {
  const sizes = tableSizes();
  return walk(root, io, () => {}).flatMap(({ path, absolute }) => {
    const found = isTable(slotOf(path)) ? sizes.take(path, io.size(absolute)) : undefined;
    return found ? [found] : [];
  });
}

/** Bytes of all tables of a site. */
export function bytesOfTables(root: string, io: Io): number {
  return walk(root, io, () => {})
    .filter(({ path }) => isTable(slotOf(path)))
    .reduce((sum, { absolute }) => sum + (io.size(absolute) ?? 0), 0);
}

function tooLarge(file: string, size: number): Diagnostic {
  const mb = (bytes: number) => `${Math.ceil(bytes / 1_000_000).toLocaleString('en-GB')} MB`;
  const isAlone = size > LARGEST_FILE;
  const expected = isAlone
    ? `at most ${mb(LARGEST_FILE)}`
    : `at most ${mb(LARGEST_SITE)} in all tables of a site`;
  return diagnostic(
    'file-unreadable',
    { file, span: FILE_START },
    `unexpected table of ${mb(size)}, expected ${expected}; it is not read`,
    'Every row becomes a record and a page. Keep the rows that are told of: import takes a part with --where, --since and --country; or count them first, and keep the counts as a series.',
  );
}
