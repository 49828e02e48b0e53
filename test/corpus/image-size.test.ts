import { describe, expect, test } from 'vitest';
import { imageSize } from '../../src/corpus/image-size.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part,
    ),
  );
const zeros = (n: number): number[] => Array(n).fill(0);

const PNG = bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 4, 0, 0, 0, 3, 0], zeros(5));
const GIF = bytes('GIF89a', [0x40, 1, 0xf0, 0], zeros(3));
const JPEG = bytes(
  [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc4, 0, 3, 9, 0xff, 0xc2, 0, 11, 8, 0, 99, 0, 200],
  zeros(8),
);
const VP8 = bytes('RIFF', zeros(4), 'WEBPVP8 ', zeros(10), [0x80, 2, 0xe0, 1], zeros(4));
const VP8L = bytes('RIFF', zeros(4), 'WEBPVP8L', zeros(4), [0x2f, 0x1f, 0xc0, 0x04, 0], zeros(8));
const VP8X = bytes('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [0x3f, 2, 0, 0xe0, 1, 0], zeros(4));

describe('the size of a picture', () => {
  test.each([
    ['PNG', PNG, 1024, 768],
    ['GIF', GIF, 320, 240],
    ['JPEG', JPEG, 200, 99],
    ['WebP, lossy', VP8, 640, 480],
    ['WebP, lossless', VP8L, 32, 20],
    ['WebP, extended', VP8X, 576, 481],
    [
      'SVG with a size',
      bytes('<?xml version="1.0"?>\n<svg width="120px" height=\'80\' viewBox="0 0 1 1">'),
      120,
      80,
    ],
    ['SVG with a view box', bytes('<svg xmlns="x" viewBox="0 0 640.4, 480">'), 640, 480],
  ])('%s', (_name, picture, width, height) => {
    expect(imageSize(picture)).toEqual({ width, height });
  });

  test.each([
    ['nothing', bytes('')],
    ['text', bytes('not a picture')],
    ['half a PNG', PNG.subarray(0, 20)],
    ['half a JPEG', JPEG.subarray(0, 12)],
    ['a JPEG with nothing in it', bytes([0xff, 0xd8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['half a GIF', GIF.subarray(0, 7)],
    ['half a WebP', VP8.subarray(0, 16)],
    ['a PNG without size', bytes('\x89PNG\r\n\x1a\n', zeros(16))],
    ['SVG in per cent', bytes('<svg width="100%" height="100%">')],
  ])('%s has none', (_name, picture) => {
    expect(imageSize(picture)).toBeUndefined();
  });

  test('any cut of a picture is read without an exception', () => {
    for (const picture of [PNG, GIF, JPEG, VP8, VP8L, VP8X]) {
      for (let length = 0; length < picture.length; length++) imageSize(picture.subarray(0, length));
    }
  });
});
