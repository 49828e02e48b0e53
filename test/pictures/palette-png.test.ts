import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { palettePng } from '../../src/pictures/palette-png.ts';

const picture = (width: number, height: number, colour: (n: number) => readonly number[]) => ({
  width,
  height,
  data: Uint8Array.from(Array.from({ length: width * height }, (_, n) => colour(n)).flat()),
});

describe('a PNG with a palette', () => {
  it.each([
    ['one pixel', picture(1, 1, () => [0, 0, 0, 255])],
    ['two colours in turn', picture(7, 3, (n) => (n % 2 === 0 ? [255, 255, 255, 255] : [1, 2, 3, 255]))],
    ['as many colours as a palette holds', picture(16, 16, (n) => [n, 255 - n, n ^ 85, 255])],
  ])('has the same pixels: %s', (_, { width, height, data }) => {
    const png = PNG.sync.read(palettePng({ width, height, data }) ?? Buffer.alloc(0));
    expect([png.width, png.height]).toEqual([width, height]);
    expect([...png.data]).toEqual([...data]);
  });

  it('reads pixels wherever in memory they begin', () => {
    const { width, height, data } = picture(5, 5, (n) => [n, n, 9, 255]);
    const moved = new Uint8Array(data.length + 1);
    moved.set(data, 1);
    expect(palettePng({ width, height, data: moved.subarray(1) })).toEqual(
      palettePng({ width, height, data }),
    );
  });

  it.each([
    ['257 colours', picture(257, 1, (n) => [n & 255, n >> 8, 0, 255])],
    ['a colour that is seen through', picture(2, 1, (n) => [9, 9, 9, 255 - n])],
    ['nothing at all in a place', picture(2, 1, () => [0, 0, 0, 0])],
  ])('is not made of %s', (_, made) => {
    expect(palettePng(made)).toBeUndefined();
  });
});
