import type { Article, Corpus, Entry, Incident } from '../corpus/corpus.ts';
import { isNotYet } from '../corpus/in-draft.ts';
import { type PartialDate, parsePartialDate } from '../model/partial-date.ts';
import type { Receipt, ReceiptRow } from '../query/receipt.ts';
import { remembered } from './lazy.ts';

/** The days that the incidents of a site cover, and the day on which it was last changed; '' where there is none. */
export interface Coverage {
  first: string;
  last: string;
  changed: string;
}

/** From the first to the last incident of a whole site: what lies outside, its data say nothing of. */
export function coverageOf(
  incidents: readonly Entry<Incident>[],
  articles: readonly Entry<Article>[],
): Coverage {
  const dates = incidents.map(({ record }) => record.date);
  const changes = articles.flatMap(({ record }) =>
    [record.updated, record.published].flatMap((date) => (date && !isNotYet(date) ? date.latest : [])),
  );
  const last = latestDay(dates.flatMap((date) => (date.openEnd ? [] : [date.latest]))) ?? '';
  return {
    first: firstDay(dates.flatMap((date) => (date.openStart ? [] : [date.earliest]))) ?? '',
    last,
    changed: latestDay(changes) ?? last,
  };
}

function firstDay(days: readonly string[]): string | undefined {
  return days.reduce<string | undefined>(
    (first, day) => (first === undefined || day < first ? day : first),
    undefined,
  );
}

/** The latest of some days, as YYYY-MM-DD. */
export function latestDay(days: readonly string[]): string | undefined {
  return days.reduce<string | undefined>(
    (last, day) => (last === undefined || day > last ? day : last),
    undefined,
  );
}

/** Fewest dated rows that say what time a text is about: the one figure of a text on something else says nothing of it. */
const FEWEST = 3;

type Receipts = readonly (Receipt | undefined)[];
type Days = Pick<Coverage, 'first' | 'last'> & { names: readonly string[] };

/**
 * Makes what tells the time that some figures are about, by the month: from the first to the last day of the rows they rest
 * on; undefined where those are fewer than FEWEST. Rows that many figures share are gone through once.
 */
export function timesOfFigures(corpus: Corpus): (receipts: Receipts) => PartialDate | undefined {
  const daysOf = remembered((rows: readonly ReceiptRow[]): Days => {
    const dated = rows.flatMap((row) => {
      const date = dateOf(corpus, row);
      return date ? [{ date, name: `${row.kind} ${row.id} ${row.key ?? ''}` }] : [];
    });
    const dates = dated.map(({ date }) => date);
    return {
      names: dated.slice(0, FEWEST).map(({ name }) => name),
      first: firstDay(dates.flatMap((date) => (date.openStart ? [] : [date.earliest]))) ?? '',
      last: latestDay(dates.flatMap((date) => (date.openEnd ? [] : [date.latest]))) ?? '',
    };
  });
  return (receipts) => {
    const days = receipts.flatMap((receipt) => (receipt ? [daysOf(receipt.rows)] : []));
    const first = firstDay(days.flatMap((of) => of.first || []))?.slice(0, 7);
    const last = latestDay(days.map((of) => of.last))?.slice(0, 7);
    if (!first || !last || new Set(days.flatMap(({ names }) => names)).size < FEWEST) return undefined;
    const time = parsePartialDate(first === last ? first : `${first}/${last}`);
    return typeof time === 'string' ? undefined : time;
  };
}

function dateOf(corpus: Corpus, { kind, id, key = '' }: ReceiptRow): PartialDate | undefined {
  if (kind === 'incident') return corpus.incidents.get(id)?.record.date;
  if (kind === 'event') return corpus.events.get(id)?.record.date;
  return kind === 'observation' ? periodOf(key) : undefined;
}

/** The period that the key of an observation begins with. */
function periodOf(key: string): PartialDate | undefined {
  const [text = ''] = key.split(' ', 1);
  const period = parsePartialDate(text, { periods: true });
  return typeof period === 'string' ? undefined : period;
}
