import { z } from 'zod';

/** How sure anyone can be that something happened, from the contract. */
export const STATUSES = ['confirmed', 'reported', 'claimed', 'disputed', 'retracted'] as const;

/** Status of an incident or an observation. */
export const status = z.enum(STATUSES).meta({
  description: 'How sure anyone can be: confirmed, reported, claimed, disputed or retracted.',
});

/** Status of an incident or an observation. */
export type Status = (typeof STATUSES)[number];
