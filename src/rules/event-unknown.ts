import type { SiteRule } from './rule.ts';
import { unknownOf } from './unknown.ts';

/** Every event that a chart annotates or a timeline lists is an event record. */
export const eventUnknown: SiteRule = (input) => unknownOf('event', input);
