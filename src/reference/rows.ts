import { ROW_RULES, type RowRule } from '../import/rows/rules.ts';
import { code, page, table } from './markdown.ts';

/** `docs/reference/rows.md`: what becomes of rows of other people’s data that are odd. */
export function rowsReference(): string {
  const rules: [string, RowRule][] = Object.entries(ROW_RULES);
  return page(
    'Rows of other people’s data',
    INTRO,
    EFFECTS.map(({ effect, heading, words }) =>
      [
        `## ${heading}`,
        words,
        table(
          ['Rule', 'What was found, and what is done'],
          rules.filter(([, rule]) => rule.effect === effect).map(([id, { reason }]) => [code(id), reason]),
        ),
      ].join('\n\n'),
    ),
  );
}

const INTRO = `${code('import')} counts every row once: taken, refused, already there, or not asked for. What is odd about a row is told at the end by these rules, and with ${code('--report FILE')} row by row with what was seen. Nothing is mended by guessing: a value that cannot be right is left out, or the row is, and a status is only ever made weaker. [Other people’s data](../import.md) has the rest.`;

const EFFECTS: readonly { effect: RowRule['effect']; heading: string; words: string }[] = [
  { effect: 'refused', heading: 'Refused', words: 'The row is kept out.' },
  { effect: 'kept', heading: 'Kept', words: 'The row is taken, changed or marked as the rule says.' },
  {
    effect: 'passed over',
    heading: 'Passed over',
    words: 'The row is no data, and is not in the number of rows.',
  },
];
