import { type Colours, withColours } from './colours.ts';
import { FAMILY } from './fonts.ts';
import { setText } from './lines.ts';
import type { Pen } from './png.ts';
import { lineSvg, lineWidth } from './runs.ts';

/** What stands on a share picture. */
export interface ShareCard {
  title: string;
  /** Title of the site. */
  site: string;
  dir: 'ltr' | 'rtl';
  /** A drawing of the page, as SVG. */
  chart?: string;
}

/** Size of a share picture in pixels, as the networks show it. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

const EDGE = 72;
const CHART = { top: 250, bottom: 545 } as const;

/** A share picture as SVG: the title, under it the drawing if there is one, and the name of the site. */
export function shareSvg(card: ShareCard, colour: Colours, pen: Pen): string {
  const { width, height } = SHARE_SIZE;
  const room = width - 2 * EDGE;
  const set = setText(
    card.title,
    card.chart === undefined
      ? { width: room, sizes: card.dir === 'rtl' ? [72, 60, 50, 42] : [84, 72, 60, 50, 42], most: 4 }
      : { width: room, sizes: [60, 52, 44, 38], most: 2 },
  );
  const { lines } = set;
  // The widths by which lines are broken are rough; what is too wide after all is made smaller.
  const widest = Math.max(1, ...lines.map((line) => lineWidth(line, FAMILY.serif, pen)));
  const size = Math.min(set.size, room / widest);
  // Arabic reaches further up and down.
  const step = size * (card.dir === 'rtl' ? 1.34 : 1.18);
  const top = card.chart === undefined ? (height - 90 - lines.length * step) / 2 + size : 76 + size * 0.75;
  const { dir } = card;
  const x = dir === 'rtl' ? width - EDGE : EDGE;
  const name = setText(card.site, { width: room, sizes: [26], most: 1 }).lines[0] ?? '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${colour('--paper')}"/>`,
    `<rect width="${width}" height="14" fill="${colour('--accent')}"/>`,
    // The weight of a heading: the library draws variable typefaces in their plain weight only.
    `<g fill="${colour('--ink')}" stroke="${colour('--ink')}" stroke-width="${(size * 0.018).toFixed(2)}">`,
    ...lines.map((text, i) => lineSvg(text, { x, y: top + i * step, size, family: FAMILY.serif, dir }, pen)),
    '</g>',
    ...(card.chart === undefined ? [] : [placed(withColours(card.chart, colour), dir)]),
    `<rect x="${EDGE}" y="${height - 66}" width="${room}" height="1" fill="${colour('--rule')}"/>`,
    `<g fill="${colour('--ink-2')}">`,
    lineSvg(name, { x, y: height - 27, size: 26, family: FAMILY.sans, dir }, pen),
    '</g></svg>',
  ].join('');
}

/** A drawing of a page, made as large as there is room. */
function placed(svg: string, dir: 'ltr' | 'rtl'): string {
  const [, , width = 1, height = 1] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
  const scale = Math.min((SHARE_SIZE.width - 2 * EDGE) / width, (CHART.bottom - CHART.top) / height);
  const inner = svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '');
  const x = dir === 'rtl' ? SHARE_SIZE.width - EDGE - width * scale : EDGE;
  const attributes = `fill="currentColor" font-family="${FAMILY.sans}" font-size="12" text-anchor="middle"`;
  return `<g transform="translate(${x.toFixed(1)},${CHART.top}) scale(${scale.toFixed(3)})" ${attributes}>${inner}</g>`;
}
