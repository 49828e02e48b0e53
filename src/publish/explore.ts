import type { Corpus, Entry, Incident } from '../corpus/corpus.ts';
import {
  COLUMNS,
  type ColumnName,
  encodeTable,
  MERGED,
  OPEN,
  orderMark,
  type Table,
  UNKNOWN,
  UNPLACED,
  WITHHELD,
} from '../explore/columns.ts';
import { dayOf } from '../explore/days.ts';
import { fold, formsOf, PREFIX_LETTERS, partOf, wordsOf } from '../explore/fold.ts';
import type { ExplorePlace } from '../explore/row.ts';
import { actorIds } from '../model/actor-parts.ts';
import type { Casualties } from '../model/casualty-range.ts';
import type { Place } from '../model/place.ts';
import { STATUSES } from '../model/status.ts';
import { type ExploreInput, noMemory, type PublishedFile, type PublishInput } from './input.ts';
import { jsonLines } from './plain.ts';

/** Incidents in one file of details. */
const PER_GROUP = 200;
/** Incidents for which the index of words has a part of its own, and the most parts it has. */
const PER_PART = 160;
const MOST_PARTS = 64;

/**
 * The files of the incident explorer under `/data/explore/`, or `/ar/data/explore/`: the columns that filters need, the
 * places, an index of the words of title, place and lead, and the rows in groups. A browser loads each when it first needs it.
 */
export function exploreFiles(input: PublishInput, withheld: () => ReadonlySet<string>): PublishedFile[] {
  return (input.explore ?? []).flatMap((explore) => editionFiles(explore, input, withheld));
}

// Each edition has files of its own, the columns too: a reader reads one edition, and in each the titles and places have
// another order and the areas other names, so that what could be shared would only be one file more to wait for.
function editionFiles(
  explore: ExploreInput,
  { corpus, memory = noMemory }: PublishInput,
  withheld: () => ReadonlySet<string>,
): PublishedFile[] {
  const rows = explore.ids().length;
  const parts = partsFor(rows);
  const ownPlace = (id: string): Place | undefined => corpus.incidents.get(id)?.record.place;
  const places = memory.shared(() => placesOf(explore, ownPlace));
  const words = memory.shared(() => indexOf(explore.incidents(), corpus, parts));
  const file = (name: string, make: () => string | Uint8Array): PublishedFile => {
    const path = `${explore.prefix}/data/explore/${name}`.slice(1);
    return { path, content: () => memory.content(path, make) };
  };
  return [
    file('columns.bin', () =>
      encodeTable(
        tableOf(explore, places(), withheld(), (id) => corpus.evidence.get(id)?.independent ?? 0, ownPlace),
      ),
    ),
    file('places.json', () => jsonLines(places().list)),
    ...range(parts).map((n) => file(`words/${n}.json`, () => `${JSON.stringify(words()[n])}\n`)),
    ...range(Math.ceil(rows / PER_GROUP)).map((n) =>
      file(`rows/${n}.json`, () =>
        jsonLines(
          explore
            .ids()
            .slice(n * PER_GROUP, (n + 1) * PER_GROUP)
            .map(explore.row),
        ),
      ),
    ),
  ];
}

function partsFor(rows: number): number {
  return Math.max(1, Math.min(MOST_PARTS, Math.ceil(rows / PER_PART)));
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n);
}

interface Places {
  list: ExplorePlace[];
  /** Number of an incident’s place in the list. */
  numbers: Int32Array;
}

/**
 * The places of the incidents in the order of their names, so that their numbers sort as their names do. A place described
 * in an incident has the id of the language it was written in, so that an address asks for the same in every edition.
 */
function placesOf(explore: ExploreInput, ownPlace: (id: string) => Place | undefined): Places {
  const found = new Map<string, ExplorePlace>();
  const keys = explore.incidents().map(({ id, record: { place, placeId } }) => {
    const own = ownPlace(id) ?? place;
    const key = placeId ?? JSON.stringify(own);
    if (!found.has(key)) found.set(key, placeOf(place, placeId ?? `~${own?.name ?? ''}`, explore));
    return key;
  });
  const sorted = [...found].sort(
    ([a, one], [b, other]) => compare(fold(one.name), fold(other.name)) || compare(a, b),
  );
  const numbers = new Map(sorted.map(([key], n) => [key, n]));
  return {
    list: sorted.map(([, place]) => place),
    numbers: Int32Array.from(keys, (key) => numbers.get(key) ?? 0),
  };
}

function placeOf(place: Place | undefined, id: string, explore: ExploreInput): ExplorePlace {
  const name = place?.name ?? id;
  const km = place?.lat === undefined || place.lon === undefined ? 0 : explore.radius(place);
  return { id, name, ...(km > 0 && { lat: place?.lat, lon: place?.lon }), km };
}

