import type { SiteRule } from './rule.ts';
import { unknownOf } from './unknown.ts';

/** The article that another was merged into exists. */
export const articleUnknown: SiteRule = (input) => unknownOf('article', input);
