import { type LinkEntry, type LinkState, secondLookOn } from '../model/link-ledger.ts';
import type { Address } from './addresses.ts';
import { amount, type Left, leftLines, leftText } from './left.ts';
import { sourcesText } from './sources-text.ts';

/** What a run came to. */
export interface RunReport {
  /** Those that were looked at, with their entries. */
  looked: readonly { address: Address; entry: LinkEntry }[];
  /** Addresses that were to be looked at and were not. */
  left: readonly Left[];
  /** Addresses that were looked at not long ago. */
  fresh: number;
}

/**
 * What is not alive, a line each with the sources that give it; of each host what is left for another run, and why; and how many
 * there are of what.
 */
export function reportText({ looked, left, fresh }: RunReport): string {
  const wrong = looked.filter(({ entry }) => entry.state !== 'live');
  const sorted = wrong.sort((a, b) => (a.address.url < b.address.url ? -1 : 1));
  const moved = looked.filter(({ entry }) => entry.state === 'live' && entry.to !== undefined).length;
  const of = (state: LinkState) => looked.filter(({ entry }) => entry.state === state).length;
  const counts = [
    `${of('live')} live${moved > 0 ? ` (${moved} by a redirect)` : ''}`,
    `${of('gone')} gone`,
    `${of('failing')} failing`,
    `${of('refused')} refused`,
  ];
  const { length } = looked;
  return [
    ...sorted.map(({ address, entry }) => lineOf(address, entry)),
    ...leftLines(left),
    `${amount(length)} looked at: ${counts.join(', ')}.${freshText(fresh)}${leftText(left)}`,
    '',
  ].join('\n');
}

function lineOf({ url, sources }: Address, entry: LinkEntry): string {
  const { state, status, why, to } = entry;
  const end = to === undefined ? '' : ` → ${to}`;
  const line = `${state.padEnd(8)} ${why ?? `HTTP ${status}`}: ${url}${end} (${sourcesText(sources)})`;
  const again = secondLookOn(entry);
  return again === undefined ? line : `${line}, to be looked at again from ${again} on`;
}

function freshText(fresh: number): string {
  return fresh > 0 ? ` ${fresh} had been looked at in the last week (--all asks them too).` : '';
}