/** The incidents as columns of numbers. */
export function tableOf(
  explore: Pick<ExploreInput, 'incidents' | 'actorName'>,
  places: Places,
  withheld: ReadonlySet<string>,
  independent: (id: string) => number,
  ownPlace: (id: string) => Place | undefined,
): Table {
  const entries = explore.incidents();
  const kinds = numbering<string>();
  const areas = numbering<string>();
  const areaNames = new Map<string, string>();
  const actors = numbering<string>();
  const sets = numbering<string>();
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, new Int32Array(entries.length)])) as Record<
    ColumnName,
    Int32Array
  >;
  const titles = titleOrder(entries);
  entries.forEach(({ id, record }, i) => {
    const { date, place } = record;
    const members = actorIds(record.actors)
      .map((actor) => actors.of(actor))
      .sort((a, b) => a - b);
    const [killedMin, killedMax] = ends(record.killed);
    const [woundedMin, woundedMax] = ends(record.wounded);
    const own = ownPlace(id);
    const area = JSON.stringify([own?.country ?? '', own?.admin1 ?? '']);
    if (place?.admin1 !== undefined && place.admin1 !== own?.admin1) areaNames.set(area, place.admin1);
    const row: Record<ColumnName, number> = {
      first: dayOf(date.earliest),
      last: dayOf(date.latest),
      kind: kinds.of(record.kind),
      status: STATUSES.indexOf(record.status),
      flags:
        (record.mergedInto === undefined ? 0 : MERGED) |
        (withheld.has(id) ? WITHHELD : 0) |
        (places.list[places.numbers[i] ?? 0]?.km === 0 ? UNPLACED : 0),
      area: areas.of(area),
      place: places.numbers[i] ?? 0,
      actors: sets.of(JSON.stringify(members)),
      killedMin,
      killedMax,
      woundedMin,
      woundedMax,
      independent: independent(id),
      title: titles[i] ?? 0,
    };
    for (const name of COLUMNS) columns[name][i] = row[name];
  });
  return {
    rows: entries.length,
    order: orderMark(entries.map(({ id }) => id)),
    perGroup: PER_GROUP,
    parts: partsFor(entries.length),
    columns,
    dictionaries: {
      kinds: kinds.list(),
      statuses: [...STATUSES],
      areas: areas.list().map((area) => {
        const [country, admin1] = JSON.parse(area) as [string, string];
        const name = areaNames.get(area);
        return name === undefined ? [country, admin1] : [country, admin1, name];
      }),
      actors: actors.list().map((id): [string, string] => [id, explore.actorName(id)]),
      sets: sets.list().map((set) => JSON.parse(set) as number[]),
      places: places.list.length,
    },
  };
}

/** Gives each value a number, from 0 in the order of coming. */
function numbering<T>(): { of(value: T): number; list(): T[] } {
  const numbers = new Map<T, number>();
  return {
    of(value) {
      const known = numbers.get(value);
      if (known !== undefined) return known;
      numbers.set(value, numbers.size);
      return numbers.size - 1;
    },
    list: () => [...numbers.keys()],
  };
}

function ends(count: Casualties | undefined): [least: number, most: number] {
  if (count === undefined || count === 'unknown') return [UNKNOWN, OPEN];
  return [count.min, count.max ?? OPEN];
}

/** The place of each title in their order. */
function titleOrder(entries: readonly Entry<Incident>[]): Int32Array {
  const keyed = entries.map(({ record }, i) => ({ key: fold(record.title), i }));
  keyed.sort((a, b) => compare(a.key, b.key) || a.i - b.i);
  const order = new Int32Array(entries.length);
  keyed.forEach(({ i }, place) => {
    order[i] = place;
  });
  return order;
}

// Code-unit order: the same on every machine.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * What an incident is found by, in every language of the site: who reads one edition may know a town by its name in another.
 */
function textsOf(entry: Entry<Incident>, { incidents, places }: Corpus): string[] {
  const own = incidents.get(entry.id);
  const place = own?.record.placeId === undefined ? undefined : places.get(own.record.placeId);
  const translated = [...(own?.translations.values() ?? []), ...(place?.translations.values() ?? [])];
  const all: unknown[] = [
    ...[entry, own].flatMap((one) => [one?.record.title, ...placeTexts(one?.record.place), one?.body?.lead]),
    ...translated.flatMap(({ fields, body }) => [
      fields.title,
      ...placeTexts(fields),
      ...placeTexts(fields.place),
      body?.lead,
    ]),
  ];
  return [...new Set(all.filter((text) => typeof text === 'string'))];
}

function placeTexts(place: unknown): unknown[] {
  if (typeof place !== 'object' || place === null) return [];
  const { name, aliases, admin1 } = place as { name?: unknown; aliases?: unknown; admin1?: unknown };
  return [name, ...(Array.isArray(aliases) ? aliases : []), admin1];
}

/** Words with a hyphen as many write them: “alrashad” for Al-Rashad. */
function joinedWords(text: string): string[] {
  return (text.match(/\p{L}+(?:-\p{L}+)+/gu) ?? []).flatMap((word) => wordsOf(word.replaceAll('-', '')));
}

/**
 * For each part the words that stand in it, in order, each with the rows that have it: the first row, then steps. Words
 * are parted by their first letters, so that looking for what begins with them asks for one part.
 */
function indexOf(
  entries: readonly Entry<Incident>[],
  corpus: Corpus,
  parts: number,
): Record<string, number[]>[] {
  const rows = new Map<string, number[]>();
  const last = new Map<string, number>();
  entries.forEach((entry, i) => {
    const text = textsOf(entry, corpus).join(' ');
    for (const word of new Set([...wordsOf(text).flatMap(formsOf), ...joinedWords(text)])) {
      if ([...word].length < PREFIX_LETTERS) continue;
      const list = rows.get(word) ?? [];
      rows.set(word, list);
      list.push(i - (last.get(word) ?? 0));
      last.set(word, i);
    }
  });
  const index = range(parts).map((): Map<string, number[]> => new Map());
  for (const word of [...rows.keys()].sort(compare))
    index[partOf(word, parts)]?.set(word, rows.get(word) ?? []);
  return index.map((part) => Object.fromEntries(part));
}
