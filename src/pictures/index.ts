import { lightColours } from './colours.ts';
import { icon, signSvg, touchIcon } from './icons.ts';
import { makePen } from './png.ts';
import { type ShareCard, shareSvg } from './share.ts';

export { startDrawing } from './drawing.ts';
export { pictureFonts } from './fonts.ts';
export type { ShareCard } from './share.ts';

/** A picture of a site that is drawn at build time. */
export interface PictureFile {
  /** Relative to the site’s output: `share/site.png`. */
  path: string;
  content(): string | Uint8Array;
}

/** The signs of a site, in the typefaces given as files (see `pictureFonts`). */
export function signFiles({
  title,
  sign,
  fonts,
}: {
  /** Title of the site, whose first letter is its sign. */
  title: string;
  /** A sign that the site brings, as SVG. */
  sign?: string;
  fonts: readonly string[];
}): PictureFile[] {
  const pen = makePen(fonts);
  const svg = sign ?? signSvg(title, lightColours());
  return [
    { path: 'favicon.svg', content: () => svg },
    { path: 'favicon.ico', content: () => icon(svg, pen) },
    { path: 'apple-touch-icon.png', content: () => touchIcon(svg, pen) },
  ];
}

/** A picture for sharing, which may also be drawn elsewhere from its SVG: see `startDrawing`. */
export interface ShareFile extends PictureFile {
  svg(): string;
}

/** The pictures for sharing of some cards. Each is made when asked for, and the same for the same card. */
export function shareFiles(
  cards: readonly { path: string; card(): ShareCard }[],
  fonts: readonly string[],
): ShareFile[] {
  const colour = lightColours();
  const pen = makePen(fonts);
  return cards.map(({ path, card }) => {
    const svg = () => shareSvg(card(), colour, pen);
    return { path, svg, content: () => pen.png(svg()) };
  });
}
