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
  return { key: JSON.stringify(asked), words: wordsOf(new Map(asked)) };
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
