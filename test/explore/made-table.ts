import { COLUMNS, type ColumnName, OPEN, orderMark, type Table, UNKNOWN } from '../../src/explore/columns.ts';
import { makeRandom } from '../bench/random.ts';

/** Rows as newest first as the site’s are; with every column as varied as a real one. */
export function madeTable(rows: number, seed = 1): Table {
  const random = makeRandom(seed);
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, new Int32Array(rows)])) as Record<
    ColumnName,
    Int32Array
  >;
  let day = 18_627;
  for (let i = 0; i < rows; i++) {
    day -= random.next() < 0.1 ? random.whole(1, 4) : 0;
    const within = random.next() < 0.12 ? random.whole(1, 30) : 0;
    const killed = random.next() < 0.2 ? UNKNOWN : random.whole(0, random.next() < 0.02 ? 400 : 12);
    const wounded = random.next() < 0.4 ? UNKNOWN : random.whole(0, 30);
    const upTo = (least: number): number =>
      least === UNKNOWN
        ? OPEN
        : random.next() < 0.05
          ? OPEN
          : least + (random.next() < 0.1 ? random.whole(1, 9) : 0);
    const row: Record<ColumnName, number> = {
      first: day,
      last: day + within,
      kind: random.whole(0, 13),
      status: random.whole(0, 4),
      flags: random.next() < 0.01 ? 1 : 0,
      area: random.whole(0, 45),
      place: random.whole(0, 900),
      actors: random.whole(0, 60),
      killedMin: killed,
      killedMax: upTo(killed),
      woundedMin: wounded,
      woundedMax: upTo(wounded),
      independent: random.whole(0, 6),
      title: (i * 7919) % rows,
    };
    for (const name of COLUMNS) columns[name][i] = row[name];
  }
  return {
    rows,
    order: orderMark([String(rows)]),
    perGroup: 200,
    parts: 4,
    columns,
    dictionaries: {
      kinds: Array.from({ length: 14 }, (_, n) => `kind-${n}`),
      statuses: ['confirmed', 'reported', 'claimed', 'disputed', 'retracted'],
      areas: Array.from({ length: 46 }, (_, n): [string, string] => [n % 2 ? 'IQ' : 'SY', `Province ${n}`]),
      actors: Array.from({ length: 40 }, (_, n): [string, string] => [`actor-${n}`, `Actor ${n}`]),
      sets: Array.from({ length: 61 }, (_, n) => [n % 40]),
      places: 901,
    },
  };
}
