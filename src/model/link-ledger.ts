import { z } from 'zod';
import { webUrl } from './text.ts';

/**
 * What an address came to when it was looked at. `gone`: the server says that there is nothing there.
 * `failing`: no answer that can be made use of, which may pass. `refused`: somebody is there, but lets no program in.
 */
export const LINK_STATES = ['live', 'gone', 'failing', 'refused'] as const;

/** State of an address. */
export type LinkState = (typeof LINK_STATES)[number];

const moment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  .meta({ description: 'A moment of UTC, to the second.', examples: ['2026-11-02T08:30:00Z'] });

/** One address. */
export const linkEntrySchema = z.strictObject({
  url: webUrl.meta({
    description: 'The address, without what follows a #.',
    examples: ['https://example.org/news/1'],
  }),
  state: z.enum(LINK_STATES).meta({ description: 'What it came to.' }),
  status: z
    .int()
    .min(100)
    .max(999)
    .optional()
    .meta({ description: 'The HTTP status of the last answer, if there was one.', examples: [200, 404] }),
  why: z
    .string()
    .optional()
    .meta({ description: 'In words, where the status does not tell.', examples: ['no answer in 20 s'] }),
  to: webUrl.optional().meta({
    description: 'Where it led in the end, if that is another address.',
    examples: ['https://example.org/archive/1'],
  }),
  checked: moment.meta({ description: 'When it was last looked at.' }),
  since: moment.meta({ description: 'When it was first seen in this state, without a break.' }),
  alive: moment.optional().meta({ description: 'When it was last seen alive, if ever.' }),
});

/** The link ledger: data/links.json, which `sourcebook links` writes. */
export const linkLedgerSchema = z
  .strictObject({ links: z.array(linkEntrySchema).meta({ description: 'One entry an address.' }) })
  .meta({ title: 'Link ledger', description: 'What the addresses of sources came to.' });

/** An entry of the link ledger. */
export type LinkEntry = z.output<typeof linkEntrySchema>;

/** The address as it is asked for and as the ledger has it: without its fragment, as every server sees it. Undefined for mail. */
export function askedAddress(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return undefined;
  parsed.hash = '';
  return parsed.href;
}

// Servers fall over and certificates run out; both are mended within days as a rule. A page is not found while a site is moved
// or its author corrects an address; who answers 410 says that it will not come back.
const DAYS_OF_FAILING = 14;
const DAYS_OF_GONE = 3;
const DAY = 86_400_000;
const GONE_FOR_GOOD = 410;

/** True where an address is lost to readers: every look at it in two weeks failed, or it was gone in two looks three days apart. */
export function isLost(entry: LinkEntry): boolean {
  const { state, since, checked } = entry;
  const days = (Date.parse(checked) - Date.parse(since)) / DAY;
  if (state === 'failing') return days >= DAYS_OF_FAILING;
  return state === 'gone' && (entry.status === GONE_FOR_GOOD || days >= DAYS_OF_GONE);
}

/**
 * The first day of UTC, YYYY-MM-DD, on which a further look decides over an address that was gone; undefined for any other, and
 * where it is decided.
 */
export function secondLookOn(entry: LinkEntry): string | undefined {
  if (entry.state !== 'gone' || isLost(entry)) return undefined;
  // Every hour of that day has to be late enough.
  const day = Math.ceil(Date.parse(entry.since) / DAY) + DAYS_OF_GONE;
  return new Date(day * DAY).toISOString().slice(0, 10);
}
