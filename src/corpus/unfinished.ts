import { citationSchema } from '../model/citation.ts';
import { describeInPlace } from './citations.ts';
import type { UnfinishedEntry } from './corpus.ts';
import { noFields } from './fields.ts';
import { type Context, citing } from './normalise.ts';
import type { ObservationsRead } from './observations.ts';
import type { Raw } from './raw.ts';

/** The fields of a record as they were written; of a series, the observations that could be read. */
export function asWritten(
  { value, kind }: Raw,
  observations: ObservationsRead | undefined,
): UnfinishedEntry['record'] {
  const fields = Object.assign(noFields(), value);
  if (kind === 'series') fields.observations = observations?.read ?? [];
  return Object.freeze(fields);
}

/**
 * Puts the sources that an unfinished record describes in its citations among the sources, as far as the citations by
 * themselves are right: they may be cited elsewhere.
 */
export function describeUnfinished(raw: Raw, context: Context): void {
  const { citations } = raw.value;
  if (!Array.isArray(citations)) return;
  citations.forEach((written: unknown, index) => {
    const { data } = citationSchema.safeParse(written);
    if (typeof data === 'object' && data.source === undefined)
      describeInPlace(data, index, citing(raw, context), context.inPlace, context.report);
  });
}
