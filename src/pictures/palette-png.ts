import { crc32, deflateSync } from 'node:zlib';

/** A picture as rows of pixels, four bytes each: red, green, blue, and how opaque. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Most colours that a palette holds. */
const MOST = 256;
const OPAQUE = 255;
/** A table of colours that is sparse enough to be looked up in a step or two. Powers of two. */
const TABLE = 4096;

/**
 * A picture of few colours as a PNG with a palette: a third of the size of one that says every pixel in full, and sooner
 * written. The pixels are the same.
 * @returns undefined if it has more than 256 colours, or one that is seen through
 */
export function palettePng({ width, height, data }: Pixels): Buffer | undefined {
  // As numbers of four bytes, which begin at a multiple of four.
  const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
  const pixels = new Uint32Array(aligned.buffer, aligned.byteOffset, width * height);
  const colours: number[] = [];
  const keys = new Uint32Array(TABLE);
  const indexes = new Uint8Array(TABLE);
  const rows = Buffer.alloc(height * (width + 1));
  let last = 0;
  let index = -1;
  for (let y = 0, at = 0; y < height; y++) {
    // A row begins with the number of its filter, which is 0: none.
    const row = y * (width + 1) + 1;
    for (let x = 0; x < width; x++, at++) {
      const colour = pixels[at] ?? 0;
      if (colour !== last || index < 0) {
        // Black that is not there at all; it marks an empty place of the table.
        if (colour === 0) return undefined;
        let slot = Math.imul(colour, 0x9e3779b1) >>> 20;
        while (keys[slot] !== 0 && keys[slot] !== colour) slot = (slot + 1) % TABLE;
        if (keys[slot] === 0) {
          if (colours.length === MOST) return undefined;
          keys[slot] = colour;
          indexes[slot] = colours.push(colour) - 1;
        }
        index = indexes[slot] ?? 0;
        last = colour;
      }
      rows[row + x] = index;
    }
  }
  const bytes = new Uint8Array(Uint32Array.from(colours).buffer);
  const palette = Buffer.alloc(colours.length * 3);
  for (let i = 0; i < colours.length; i++) {
    if (bytes[i * 4 + 3] !== OPAQUE) return undefined;
    palette.set(bytes.subarray(i * 4, i * 4 + 3), i * 3);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, by palette.
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
