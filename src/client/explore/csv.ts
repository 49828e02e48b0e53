import { OPEN, type Table, UNKNOWN, WITHHELD } from '../../explore/columns.ts';
import { isoOf } from '../../explore/days.ts';
import type { ExploreRow } from '../../explore/row.ts';

const HEADER = [
  'id',
  'title',
  'date',
  'date_earliest',
  'date_latest',
  'place',
  'country',
  'admin1',
  'kind',
  'status',
  'killed_min',
  'killed_max',
  'wounded_min',
  'wounded_max',
  'independent_sources',
  'url',
] as const;

/** Days that stand for an open beginning and an open end. */
const OPEN_DAYS: readonly string[] = ['0000-01-01', '9999-12-31'];

/** Rows that may be passed on. */
export function offered(table: Table, rows: Int32Array): Int32Array {
  return rows.filter((row) => ((table.columns.flags[row] ?? 0) & WITHHELD) === 0);
}

/**
 * Incidents as CSV (RFC 4180), named as in the other downloads; what is not known is empty.
 * @param details the rows’ details, in the order of `rows`
 * @param origin what stands before an incident’s address to make it whole
 */
export function csvOf(
  table: Table,
  rows: Int32Array,
  details: readonly ExploreRow[],
  origin: string,
): string {
  const { columns, dictionaries } = table;
  const lines = [HEADER.join(',')];
  rows.forEach((row, i) => {
    const detail = details[i];
    if (!detail) return;
    const [country = '', admin1 = '', name] = dictionaries.areas[columns.area[row] ?? 0] ?? [];
    const cells: Record<(typeof HEADER)[number], string> = {
      id: detail.id,
      title: detail.title,
      date: detail.written,
      date_earliest: dayText(columns.first[row] ?? 0),
      date_latest: dayText(columns.last[row] ?? 0),
      place: detail.place[0]?.[0] ?? '',
      country,
      admin1: name ?? admin1,
      kind: dictionaries.kinds[columns.kind[row] ?? 0] ?? '',
      status: dictionaries.statuses[columns.status[row] ?? 0] ?? '',
      killed_min: countText(columns.killedMin[row], UNKNOWN),
      killed_max: countText(columns.killedMax[row], OPEN),
      wounded_min: countText(columns.woundedMin[row], UNKNOWN),
      wounded_max: countText(columns.woundedMax[row], OPEN),
      independent_sources: String(columns.independent[row] ?? 0),
      url: origin + detail.href,
    };
    lines.push(HEADER.map((name) => cell(cells[name])).join(','));
  });
  return `${lines.join('\n')}\n`;
}

function dayText(day: number): string {
  const iso = isoOf(day);
  return OPEN_DAYS.includes(iso) ? '' : iso;
}

function countText(count: number | undefined, none: number): string {
  return count === undefined || count === none ? '' : String(count);
}

function cell(text: string): string {
  return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
