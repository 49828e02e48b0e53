import type { SiteRule } from './rule.ts';
import { unknownOf } from './unknown.ts';

/** Every citation, `derivedFrom`, `via` and `origin` leads to a source record (contract, section 2: the bare source id). */
export const sourceUnknown: SiteRule = (input) => unknownOf('source', input);
