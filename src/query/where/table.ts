import type { Entry } from '../../corpus/corpus.ts';
import type { CasualtyRange } from '../../model/casualty-range.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import type { Compiled, Test } from './compile.ts';
import type { Field } from './fields.ts';
import { could, holds, type Interval, must, ofCount, ofDate } from './interval.ts';

/** False, unknown, true: so that "and" is the smaller, "or" the larger, "not" 2 minus. */
type Truth = 0 | 1 | 2;

/**
 * What is asked of each row: `holds` as the contract has it; `need` the same with every `~` read as `=`; `could` and
 * `must`: whether it might, or has to, if dates and counts were known exactly.
 */
type Mode = 'holds' | 'need' | 'could' | 'must';

/** What a condition selects among the rows of a table. */
export interface Selected {
  /** Places of the rows that match, in order. */
  rows: Uint32Array;
  /** How many of them may but need not match. */
  maybe: number;
  /** How many rows are left out that might match, were their dates and counts known exactly. */
  could(): number;
}

/** Rows with their fields as columns. Each comparison is run once over all rows and remembered. */
export interface Table<R> {
  entries: readonly Entry<R>[];
  /** `wanted` narrows the rows further, before anything is counted. */
  select(condition: Compiled<R>, wanted?: (entry: Entry<R>) => boolean): Selected;
}

/** Makes a table of records. */
export function createTable<R>(entries: readonly Entry<R>[]): Table<R> {
  const columns = new Map<string, readonly unknown[]>();
  const answers = new Map<string, Answer>();
  const asked = new Set<string>();
  const everyRow = Uint32Array.from(entries.keys());

  function column(field: Field<R>): readonly unknown[] {
    const known = columns.get(field.name);
    if (known) return known;
    const values = entries.map((entry) => comparable(field, field.get(entry)));
    columns.set(field.name, values);
    return values;
  }

  function ask(test: Test<R>, mode: Mode, rows: Uint32Array): Uint8Array {
    const key = `${mode} ${test.key}`;
    let known = answers.get(key);
    const values = column(test.field);
    // A comparison that is asked again, or of every row, is answered for all of them and remembered.
    if (!known && (asked.has(key) || rows.length === entries.length)) {
      known = answerOf(values, asker(test, mode));
      answers.set(key, known);
    }
    asked.add(key);
    if (known) return rows.length === entries.length ? known.truths : pick(known.truths, rows);
    const truth = asker(test, mode);
    const found = new Uint8Array(rows.length);
    for (let i = 0; i < rows.length; i++) found[i] = truth(values[rows[i] ?? 0]);
    return found;
  }

  /** The truth of a condition for each of `rows`. */
  function run(condition: Compiled<R>, mode: Mode, rows: Uint32Array): Uint8Array {
    if (condition.type === 'test') return ask(condition, mode, rows);
    if (condition.type === 'not') return run(condition.part, OPPOSITE[mode], rows).map((truth) => 2 - truth);
    const isAnd = condition.type === 'and';
    const found = new Uint8Array(rows.length).fill(isAnd ? 2 : 0);
    // Rows that are settled, false of an "and" and true of an "or", are not asked about again.
    let open = everyRow.slice(0, rows.length);
    for (const part of inOrder(condition.parts, mode)) {
      const truths = run(part, mode, open.length === rows.length ? rows : pick32(rows, open));
      let left = 0;
      for (let i = 0; i < open.length; i++) {
        const [at = 0, truth = 0] = [open[i], truths[i]];
        if (isAnd ? truth < (found[at] ?? 0) : truth > (found[at] ?? 0)) found[at] = truth;
        if (found[at] !== (isAnd ? 0 : 2)) open[left++] = at;
      }
      open = open.subarray(0, left);
    }
    return found;
  }

  function remembered(part: Compiled<R>, mode: Mode): Answer | undefined {
    return part.type === 'test' ? answers.get(`${mode} ${part.key}`) : undefined;
  }

  /** What is remembered first, and of that what settles most. */
  function inOrder(parts: readonly Compiled<R>[], mode: Mode): Compiled<R>[] {
    const cost = (part: Compiled<R>) => remembered(part, mode)?.open.length ?? entries.length + 1;
    return [...parts].sort((a, b) => cost(a) - cost(b));
  }

  /** The rows that can match at all: those a remembered part of an "and" leaves open, else every row. */
  function candidates(condition: Compiled<R>, mode: Mode): Uint32Array {
    const known = remembered(condition, mode);
    if (known) return known.open;
    if (condition.type !== 'and') return everyRow;
    return condition.parts
      .map((part) => candidates(part, mode))
      .reduce((a, b) => (b.length < a.length ? b : a), everyRow);
  }

  function matching(condition: Compiled<R>, mode: Mode): Uint32Array {
    const rows = candidates(condition, mode);
    const truths = run(condition, mode, rows);
    return rows.filter((_, i) => truths[i] === 2);
  }

  return {
    entries,
    select(condition, wanted) {
      const isWanted = (row: number) => {
        const entry = entries[row];
        return entry !== undefined && (wanted?.(entry) ?? true);
      };
      const rows = matching(condition, 'holds').filter(isWanted);
      const need = mentionsMay(condition) ? run(condition, 'need', rows) : undefined;
      return {
        rows,
        maybe: need ? need.filter((truth) => truth !== 2).length : 0,
        could() {
          const held = new Set(rows);
          return matching(condition, 'could').filter((row) => !held.has(row) && isWanted(row)).length;
        },
      };
    },
  };
}

