import { randomUUID } from 'node:crypto';
import {
  closeSync,
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

/** Where the bytes of a file are in the pack, and what it was made from. Reads are numbers in the index's list of names. */
export interface Slot {
  readonly key: string;
  readonly reads: readonly number[];
  readonly at: number;
  readonly size: number;
  readonly sum: number;
}

export interface Index {
  readonly version: 3;
  readonly pack: string;
  /** Names of reads, each once, for pages read much the same; and what stood for the answer to each. */
  readonly names: readonly string[];
  readonly marks: readonly string[];
  /** By the file’s path in the site. */
  readonly slots: Readonly<Record<string, Slot>>;
}

/** Where bytes are in the pack, and their checksum. */
export type Place = Pick<Slot, 'at' | 'size' | 'sum'>;

const PACK = /^pages-[\w-]+\.bin$/;

/** The bytes of a file; undefined if they are damaged. */
export function readSlot(pack: number, slot: Place): Uint8Array | undefined {
  const bytes = new Uint8Array(slot.size);
  const read = readSync(pack, bytes, 0, slot.size, slot.at);
  return read === slot.size && crc32(bytes) === slot.sum ? bytes : undefined;
}

/** Copies the wanted files to a new pack. */
export function repack(
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
export function newPackName(): string {
  return `pages-${randomUUID().slice(0, 13)}.bin`;
}

/** Packs left by builds that were killed, and the one that was started anew. */
export function clearOthers(folder: string, pack: string): void {
  for (const name of readdirSync(folder)) {
    if (PACK.test(name) && name !== pack) rmSync(join(folder, name), { force: true });
  }
}

/** Anything unreadable counts as nothing remembered. */
export function readIndex(folder: string): Index | undefined {
  try {
    const index = JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')) as Index;
    if (index.version !== 3 || !PACK.test(index.pack)) return undefined;
    closeSync(openSync(join(folder, index.pack), 'r+'));
    return index;
  } catch {
    return undefined;
  }
}

export function writeIndex(folder: string, index: Index): void {
  const fresh = join(folder, `pages-${process.pid}.json`);
  writeFileSync(fresh, JSON.stringify(index));
  renameSync(fresh, join(folder, 'pages.json'));
}
