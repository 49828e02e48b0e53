import type { SiteRule } from './rule.ts';
import { unknownOf } from './unknown.ts';

/** The incidents that an event lists, and the one another was merged into, are incident records. */
export const incidentUnknown: SiteRule = (input) => unknownOf('incident', input);
