import type { SiteRule } from './rule.ts';
import { unknownOf } from './unknown.ts';

/** An incident’s place is the id of a place record, or a place described in place. */
export const placeUnknown: SiteRule = (input) => unknownOf('place', input);
