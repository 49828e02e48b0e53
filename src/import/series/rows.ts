import { hash } from 'node:crypto';
import { splitList } from '../../corpus/csv-list.ts';
import { booleanOf, numberOf } from '../../corpus/csv-shape.ts';
import { explainIssues } from '../../corpus/issues.ts';
import { FILE_START } from '../../diagnostics/diagnostic.ts';
import { fitsFrequency, PERIOD_EXAMPLES } from '../../model/frequency.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import { type Frequency, observationSchema } from '../../model/series.ts';
import { inLatinDigits } from '../../query/prose/ar/tokens.ts';
import type { Mapping } from '../mapping/schema.ts';
import { readDate, readText } from '../mapping/values.ts';
import type { Cells } from '../reader.ts';
import type { Finding } from '../rows/rules.ts';

/** An observation as its cells, by column. */
export interface ObservationRow {
  /** Period and dimensions, for the report. */
  id: string;
  /** The same, as one key. */
  key: string;
  cells: Record<string, string>;
}

const NUMBERS = new Set(['value', 'min', 'max']);

/** Reads an observation by a mapping; or says why the row cannot be taken. */
export function readObservation(
  cells: Cells,
  mapping: Mapping,
  { dimensions, frequency }: { dimensions: readonly string[]; frequency: Frequency },
): ObservationRow | { id: string; finding: Finding } {
  const written: Record<string, string> = {};
  for (const [name, value] of Object.entries(mapping.fields)) {
    const read = name === 'period' ? readDate(value, cells, true) : { text: readText(value, cells) };
    if ('finding' in read) return { id: '', finding: read.finding };
    if (read.text !== '') written[name] = NUMBERS.has(name) ? plainNumber(read.text) : read.text;
  }
  const id = [written.period ?? '', ...dimensions.map((name) => written[name] ?? '')].join(' | ');
  if (written.period === undefined) return { id, finding: { rule: 'date-missing', values: {} } };
  const empty = dimensions.find((name) => written[name] === undefined);
  if (empty !== undefined) {
    return { id, finding: { rule: 'field-wrong', values: { [empty]: '' }, detail: `“${empty}” is empty` } };
  }
  const wrong = wrongField(written, dimensions, frequency);
  return wrong ? { id, finding: wrong } : { id, key: keyOf(written, dimensions), cells: written };
}

/** `1,204` is 1204 where a comma parts thousands, and ١٢٠٤ too. */
function plainNumber(written: string): string {
  const text = inLatinDigits(written);
  return /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
}

function wrongField(
  written: Readonly<Record<string, string>>,
  dimensions: readonly string[],
  frequency: Frequency,
): Finding | undefined {
  const value: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(written)) {
    if (dimensions.includes(name)) continue;
    value[name] = NUMBERS.has(name)
      ? numberOf(text)
      : name === 'superseded'
        ? booleanOf(text)
        : name === 'sources'
          ? splitList(text)
          : text;
  }
  const parsed = observationSchema.safeParse(value);
  if (parsed.success) return wrongPeriod(parsed.data.period, frequency);
  const places = { file: '', at: () => FILE_START, keyAt: () => FILE_START };
  const [told] = explainIssues(parsed.error.issues, { schema: observationSchema, value, written: places });
  return { rule: 'field-wrong', values: { ...written }, ...(told && { detail: told.message }) };
}

function wrongPeriod(period: PartialDate, frequency: Frequency): Finding | undefined {
  if (frequency === 'irregular' || fitsFrequency(period, frequency)) return undefined;
  return {
    rule: 'period-frequency',
    values: { period: period.text, frequency },
    detail: `expected ${PERIOD_EXAMPLES[frequency]}`,
  };
}

/** The key of an observation: what tells it from every other of its series. */
export function keyOf(cells: Readonly<Record<string, string>>, dimensions: readonly string[]): string {
  return hash('sha1', JSON.stringify([cells.period, ...dimensions.map((name) => cells[name])]));
}
