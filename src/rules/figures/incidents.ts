import { didYouMean, nearest } from '../../model/nearest.ts';
import type { Problem } from '../../query/problem.ts';
import { INCIDENT_FIELDS } from '../../query/where/fields.ts';
import { conditionOf, type EmbedCheck, type EmbedInput, eachEmbed, empty, given, wordsOf } from './embeds.ts';
import type { FigureRule } from './rule.ts';

/** Columns of a table that are no field of their own. */
const GATHERED = ['actors', 'targets', 'sources'];
const NAMES = INCIDENT_FIELDS.flatMap(({ name, short }) => (short ? [name, short] : [name]));

/** A table of incidents names fields that exist and has rows. */
export const incidents: FigureRule = (input) => eachEmbed('incidents', checkTable, input);

/** A map has incidents with coordinates. */
export const map: FigureRule = (input) => eachEmbed('map', checkMap, input);

const checkTable: EmbedCheck = function* (input) {
  const { use } = input;
  const { rows, problems } = selected(input);
  yield* problems;
  const sort = given(use, 'sort')?.replace(/^-/, '');
  if (sort !== undefined && !NAMES.includes(sort)) yield unknownField('sort', sort, NAMES);
  for (const { word, from, to } of wordsOf(use, 'columns')) {
    const known = [...NAMES, ...GATHERED];
    if (!known.includes(word)) yield { ...unknownField('columns', word, known), from, to };
  }
  if (problems.length === 0 && rows.length === 0)
    yield empty(input.corpus, 'table', 'no incident matches', attributeOf(input));
};

const checkMap: EmbedCheck = function* (input) {
  const { rows, problems } = selected(input);
  yield* problems;
  if (problems.length > 0) return;
  if (rows.length === 0) yield empty(input.corpus, 'map', 'no incident matches', attributeOf(input));
  else if (rows.every(({ record }) => record.place?.lat === undefined || record.place.lon === undefined)) {
    yield empty(input.corpus, 'map', 'no incident that matches has coordinates', attributeOf(input));
  }
};

function selected({ use, selector, asker }: EmbedInput) {
  return selector.incidents(conditionOf(use), given(use, 'status') ?? 'any', asker.article);
}

function attributeOf({ use }: EmbedInput): string | undefined {
  return given(use, 'where') === undefined ? undefined : 'where';
}

function unknownField(attribute: string, name: string, known: readonly string[]): Problem {
  return {
    rule: 'where-field',
    message: `unexpected field “${name}”, expected one of an incident`,
    hint: didYouMean(nearest(name, known)) || `The fields are ${known.join(', ')}.`,
    attribute,
  };
}
