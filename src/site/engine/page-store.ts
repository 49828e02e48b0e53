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

/** What is known of a page that was drawn. */
export interface Remembered {
  /** Stands for the page object, and with it for all that the page shows. */
  readonly key: string;
  /** Stands for the answers to `reads`. */
  readonly inputs: string;
  /** Names of what was read to make the page object. */
  readonly reads: readonly string[];
}

/** Where the bytes of a page are in the pack, and what is known of it. Reads are numbers in the index's list of names. */
interface Slot {
  readonly key: string;
  readonly inputs: string;
  readonly reads: readonly number[];
  readonly at: number;
  readonly size: number;
  readonly sum: number;
}

interface Index {
  readonly version: 2;
  readonly pack: string;
  /** Names of reads, each once: pages read much the same. */
  readonly names: readonly string[];
  readonly slots: Readonly<Record<string, Slot>>;
}

const PACK = /^pages-[\w-]+\.bin$/;

/** Bytes of unwanted pages that are not worth starting a new pack for. */
const SPARE = 1_000_000;

/** Pages drawn by earlier builds. Open one, ask and tell it about each page of this build, then close it. */
export interface PageStore {
  /** What is known of a page of the last build. */
  known(path: string): Remembered | undefined;
  /** The page as the last build had it, which the next one will find under what is known of it now; undefined if it is damaged. */
  recall(path: string, now: Remembered): Uint8Array | undefined;
  /** Keeps a page for the next build. */
  keep(path: string, now: Remembered, bytes: Uint8Array): void;
  /** Writes the index: from now on the next build sees this one's pages, and no others. */
  close(): void;
}

/**
 * Remembered pages are one long file and one index, not a folder of 11,000 files: opening a small file costs more than
 * reading it. New pages are appended; the index is put in place by a rename when all of them are written, so a build that is
 * killed leaves the old index, which is still right. Each page carries a checksum: a damaged pack is drawn afresh.
 * When more than half of the pack is no longer wanted it is started anew.
 */
export function openPageStore(folder: string): PageStore {
  mkdirSync(folder, { recursive: true });
  const old = readIndex(folder);
  const name = old?.pack ?? newPackName();
  const pack = openSync(join(folder, name), old === undefined ? 'w+' : 'r+');
  const slots: Record<string, Slot> = Object.create(null);
  const names = numbered();
  let end = fstatSync(pack).size;

  const keepSlot = (path: string, { key, inputs, reads }: Remembered, place: Place): void => {
    slots[path] = { key, inputs, reads: reads.map(names.number), ...place };
  };
  return {
    known(path) {
      const slot = old?.slots[path];
      if (!slot) return undefined;
      const { key, inputs, reads } = slot;
      return { key, inputs, reads: reads.map((n) => old.names[n] ?? '') };
    },
    recall(path, now) {
      const slot = old?.slots[path];
      if (slot === undefined) return undefined;
      const bytes = readSlot(pack, slot);
      if (bytes !== undefined) keepSlot(path, now, { at: slot.at, size: slot.size, sum: slot.sum });
      return bytes;
    },
    keep(path, now, bytes) {
      writeSync(pack, bytes, 0, bytes.length, end);
      keepSlot(path, now, { at: end, size: bytes.length, sum: crc32(bytes) });
      end += bytes.length;
    },
    close() {
      const wanted = Object.values(slots).reduce((sum, slot) => sum + slot.size, 0);
      const wasteful = end > 2 * wanted + SPARE;
      const kept = wasteful ? repack(folder, pack, slots) : { pack: name, slots };
      closeSync(pack);
      writeIndex(folder, { version: 2, names: names.list, ...kept });
      clearOthers(folder, kept.pack);
    },
  };
}

type Place = Pick<Slot, 'at' | 'size' | 'sum'>;

/** Names in the order in which they first came, and the number of each. */
function numbered(): { readonly list: readonly string[]; number(name: string): number } {
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
    if (index.version !== 2 || !PACK.test(index.pack)) return undefined;
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
