import { hash } from 'node:crypto';

/**
 * Remembers which texts were met, and a number with each, in 12 bytes a text and not in the text itself, so that
 * millions of rows fit into a fixed part of memory. Two texts are taken for one with a chance of one in 10^13 among a
 * million of them (63 bits of SHA-1).
 */
export interface Seen {
  /** The number of a text that was met before; undefined the first time, when it is remembered with `value`. */
  meet(text: string, value: number): number | undefined;
  has(text: string): boolean;
}

/** An empty memory. */
export function createSeen(): Seen {
  let size = 1 << 12;
  let used = 0;
  let keys = new BigUint64Array(size);
  let values = new Uint32Array(size);

  const slotOf = (key: bigint): number => {
    let slot = Number(key & BigInt(size - 1));
    while (keys[slot] !== 0n && keys[slot] !== key) slot = (slot + 1) & (size - 1);
    return slot;
  };
  const grow = () => {
    const [oldKeys, oldValues] = [keys, values];
    size *= 2;
    keys = new BigUint64Array(size);
    values = new Uint32Array(size);
    oldKeys.forEach((key, n) => {
      if (key === 0n) return;
      const slot = slotOf(key);
      keys[slot] = key;
      values[slot] = oldValues[n] ?? 0;
    });
  };
  return {
    meet(text, value) {
      const key = keyOf(text);
      const slot = slotOf(key);
      if (keys[slot] !== 0n) return values[slot];
      keys[slot] = key;
      values[slot] = value;
      if (++used * 3 > size * 2) grow();
      return undefined;
    },
    has: (text) => keys[slotOf(keyOf(text))] !== 0n,
  };
}

/** 64 bits, never 0, which marks a free slot. */
function keyOf(text: string): bigint {
  return hash('sha1', text, 'buffer').readBigUInt64LE(0) | 1n;
}
