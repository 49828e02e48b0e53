import { escapeText } from '../svg-dom.ts';
import { wrap } from '../trend/labels.ts';
import { inLight, LIGHT } from './colours.ts';

/** A chart as a picture of its own: everything that the page says around it. */
export interface StandaloneChart {
  /** BCP 47 tag and direction of its words. */
  lang: string;
  dir: 'ltr' | 'rtl';
  title: string;
  measure: string;
  /** One sentence for those who cannot see it. */
  alternative: string;
  /** Drawings, each with its heading if there are several. */
  panels: readonly { heading?: string | undefined; measure?: string | undefined; svg: string }[];
  /** Lines under it: what numerals stand for, notes, sources, where it comes from. */
  foot: readonly string[];
}

const PAD = 20;
const GAP = 28;
const COLUMNS = 2;
const FONTS = 'Inter, "IBM Plex Sans Arabic", Arial, "Noto Sans Arabic", sans-serif';

interface Column {
  svg: string;
  y: number;
}

/**
 * Puts a chart together as an SVG file that needs nothing else: title, drawings, notes and source, colours and fallback fonts
 * of its own, and its text alternative as `title` and `desc`.
 */
export function standaloneChart(chart: StandaloneChart): string {
  const drawings = chart.panels.map(({ svg }) => sizeOf(svg));
  const widest = Math.max(320, ...drawings.map(({ width }) => width));
  const columns = chart.panels.length > 1 ? COLUMNS : 1;
  const width = columns * widest + (columns - 1) * GAP + 2 * PAD;
  const inner = width - 2 * PAD;
  const head = { svg: '', y: PAD };
  lines(head, chart, chart.title, {
    width: inner,
    size: 20,
    look: `font-weight="600" fill="${LIGHT.ink}"`,
    most: 4,
  });
  lines(head, chart, chart.measure, { width: inner, size: 14, look: `fill="${LIGHT['ink-2']}"`, most: 4 });
  const { svg: panels, y } = panelGrid(chart, drawings, { top: head.y + 12, columns, widest });
  const foot = { svg: '', y: y + 8 };
  for (const text of chart.foot)
    lines(foot, chart, text, { width: inner, size: 12, look: `fill="${LIGHT['ink-2']}"`, most: 6 });
  const height = Math.ceil(foot.y + PAD);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${chart.lang}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc" font-family='${FONTS}' font-size="12">`,
    `<title id="title">${escapeText(chart.title)}</title><desc id="desc">${escapeText(chart.alternative)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${LIGHT.paper}"/>`,
    head.svg,
    panels,
    foot.svg,
    '</svg>\n',
  ].join('\n');
}

function panelGrid(
  chart: StandaloneChart,
  drawings: readonly Drawing[],
  { top, columns, widest }: { top: number; columns: number; widest: number },
): Column {
  let svg = '';
  let y = top;
  for (let first = 0; first < drawings.length; first += columns) {
    const row = drawings.slice(first, first + columns);
    const heads = row.map((_, i) => {
      const head = { svg: '', y: 0 };
      const { heading, measure } = chart.panels[first + i] ?? {};
      if (heading)
        lines(head, chart, heading, {
          width: widest,
          size: 14,
          look: `font-weight="600" fill="${LIGHT.ink}"`,
          most: 3,
          x: 0,
        });
      if (measure)
        lines(head, chart, measure, {
          width: widest,
          size: 12,
          look: `fill="${LIGHT['ink-2']}"`,
          most: 3,
          x: 0,
        });
      return head;
    });
    const headRoom = Math.max(...heads.map((head) => head.y));
    row.forEach((drawing, i) => {
      const x = PAD + i * (widest + GAP);
      svg += `<g transform="translate(${x},${y})">${heads[i]?.svg}</g>`;
      svg += `<svg x="${x}" y="${y + headRoom}" width="${drawing.width}" height="${drawing.height}" viewBox="0 0 ${drawing.width} ${drawing.height}" overflow="visible" ${drawing.look}>${drawing.content}</svg>`;
    });
    y += headRoom + Math.max(...row.map(({ height }) => height)) + 16;
  }
  return { svg, y };
}

interface TextLook {
  width: number;
  size: number;
  look: string;
  most: number;
  x?: number;
}

/** Adds a text below what a column holds already. */
function lines(
  column: Column,
  { dir }: StandaloneChart,
  text: string,
  { width, size, look, most, x = PAD }: TextLook,
): void {
  if (text === '') return;
  const rtl = dir === 'rtl';
  for (const line of wrap(text, width, size, most)) {
    column.y += Math.round(size * 1.35);
    column.svg += `<text x="${rtl ? x + width : x}" y="${column.y - Math.round(size * 0.3)}" font-size="${size}" ${rtl ? 'direction="rtl" ' : ''}text-anchor="start" ${look}>${escapeText(line)}</text>`;
  }
}

interface Drawing {
  width: number;
  height: number;
  look: string;
  content: string;
}

/** The size of a drawing of ours, and what is in it. */
function sizeOf(svg: string): Drawing {
  const end = svg.indexOf('>');
  const root = svg.slice(0, end);
  const number = (name: string): number => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(root)?.[1] ?? 0);
  const looks = ['fill', 'stroke', 'text-anchor', 'font-size'].flatMap(
    (name) => new RegExp(` ${name}="[^"]*"`).exec(root)?.[0].trim() ?? [],
  );
  return {
    width: number('width'),
    height: number('height'),
    look: inLight(looks.join(' ')),
    content: inLight(svg.slice(end + 1, svg.lastIndexOf('</svg>'))).replace(/ class="[^"]*"/g, ''),
  };
}
