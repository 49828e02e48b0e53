import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

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

/** Where the bytes of a page are in the pack, and what it was made from. Reads are numbers in the index's list of names. */
interface Slot {
  readonly key: string;
  readonly reads: readonly number[];
  readonly at: number;
  readonly size: number;
  readonly sum: number;
}

interface Index {
  readonly version: 3;
  readonly pack: string;
  /** Names of reads, each once, for pages read much the same; and what stood for the answer to each. */
  readonly names: readonly string[];
  readonly marks: readonly string[];
  readonly slots: Readonly<Record<string, Slot>>;
}

/** What stands for the answer to a read as things are now. */
type MarkOf = (read: string) => string | undefined;

const PACK = /^pages-[\w-]+\.bin$/;

/** Bytes of unwanted pages that are not worth starting a new pack for. */
const SPARE = 1_000_000;

/** Pages drawn by earlier builds. Open one, ask and tell it about each page of this build, then close it. */
export interface PageStore {
  /** What is known of a page of the last build. */
  known(path: string): Known | undefined;
  /**
   * The page as the last build had it, which the next build will find as well; undefined if it is damaged. `now` is what it
   * was made from, if that is not what it was.
   */
  recall(path: string, now?: MadeFrom): Uint8Array | undefined;
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

  return {
    known(path) {
      const slot = old?.slots[path];
      return slot && { key: slot.key, sameInputs: slot.reads.length > 0 && slot.reads.every(unchanged) };
    },
    recall(path, now) {
      const slot = old?.slots[path];
      if (slot === undefined) return undefined;
      const bytes = readSlot(pack, slot);
      if (bytes === undefined) return undefined;
      const reads = now ? Array.from(now.reads, names.number) : slot.reads.map(renumbered);
      slots[path] = { ...slot, key: now?.key ?? slot.key, reads };
      return bytes;
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

type Place = Pick<Slot, 'at' | 'size' | 'sum'>;

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

function readSlot(pack: number, slot: Place): Uint8Array | undefined {
  const bytes = new Uint8Array(slot.size);
  const read = readSync(pack, bytes, 0, slot.size, slot.at);
  return read === slot.size && crc32(bytes) === slot.sum ? bytes : undefined;
}

/** Copies the wanted pages to a new pack. */
function repack(
  folder: string,
  pack: number,
  slots: Readonly<Record<string, Slot>>,
): Pick<Index, 'pack' | 'slots'> {
  const name = newPackName();
  const fresh = openSync(join(folder, name), 'w');
  const moved: Record<string, Slot> = Object.create(null);
  let at = 0;
  for (const [path, slot] of Object.entries(slots)) {
    const bytes = readSlot(pack, slot);
    if (bytes === undefined) continue;
    writeSync(fresh, bytes, 0, slot.size, at);
    moved[path] = { ...slot, at };
    at += slot.size;
  }
  closeSync(fresh);
  return { pack: name, slots: moved };
}

/** A new name each time: a pack that is being read must never be the one that is written from the start. */
function newPackName(): string {
  return `pages-${randomUUID().slice(0, 13)}.bin`;
}

/** Packs left by builds that were killed, and the one that was started anew. */
function clearOthers(folder: string, pack: string): void {
  for (const name of readdirSync(folder)) {
    if (PACK.test(name) && name !== pack) rmSync(join(folder, name), { force: true });
  }
}

/** Anything unreadable counts as nothing remembered. */
function readIndex(folder: string): Index | undefined {
  try {
    const index = JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')) as Index;
    if (index.version !== 3 || !PACK.test(index.pack)) return undefined;
    closeSync(openSync(join(folder, index.pack), 'r+'));
    return index;
  } catch {
    return undefined;
  }
}

function writeIndex(folder: string, index: Index): void {
  const fresh = join(folder, `pages-${process.pid}.json`);
  writeFileSync(fresh, JSON.stringify(index));
  renameSync(fresh, join(folder, 'pages.json'));
}
