import { type LinkEntry, secondLookOn } from '../model/link-ledger.ts';
import { webUrl } from '../model/text.ts';
import type { Answer } from './ask.ts';

/** Days for which an answer is taken to stand. */
export const FRESH_DAYS = 7;
const DAY = 86_400_000;

/**
 * True where an address is to be asked: never asked yet, without an answer last time, not in the last week, or gone last time
 * and long enough ago to look a second time.
 */
export function isDue(entry: LinkEntry | undefined, now: number): boolean {
  if (entry === undefined || entry.state === 'failing') return true;
  const again = secondLookOn(entry);
  if (again !== undefined && moment(now) >= again) return true;
  return now - Date.parse(entry.checked) >= FRESH_DAYS * DAY;
}

/** The entry of an address after it was looked at. */
export function entryAfter(
  url: string,
  { state, status, why, to }: Answer,
  before: LinkEntry | undefined,
  now: number,
): LinkEntry {
  const checked = moment(now);
  const alive = state === 'live' ? checked : before?.alive;
  return {
    url,
    state,
    ...(status !== undefined && { status }),
    ...(why !== undefined && { why }),
    // An address that nobody may be led to is not kept.
    ...(to !== undefined && webUrl.safeParse(to).success && { to }),
    checked,
    since: before?.state === state ? before.since : checked,
    ...(alive !== undefined && { alive }),
  };
}

/** The link ledger as text: the same entries give the same text, in the order of their addresses. */
export function ledgerText(entries: Iterable<LinkEntry>): string {
  const links = [...entries]
    .map(({ url, state, status, why, to, checked, since, alive }) => ({
      url,
      state,
      status,
      why,
      to,
      checked,
      since,
      alive,
    }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
  return `${JSON.stringify({ links }, null, 2)}\n`;
}

function moment(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19)}Z`;
}
