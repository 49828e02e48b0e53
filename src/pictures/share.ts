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
  /** What stands small under the title: a status, a date, a place. */
  line?: string;
  /** Drawings of the page, as SVG, side by side; what each shows stands above it. */
  charts?: readonly { svg: string; heading?: string }[];
}

/** Size of a share picture in pixels, as the networks show it. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

const EDGE = 72;
const CHART = { top: 240, bottom: 550 } as const;
/** What stands alone, without a chart, is put in the middle between these. */
const ALONE = { top: 44, bottom: 536 } as const;
/** Between charts side by side, and from line to line of what stands above them, in pixels. */
const GAP = 44;
const HEAD = { sizes: [26, 22], step: 1.27 } as const;

/** A share picture as SVG: the title, under it the drawing if there is one, and the name of the site. */
export function shareSvg(card: ShareCard, colour: Colours, pen: Pen): string {
  const { width, height } = SHARE_SIZE;
  const { charts = [] } = card;
  const room = width - 2 * EDGE;
  const set = setText(
    card.title,
    charts.length === 0
      ? { width: room, sizes: card.dir === 'rtl' ? [72, 60, 50, 42] : [84, 72, 60, 50, 42], most: 4 }
      : { width: room, sizes: [60, 52, 44, 38], most: 2 },
  );
  const { lines } = set;
  // The widths by which lines are broken are rough; what is too wide after all is made smaller.
  const widest = Math.max(1, ...lines.map((line) => lineWidth(line, FAMILY.serif, pen)));
  const size = Math.min(set.size, room / widest);
  // Arabic reaches further up and down.
  const step = size * (card.dir === 'rtl' ? 1.34 : 1.18);
  const { dir } = card;
  const x = dir === 'rtl' ? width - EDGE : EDGE;
  const line = oneLine(card.line ?? '', room, pen);
  const lineStep = card.line === undefined ? 0 : line.size * 1.5;
  const high = lines.length * step + lineStep;
  const top =
    charts.length === 0
      ? (ALONE.top + ALONE.bottom - high) / 2 + size * (dir === 'rtl' ? 0.98 : 0.9)
      : 76 + size * 0.75;
  const name = setText(card.site, { width: room, sizes: [26], most: 1 }).lines[0] ?? '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${colour('--paper')}"/>`,
    `<rect width="${width}" height="14" fill="${colour('--accent')}"/>`,
    // The weight of a heading: the library draws variable typefaces in their plain weight only.
    `<g fill="${colour('--ink')}" stroke="${colour('--ink')}" stroke-width="${(size * 0.018).toFixed(2)}">`,
    ...lines.map((text, i) => lineSvg(text, { x, y: top + i * step, size, family: FAMILY.serif, dir }, pen)),
    '</g>',
    ...(card.line === undefined
      ? []
      : [
          `<g fill="${colour('--ink-2')}">`,
          lineSvg(
            line.text,
            {
              x,
              y: top + (lines.length - 1) * step + lineStep + size * 0.3,
              size: line.size,
              family: FAMILY.sans,
              dir,
            },
            pen,
          ),
          '</g>',
        ]),
    placed(charts, dir, colour, pen),
    `<rect x="${EDGE}" y="${height - 66}" width="${room}" height="1" fill="${colour('--rule')}"/>`,
    `<g fill="${colour('--ink-2')}">`,
    lineSvg(name, { x, y: height - 27, size: 26, family: FAMILY.sans, dir }, pen),
    '</g></svg>',
  ].join('');
}

/** A line as large as there is room for it, within limits; cut only where the smallest is too wide. */
function oneLine(text: string, room: number, pen: Pen): { text: string; size: number } {
  const [least, most] = [23, 34];
  const ems = Math.max(1, lineWidth(text, FAMILY.sans, pen));
  const size = Math.min(most, room / ems);
  if (size >= least) return { text, size };
  return { text: setText(text, { width: room, sizes: [least], most: 1 }).lines[0] ?? '', size: least };
}

/** Drawings of a page side by side, as large as all of them have room for: with one size of letters, from one line down. */
function placed(
  charts: readonly { svg: string; heading?: string }[],
  dir: 'ltr' | 'rtl',
  colour: Colours,
  pen: Pen,
): string {
  const column = (SHARE_SIZE.width - 2 * EDGE - (charts.length - 1) * GAP) / charts.length;
  const set = (sizes: readonly number[]) =>
    charts.map(({ heading }) =>
      heading === undefined ? undefined : setText(heading, { width: column * 0.94, sizes, most: 2 }),
    );
  const chosen = set(HEAD.sizes).map((head) => head?.size ?? HEAD.sizes[0]);
  const headSize = Math.min(...chosen);
  const heads = set([headSize]);
  const lines = Math.max(0, ...heads.map((head) => head?.lines.length ?? 0));
  // Arabic reaches further down into what stands below a title.
  const headTop = CHART.top + (dir === 'rtl' ? 12 : 0);
  const top = headTop + (lines > 0 ? lines * headSize * HEAD.step + 8 : 0);
  const sizes = charts.map(({ svg }) => sizeOf(svg));
  const scale = Math.min(
    ...sizes.map(({ width, height }) => Math.min(column / width, (CHART.bottom - top) / height)),
  );
  const attributes = `fill="currentColor" font-family="${FAMILY.sans}" font-size="12" text-anchor="middle"`;
  return charts
    .map(({ svg }, i) => {
      const start = EDGE + i * (column + GAP);
      // The first stands where reading begins.
      const edge = dir === 'rtl' ? SHARE_SIZE.width - start : start;
      const x = dir === 'rtl' ? edge - (sizes[i]?.width ?? 0) * scale : edge;
      const inner = withColours(svg, colour)
        .replace(/^<svg[^>]*>/, '')
        .replace(/<\/svg>$/, '');
      const texts = (heads[i]?.lines ?? []).map((text, n) =>
        lineSvg(
          text,
          { x: edge, y: headTop + 14 + n * headSize * HEAD.step, size: headSize, family: FAMILY.sans, dir },
          pen,
        ),
      );
      return `<g fill="${colour('--ink')}">${texts.join('')}</g><g transform="translate(${x.toFixed(1)},${top}) scale(${scale.toFixed(3)})" ${attributes}>${inner}</g>`;
    })
    .join('');
}

function sizeOf(svg: string): { width: number; height: number } {
  const [, , width = 1, height = 1] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
  return { width, height };
}
