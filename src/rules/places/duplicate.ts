import type { Entry } from '../../corpus/corpus.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../model/nearest.ts';
import type { Place } from '../../model/place.ts';
import type { SiteRule } from '../rule.ts';
import { kmBetween } from './distance.ts';

type PlaceEntry = Entry<Place>;

/** Kilometres within which two places are one whose exact position is known; others have the middle of the next town. */
const SAME_SPOT = 0.25;
/** Kilometres within which places with the same name, or with one a slip away, are taken for one. */
const SAME_NAME = 30;
const LIKE_NAME = 5;
/** Degrees of latitude and longitude that places are sorted into: wider than LIKE_NAME, up to 60° north or south. */
const CELL = 0.1;

/** One place is one record: its incidents would stand on two pages and be counted apart. Told at the later of the two. */
export const placeDuplicate: SiteRule = function* ({ corpus }): Iterable<Diagnostic> {
  const byName = new Map<string, PlaceEntry[]>();
  const byCell = new Map<string, PlaceEntry[]>();
  for (const entry of corpus.places.values()) {
    if (entry.record.mergedInto !== undefined) continue;
    const names = namesOf(entry).map((name) => `${kindOf(entry)} ${name}`);
    const twin =
      twinByName(
        entry,
        names.flatMap((name) => byName.get(name) ?? []),
      ) ??
      twinByPosition(
        entry,
        cellsAround(entry).flatMap((cell) => byCell.get(cell) ?? []),
      );
    if (twin && !isToldApart(entry, twin.other)) yield duplicate(entry, twin);
    for (const name of new Set(names)) add(byName, name, entry);
    const cell = cellOf(entry);
    if (cell !== undefined) add(byCell, cell, entry);
  }
};

/** Whether the note or remark of either names the id of the other: somebody looked at the two. */
function isToldApart(a: PlaceEntry, b: PlaceEntry): boolean {
  const names = ({ record: { note = '', remark = '' } }: PlaceEntry, { id }: PlaceEntry): boolean =>
    `${note} ${remark}`.split(/[^\p{L}\p{N}/-]+/u).includes(id);
  return names(a, b) || names(b, a);
}

interface Twin {
  other: PlaceEntry;
  /** What the two have in common, in words. */
  shared: string;
}

function twinByName(entry: PlaceEntry, others: readonly PlaceEntry[]): Twin | undefined {
  const other = others.find((one) => {
    const km = kmApart(entry, one);
    const [a, b] = [entry.record.admin1, one.record.admin1];
    // Many villages of a country have one name; where they lie tells them apart.
    return km === undefined ? a === undefined || b === undefined || folded(a) === folded(b) : km <= SAME_NAME;
  });
  return other && { other, shared: 'the name is one of its names' };
}

function twinByPosition(entry: PlaceEntry, others: readonly PlaceEntry[]): Twin | undefined {
  for (const other of others) {
    const km = kmApart(entry, other);
    if (km === undefined || kindOf(entry) !== kindOf(other)) continue;
    const areExact = [entry, other].every(({ record }) => record.precision === 'exact');
    if (areExact && km <= SAME_SPOT) return { other, shared: `it lies ${Math.round(km * 1000)} m away` };
    const [name = ''] = namesOf(entry);
    if (km <= LIKE_NAME && name.length >= 5 && oneSlip(name, namesOf(other)))
      return { other, shared: `the name is a letter away, and it lies ${km.toFixed(1)} km away` };
  }
  return undefined;
}

function oneSlip(name: string, names: readonly string[]): boolean {
  const near = nearest(name, names);
  return near !== undefined && Math.abs(near.length - name.length) <= 1 && differing(near, name) <= 1;
}

/** Characters of the longer that are left when the beginning and the end the two share are taken away. */
function differing(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return Math.max(a.length, b.length) - head - tail;
}

function duplicate({ written, id, record }: PlaceEntry, { other, shared }: Twin): Diagnostic {
  const first = `“${other.id}” (${other.written.file}:${other.written.at(['name']).line})`;
  return diagnostic(
    'place-duplicate',
    { file: written.file, span: written.at(['name']) },
    `unexpected second record of one place: “${record.name}” and ${first}: ${shared}, expected one`,
    `Name “${other.id}” everywhere and give this one “mergedInto: ${other.id}”, or delete it and write “formerIds: [${id}]” into the other. If they are two places, say what tells them apart: admin1, the position of each, or words with “${other.id}” in them in the note of this one.`,
  );
}

/** A town is no district of the same name: only places known in the same way are compared. */
function kindOf({ record: { country, precision } }: PlaceEntry): string {
  return `${country} ${precision === 'exact' ? 'near' : precision}`;
}

function namesOf({ record: { name, aliases = [] } }: PlaceEntry): string[] {
  return [name, ...aliases].map(folded).filter((one) => one !== '');
}

/** A name without what spellings differ in: accents, case, signs, spaces and the article. */
function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<![\p{L}\p{N}])(?:al|el|ad|ar|as|at|az|ash|the)[-\s]/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function kmApart({ record: a }: PlaceEntry, { record: b }: PlaceEntry): number | undefined {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined)
    return undefined;
  return kmBetween({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon });
}

function cellOf({ record: { lat, lon } }: PlaceEntry, north = 0, east = 0): string | undefined {
  if (lat === undefined || lon === undefined) return undefined;
  return `${Math.floor(lat / CELL) + north} ${Math.floor(lon / CELL) + east}`;
}

function cellsAround(entry: PlaceEntry): string[] {
  return [-1, 0, 1].flatMap((north) => [-1, 0, 1].flatMap((east) => cellOf(entry, north, east) ?? []));
}

function add(to: Map<string, PlaceEntry[]>, key: string, entry: PlaceEntry): void {
  const list = to.get(key);
  if (list) list.push(entry);
  else to.set(key, [entry]);
}
