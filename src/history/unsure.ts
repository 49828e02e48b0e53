import type { Corpus, Entry, Incident } from '../corpus/corpus.ts';
import type { Attributes } from '../markdown/body.ts';
import { bearsOnStatus } from '../model/status.ts';

/** What of a site is worked out from citations that lead nowhere, so that it says nothing of what is known. */
export interface Unsure {
  /** True for an incident whose status is one such. */
  isStatusOf(incident: Entry<Incident>): boolean;
  /** True for a figure that asks for statuses, while any of them is one such. */
  isFigure(attributes: Attributes): boolean;
}

/** Finds what of a site rests on sources that are not there, or could not be read, which is told of each. */
export function unsureIn({ incidents, sources }: Corpus): Unsure {
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
