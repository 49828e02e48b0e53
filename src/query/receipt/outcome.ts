import type { PartialDate } from '../../model/partial-date.ts';
import { STATUSES, type Status } from '../../model/status.ts';
import type { Measured } from '../match.ts';
import type { Hedge } from '../prose/figure.ts';
import type { FigureMethod, Receipt, ReceiptRow } from '../receipt.ts';
/** The time that a value is of. */
export interface OfTime {
  period: PartialDate;
  /** True where it is of the whole of the period, and of no more; false for records that lie in it. */
  whole: boolean;
}

/** Areas as data names them: those a value is of, and others that it could be of. */
export interface OfAreas {
  own: readonly string[];
  others: readonly string[];
}

/** What a method works out, before it is held against the text. */
export interface Outcome extends Measured {
  method: FigureMethod;
  /** For a change whether it is stated as a fall; for a quotation what it says, where it says one of the two. */
  direction?: 'rise' | 'fall';
  /** For a quotation the word that loosens its number: “at least 35”. */
  hedge?: Hedge;
  /** The time the value is of, where it is of one. */
  time?: OfTime;
  /** The code of the country that all of what is counted lies in, where the condition asks for one. */
  country?: string;
  /** For a series that is split, the areas or groups it could be of. */
  areas?: OfAreas;
  /** What the data has, for a message: `the series “x” has 98 for 2020-08`. */
  has: string;
  working: string;
  expression?: string;
  rows: readonly ReceiptRow[];
  maybe: number;
  ground: Pick<Receipt, 'citations' | 'origins' | 'independent' | 'since'>;
  statuses: readonly Status[];
  caveats: readonly string[];
  since?: string;
}

/** The statuses that occur, in the order of STATUSES. */
export function statusesOf(statuses: Iterable<Status | undefined>): Status[] {
  const found = new Set(statuses);
  return STATUSES.filter((status) => found.has(status));
}

/** Since when something stands: the latest day its records were changed or published, as written there. */
export function latestOf(
  entries: Iterable<{ record: { published?: PartialDate; updated?: PartialDate } }>,
): string | undefined {
  let latest: PartialDate | undefined;
  for (const { record } of entries) {
    const date = record.updated ?? record.published;
    if (date && (latest === undefined || date.latest > latest.latest)) latest = date;
  }
  return latest?.text;
}
