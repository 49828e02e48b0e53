import { LAYOUT_WIDTH, type MapPlace, type MapSpec, PRECISION_RADIUS_KM } from '../spec.ts';
import { countryText, placeCountryNames, storyCountries } from './country-names.ts';
import { around, groundParts, NEAREST_KM, scaleBar } from './draw.ts';
import { type Sheet, sheetFor, unite } from './mercator.ts';

const HEIGHT = 480;
const PAD = 30;

/** A map without places on it, for a browser to put them there. */
export interface BlankMap {
  svg: string;
  /** How Mercator units become pixels of the drawing. */
  sheet: Pick<Sheet, 'scale' | 'left' | 'top'>;
}

/** Draws the ground that all places of a map lie on; undefined where none has a position. */
export function drawBlankMap(spec: MapSpec): BlankMap | undefined {
  const places = spec.places.filter((place) => PRECISION_RADIUS_KM[place.precision] !== undefined);
  if (places.length === 0) return undefined;
  const width = LAYOUT_WIDTH.wide;
  const nearest = places.length < 3 ? NEAREST_KM.alone : NEAREST_KM.among;
  const sheet = sheetFor(unite(places.map((place) => around(place, nearest))), width, HEIGHT, PAD);
  const parts = [
    ...groundParts(sheet, storyCountries(places)),
    ...placeCountryNames(spec, mostImportant(places), sheet, []).map(countryText),
    scaleBar(spec, sheet),
  ];
  const { scale, left, top } = sheet;
  return {
    svg: `<svg class="chart map" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" aria-hidden="true" font-size="12" fill="currentColor">${parts.join('')}</svg>`,
    sheet: { scale, left, top },
  };
}

/** Signs that a country’s name is kept away from: all of them would leave it no room. */
const KEPT_FREE = 150;

function mostImportant(places: readonly MapPlace[]): MapPlace[] {
  return [...places].sort((a, b) => b.count - a.count).slice(0, KEPT_FREE);
}
