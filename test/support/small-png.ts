import { crc32, deflateSync } from 'node:zlib';

/** A picture as rows of pixels, four bytes each: red, green, blue, and how opaque. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Most colours that a palette holds. */
const MOST = 256;

/**
 * A picture to be stored: half as wide and half as high, each pixel the mean of four, in few enough colours for a palette. It
 * takes a tenth of the room; a line that moved by a pixel is still another grey.
 */
export function smallPng(picture: Pixels): { png: Buffer; reduced: Pixels } {
  const half = halved(picture);
  for (const bits of [4, 3, 2]) {
    const made = withPalette(half, bits);
    if (made !== undefined) return made;
  }
  throw new Error('a picture of four levels a channel has more than 256 colours');
}

function halved({ width, height, data }: Pixels): Pixels {
  const half = { width: Math.floor(width / 2), height: Math.floor(height / 2) };
  const means = new Uint8Array(half.width * half.height * 4).fill(255);
  for (let y = 0, to = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++, to += 4) {
      const from = (2 * y * width + 2 * x) * 4;
      for (let channel = 0; channel < 3; channel++) {
        const at = from + channel;
        const [a = 0, b = 0] = [data[at], data[at + 4]];
        const [c = 0, d = 0] = [data[at + width * 4], data[at + width * 4 + 4]];
        means[to + channel] = (a + b + c + d) / 4;
      }
    }
  }
  return { ...half, data: means };
}

/** The picture with fewer levels a channel; undefined if its colours are still too many for a palette. */
function withPalette(
  { width, height, data }: Pixels,
  bits: number,
): { png: Buffer; reduced: Pixels } | undefined {
  const levels = 2 ** bits - 1;
  const level = Uint8Array.from({ length: 256 }, (_, value) =>
    Math.round((Math.round((value * levels) / 255) * 255) / levels),
  );
  const reduced = new Uint8Array(data.length).fill(255);
  const colours = new Map<number, number>();
  const rows = Buffer.alloc(height * (width + 1));
  // A row begins with the number of its filter, which is 0: none.
  for (let y = 0, from = 0; y < height; y++) {
    for (let x = 1; x <= width; x++, from += 4) {
      let colour = 0;
      for (let channel = 0; channel < 3; channel++) {
        const value = level[data[from + channel] ?? 0] ?? 0;
        reduced[from + channel] = value;
        colour = (colour << 8) | value;
      }
      let index = colours.get(colour);
      if (index === undefined) {
        index = colours.size;
        if (index === MOST) return undefined;
        colours.set(colour, index);
      }
      rows[y * (width + 1) + x] = index;
    }
  }
  const palette = Buffer.from(
    [...colours.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, by palette.
  head.set([8, 3, 0, 0, 0], 8);
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { png, reduced: { width, height, data: reduced } };
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
