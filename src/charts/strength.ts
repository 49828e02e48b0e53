import type { Status } from '../model/status.ts';

/** From the strongest, which stands at the foot of a bar, to the weakest. */
export const STRONGEST_FIRST: readonly Status[] = [
  'confirmed',
  'reported',
  'disputed',
  'claimed',
  'retracted',
];

/**
 * The status that one sign shows for two incidents: the weaker, so that no sign promises more than its weakest incident
 * holds. What is retracted counts nowhere, and says nothing beside what stands.
 */
export function weaker<S extends string>(one: S, other: S): S {
  if (one === 'retracted') return other;
  if (other === 'retracted') return one;
  return rank(one) < rank(other) ? other : one;
}

function rank(status: string): number {
  return (STRONGEST_FIRST as readonly string[]).indexOf(status);
}

/** How much of its colour the sign of what is reported has: solid, but lighter than that of what is confirmed. */
export const LIGHTER = 0.45;
