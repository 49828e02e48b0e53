import { freeCorner, INSET_SIZE, shownOn, wantsInset } from '../../charts/map/corner.ts';
import { type Bounds, type Sheet, viewOf } from '../../charts/map/mercator.ts';
import { scaleBar } from '../../charts/map/scale-bar.ts';
import { textWidth } from '../../charts/trend/labels.ts';
import { find, s } from './dom.ts';
import type { Say } from './say.ts';
import type { Spot } from './spots.ts';

/** The ground of the page’s map with all that is moved when the map is. */
export interface GroundDrawing {
  svg: SVGSVGElement;
  sheet: Sheet;
  lands: SVGElement;
  /** Names of countries, with where they stand on the ground, and what their country covers of it. */
  countries: readonly { text: SVGElement; x: number; y: number; land: SVGGeometryElement | undefined }[];
  inset: SVGElement;
  insetSheet: Pick<Sheet, 'scale' | 'left' | 'top'>;
  scale: SVGElement;
}

const COUNTRY_SIZE = 13;
/** Pixels from a sign within which a country’s name would seem to be that of the place. */
const APART = 110;

/** Finds the ground in its place on the page; undefined where nothing has a position. */
export function groundIn(drawing: HTMLElement): GroundDrawing | undefined {
  const svg = drawing.querySelector<SVGSVGElement>('svg');
  if (!svg) return undefined;
  const [scale = 1, left = 0, top = 0, width = 1, height = 1] = numbers(drawing.dataset.sheet);
  const [small = 1, insetLeft = 0, insetTop = 0] = numbers(drawing.dataset.inset);
  const bar = s('g', { class: 'map-scale' });
  const inset = find<SVGElement>(svg, '.map-inset');
  inset.before(bar);
  const lands = find<SVGElement>(svg, '.map-ground');
  const outlines = [...lands.querySelectorAll<SVGGeometryElement>('path')];
  return {
    svg,
    sheet: { scale, left, top, width, height },
    lands,
    countries: [...svg.querySelectorAll<SVGElement>('.map-country')].map((text) => {
      const [x, y] = [Number(text.getAttribute('x')), Number(text.getAttribute('y'))];
      return { text, x, y, land: outlines.find((path) => path.isPointInFill(pointOf(svg, x, y))) };
    }),
    inset,
    insetSheet: { scale: small, left: insetLeft, top: insetTop },
    scale: bar,
  };
}

/** Moves the ground under a sheet, with scale and inset. Returns the rectangles that names keep clear of, in pixels. */
export function drawGround(ground: GroundDrawing, sheet: Sheet, spots: readonly Spot[], say: Say): Bounds[] {
  const { svg, lands, countries, inset, scale } = ground;
  const zoom = sheet.scale / ground.sheet.scale;
  const x = (at: number): number => (ground.sheet.left - sheet.left) * sheet.scale + at * zoom;
  const y = (at: number): number => (ground.sheet.top - sheet.top) * sheet.scale + at * zoom;
  set(svg, { viewBox: `0 0 ${sheet.width} ${sheet.height}`, width: sheet.width, height: sheet.height });
  set(lands, { transform: `translate(${x(0).toFixed(2)},${y(0).toFixed(2)}) scale(${zoom.toFixed(5)})` });
  const taken: Bounds[] = [];

  const layout = sheet.width < 560 ? 'narrow' : 'wide';
  const corner = wantsInset(sheet) ? freeCorner(sheet, layout, spots) : undefined;
  set(inset, { visibility: corner ? 'visible' : 'hidden' });
  if (corner) {
    const size = INSET_SIZE[layout].width / INSET_SIZE.wide.width;
    set(inset, { transform: `translate(${corner.x1},${corner.y1}) scale(${size.toFixed(4)})` });
    set(find<SVGElement>(inset, '.map-shown'), { d: shownOn(ground.insetSheet, viewOf(sheet)) });
    taken.push(corner);
  }

  const bar = scaleBar(sheet);
  const words = say.fill(say.words.kilometres, { n: say.number(bar.km) });
  scale.replaceChildren(
    s('path', { d: bar.path }),
    s('text', { x: bar.x, y: bar.y, 'text-anchor': 'start' }, words),
  );
  taken.push({ x1: 12, y1: bar.y - 14, x2: bar.x + textWidth(words, 12) + 4, y2: bar.y + 4 });

  const signs = spots.map(boxOf);
  const clear = (box: Bounds): boolean =>
    box.x1 > 2 &&
    box.x2 < sheet.width - 2 &&
    box.y1 > 2 &&
    box.y2 < sheet.height - 2 &&
    taken.every((other) => !meet(box, other)) &&
    signs.every((other) => !meet(box, other));
  for (const { text, land, ...at } of countries) {
    const name = text.textContent ?? '';
    const half = textWidth(name, COUNTRY_SIZE) / 2 + name.length;
    const boxAt = ([left, top]: readonly [number, number]): Bounds => ({
      x1: left - half,
      x2: left + half,
      y1: top - COUNTRY_SIZE,
      y2: top + 4,
    });
    const covers = ([left, top]: readonly [number, number]): boolean =>
      land?.isPointInFill(pointOf(svg, (left - x(0)) / zoom, (top - y(0)) / zoom)) === true;
    const own = [x(at.x), y(at.y)] as const;
    // Where the map is near, the middle of a country is out of view: its name stands on what is seen of it.
    const found = clear(boxAt(own))
      ? own
      : roomFor(sheet, spots, (point) => clear(boxAt(point)) && covers(point));
    const [left, top] = found ?? own;
    set(text, { x: left.toFixed(1), y: top.toFixed(1), visibility: found ? 'visible' : 'hidden' });
    if (found) taken.push(boxAt(found));
  }
  return taken;
}

/** A point as browsers of every age take it. */
function pointOf(svg: SVGSVGElement, x: number, y: number): DOMPoint {
  const point = svg.createSVGPoint();
  point.x = x;
  point.y = y;
  return point;
}

/** A point of a sheet that is free; beside a sign a name would read as that of the place: only where there is no other room. */
function roomFor(
  sheet: Sheet,
  spots: readonly Spot[],
  isFree: (point: readonly [number, number]) => boolean,
): readonly [number, number] | undefined {
  let beside: readonly [number, number] | undefined;
  for (const point of placesOn(sheet)) {
    const apart = spots.every((spot) => isApart(spot, point));
    // Asking whether a country covers it is the dear part.
    if ((!apart && beside) || !isFree(point)) continue;
    if (apart) return point;
    beside = point;
  }
  return beside;
}

/** A grid of points over a sheet, those nearest its middle first. */
function placesOn({ width, height }: Pick<Sheet, 'width' | 'height'>): (readonly [number, number])[] {
  const steps = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
  const far = ([x, y]: readonly [number, number]): number => Math.hypot(x - width / 2, y - height / 2);
  return steps
    .flatMap((v) => steps.map((u) => [u * width, v * height] as const))
    .sort((a, b) => far(a) - far(b));
}

function isApart({ at: [x, y] }: Spot, [left, top]: readonly [number, number]): boolean {
  return Math.hypot(x - left, y - top) > APART;
}

function boxOf({ at: [x, y], r }: Spot): Bounds {
  return { x1: x - r, y1: y - r, x2: x + r, y2: y + r };
}

function meet(a: Bounds, b: Bounds): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}

function numbers(text = ''): number[] {
  return text.split(' ').map(Number);
}

function set(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
