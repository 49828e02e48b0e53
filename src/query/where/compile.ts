import { standingFor } from '../../corpus/chain.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { didYouMean, nearest } from '../../model/nearest.ts';
import { suggestCountry } from '../../model/suggestions.ts';
import { country } from '../../model/text.ts';
import type { Asker, Lookup } from '../lookup.ts';
import { isProblem } from '../problem.ts';
import type { Comparison, Expression, Literal } from './ast.ts';
import { fault, type SyntaxFault } from './fault.ts';
import type { Field, FieldType } from './fields.ts';
import type { Interval } from './interval.ts';
import { readCount, readDate, readNumber } from './values.ts';

/** A comparison ready to be run: its field is known and its values are of the field's type. */
export interface Test<R> {
  type: 'test';
  /** Same key, same answer for every row. */
  key: string;
  field: Field<R>;
  operator: Comparison['operator'];
  /** Values of a text or reference. */
  texts: ReadonlySet<string>;
  /** Values of a date, count or number. */
  intervals: readonly Interval<string | number>[];
}

/** A condition ready to be run. */
export type Compiled<R> =
  | Test<R>
  | { type: 'and' | 'or'; parts: Compiled<R>[] }
  | { type: 'not'; part: Compiled<R> };

/** What a condition is read against. */
export interface CompileContext {
  corpus: Corpus;
  lookup: Lookup;
  asker: Asker;
}

const TAKES: Readonly<Record<FieldType, { words: string; operators: ReadonlySet<string> }>> = {
  text: { words: 'text', operators: new Set(['=', '!=', 'in', 'is unknown']) },
  reference: { words: 'an id', operators: new Set(['=', '!=', 'in', 'is unknown']) },
  date: { words: 'a date', operators: new Set(['=', '!=', '<', '<=', '>', '>=', '~', 'in', 'is unknown']) },
  count: { words: 'a count', operators: new Set(['=', '!=', '<', '<=', '>', '>=', '~', 'in', 'is unknown']) },
  number: { words: 'a number', operators: new Set(['=', '!=', '<', '<=', '>', '>=', 'in', 'is unknown']) },
};

/** Checks every field and value of a condition. Returns what can be run, or all its faults. */
export function compile<R>(
  expression: Expression,
  fields: readonly Field<R>[],
  context: CompileContext,
): Compiled<R> | SyntaxFault[] {
  const byName = new Map<string, Field<R>>();
  for (const field of fields) {
    byName.set(field.name, field);
    if (field.short) byName.set(field.short, field);
  }
  const faults: SyntaxFault[] = [];
  const compiled = walk(expression, (comparison) => compileTest(comparison, byName, context, faults));
  return faults.length > 0 ? faults : compiled;
}

function walk<R>(expression: Expression, test: (comparison: Comparison) => Test<R>): Compiled<R> {
  if (expression.type === 'comparison') return test(expression);
  if (expression.type === 'not') return { type: 'not', part: walk(expression.part, test) };
  return { type: expression.type, parts: expression.parts.map((part) => walk(part, test)) };
}

function compileTest<R>(
  comparison: Comparison,
  byName: ReadonlyMap<string, Field<R>>,
  context: CompileContext,
  faults: SyntaxFault[],
): Test<R> {
  const { field: written, operator } = comparison;
  const field = byName.get(written.name);
  // A stand-in keeps the walk going, so that all faults are found in one run.
  const test = {
    type: 'test',
    key: '',
    field: field as Field<R>,
    operator,
    texts: new Set<string>(),
    intervals: [] as Interval<string | number>[],
  } satisfies Test<R>;
  if (!field) {
    const suggestion = didYouMean(nearest(written.name, byName.keys()));
    faults.push(
      fault(
        written.from,
        written.to,
        `unexpected field “${written.name}”, expected one that can be compared`,
        suggestion || `The fields are ${[...byName.keys()].join(', ')}.`,
        'where-field',
      ),
    );
    return test;
  }
  const takes = TAKES[field.type];
  if (!takes.operators.has(operator)) {
    faults.push(
      fault(
        comparison.from,
        comparison.to,
        `unexpected ${operator} with “${field.name}”, expected a comparison of ${takes.words}`,
        `Use one of ${[...takes.operators].join(', ')}.`,
      ),
    );
    return test;
  }
  for (const value of comparison.values) {
    const wrong = readValue(value, field, context, test);
    if (wrong) faults.push(wrong);
  }
  const values = [...test.texts, ...test.intervals.map((i) => `${i.min}…${i.max}`)];
  return { ...test, key: JSON.stringify([field.name, operator, ...values]) };
}

/** Reads one value into `test`; returns what is wrong with it. */
function readValue<R>(
  value: Literal,
  field: Field<R>,
  context: CompileContext,
  test: { texts: Set<string>; intervals: Interval<string | number>[] },
): SyntaxFault | undefined {
  const wrong = (message: string, hint: string, rule: SyntaxFault['rule'] = 'where-value') =>
    fault(value.from, value.to, message, hint, rule);
  if (!value.quoted && value.text.toLowerCase() === 'unknown') {
    return wrong(
      `unexpected unknown, expected a value of “${field.name}”`,
      `Write ${field.name} is unknown.`,
    );
  }
  if (field.type === 'reference') {
    const found = context.lookup.find(field.of ?? 'incidents', value.text, context.asker);
    if (isProblem(found)) {
      const wrongId = wrong(
        found.message,
        found.hint,
        found.rule === 'draft-used' ? 'draft-used' : 'where-value',
      );
      return found.told ? { ...wrongId, told: true } : wrongId;
    }
    test.texts.add(standing(found.id, field, context.corpus));
  } else if (field.type === 'text') {
    if (field.values === 'countries') {
      const checked = country.safeParse(value.text);
      if (!checked.success) return wrong(checked.error.issues[0]?.message ?? '', countryHint(value.text));
    }
    const words = vocabulary(field, context.corpus);
    if (words && !words.includes(value.text)) {
      const suggestion = didYouMean(nearest(value.text, words)) || `Expected one of ${words.join(', ')}.`;
      return wrong(`unexpected “${value.text}”, expected a value of “${field.name}”`, suggestion);
    }
    test.texts.add(value.text);
  } else {
    const interval = READERS[field.type](value.text);
    if (typeof interval === 'string')
      return wrong(interval, `“${field.name}” is ${TAKES[field.type].words}.`);
    test.intervals.push(interval);
  }
  return undefined;
}

/** What a record names is what stands for it now, and so is what is asked for. */
function standing<R>(id: string, { of }: Field<R>, corpus: Corpus): string {
  return of === 'places' || of === 'actors' ? standingFor(id, corpus[of]) : id;
}

const READERS = { date: readDate, count: readCount, number: readNumber };

function countryHint(text: string): string {
  return `Write ${suggestCountry(text) ?? 'its two capital letters'}.`;
}

function vocabulary<R>(field: Field<R>, corpus: Corpus): readonly string[] | undefined {
  if (field.values === 'kinds') return Object.keys(corpus.site.vocabulary.kinds);
  if (field.values === 'targets')
    return corpus.site.vocabulary.targets && Object.keys(corpus.site.vocabulary.targets);
  return field.values === 'countries' ? undefined : field.values;
}
