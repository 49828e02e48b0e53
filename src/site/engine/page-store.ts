import { closeSync, fstatSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import {
  clearOthers,
  type Index,
  newPackName,
  readIndex,
  readSlot,
  repack,
  type Slot,
  writeIndex,
} from './pack.ts';

/** Bytes of unwanted pages that are not worth starting a new pack for. */
const SPARE = 1_000_000;

/** What a page was made from. */
export interface MadeFrom {
  /** Stands for the page object, and with it for all that the page shows. */
  readonly key: string;
  /** Names of what was read to make the page object. */
  readonly reads: Iterable<string>;
}

/** What is known of a page of the last build. */
export interface Known {
  readonly key: string;
  /** True if something was read to make it, and all of that is as it was. */
  readonly sameInputs: boolean;
}

/** What stands for the answer to a read as things are now. */
type MarkOf = (read: string) => string | undefined;

/** Pages drawn by earlier builds. Open one, ask and tell it about each page of this build, then close it. */
export interface PageStore {
  /** What is known of a page of the last build. */
  known(path: string): Known | undefined;
  /**
   * The page as the last build had it, which the next build will find as well; undefined if it is damaged. `now` is what it
   * was made from, if that is not what it was.
   */
  recall(path: string, now?: MadeFrom): Uint8Array | undefined;
  /** The same for a page that is known to be sound: its size in bytes. */
  retain(path: string, now?: MadeFrom): number;
  /** Keeps a page for the next build. */
  keep(path: string, now: MadeFrom, bytes: Uint8Array): void;
  /** Writes the index: from now on the next build sees this one's pages, and no others. */
  close(): void;
}

/**
 * Remembered pages are one long file and one index, not a folder of 11,000 files: opening a small file costs more than
 * reading it. New pages are appended; the index is put in place by a rename when all of them are written, so a build that is
 * killed leaves the old index, which is still right. Each page carries a checksum: a damaged pack is drawn afresh.
 * When more than half of the pack is no longer wanted it is started anew.
 */
export function openPageStore(folder: string, markOf: MarkOf = () => undefined): PageStore {
  mkdirSync(folder, { recursive: true });
  const old = readIndex(folder);
  const name = old?.pack ?? newPackName();
  const pack = openSync(join(folder, name), old === undefined ? 'w+' : 'r+');
  const slots: Record<string, Slot> = Object.create(null);
  const names = numbered();
  const unchanged = comparison(old, markOf);
  const renumbered = renumbering(old, names);
  let end = fstatSync(pack).size;

  const keepSlot = (path: string, slot: Slot, now: MadeFrom | undefined): void => {
    const reads = now ? Array.from(now.reads, names.number) : slot.reads.map(renumbered);
    slots[path] = { ...slot, key: now?.key ?? slot.key, reads };
  };
  return {
    known(path) {
      const slot = old?.slots[path];
      return slot && { key: slot.key, sameInputs: slot.reads.length > 0 && slot.reads.every(unchanged) };
    },
    recall(path, now) {
      const slot = old?.slots[path];
      if (slot === undefined) return undefined;
      const bytes = readSlot(pack, slot);
      if (bytes !== undefined) keepSlot(path, slot, now);
      return bytes;
    },
    retain(path, now) {
      const slot = old?.slots[path];
      if (slot === undefined) throw new Error(`nothing is known of ${path}`);
      keepSlot(path, slot, now);
      return slot.size;
    },
    keep(path, { key, reads }, bytes) {
      writeSync(pack, bytes, 0, bytes.length, end);
      slots[path] = {
        key,
        reads: Array.from(reads, names.number),
        at: end,
        size: bytes.length,
        sum: crc32(bytes),
      };
      end += bytes.length;
    },
    close() {
      const wanted = Object.values(slots).reduce((sum, slot) => sum + slot.size, 0);
      const wasteful = end > 2 * wanted + SPARE;
      const kept = wasteful ? repack(folder, pack, slots) : { pack: name, slots };
      closeSync(pack);
      const marks = names.list.map((read) => markOf(read) ?? '');
      writeIndex(folder, { version: 3, names: names.list, marks, ...kept });
      clearOthers(folder, kept.pack);
    },
  };
}

/** Names in the order in which they first came, and the number of each. */
function numbered(): { readonly list: readonly string[]; readonly number: (name: string) => number } {
  const numbers = new Map<string, number>();
  const list: string[] = [];
  return {
    list,
    number(name) {
      const known = numbers.get(name) ?? list.push(name) - 1;
      numbers.set(name, known);
      return known;
    },
  };
}

/** Whether a read of the last build, by its number there, gives now what it gave then; each is looked at once. */
function comparison(old: Index | undefined, markOf: MarkOf): (read: number) => boolean {
  const known: (boolean | undefined)[] = [];
  return (read) => {
    const found = known[read] ?? markOf(old?.names[read] ?? '') === old?.marks[read];
    known[read] = found;
    return found;
  };
}

/** The number that a read of the last build has in this one. */
function renumbering(
  old: Index | undefined,
  names: { readonly number: (name: string) => number },
): (read: number) => number {
  const known: number[] = [];
  return (read) => {
    const found = known[read] ?? names.number(old?.names[read] ?? '');
    known[read] = found;
    return found;
  };
}
