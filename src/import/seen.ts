/**
 * Remembers which texts were met, and a number with each, in 12 bytes a text and not in the text itself, so that
 * millions of rows fit into a fixed part of memory. Two texts are taken for one with a chance of one in ten million among
 * two million of them (64 bits).
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
  let high = new Uint32Array(size);
  let low = new Uint32Array(size);
  let values = new Uint32Array(size);
  const key = { high: 0, low: 0 };

  const slotOf = (a: number, b: number): number => {
    let slot = b & (size - 1);
    // A free slot has 0 above, which no key has.
    while (high[slot] !== 0 && (high[slot] !== a || low[slot] !== b)) slot = (slot + 1) & (size - 1);
    return slot;
  };
  const grow = () => {
    const before = { high, low, values };
    size *= 2;
    high = new Uint32Array(size);
    low = new Uint32Array(size);
    values = new Uint32Array(size);
    for (let n = 0; n < before.high.length; n++) {
      const [a = 0, b = 0] = [before.high[n], before.low[n]];
      if (a === 0) continue;
      const slot = slotOf(a, b);
      high[slot] = a;
      low[slot] = b;
      values[slot] = before.values[n] ?? 0;
    }
  };
  return {
    meet(text, value) {
      mix(text, key);
      const slot = slotOf(key.high, key.low);
      if (high[slot] !== 0) return values[slot];
      high[slot] = key.high;
      low[slot] = key.low;
      values[slot] = value;
      if (++used * 3 > size * 2) grow();
      return undefined;
    },
    has(text) {
      mix(text, key);
      return high[slotOf(key.high, key.low)] !== 0;
    },
  };
}

/**
 * 64 bits of a text in two lanes (multiply and rotate, with the finish of MurmurHash3), which takes a tenth of the time of
 * a cryptographic hash; nobody gains by making two rows of a data set collide.
 */
function mix(text: string, key: { high: number; low: number }): void {
  let a = 0xdeadbeef ^ text.length;
  let b = 0x41c6ce57 ^ text.length;
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    a = Math.imul((a << 13) | (a >>> 19), 2654435761) ^ code;
    b = Math.imul((b << 15) | (b >>> 17), 1597334677) ^ Math.imul(code, 0x9e3779b1);
  }
  key.high = finish(a ^ (b >>> 11)) || 1;
  key.low = finish(b ^ (a >>> 7));
}

function finish(bits: number): number {
  let h = bits;
  h = Math.imul(h ^ (h >>> 16), 2246822507);
  h = Math.imul(h ^ (h >>> 13), 3266489909);
  return (h ^ (h >>> 16)) >>> 0;
}
