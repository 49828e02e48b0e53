import { dataMark } from '../corpus/tracing/data-mark.ts';
import type { Tracer } from '../corpus/tracing/tracer.ts';

/** Whether a check holds for what is published. */
export type CheckStanding = 'holds' | 'void' | 'unbound';

/** By the id of each article that says it was checked. An article without an entry is not said to be checked. */
export type SignOffs = ReadonlyMap<string, { is: CheckStanding }>;

/** Tells of an article whether what it says of having been checked holds. */
export type AskSignOff = (article: string) => CheckStanding | undefined;

/** The sign-offs behind a door. */
export function tracedSignOffs(signOffs: SignOffs | undefined, tracer: Tracer): AskSignOff {
  return tracer.door('signOff', (id) => signOffs?.get(id)?.is, dataMark);
}
