import { type MapPlace, type MapSpec, PRECISION_RADIUS_KM } from '../spec.ts';
import { INSET_SIZE } from './corner.ts';
import { countryText, placeCountryNames, storyCountries } from './country-names.ts';
import { groundParts, withRadius } from './draw.ts';
import { insetFrame, insetLand } from './inset.ts';
import { type Bounds, type Sheet, sheetFor, unite } from './mercator.ts';
import { around } from './view.ts';

/** How Mercator units become the units of a drawing. */
export type Plane = Pick<Sheet, 'scale' | 'left' | 'top'>;

/** A map without places on it, for a browser to put them there: in whatever size, and near enough for some of them. */
export interface BlankMap {
  /** `.map-ground`, the names of countries (`.map-country`) upon it, and `.map-inset`. */
  svg: string;
  /** Of the ground and the names. */
  sheet: Sheet;
  inset: Plane;
}

/** The sheet on which the names of countries find their places. */
const USUAL = { width: 760, height: 480, pad: 30 } as const;
/** Widest and narrowest window that the ground is to fill, as width by height. */
const SHAPES = { widest: 1.8, narrowest: 0.85 } as const;
/** Ground around the places, of their own extent. */
const AROUND = 1.5;
/** Units of the ground for a pixel of the usual map: the more, the nearer a reader may come before its lines are coarse. */
const DETAILS = [2.5, 1] as const;
/** Characters of a ground that is drawn with more detail. */
const MOST_GROUND = 40_000;

/** Draws the ground that all places of a map lie on; undefined where none has a position. */
export function drawBlankMap(spec: MapSpec): BlankMap | undefined {
  const places = spec.places.filter((place) => PRECISION_RADIUS_KM[place.precision] !== undefined);
  if (places.length === 0) return undefined;
  const view = unite(places.map((place) => around(withRadius(place), places.length)));
  const usual = sheetFor(view, USUAL.width, USUAL.height, USUAL.pad);
  const names = placeCountryNames(spec, mostImportant(places), usual, []);
  const story = storyCountries(places);
  const [fine, plain] = DETAILS.map((detail) => {
    const sheet = groundSheet(view, usual.scale * detail);
    const moved = names.map((name) => ({
      ...name,
      x: (name.x / usual.scale + usual.left - sheet.left) * sheet.scale,
      y: (name.y / usual.scale + usual.top - sheet.top) * sheet.scale,
    }));
    const ground = groundParts(sheet, story).join('');
    return { sheet, svg: `<g class="map-ground">${ground}</g>${moved.map(countryText).join('')}` };
  });
  const ground = fine && fine.svg.length <= MOST_GROUND ? fine : plain;
  if (!ground) return undefined;
  const { width, height } = INSET_SIZE.wide;
  const { small, svg } = insetLand(usual, width, height);
  return {
    svg: `<svg class="chart map" viewBox="0 0 ${ground.sheet.width} ${ground.sheet.height}" aria-hidden="true" font-size="12" fill="currentColor">${ground.svg}<g class="map-inset">${svg}<path class="map-shown"/>${insetFrame(width, height)}</g></svg>`,
    sheet: ground.sheet,
    inset: { scale: small.scale, left: small.left, top: small.top },
  };
}

/** A sheet that reaches as far around the places as any window over all of them does. */
function groundSheet({ x1, x2, y1, y2 }: Bounds, scale: number): Sheet {
  const [across, down] = [x2 - x1, y2 - y1];
  const wide = Math.max(across, down * SHAPES.widest) * AROUND;
  const high = Math.max(down, across / SHAPES.narrowest) * AROUND;
  return {
    width: Math.ceil(wide * scale),
    height: Math.ceil(high * scale),
    scale,
    left: (x1 + x2 - wide) / 2,
    top: (y1 + y2 - high) / 2,
  };
}

/** Signs that a country’s name is kept away from: all of them would leave it no room. */
const KEPT_FREE = 150;

function mostImportant(places: readonly MapPlace[]): MapPlace[] {
  return [...places].sort((a, b) => b.count - a.count).slice(0, KEPT_FREE);
}
