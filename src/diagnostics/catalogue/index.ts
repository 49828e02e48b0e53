import { FIGURE_RULES } from './figures.ts';
import { FILE_RULES } from './files.ts';
import { HISTORY_RULES } from './history.ts';
import { MARKDOWN_RULES } from './markdown.ts';
import { RECORD_RULES } from './records.ts';
import { REFERENCE_RULES } from './references.ts';
import { SERIES_RULES } from './series.ts';
import { SIGN_OFF_RULES } from './sign-offs.ts';

export type { Rule } from './rule.ts';

/** Every rule there is, by its permanent id. A rule's id is never reused for another meaning. */
export const CATALOGUE = {
  ...FILE_RULES,
  ...RECORD_RULES,
  ...REFERENCE_RULES,
  ...SERIES_RULES,
  ...MARKDOWN_RULES,
  ...FIGURE_RULES,
  ...SIGN_OFF_RULES,
  ...HISTORY_RULES,
} as const;

/** The id of a rule, in kebab-case. */
export type RuleId = keyof typeof CATALOGUE;
