/** Bits that hold the numbers from 0 to `most`. */
export function bitsFor(most: number): number {
  return most <= 0 ? 0 : 32 - Math.clz32(most);
}

/** Bytes that `count` numbers of so many bits take. */
export function packedLength(count: number, bits: number): number {
  return Math.ceil((count * bits) / 8);
}

/** Packs whole numbers from 0 one after the other, lowest bit first. */
export function pack(numbers: ArrayLike<number>, bits: number): Uint8Array {
  const bytes = new Uint8Array(packedLength(numbers.length, bits));
  for (let i = 0, at = 0; i < numbers.length; i++) {
    let rest = numbers[i] ?? 0;
    for (let left = bits; left > 0; ) {
      const room = 8 - (at & 7);
      const take = Math.min(room, left);
      const byte = at >> 3;
      bytes[byte] = (bytes[byte] ?? 0) | ((rest & ((1 << take) - 1)) << (at & 7));
      rest >>>= take;
      at += take;
      left -= take;
    }
  }
  return bytes;
}

/** Reads what `pack` wrote. */
export function unpack(bytes: Uint8Array, count: number, bits: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let i = 0, at = 0; i < count; i++) {
    let number = 0;
    for (let got = 0; got < bits; ) {
      const take = Math.min(8 - (at & 7), bits - got);
      number |= (((bytes[at >> 3] ?? 0) >> (at & 7)) & ((1 << take) - 1)) << got;
      got += take;
      at += take;
    }
    numbers[i] = number;
  }
  return numbers;
}
