import { z } from 'zod';
import { COUNT_FIELDS } from './casualty-range.ts';
import { disjoint, type Independent, largestIndependent } from './independence.ts';

/** How sure anyone can be that something happened, from the contract. */
export const STATUSES = ['confirmed', 'reported', 'claimed', 'disputed', 'retracted'] as const;

/** Status of an incident or an observation. */
export const status = z.enum(STATUSES).meta({
  description: 'How sure anyone can be: confirmed, reported, claimed, disputed or retracted.',
});

/** Status of an incident or an observation. */
export type Status = (typeof STATUSES)[number];

/** What the status rules ask of an origin; `key` tells origins apart. */
export interface StatusOrigin {
  key: string;
  kind: string;
  actor?: string;
}

/** Who took part in an incident, as far as its status goes: actor ids. */
export interface Parties {
  perpetrators: ReadonlySet<string>;
  targets: ReadonlySet<string>;
}

/** What a set of citations carries. */
export interface Carried {
  /** Size of the largest set of citations whose origins are pairwise disjoint. */
  independent: number;
  /** Undefined when no citation has an origin. */
  status?: 'claimed' | 'reported' | 'confirmed';
}

/** Independent citations that `confirmed` asks for unless a site asks for more. */
export const FEWEST_ORIGINS = 2;

/** Fields of an incident whose citations bear on its status, beside `date` and `kind`: the counts. */
const BEARING: ReadonlySet<string> = new Set(['date', 'kind', ...COUNT_FIELDS, 'killedAndWounded']);

/** Rule 1 of the contract: a citation bears on status if `supports` is absent or names `date`, `kind` or a count. */
export function bearsOnStatus(supports: readonly string[] | undefined): boolean {
  return supports === undefined || supports.some((field) => BEARING.has(field.split('.', 1)[0] ?? ''));
}

/**
 * Rule 4 of the contract: an origin only claims if it is of kind `perpetrator`, or its actor is a perpetrator here, or
 * it is a `belligerent` whose actor is no target here. A belligerent that names no actor cannot be known to speak of
 * its own losses, so it claims.
 */
export function isClaim(origin: StatusOrigin, { perpetrators, targets }: Parties): boolean {
  if (origin.kind === 'perpetrator') return true;
  if (origin.actor !== undefined && perpetrators.has(origin.actor)) return true;
  return origin.kind === 'belligerent' && (origin.actor === undefined || !targets.has(origin.actor));
}

/**
 * Rules 3 to 5 of the contract, over the origins of each bearing citation (an empty list carries nothing).
 * `confirmed` needs `fewest` pairwise independent citations, never less than two, of which not all only claim.
 */
export function carriedStatus(
  citations: readonly (readonly StatusOrigin[])[],
  parties: Parties,
  fewest: number = FEWEST_ORIGINS,
): Carried {
  const carrying = citations.filter((origins) => origins.length > 0);
  if (carrying.length === 0) return { independent: 0 };
  const keys: Independent[] = carrying.map((origins) => new Set(origins.map((origin) => origin.key)));
  const independent = largestIndependent(keys);
  const reporting = carrying.map((origins) => origins.some((origin) => !isClaim(origin, parties)));
  if (!reporting.includes(true)) return { independent, status: 'claimed' };
  const needed = Math.max(FEWEST_ORIGINS, fewest);
  const confirmed =
    independent >= needed &&
    keys.some((own, index) => {
      if (reporting[index] !== true) return false;
      const others = keys.filter((other) => disjoint(other, own));
      // Of two, any one that is disjoint is enough.
      return needed === 2 ? others.length > 0 : 1 + largestIndependent(others) >= needed;
    });
  return { independent, status: confirmed ? 'confirmed' : 'reported' };
}

const STRENGTH = { claimed: 1, reported: 2, confirmed: 3 } as const;

/**
 * True when an editor may state this status: `disputed` and `retracted` always, a weaker status than carried always, a
 * stronger one never.
 */
export function mayState(stated: Status, carried: Carried['status']): boolean {
  if (stated === 'disputed' || stated === 'retracted') return true;
  return carried !== undefined && STRENGTH[stated] <= STRENGTH[carried];
}
