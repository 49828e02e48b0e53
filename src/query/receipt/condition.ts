import type { Entry } from '../../corpus/corpus.ts';
import { parsePartialDate } from '../../model/partial-date.ts';
import { STATUSES } from '../../model/status.ts';
import type { Comparison, Expression, Literal } from '../where/ast.ts';
import { EVENT_FIELDS, type Field, INCIDENT_FIELDS, type SelectableKind } from '../where/fields.ts';
import { parseWhere } from '../where/parse.ts';
import type { ToldTest } from '../where/told.ts';
import { askerOf, conditionOf, type Desk, type Figure } from './desk.ts';
import type { ReceiptWords } from './words.ts';

interface Names {
  desk: Desk;
  figure: Figure;
  words: ReceiptWords;
  fields: ReadonlyMap<string, Field<never>>;
}

const FIELDS: Readonly<Record<SelectableKind, ReadonlyMap<string, Field<never>>>> = {
  incident: byName(INCIDENT_FIELDS),
  event: byName(EVENT_FIELDS),
};

/**
 * The condition of a figure as a sentence's part: "dated August 2020, in Iraq". In the language of the figure's text.
 * Undefined where it has no condition, or one that cannot be read, which is reported elsewhere.
 */
export function conditionInWords(desk: Desk, figure: Figure, kind: SelectableKind): string | undefined {
  const condition = conditionOf(figure);
  const expression = condition === undefined ? undefined : parseWhere(condition);
  if (expression === undefined || 'rule' in expression) return undefined;
  return tell(expression, { desk, figure, words: desk.words(figure.language), fields: FIELDS[kind] });
}

function tell(expression: Expression, names: Names, inside?: 'and' | 'or' | 'not'): string {
  const { condition } = names.words;
  if (expression.type === 'comparison') return condition.test(toldTest(expression, names));
  if (expression.type === 'not') return condition.not(tell(expression.part, names, 'not'));
  const joined = condition[expression.type](
    expression.parts.map((part) => tell(part, names, expression.type as 'and' | 'or')),
  );
  return inside === undefined || inside === expression.type ? joined : `(${joined})`;
}

function toldTest({ field: { name }, operator, values }: Comparison, names: Names): ToldTest {
  const field = names.fields.get(name);
  return {
    field: field?.name ?? name,
    type: field?.type ?? 'text',
    operator,
    values: values.map((value) => (field ? valueName(value, field, names) : value.text)),
  };
}

function valueName({ text }: Literal, field: Field<never>, names: Names): string {
  const { desk, figure, words } = names;
  const { site } = desk.corpus;
  if (field.type === 'date') {
    const period = parsePartialDate(text, { periods: true });
    return typeof period === 'string' ? text : words.period(period);
  }
  if (field.type === 'count' || field.type === 'number') return words.condition.digits(text);
  if (field.of) return nameOf(desk.corpus[field.of], text, figure) ?? text;
  const { values } = field;
  if (values === 'countries') return words.condition.country(text);
  if (values === 'kinds' || values === 'targets') {
    const texts = figure.translation === undefined ? undefined : site.translations.get(figure.translation);
    return texts?.vocabulary?.[values]?.[text] ?? site.vocabulary[values]?.[text] ?? text;
  }
  const status = STATUSES.find((one) => field.name === 'status' && one === text);
  return status ? words.status([status]) : text;
}

/** The title or name of the record with an id, in the language of the figure's text where it has one in it. */
function nameOf(
  entries: ReadonlyMap<string, Entry<unknown>>,
  id: string,
  figure: Figure,
): string | undefined {
  const { article } = askerOf(figure.owner);
  const entry = (article === undefined ? undefined : entries.get(`${article}/${id}`)) ?? entries.get(id);
  if (!entry) return undefined;
  const translated =
    figure.translation === undefined ? undefined : entry.translations.get(figure.translation);
  const { name, title }: { name?: unknown; title?: unknown } = {
    ...(entry.record as object),
    ...translated?.fields,
  };
  const text = name ?? title;
  return typeof text === 'string' ? text : undefined;
}

function byName<R>(fields: readonly Field<R>[]): ReadonlyMap<string, Field<never>> {
  return new Map(
    fields.flatMap((field) =>
      [field.name, ...(field.short === undefined ? [] : [field.short])].map((name) => [name, field]),
    ),
  );
}
