import type { Attributes } from '../markdown/body.ts';
import type { Comparison, Expression } from '../query/where/ast.ts';
import { parseWhere } from '../query/where/parse.ts';

/** What a figure asks for. */
export interface Question {
  /** The same for the same question, however it is written. */
  key: string;
  /** In a few words: `killed, reported, 2020-08`. */
  words: string;
}

/** Attributes that are no part of what is asked for: how a change is told, and the value of a quotation, which is the answer. */
const NO_QUESTION = new Set(['fall', 'value']);

/** What a figure asks for, from its attributes. */
export function questionOf(attributes: Attributes): Question {
  const asked = Object.entries(attributes)
    .filter(([name]) => !NO_QUESTION.has(name))
    .map(([name, { value }]): [string, string] => [name, tidy(value)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const key = JSON.stringify(asked.map(([name, value]) => [name, MEANINGS.get(name)?.(value) ?? value]));
  return { key, words: wordsOf(new Map(asked)) };
}

/** What the value of an attribute asks for, the same however it is written. */
const MEANINGS: ReadonlyMap<string, (value: string) => unknown> = new Map([
  ['where', conditionKey],
  ['status', (value: string) => sortedOnce(value.split(/[\s,]+/))],
]);

/** The same for two conditions that differ in spaces, quotes, parentheses or order alone. */
function conditionKey(where: string): unknown {
  const expression = parseWhere(where);
  return 'rule' in expression ? where : expressionKey(expression);
}

function expressionKey(expression: Expression): string {
  if (expression.type === 'not') return JSON.stringify(['not', expressionKey(expression.part)]);
  if (expression.type !== 'comparison')
    return JSON.stringify([expression.type, ...sortedOnce(partsOf(expression).map(expressionKey))]);
  const { field, operator, values } = expression;
  return JSON.stringify([field.name, operator, ...sortedOnce(values.map(({ text }) => text))]);
}

/** The parts that a joint comes to: `(a and b) and c` has three. */
function partsOf({ type, parts }: Joint): Expression[] {
  return parts.flatMap((part) => (part.type === type ? partsOf(part as Joint) : [part]));
}

type Joint = Extract<Expression, { type: 'and' | 'or' }>;

function sortedOnce(all: readonly string[]): string[] {
  return [...new Set(all)].sort();
}

function wordsOf(asked: ReadonlyMap<string, string>): string {
  const of = (name: string): string[] => {
    const value = asked.get(name);
    return value === undefined || value === '' ? [] : [value];
  };
  // An attribute that a figure does not have adds nothing: each kind of figure has its own of these.
  return [
    ...of('sum'),
    ...of('count'),
    ...of('status').map(statusWords),
    ...of('where').flatMap(conditionWords),
    ...of('series').map((id) => (asked.has('change') ? `change of ${id}` : id)),
    ...of('at'),
    ...of('change').map((change) => change.replace('/', ' to ')),
    ...of('as'),
    ...of('by'),
    ...of('source').map((id) => `quoted from ${id}`),
    ...of('origin').map((id) => `word of ${id}`),
    ...of('unit'),
    ...of('query').map((id) => `query ${id}`),
  ].join(', ');
}

function statusWords(status: string): string {
  return status === 'any' ? 'any status' : status.split(/[\s,]+/).join(' or ');
}

/** Fields whose value alone says enough. */
const PLAIN_FIELDS = new Set(['date', 'country', 'admin1', 'place', 'kind', 'actor', 'id', 'place.country']);

/** A condition in words: `date = 2020-08 and country = IQ` is `2020-08`, `IQ`; what is less plain stands as it is written. */
function conditionWords(where: string): string[] {
  const expression = parseWhere(where);
  if ('rule' in expression) return [where];
  const parts: Expression[] = expression.type === 'and' ? expression.parts : [expression];
  if (parts.some((part) => part.type !== 'comparison')) return [where];
  return (parts as Comparison[]).map((part) =>
    part.operator === '=' && PLAIN_FIELDS.has(part.field.name)
      ? (part.values[0]?.text ?? '')
      : where.slice(part.from, part.to),
  );
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
