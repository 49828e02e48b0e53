import type { PlacePrecision } from '../../model/place.ts';
import { coordinatesOf, SAME_POINT } from '../coordinates.ts';
import { countryName } from '../country.ts';
import type { Known } from '../known.ts';
import type { Cells } from '../reader.ts';
import type { RowRuleId } from '../rows/rules.ts';
import { worded } from './worded.ts';

/** UCDP’s where_prec. 5 is a line or an area without borders, 7 is at sea or in the air: no smaller than what names them. */
const PRECISIONS: Readonly<Record<string, PlacePrecision | undefined>> = {
  '1': 'exact',
  '2': 'near',
  '3': 'district',
  '4': 'governorate',
  '5': undefined,
  '6': 'country',
  '7': 'country',
};

/** The place of an event: the id of one that the site knows, or a place in place, no more exact than the row says. */
export function placeOf(
  cells: Cells,
  country: string,
  { known, header }: { known: Known; header: readonly string[] },
  tell: (rule: RowRuleId, ...columns: string[]) => void,
): unknown {
  const admin1 = worded(cells, 'adm_1');
  const name =
    worded(cells, 'where_coordinates') ||
    worded(cells, 'adm_2') ||
    admin1 ||
    worded(cells, 'country') ||
    countryName(country);
  const id = known.place(name, country);
  if (id !== undefined) return id;
  const at = pointOf(cells, header, tell);
  const written = cells('where_prec');
  const isKnown = Object.hasOwn(PRECISIONS, written);
  if (!isKnown && header.includes('where_prec')) tell('precision-unknown', 'where_prec');
  // How exact the coordinates were said to be goes with them.
  const isBare = at === undefined && /^[12]$/.test(written);
  const precision = isBare
    ? 'district'
    : (PRECISIONS[written] ?? (admin1 === '' ? 'country' : 'governorate'));
  return {
    name,
    country,
    ...(admin1 !== '' && { admin1 }),
    ...(at && { ...at, coordSource: 'UCDP GED' }),
    precision,
  };
}

/** Where the event was, as far as latitude and longitude can be right and the geometry beside them says the same. */
function pointOf(
  cells: Cells,
  header: readonly string[],
  tell: (rule: RowRuleId, ...columns: string[]) => void,
): { lat: number; lon: number } | undefined {
  const at = coordinatesOf(cells('latitude'), cells('longitude'));
  if (at === 'wrong') tell('coordinates-wrong', 'latitude', 'longitude');
  if (at === undefined && header.includes('latitude')) tell('coordinates-missing', 'latitude', 'longitude');
  if (typeof at !== 'object') return undefined;
  const [, east, north] = /^POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)$/i.exec(cells('geom_wkt')) ?? [];
  if (east === undefined || north === undefined) return at;
  const far = Math.max(Math.abs(Number(north) - at.lat), Math.abs(Number(east) - at.lon));
  if (far <= SAME_POINT) return at;
  tell('coordinates-differ', 'latitude', 'longitude', 'geom_wkt');
  return undefined;
}
