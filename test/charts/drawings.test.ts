import { join } from 'node:path';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { describeBand, drawBand } from '../../src/charts/band.ts';
import { describeBars, drawBars, tabulateBars } from '../../src/charts/bars/bars.ts';
import { layersOf } from '../../src/charts/links.ts';
import { drawBlankMap } from '../../src/charts/map/blank.ts';
import { describeMap, drawMap } from '../../src/charts/map/draw.ts';
import type { ChartTable, Layout, TrendSpec } from '../../src/charts/spec.ts';
import { SvgDocument, type SvgElement, serialiseSvg } from '../../src/charts/svg-dom.ts';
import { describeTrend } from '../../src/charts/trend/describe.ts';
import { drawTrend } from '../../src/charts/trend/draw.ts';
import { tabulateTrend } from '../../src/charts/trend/tabulate.ts';
import { expectGolden } from '../support/golden.ts';
import { BAND, BARS, LANES, MAP, series, TRENDS } from './specs.ts';

const output = join(import.meta.dirname, 'output');
const layouts: Layout[] = ['narrow', 'wide'];

/** One element a line, so that a reviewer can read what changed. */
function readable(svg: string): string {
  return `${svg.replace(/></g, '>\n<')}\n`;
}

function told(sentence: string, { columns, rows }: ChartTable): string {
  const table = [columns.map((column) => column.label), ...rows].map((row) => row.join(' | ')).join('\n');
  return `${sentence}\n\n${table}\n`;
}

describe.each(Object.entries(TRENDS))('trend chart %s', (name, spec) => {
  it.each(layouts)('draws the %s layout as stored', (layout) => {
    expectGolden(join(output, `${name}.${layout}.svg`), readable(drawTrend(spec(), layout)));
  });

  it('has its numbers and its sentence as stored', () => {
    expectGolden(join(output, `${name}.txt`), told(describeTrend(spec()), tabulateTrend(spec())));
  });
});

it('keeps the lines of a split series apart in its table', () => {
  const split = (label: string, value: number) => series('claims', [['2020-08', value]], { label });
  const spec = TRENDS.plainLine?.() as TrendSpec;
  const { rows } = tabulateTrend({ ...spec, series: [split('Iraq', 7), split('Syria', 9)] });
  expect(rows).toEqual([['2020-08', '7', '9']]);
});

describe.each(Object.entries(BARS))('chart of bars %s', (name, spec) => {
  it.each(layouts)('draws the %s layout as stored', (layout) => {
    expectGolden(join(output, `${name}.${layout}.svg`), readable(drawBars(spec(), layout)));
  });

  it('has its numbers and its sentence as stored', () => {
    expectGolden(join(output, `${name}.txt`), told(describeBars(spec()), tabulateBars(spec())));
  });
});

describe('band and map', () => {
  it.each(layouts)('draws the %s band as stored', (layout) => {
    expectGolden(join(output, `band.${layout}.svg`), readable(drawBand(BAND, layout)));
  });

  it.each(layouts)('draws the %s band in lanes as stored', (layout) => {
    expectGolden(join(output, `lanes.${layout}.svg`), readable(drawBand(LANES, layout)));
  });

  it('has a lane for each kind, the fullest first, and one for all where kinds are many', () => {
    const named = (lanes: number) =>
      [
        ...drawBand(
          { ...BAND, events: BAND.events.map((event, i) => ({ ...event, lane: `Kind ${i % lanes}` })) },
          'wide',
        ).matchAll(/>(Kind \d+)</g),
      ].map(([, name]) => name);
    expect(named(3)).toEqual(['Kind 0', 'Kind 1', 'Kind 2']);
    expect(named(1)).toEqual([]);
    const many = Array.from({ length: 13 }, (_, i) => ({ ...BAND.events[0], lane: `Kind ${i}` }));
    expect(drawBand({ ...BAND, events: many as typeof BAND.events }, 'wide')).not.toContain('>Kind');
  });

  it.each(layouts)('draws the %s map as stored', (layout) => {
    expectGolden(join(output, `map.${layout}.svg`), readable(drawMap(MAP, layout)));
  });

  it('says in a sentence what they show', () => {
    expect(describeBand(BAND)).toBe('Band with 7 events from 2014-06-10 to 2020-09-03~.');
    expect(describeMap(MAP)).toBe('Map of 18 incidents at 6 places; the most, 9, at Baghdad.');
  });

  it('jumps from each sign of the band to its event, and names it', () => {
    const band = drawBand(BAND, 'wide');
    for (const { href, title, status } of BAND.events) {
      expect(band).toContain(`<a href="${href}" tabindex="-1">`);
      expect(band).toContain(`: ${title}${status ? ` (${status})` : ''}</title>`);
    }
  });

  it('draws nothing for a place known only by country, and says nothing of a band without events', () => {
    expect(drawMap(MAP, 'wide')).not.toContain('Somewhere');
    expect(drawBand({ ...BAND, events: [] }, 'wide')).toBe('');
  });
});

