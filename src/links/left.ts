import type { Address } from './addresses.ts';
import { sourcesText } from './sources-text.ts';

/** An address that is left for another run. */
export interface Left {
  address: Address;
  /** Why, in a few words. */
  why: string;
}

/** Hosts named for one reason; the others are counted. */
const MOST_HOSTS = 10;

/** A line for each host of which addresses are left, those with most of them first. */
export function leftLines(left: readonly Left[]): string[] {
  return [...Map.groupBy(left, ({ why }) => why)].flatMap(([why, ones]) => {
    const hosts = [...Map.groupBy(ones, ({ address }) => new URL(address.url).host)].sort(
      ([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1),
    );
    const further = hosts.slice(MOST_HOSTS).map(([, all]) => all.length);
    const count = further.reduce((sum, one) => sum + one, 0);
    return [
      ...hosts.slice(0, MOST_HOSTS).map(([host, all]) => {
        const sources = [...new Set(all.flatMap(({ address }) => address.sources))];
        return `left     ${amount(all.length)} of ${host} (${sourcesText(sources)}): ${why}`;
      }),
      ...(count > 0
        ? [
            `left     ${amount(count)} of ${further.length} more ${further.length === 1 ? 'host' : 'hosts'}: ${why}`,
          ]
        : []),
    ];
  });
}

/** `1 address`, `7 addresses`. */
export function amount(addresses: number): string {
  return `${addresses} ${addresses === 1 ? 'address' : 'addresses'}`;
}

/** Why an address is left whose host, or one that it leads to, asked to be left alone for so many milliseconds. */
export function aloneText(host: string, wait: number): string {
  return `${host} asks to be left alone for ${timeText(wait)}`;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Longer is told as more than that. */
const LONGEST = 365 * DAY;

function timeText(ms: number): string {
  if (ms > LONGEST) return 'more than a year';
  const [count, unit]: [number, string] =
    ms >= 2 * DAY
      ? [Math.round(ms / DAY), 'days']
      : ms >= 2 * HOUR
        ? [Math.round(ms / HOUR), 'hours']
        : [Math.ceil(ms / 60_000), 'minutes'];
  return `${count} ${unit}`;
}

/** How many are left, in a sentence with a space before it. */
export function leftText({ length }: readonly Left[]): string {
  return length > 0 ? ` ${length} ${length === 1 ? 'is' : 'are'} left for another run.` : '';
}
