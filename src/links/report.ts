import { type LinkEntry, type LinkState, secondLookOn } from '../model/link-ledger.ts';
import type { Address } from './addresses.ts';

/** What a run came to. */
export interface RunReport {
  /** Those that were looked at, with their entries. */
  looked: readonly { address: Address; entry: LinkEntry }[];
  /** Addresses that were to be looked at and were not. */
  left: number;
  /** Addresses that were looked at not long ago. */
  fresh: number;
}

/** Sources named for an address; more are counted. */
const MOST_SOURCES = 3;

/** What is not alive, a line each with the sources that give it, and how many there are of what. */
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
    `${length} ${length === 1 ? 'address' : 'addresses'} looked at: ${counts.join(', ')}.${freshText(fresh)}${leftText(left)}`,
    '',
  ].join('\n');
}

function lineOf({ url, sources }: Address, entry: LinkEntry): string {
  const { state, status, why, to } = entry;
  const named = sources.slice(0, MOST_SOURCES).join(', ');
  const more = sources.length - MOST_SOURCES;
  const end = to === undefined ? '' : ` → ${to}`;
  const line = `${state.padEnd(8)} ${why ?? `HTTP ${status}`}: ${url}${end} (${named}${more > 0 ? ` and ${more} more` : ''})`;
  const again = secondLookOn(entry);
  return again === undefined ? line : `${line}, to be looked at again from ${again} on`;
}

function freshText(fresh: number): string {
  return fresh > 0 ? ` ${fresh} had been looked at in the last week (--all asks them too).` : '';
}

function leftText(left: number): string {
  return left > 0 ? ` ${left} ${left === 1 ? 'is' : 'are'} left for another run.` : '';
}