it('shows a border to know a single place by', () => {
  for (const place of MAP.places.slice(0, 5)) {
    expect(drawMap({ ...MAP, places: [place] }, 'narrow')).toMatch(
      /<path d="M[^"]+" fill="none" stroke="var\(--map-border/,
    );
  }
});

describe('every drawing', () => {
  const all = layouts.flatMap((layout) => [
    ...Object.values(TRENDS).map((spec) => drawTrend(spec(), layout)),
    ...Object.values(BARS).map((spec) => drawBars(spec(), layout)),
    drawBand(BAND, layout),
    drawBand(LANES, layout),
    drawMap(MAP, layout),
  ]);

  it('carries no style, no generated id and no number that is none', () => {
    for (const svg of all) expect(svg).not.toMatch(/<style|\sstyle=|\sid=|NaN|undefined|Infinity/);
  });

  it('has no outline that is not begun, and none without a stroke', () => {
    for (const svg of [...all, drawBlankMap(MAP)?.svg ?? '']) {
      expect(svg).not.toMatch(/ d="(?!M)/);
      expect(svg).not.toMatch(/ d="[^"]*(?:l(?:[MZ"])|ZZ)/);
    }
  });

  it('is hidden from screen readers and cannot be tabbed to', () => {
    for (const svg of all) expect(svg).toMatch(/^<svg [^>]*aria-hidden="true"[^>]*>/);
    for (const svg of all) expect(layersOf(svg).picture).not.toMatch(/<a (?![^>]* tabindex="-1")/);
  });

  it('escapes what authors write', () => {
    expect(drawMap(MAP, 'wide')).toContain('Qamishli &amp; “beyond”');
  });

  it('is the same twice', () => {
    for (const [, spec] of Object.entries(TRENDS))
      expect(drawTrend(spec(), 'wide')).toBe(drawTrend(spec(), 'wide'));
  });
});

describe('the little document', () => {
  it('lets Plot draw what it draws with a full DOM', () => {
    const data = Array.from({ length: 30 }, (_, i) => ({
      x: i,
      y: Math.sin(i),
      z: i % 3 === 0 ? 'a <b>' : 'c & d',
    }));
    const draw = (document: Document): Element =>
      Plot.plot({
        document,
        color: { legend: false },
        marks: [
          Plot.axisX(),
          Plot.gridY(),
          Plot.areaY(data, { x: 'x', y: 'y', fillOpacity: 0.2 }),
          Plot.lineY(data, { x: 'x', y: 'y', stroke: 'z' }),
          Plot.dot(data, { x: 'x', y: 'y', symbol: 'z', title: 'z' }),
          Plot.text(data, { x: 'x', y: 'y', text: 'z', filter: (d: { x: number }) => d.x % 10 === 0 }),
          Plot.ruleY([0]),
        ],
      }) as Element;
    const full = draw(parseHTML('<html><body></body></html>').document as unknown as Document);
    const little = draw(new SvgDocument() as unknown as Document) as unknown as SvgElement;
    expect(shape(serialiseSvg(little))).toEqual(shape(full.outerHTML));
  });
});

/** Element names, geometry to half a pixel and texts, in order: what has to be the same in both documents. */
function shape(markup: string): string[] {
  const plain = markup
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/(?:<line(?: [xy][12]="[^"]*"){4} \/>)+/g, onePath);
  return [...plain.matchAll(/<([a-z]+)([^>]*?)\/?>([^<]*)/g)].map(([, name, attributes = '', text = '']) => {
    const geometry = [...attributes.matchAll(/\s(d|x|y|x1|x2|y1|y2|transform)="([^"]*)"/g)]
      .map(
        ([, key, value = '']) =>
          `${key}=${value.replace(/(-?[\d.]+(?:e-?\d+)?)(em)?/g, (_, n, em) => (em ? `${Number(n).toFixed(1)}em` : String(Math.round(Number(n) * 2) / 2 || 0)))}`,
      )
      .sort();
    return [name, ...geometry, text.trim().replaceAll('&quot;', '"')].join(' ');
  });
}

/** Lines beside one another as the one path that they are drawn as. */
function onePath(lines: string): string {
  const ends = [...lines.matchAll(/y2="(.*?)" y1="(.*?)" x2="(.*?)" x1="(.*?)"/g)];
  const strokes = ends.map(([, y2, y1, x2, x1]) => {
    const on = x1 === x2 ? `V${y2}` : y1 === y2 ? `H${x2}` : `L${x2},${y2}`;
    return `M${x1},${y1}${on}`;
  });
  return `<path d="${strokes.join('')}"/>`;
}
