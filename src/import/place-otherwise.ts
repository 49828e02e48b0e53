import { standingFor } from '../corpus/chain.ts';
import type { Corpus, Incident } from '../corpus/corpus.ts';
import type { IncidentInput } from '../model/incident.ts';
import type { Place } from '../model/place.ts';
import { SAME_POINT } from './coordinates.ts';
import { folded } from './known.ts';
import type { Otherwise } from './rows/value-differs.ts';

/** Degrees within which a row means a place that the site has as a record, whatever the row calls it: some 5 km. */
const SAME_PLACE = 0.05;

/**
 * What a row says otherwise of where an incident was: another country, other coordinates, else another name. A place that
 * is a record of the site has a name and coordinates of its own, so that of those one is enough to know it by.
 */
export function placesOtherwise(
  there: Incident,
  written: IncidentInput['place'],
  { places }: Corpus,
): Otherwise[] {
  const id = typeof written === 'string' ? standingFor(written, places) : undefined;
  const here = typeof written === 'string' ? places.get(id ?? '')?.record : written;
  const placeId = there.placeId === undefined ? undefined : standingFor(there.placeId, places);
  const { place } = there;
  if (!place || !here || (id !== undefined && id === placeId)) return [];
  if (place.country !== here.country)
    return [{ field: 'place.country', there: place.country, here: here.country }];
  const isNamed = isSameName(place, here);
  if (id !== undefined || placeId !== undefined) {
    if (isNamed || isNear(place, here, SAME_PLACE)) return [];
    return [{ field: 'place', there: placeId ?? place.name, here: id ?? here.name }];
  }
  if (here.lat !== undefined && here.lon !== undefined)
    return isNear(place, here, SAME_POINT) ? [] : coordinatesOtherwise(place, here);
  return isNamed ? [] : [{ field: 'place.name', there: place.name, here: here.name }];
}

function coordinatesOtherwise(there: Place, here: Place): Otherwise[] {
  return (['lat', 'lon'] as const)
    .map((name) => ({
      field: `place.${name}`,
      there: there[name]?.toString(),
      here: here[name]?.toString(),
    }))
    .filter((one) => one.there !== one.here);
}

/** A name that both have; a row that says no more than the governorate or the country names what the place lies in. */
function isSameName(there: Place, { name, aliases = [], precision }: Place): boolean {
  if (precision === 'country') return true;
  const within = precision === 'governorate' && there.admin1 !== undefined ? [there.admin1] : [];
  const names = new Set([there.name, ...(there.aliases ?? []), ...within].map(folded));
  return [name, ...aliases].some((one) => names.has(folded(one)));
}

function isNear(a: Place, b: Place, degrees: number): boolean {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return false;
  return Math.abs(a.lat - b.lat) <= degrees && Math.abs(a.lon - b.lon) <= degrees;
}
