import type { Corpus, Entry } from '../../corpus/corpus.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../model/place.ts';
import type { SiteRule } from '../rule.ts';
import { makeOutlines, type Outlines } from './outlines.ts';

/** Kilometres outside its country from which a position is taken for a slip: more than coarse outlines or an offshore place come to. */
const FAR = 100;

/** A position far outside the country of its place holds a slip: a swapped pair, a lost sign or digit, or the wrong country. */
export const placeOutsideCountry: SiteRule = function* ({ corpus }): Iterable<Diagnostic> {
  const outlines = makeOutlines();
  // Rows of a data set name the same position many times.
  const known = new Map<string, string | undefined>();
  for (const { entry, place, path } of positionsOf(corpus)) {
    const { lat, lon, country } = place;
    if (lat === undefined || lon === undefined) continue;
    const key = `${country} ${lat} ${lon}`;
    if (!known.has(key)) known.set(key, slipOf({ lat, lon, country }, outlines));
    const slip = known.get(key);
    if (slip === undefined) continue;
    yield diagnostic(
      'place-outside-country',
      { file: entry.written.file, span: entry.written.at([...path, 'lat']) },
      `unexpected position ${lat}, ${lon} of “${place.name}”, expected one in ${country} or near it`,
      slip,
    );
  }
};

/** Places by themselves, and those described in incidents. */
function* positionsOf(corpus: Corpus): Iterable<{ entry: Entry<unknown>; place: Place; path: string[] }> {
  for (const entry of corpus.places.values()) yield { entry, place: entry.record, path: [] };
  for (const entry of corpus.incidents.values()) {
    const { place, placeId } = entry.record;
    if (place && placeId === undefined) yield { entry, place, path: ['place'] };
  }
}

/** What is most likely wrong with a position; undefined where it is in its country, near it, or that cannot be told. */
function slipOf(
  { lat, lon, country }: { lat: number; lon: number; country: string },
  outlines: Outlines,
): string | undefined {
  const km = outlines.kmOutside(country, { lat, lon });
  if (km === undefined || km <= FAR) return undefined;
  const turned = [
    { lat: lon, lon: lat, say: 'latitude and longitude are swapped' },
    { lat, lon: -lon, say: 'the longitude has the wrong sign' },
    { lat: -lat, lon, say: 'the latitude has the wrong sign' },
  ].find((one) => Math.abs(one.lat) <= 90 && (outlines.kmOutside(country, one) ?? FAR) === 0);
  const far = `It lies some ${rounded(km)} km outside.`;
  return turned
    ? `${far} Perhaps ${turned.say}: ${turned.lat}, ${turned.lon} lies in ${country}.`
    : `${far} Correct lat and lon, or the country.`;
}

function rounded(km: number): number {
  const step = km < 1000 ? 10 : 100;
  return Math.round(km / step) * step;
}
