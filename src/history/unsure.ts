import type { Corpus, Entry, Incident } from '../corpus/corpus.ts';
import { isSelectionUnread } from '../corpus/lookup.ts';
import type { Attributes } from '../markdown/body.ts';
import { bearsOnStatus } from '../model/status.ts';

/** What of a site is worked out from what is not there or could not be read, so that it says nothing of what is known. */
export interface Unsure {
  /** True for an incident whose status is one such. */
  isStatusOf(incident: Entry<Incident>): boolean;
  /** True for a figure that counts records while one of them could not be read, or asks for statuses while any of them is one such. */
  isFigure(attributes: Attributes): boolean;
}

/** Finds what of a site rests on records that are not there, or could not be read, which is told of each. */
export function unsureIn(corpus: Corpus): Unsure {
  const { incidents, sources } = corpus;
  const lost = new Map<string, boolean>();
  const isLost = (id: string): boolean => {
    const known = lost.get(id);
    if (known !== undefined) return known;
    // In a circle, which is told as well, the way on is looked at once.
    lost.set(id, false);
    const source = sources.get(id);
    const from = source?.record.derivedFrom ?? [];
    const found = source === undefined || from.some((one) => typeof one === 'string' && isLost(one));
    lost.set(id, found);
    return found;
  };
  const isStatusOf = ({ record: { statedStatus, citations } }: Entry<Incident>) =>
    statedStatus === undefined &&
    citations.some(
      ({ source, origin, supports }) => bearsOnStatus(supports) && (origin ?? [source]).some(isLost),
    );
  let isAny: boolean | undefined;
  return {
    isStatusOf,
    isFigure(attributes) {
      const { count, sum, query, where } = attributes;
      const isCounted = (count ?? sum ?? query) !== undefined;
      if (isCounted && isSelectionUnread(corpus, { condition: where?.value ?? query?.value })) return true;
      if (!asksForStatus(attributes)) return false;
      isAny ??= [...incidents.values()].some((one) => !one.draft && isStatusOf(one));
      return isAny;
    },
  };
}

function asksForStatus({ status, where, query }: Attributes): boolean {
  return (
    query !== undefined ||
    (status !== undefined && status.value.trim() !== 'any') ||
    /\bstatus\b/.test(where?.value ?? '')
  );
}
