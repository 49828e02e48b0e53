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

/** One remembered page: its key, and where its bytes are in the pack. Short names: there are thousands in the index. */
interface Slot {
  readonly key: string;
  readonly at: number;
  readonly size: number;
  readonly sum: number;
}

interface Index {
  readonly version: 1;
  readonly pack: string;
  readonly slots: Readonly<Record<string, Slot>>;
}

const PACK = /^pages-[\w-]+\.bin$/;

/** Bytes of unwanted pages that are not worth starting a new pack for. */
const SPARE = 1_000_000;

/** Pages drawn by earlier builds. Open one, ask and tell it about each page of this build, then close it. */
export interface PageStore {
  /** The page as it was drawn under this very key, or undefined. */
  recall(path: string, key: string): Uint8Array | undefined;
  /** Keeps a page for the next build. */
  keep(path: string, key: string, bytes: Uint8Array): void;
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
  let end = fstatSync(pack).size;

  const recall = (path: string, key: string) => {
    const slot = old?.slots[path];
    if (slot === undefined || slot.key !== key) return undefined;
    const bytes = readSlot(pack, slot);
    if (bytes !== undefined) slots[path] = slot;
    return bytes;
  };
  const keep = (path: string, key: string, bytes: Uint8Array) => {
    writeSync(pack, bytes, 0, bytes.length, end);
    slots[path] = { key, at: end, size: bytes.length, sum: crc32(bytes) };
    end += bytes.length;
  };
  const close = () => {
    const wanted = Object.values(slots).reduce((sum, slot) => sum + slot.size, 0);
    const wasteful = end > 2 * wanted + SPARE;
    const index: Index = wasteful ? repack(folder, pack, slots) : { version: 1, pack: name, slots };
    closeSync(pack);
    writeIndex(folder, index);
    clearOthers(folder, index.pack);
  };
  return { recall, keep, close };
}

function readSlot(pack: number, slot: Slot): Uint8Array | undefined {
  const bytes = new Uint8Array(slot.size);
  const read = readSync(pack, bytes, 0, slot.size, slot.at);
  return read === slot.size && crc32(bytes) === slot.sum ? bytes : undefined;
}

/** Copies the wanted pages to a new pack. */
function repack(folder: string, pack: number, slots: Readonly<Record<string, Slot>>): Index {
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
  return { version: 1, pack: name, slots: moved };
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
    if (index.version !== 1 || !PACK.test(index.pack)) return undefined;
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
