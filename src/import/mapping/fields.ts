import { type Column, cellValue, columnsOf } from '../../corpus/csv-shape.ts';
import { isFields, noFields, putAt } from '../../corpus/fields.ts';
import { SCHEMAS } from '../../corpus/schemas.ts';
import { countryCode } from '../country.ts';
import type { Cells } from '../reader.ts';
import type { Finding } from '../rows/rules.ts';
import type { Mapping } from './schema.ts';
import { readCount, readDate, readText, type ValueRead } from './values.ts';

/** The fields that the cells of a row fill; or why the row cannot be taken. */
export type FieldsRead =
  | { fields: Record<string, unknown>; body: string; findings: readonly Finding[] }
  | { finding: Finding };

const COUNTS = /^(?:killed|wounded|abducted|perpetratorsKilled)(?:\.(?:min|max|best))?$/;
const DATES = /^(?:date|published|updated|accessed)$/;

/** Makes the function that fills the fields of a kind of record. */
export function fieldsReader(
  kind: 'incident' | 'source',
  mapping: Pick<Mapping, 'fields'>,
): (cells: Cells) => FieldsRead {
  const columns = new Map<string, Column>(columnsOf(SCHEMAS[kind]).map((column) => [column.name, column]));
  const countries = new Map<string, string | undefined>();
  const country = (seen: string): ValueRead => {
    if (!countries.has(seen)) countries.set(seen, countryCode(seen));
    const code = countries.get(seen);
    return code === undefined && seen !== ''
      ? { finding: { rule: 'country-unknown', values: { country: seen } } }
      : { text: code ?? '' };
  };
  return (cells) => {
    const fields = noFields();
    let body = '';
    const findings: Finding[] = [];
    for (const [name, value] of Object.entries(mapping.fields)) {
      const column = columns.get(name);
      if (!column) {
        body = readText(value, cells);
        continue;
      }
      const read = COUNTS.test(name)
        ? readCount(name, value, cells)
        : DATES.test(name)
          ? readDate(value, cells)
          : name === 'place.country'
            ? country(readText(value, cells))
            : { text: readText(value, cells) };
      if ('finding' in read) {
        // An incident needs its date; a source can do without.
        if (kind !== 'source' || read.finding.rule !== 'date-null') return read;
        findings.push({ rule: 'source-date-null', values: read.finding.values });
        continue;
      }
      const isEnd = /\.(?:min|max|best)$/.test(name);
      // A range has no end that is “unknown”: it has none.
      if (read.text === '' || (isEnd && !/^\d+$/.test(read.text))) continue;
      const cell = cellValue(column, read.text);
      if ('problem' in cell) {
        return { finding: { rule: 'field-wrong', values: { [name]: read.text }, detail: cell.problem } };
      }
      putAt(fields, column.path, isEnd ? Number(read.text) : cell.value);
    }
    return { fields, body, findings };
  };
}

/** A group of fields, if it is one. */
export function groupAt(fields: Record<string, unknown>, name: string): Record<string, unknown> | undefined {
  const value = fields[name];
  return isFields(value) ? value : undefined;
}
