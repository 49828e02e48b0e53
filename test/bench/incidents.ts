import type { Random } from './random.ts';

/** An incident of a synthetic site. */
export interface MadeIncident {
  id: string;
  title: string;
  /** YYYY-MM-DD */
  date: string;
  country: string;
  place: string;
  kind: string;
  killedMin: number;
  killedMax: number;
  sources: [string, string];
  body: string;
}

/** A place of a synthetic site. */
export interface MadePlace {
  id: string;
  country: string;
}

const KINDS = ['ambush', 'ied', 'armed-assault', 'shelling', 'kidnapping', 'arson'];
const COUNTRIES = ['IQ', 'SY', 'LY', 'ML'];

export const FIRST_YEAR = 2018;
export const LAST_YEAR = 2020;

/** Places, one for fifty incidents. */
export function makePlaces(count: number): MadePlace[] {
  return Array.from({ length: Math.max(4, Math.ceil(count / 50)) }, (_, n) => ({
    id: `place-${n}`,
    country: COUNTRIES[n % COUNTRIES.length] ?? 'IQ',
  }));
}

/** Incidents; each source is cited at least once. */
export function makeIncidents(
  count: number,
  sources: number,
  places: readonly MadePlace[],
  random: Random,
): MadeIncident[] {
  return Array.from({ length: count }, (_, n) => {
    const place = random.pick(places);
    const killedMin = random.whole(0, 9);
    const first = n % sources;
    const second = (first + random.whole(1, Math.max(1, sources - 1))) % sources;
    return {
      id: `incident-${String(n).padStart(6, '0')}`,
      title: random.sentence(6).slice(0, -1),
      date: `${random.whole(FIRST_YEAR, LAST_YEAR)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`,
      country: place.country,
      place: place.id,
      kind: random.pick(KINDS),
      killedMin,
      killedMax: killedMin + (random.next() < 0.1 ? random.whole(1, 3) : 0),
      sources: [`source-${first}`, `source-${second}`],
      body: `${random.sentence(random.whole(10, 16))} ${random.sentence(random.whole(10, 16))}`,
    };
  });
}

export function two(n: number): string {
  return String(n).padStart(2, '0');
}
