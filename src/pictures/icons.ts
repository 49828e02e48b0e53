import type { Colours } from './colours.ts';
import { FAMILY } from './fonts.ts';
import type { Pen } from './png.ts';

const SMALL = 32;
const TOUCH = 180;

/** The site’s sign as SVG: the first letter of its title, light on the accent. */
export function signSvg(title: string, colour: Colours): string {
  const [letter = '•'] = [...new Intl.Segmenter().segment(title)]
    .map(({ segment }) => segment)
    .filter((segment) => /[\p{L}\p{N}]/u.test(segment));
  const arabic = /\p{Script=Arabic}/u.test(letter);
  const family = arabic ? FAMILY.arabic : `${FAMILY.serif}', Georgia, 'Times New Roman`;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64">',
    `<rect width="64" height="64" rx="10" fill="${colour('--accent')}"/>`,
    `<text x="32" y="${arabic ? 44 : 48}" text-anchor="middle" font-family="'${family}', serif" font-size="46" fill="${colour('--paper')}">`,
    `${letter.toLocaleUpperCase().replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text></svg>\n`,
  ].join('');
}

/** The sign for browsers that do not show SVG: an ICO file that holds a PNG (32 px). */
export function icon(svg: string, pen: Pen): Uint8Array {
  const png = pen.png(svg, SMALL);
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(SMALL, 6);
  head.writeUInt8(SMALL, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

/** The sign for the home screen of a telephone. */
export function touchIcon(svg: string, pen: Pen): Uint8Array {
  return pen.png(svg, TOUCH);
}