/** The answers to a comparison for every row. */
interface Answer {
  truths: Uint8Array;
  /** The rows of which it is not false. */
  open: Uint32Array;
}

function answerOf(values: readonly unknown[], truth: (value: unknown) => Truth): Answer {
  const truths = new Uint8Array(values.length);
  const open = new Uint32Array(values.length);
  let n = 0;
  for (let row = 0; row < values.length; row++) {
    const one = truth(values[row]);
    truths[row] = one;
    if (one !== 0) open[n++] = row;
  }
  return { truths, open: open.slice(0, n) };
}

function pick(truths: Uint8Array, rows: Uint32Array): Uint8Array {
  const picked = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = truths[rows[i] ?? 0] ?? 0;
  return picked;
}

function pick32(rows: Uint32Array, places: Uint32Array): Uint32Array {
  const picked = new Uint32Array(places.length);
  for (let i = 0; i < places.length; i++) picked[i] = rows[places[i] ?? 0] ?? 0;
  return picked;
}

const OPPOSITE: Readonly<Record<Mode, Mode>> = { holds: 'holds', need: 'need', could: 'must', must: 'could' };

function mentionsMay<R>(condition: Compiled<R>): boolean {
  if (condition.type === 'test') return condition.operator === '~';
  return condition.type === 'not' ? mentionsMay(condition.part) : condition.parts.some(mentionsMay);
}

/** A field's value as it is compared: an interval, a text, or a list of texts; undefined for unknown. */
function comparable<R>(field: Field<R>, value: unknown): unknown {
  if (value === undefined) return undefined;
  if (field.type === 'date') return ofDate(value as PartialDate);
  if (field.type === 'count') return ofCount(value as CasualtyRange | 'unknown');
  if (field.type === 'number') return { min: value, max: value };
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

function asker<R>(test: Test<R>, mode: Mode): (value: unknown) => Truth {
  if (test.operator === 'is unknown') return (value) => (value === undefined ? 2 : 0);
  const isText = test.field.type === 'text' || test.field.type === 'reference';
  const known = isText ? textAsker(test) : intervalAsker(test, mode);
  return (value) => (value === undefined ? unknownTruth(isText, mode) : known(value) ? 2 : 0);
}

/** A missing text is no matter of precision, so it is never counted among the rows that could match. */
function unknownTruth(isText: boolean, mode: Mode): Truth {
  if (mode === 'holds' || mode === 'need') return 1;
  return (mode === 'could') !== isText ? 2 : 0;
}

function textAsker<R>(test: Test<R>): (value: unknown) => boolean {
  const { texts } = test;
  const has = (value: unknown) =>
    Array.isArray(value) ? value.some((one) => texts.has(one)) : texts.has(value as string);
  return test.operator === '!=' ? (value) => !has(value) : has;
}

function intervalAsker<R>(test: Test<R>, mode: Mode): (value: unknown) => boolean {
  const operator = test.operator === 'in' || test.operator === 'is unknown' ? '=' : test.operator;
  const compare = mode === 'could' ? could : mode === 'must' ? must : holds;
  const asked = mode === 'need' && operator === '~' ? '=' : operator;
  return (value) => test.intervals.some((other) => compare(value as Interval<string | number>, asked, other));
}
