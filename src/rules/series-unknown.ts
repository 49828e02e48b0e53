import type { SiteRule } from './rule.ts';
import { unknownOf } from './unknown.ts';

/** Every series that a chart draws is a series record. */
export const seriesUnknown: SiteRule = (input) => unknownOf('series', input);
