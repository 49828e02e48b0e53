import { weaker } from '../../charts/strength.ts';
import type { Table } from '../../explore/columns.ts';
import { daysOf, monthOf } from '../../explore/days.ts';
import type { ExplorePlace } from '../../explore/row.ts';
import { type ExploreState, FACETS, type Facet } from '../../explore/state.ts';

/** The values of a facet, and which of them each row has. */
export interface FacetIndex {
  /** As they stand in an address. */
  values: readonly string[];
  /** Number of the value each row has; of actors, of a set of them. */
  codes: Int32Array;
  /** For each code the numbers of its values, where a row may have several. */
  sets?: readonly (readonly number[])[];
}

/** The columns, ready to be filtered. */
export interface Index {
  table: Table;
  facets: Readonly<Record<Facet, FacetIndex>>;
  /** Month of each row, -1 where it is not known to the month. */
  months: Int32Array;
  /** First and last month that a row is known to lie in. */
  firstMonth: number;
  lastMonth: number;
}

/** Year of what is not known to the year. */
export const NO_YEAR = '?';

/** Makes the index of a table. Places are not among the columns: without them nothing can be asked of them. */
export function indexOf(table: Table, places: readonly ExplorePlace[] = []): Index {
  const { columns, dictionaries } = table;
  const { areas, sets, kinds, statuses, actors } = dictionaries;
  const countries = [...new Set(areas.map(([country]) => country))];
  const countryOfArea = areas.map(([country]) => countries.indexOf(country));
  const months = new Int32Array(table.rows);
  let [firstMonth, lastMonth] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const years: string[] = [];
  const yearCodes = new Int32Array(table.rows);
  const yearCode = (year: string): number => {
    const at = years.indexOf(year);
    return at === -1 ? years.push(year) - 1 : at;
  };
  const monthOfDay = remembered(monthOf);
  for (let i = 0; i < table.rows; i++) {
    const from = monthOfDay(columns.first[i] ?? 0);
    const to = monthOfDay(columns.last[i] ?? 0);
    months[i] = from === to ? from : -1;
    const year = Math.floor(from / 12);
    yearCodes[i] = yearCode(year === Math.floor(to / 12) ? String(year) : NO_YEAR);
    if (from !== to) continue;
    firstMonth = Math.min(firstMonth, from);
    lastMonth = Math.max(lastMonth, from);
  }
  return {
    table,
    months,
    firstMonth: Number.isFinite(firstMonth) ? firstMonth : 0,
    lastMonth: Number.isFinite(lastMonth) ? lastMonth : -1,
    facets: {
      country: { values: countries, codes: columns.area.map((area) => countryOfArea[area] ?? 0) },
      area: { values: areas.map(([country, admin1]) => `${country}:${admin1}`), codes: columns.area },
      kind: { values: kinds, codes: columns.kind },
      status: { values: statuses, codes: columns.status },
      year: { values: years, codes: yearCodes },
      actor: { values: actors.map(([id]) => id), codes: columns.actors, sets },
      place: { values: places.map(({ id }) => id), codes: columns.place },
    },
  };
}

/** What is left of the rows under a state. */
export interface Result {
  /** Numbers of the rows that match, newest first. */
  rows: Int32Array;
  /** Rows that have the words searched for, as it was given. */
  found?: Uint8Array | undefined;
  /** Rows that may lie in the range of dates and need not: they are not among `rows`. */
  maybe: number;
  /** For each value of a facet, how many rows there would be if it alone were chosen of its facet. */
  counts: Readonly<Record<Facet, Int32Array>>;
  /** Rows in each month from the index’s first on, whatever the range of dates. */
  months: Int32Array;
  /** The same parted by status: for each month a count for each status of the dictionary. */
  byStatus: Int32Array;
  /** Of these, rows that are not known to the month. */
  noMonth: number;
  /** Number of the weakest status among the rows of each place, -1 for none: whatever the place chosen. */
  placeStatus: Int8Array;
}

/**
 * Filters all rows and counts all facets in one pass. A row that fails one filter alone is counted by that filter’s own
 * facet: its counts say what choosing would bring.
 */
