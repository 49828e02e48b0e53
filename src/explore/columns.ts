import { bitsFor, pack, packedLength, unpack } from './bits.ts';

/** What is known of each incident as a number, a column each. Rows stand newest first. */
export const COLUMNS = [
  /** First day it can have been: see days.ts. */
  'first',
  /** Last day it can have been. */
  'last',
  'kind',
  'status',
  /** MERGED, WITHHELD, UNPLACED. */
  'flags',
  'area',
  /** In the order of their names. */
  'place',
  /** Who took part: a set of actors. */
  'actors',
  /** Counts of people; UNKNOWN where they are not known, `…Max` OPEN where there is no upper end. */
  'killedMin',
  'killedMax',
  'woundedMin',
  'woundedMax',
  'independent',
  /** Place in the order of titles. */
  'title',
] as const;

export type ColumnName = (typeof COLUMNS)[number];

export const UNKNOWN = -1;
export const OPEN = -1;
/** Merged into another record: counts nowhere. */
export const MERGED = 1;
/** Shown and cited, and not offered for download. */
export const WITHHELD = 2;

/** No map shows it. */
export const UNPLACED = 4;

/** What the numbers of the columns stand for. */
export interface Dictionaries {
  /** Ids of kinds. */
  kinds: string[];
  /** Statuses, from confirmed to retracted. */
  statuses: string[];
  /** Country and governorate, '' for none, as they stand in addresses; and the governorate’s name in the edition, where it is another. */
  areas: [country: string, admin1: string, name?: string][];
  /** Id and name. */
  actors: [id: string, name: string][];
  /** Sets of actors: numbers of `actors`. */
  sets: number[][];
  /** How many places there are; their names are in a file of their own. */
  places: number;
}

/** The columns with what belongs to them. */
export interface Table {
  rows: number;
  /** Stands for which incidents these are and in which order: a page of another order is older or newer. */
  order: string;
  /** Incidents in one file of details. */
  perGroup: number;
  /** Parts of the index of words. */
  parts: number;
  columns: Readonly<Record<ColumnName, Int32Array>>;
  dictionaries: Dictionaries;
}

interface Packed {
  name: ColumnName;
  bits: number;
  /** Added to each number. */
  base?: number;
  /** The numbers themselves, where they are few and far between. */
  values?: number[];
}

interface Header extends Omit<Table, 'columns'> {
  packed: Packed[];
}

/** First bytes of the file, which tell the form: a reader of another form refuses it. */
const MAGIC = 0x31585053;

/**
 * Writes the columns as one file: magic, length of the header (both 32 bits, little-endian), the header as JSON, then each
 * column bit-packed from a full byte on. Days are written as steps, counts’ upper ends as what they are above the lower.
 */
export function encodeTable(table: Table): Uint8Array {
  const { columns, ...rest } = table;
  const packed: Packed[] = [];
  const parts: Uint8Array[] = [];
  for (const name of COLUMNS) {
    const [spec, bytes] = packColumn(name, stepsOf(columns, name));
    packed.push(spec);
    parts.push(bytes);
  }
  const header: Header = { ...rest, packed };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const file = new Uint8Array(8 + json.length + parts.reduce((sum, part) => sum + part.length, 0));
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, json.length, true);
  file.set(json, 8);
  let at = 8 + json.length;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

/** Reads what encodeTable wrote; undefined for any other file. */
export function decodeTable(file: ArrayBuffer): Table | undefined {
  const view = new DataView(file);
  if (file.byteLength < 8 || view.getUint32(0, true) !== MAGIC) return undefined;
  const length = view.getUint32(4, true);
  const { packed, ...rest } = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 8, length))) as Header;
  const steps = {} as Record<ColumnName, Int32Array>;
  let at = 8 + length;
  for (const { name, bits, base = 0, values } of packed) {
    const size = packedLength(rest.rows, bits);
    const column = unpack(new Uint8Array(file, at, size), rest.rows, bits);
    for (let i = 0; i < column.length; i++) {
      const code = column[i] ?? 0;
      column[i] = values ? (values[code] ?? 0) : code + base;
    }
    steps[name] = column;
    at += size;
  }
  return { ...rest, columns: unstep(steps) };
}

function packColumn(name: ColumnName, numbers: Int32Array): [Packed, Uint8Array] {
  const distinct = [...new Set(numbers)].sort((a, b) => a - b);
  const base = distinct[0] ?? 0;
  const range = (distinct.at(-1) ?? 0) - base;
  const few = bitsFor(distinct.length - 1);
  if (few === bitsFor(range)) {
    const spec = { name, bits: few, ...(base !== 0 && { base }) };
    return [
      spec,
      pack(
        numbers.map((number) => number - base),
        few,
      ),
    ];
  }
  const codes = new Map(distinct.map((value, code) => [value, code]));
  return [
    { name, bits: few, values: distinct },
    pack(
      numbers.map((number) => codes.get(number) ?? 0),
      few,
    ),
  ];
}

// Sorted by day, most rows are nought or one day older than the row before; most counts are no range.
function stepsOf(columns: Table['columns'], name: ColumnName): Int32Array {
  const { first, killedMin, woundedMin } = columns;
  const column = columns[name];
  switch (name) {
    case 'first':
      return first.map((day, i) => (i === 0 ? day : (first[i - 1] ?? 0) - day));
    case 'last':
      return column.map((day, i) => day - (first[i] ?? 0));
    case 'killedMax':
      return above(column, killedMin);
    case 'woundedMax':
      return above(column, woundedMin);
    default:
      return column;
  }
}

function above(most: Int32Array, least: Int32Array): Int32Array {
  return most.map((max, i) => (max === OPEN ? OPEN : max - (least[i] ?? 0)));
}

function unstep(columns: Record<ColumnName, Int32Array>): Table['columns'] {
  const { first, last, killedMin, killedMax, woundedMin, woundedMax } = columns;
  for (let i = 1; i < first.length; i++) first[i] = (first[i - 1] ?? 0) - (first[i] ?? 0);
  for (let i = 0; i < first.length; i++) {
    last[i] = (last[i] ?? 0) + (first[i] ?? 0);
    if (killedMax[i] !== OPEN) killedMax[i] = (killedMax[i] ?? 0) + (killedMin[i] ?? 0);
    if (woundedMax[i] !== OPEN) woundedMax[i] = (woundedMax[i] ?? 0) + (woundedMin[i] ?? 0);
  }
  return columns;
}

/** A text that stands for ids in an order (cyrb53, 53 bits). */
export function orderMark(ids: readonly string[]): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const id of ids) {
    for (let i = 0; i <= id.length; i++) {
      const code = i < id.length ? id.charCodeAt(i) : 10;
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
