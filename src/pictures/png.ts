import { createRequire } from 'node:module';
import { palettePng } from './palette-png.ts';

/** Draws pictures and measures texts with some typefaces, and no others. */
export interface Pen {
  /** An SVG as a PNG, at its own size or `width` pixels wide. */
  png(svg: string, width?: number): Uint8Array;
  /** How wide a text is in ems of a typeface. */
  measure(text: string, family: string): number;
}

/** Makes a pen for typefaces given as TrueType files. The drawing library is loaded when it is first used. */
export function makePen(fonts: readonly string[]): Pen {
  const open = (svg: string, width?: number) => {
    const { Resvg } = createRequire(import.meta.url)('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
    return new Resvg(svg, {
      font: { fontFiles: [...fonts], loadSystemFonts: false, defaultFontFamily: 'Inter' },
      ...(width !== undefined && { fitTo: { mode: 'width', value: width } }),
    });
  };
  return {
    png(svg, width) {
      const drawn = open(svg, width).render();
      return palettePng({ width: drawn.width, height: drawn.height, data: drawn.pixels }) ?? drawn.asPng();
    },
    measure(text, family) {
      const spaces = text.length - text.trim().length;
      const word = `<text x="0" y="200" font-size="100" font-family="${family}">${escapeXml(text.trim())}</text>`;
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="400">${word}</svg>`;
      return spaces * SPACE + (text.trim() === '' ? 0 : (open(svg).getBBox()?.width ?? 0) / 100);
    },
  };
}

/** Width of a space in ems, which no box shows: that of the typefaces and the air that letters keep at their sides. */
const SPACE = 0.34;

/** A text for XML content. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