export function filter(index: Index, state: ExploreState, found: Uint8Array | undefined): Result {
  const { table, facets, months, firstMonth, lastMonth } = index;
  const { rows, columns } = table;
  const passes = FACETS.map((facet) => passesOf(facets[facet], state.chosen[facet]));
  const codes = FACETS.map((facet) => facets[facet].codes);
  const sets = FACETS.map((facet) => facets[facet].sets);
  const counts = FACETS.map((facet) => new Int32Array(facets[facet].values.length));
  const from = daysOf(state.from)?.[0] ?? Number.NEGATIVE_INFINITY;
  const to = daysOf(state.to)?.[1] ?? Number.POSITIVE_INFINITY;
  const matched = new Int32Array(rows);
  const byMonth = new Int32Array(Math.max(0, lastMonth - firstMonth + 1));
  const statuses = table.dictionaries.statuses.length;
  const byStatus = new Int32Array(byMonth.length * statuses);
  const placeStatus = new Int8Array(table.dictionaries.places).fill(-1);
  const placeFacet = FACETS.indexOf('place');
  const { statuses: names } = table.dictionaries;
  const weakerOf = names.map((one) => names.map((other) => names.indexOf(weaker(one, other))));
  let [size, maybe, noMonth] = [0, 0, 0];
  const tally = (facet: number, row: number): void => {
    const code = codes[facet]?.[row] ?? 0;
    const own = counts[facet];
    if (!own) return;
    const set = sets[facet];
    if (set) for (const value of set[code] ?? []) own[value] = (own[value] ?? 0) + 1;
    else if (code < own.length) own[code] = (own[code] ?? 0) + 1;
    if (facet !== placeFacet) return;
    const status = columns.status[row] ?? 0;
    const before = placeStatus[code] ?? -1;
    placeStatus[code] = before === -1 ? status : (weakerOf[before]?.[status] ?? status);
  };
  for (let row = 0; row < rows; row++) {
    if (found && found[row] === 0) continue;
    // The facet that alone does not pass: -1 for none, -2 for several.
    let failing = -1;
    for (let facet = 0; facet < passes.length; facet++) {
      const pass = passes[facet];
      if (pass && pass[codes[facet]?.[row] ?? 0] !== 1) failing = failing === -1 ? facet : -2;
    }
    if (failing === -2) continue;
    const inside = (columns.first[row] ?? 0) >= from && (columns.last[row] ?? 0) <= to;
    if (failing === -1) {
      const month = months[row] ?? -1;
      if (month === -1) noMonth += 1;
      else {
        const at = month - firstMonth;
        byMonth[at] = (byMonth[at] ?? 0) + 1;
        const part = at * statuses + (columns.status[row] ?? 0);
        byStatus[part] = (byStatus[part] ?? 0) + 1;
      }
      if (inside) matched[size++] = row;
      else if ((columns.first[row] ?? 0) <= to && (columns.last[row] ?? 0) >= from) maybe += 1;
    }
    if (!inside) continue;
    if (failing >= 0) tally(failing, row);
    else for (let facet = 0; facet < passes.length; facet++) tally(facet, row);
  }
  return {
    rows: matched.slice(0, size),
    found,
    maybe,
    counts: Object.fromEntries(FACETS.map((facet, n) => [facet, counts[n]])) as unknown as Result['counts'],
    months: byMonth,
    byStatus,
    noMonth,
    placeStatus,
  };
}

/** For each code 1 where it has a chosen value; undefined where nothing is chosen. */
function passesOf({ values, sets }: FacetIndex, chosen: readonly string[]): Uint8Array | undefined {
  if (chosen.length === 0) return undefined;
  const wanted = new Set(chosen.map((value) => values.indexOf(value)));
  const size = sets ? sets.length : values.length;
  const pass = new Uint8Array(size);
  for (let code = 0; code < size; code++) {
    const has = sets ? (sets[code] ?? []).some((value) => wanted.has(value)) : wanted.has(code);
    if (has) pass[code] = 1;
  }
  return pass;
}

/** The same function, which works out each answer once. */
function remembered(answer: (question: number) => number): (question: number) => number {
  const known = new Map<number, number>();
  return (question) => {
    const found = known.get(question) ?? answer(question);
    known.set(question, found);
    return found;
  };
}
