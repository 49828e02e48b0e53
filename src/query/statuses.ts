import { didYouMean, nearest } from '../model/nearest.ts';
import { STATUSES, type Status } from '../model/status.ts';
import type { Problem } from './problem.ts';

/** The statuses that count: all but retracted. */
export const COUNTED_STATUSES: readonly Status[] = STATUSES.filter((status) => status !== 'retracted');

const WORDS = [...COUNTED_STATUSES, 'any'];

/** Reads `status="reported claimed"` or `status=any` (all but retracted). */
export function parseStatuses(text: string): ReadonlySet<Status> | Problem {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length === 0)
    return refuse(
      'unexpected empty status, expected one or more words',
      `Name one or more of ${COUNTED_STATUSES.join(', ')}, or any.`,
    );
  const found = new Set<Status>();
  for (const word of words) {
    if (word === 'retracted')
      return refuse(
        'unexpected status “retracted”, expected one that counts: retracted records count nowhere',
        `Name one or more of ${COUNTED_STATUSES.join(', ')}, or any.`,
      );
    const status = COUNTED_STATUSES.find((one) => one === word);
    if (status) found.add(status);
    else if (word === 'any') for (const one of COUNTED_STATUSES) found.add(one);
    else
      return refuse(
        `unexpected status “${word}”, expected one that there is`,
        didYouMean(nearest(word, WORDS)) || `Name one or more of ${COUNTED_STATUSES.join(', ')}, or any.`,
      );
  }
  return found;
}

function refuse(message: string, hint: string): Problem {
  return { rule: 'directive-attribute', message, hint };
}
