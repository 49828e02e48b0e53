import { type Pixels, palettePng } from '../../src/pictures/palette-png.ts';

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
  const opaque = data.map((value, i) => (i % 4 === 3 ? 255 : (level[value] ?? 0)));
  const reduced = { width, height, data: opaque };
  const png = palettePng(reduced);
  return png && { png, reduced };
}
