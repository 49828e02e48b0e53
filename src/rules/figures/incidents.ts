import { didYouMean, nearest } from '../../model/nearest.ts';
import { TABLE_COLUMNS, TABLE_SORTS } from '../../query/incident-table.ts';
import type { Problem } from '../../query/problem.ts';
import { conditionOf, type EmbedCheck, type EmbedInput, eachEmbed, empty, given, wordsOf } from './embeds.ts';
import type { FigureRule } from './rule.ts';

/** A table of incidents names columns that it has, is sorted by what it can be sorted by, and has rows. */
export const incidents: FigureRule = (input) => eachEmbed('incidents', checkTable, input);

/** A map has incidents with coordinates. */
export const map: FigureRule = (input) => eachEmbed('map', checkMap, input);

const checkTable: EmbedCheck = function* (input) {
  const { use } = input;
  const { rows, problems } = selected(input);
  yield* problems;
  const sort = given(use, 'sort')?.replace(/^-/, '');
  if (sort !== undefined && !isOneOf(sort, TABLE_SORTS))
    yield unknownName('sort', 'field to sort by', sort, TABLE_SORTS);
  for (const { word, from, to } of wordsOf(use, 'columns')) {
    if (!isOneOf(word, TABLE_COLUMNS))
      yield { ...unknownName('columns', 'column', word, TABLE_COLUMNS), from, to };
  }
  if (problems.length === 0 && rows.length === 0)
    yield empty(input, 'table', 'no incident matches', attributeOf(input));
};

const checkMap: EmbedCheck = function* (input) {
  const { rows, problems } = selected(input);
  yield* problems;
  if (problems.length > 0) return;
  if (rows.length === 0) yield empty(input, 'map', 'no incident matches', attributeOf(input));
  else if (rows.every(({ record }) => record.place?.lat === undefined || record.place.lon === undefined)) {
    yield empty(input, 'map', 'no incident that matches has coordinates', attributeOf(input));
  }
};

function selected({ use, selector, asker }: EmbedInput) {
  return selector.incidents(conditionOf(use), given(use, 'status') ?? 'any', asker.article);
}

function attributeOf({ use }: EmbedInput): string | undefined {
  return given(use, 'where') === undefined ? undefined : 'where';
}

function isOneOf(name: string, known: readonly string[]): boolean {
  return known.includes(name);
}

function unknownName(attribute: string, what: string, name: string, known: readonly string[]): Problem {
  return {
    rule: 'where-field',
    message: `unexpected ${what} “${name}”, expected one of a table of incidents`,
    hint: didYouMean(nearest(name, known)) || `It has ${known.join(', ')}.`,
    attribute,
  };
}
