import type { SiteRule } from './rule.ts';
import { unknownOf } from './unknown.ts';

/** Every actor id — of an incident, a source, a parent, a claim — leads to an actor record. */
export const actorUnknown: SiteRule = (input) => unknownOf('actor', input);
