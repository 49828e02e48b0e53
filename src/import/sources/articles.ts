import { parsePartialDate } from '../../model/partial-date.ts';
import { isNullDate } from '../dates.ts';
import type { Draft } from '../drafts.ts';
import type { Entered, Ledger } from '../ledger.ts';
import type { Finding } from '../rows/rules.ts';
import { type Piece, splitSources } from './split.ts';

/** The sources of a row. */
export interface RowSources {
  /** Ids of the reports that the row rests on. */
  origins: string[];
  drafts: Draft[];
  findings: Finding[];
  /** What names no source, word for word. */
  unread: string[];
  /** Reports that cannot be what the row rests on, in words. */
  setAside: string[];
}

/**
 * Reads a text of outlets, dates and headlines. `firstDay` is the first day of the event: an earlier report cannot tell
 * of it. `counted` is how many sources the data set says there are; −1 is its word for not counted.
 */
export function readSources(
  text: string,
  context: { ledger: Ledger; via: string | undefined; firstDay: string; counted: string },
): RowSources {
  return readPieces(text, splitSources(text), context);
}

/** As readSources, of a text that is parted already. */
export function readPieces(
  text: string,
  pieces: readonly Piece[],
  {
    ledger,
    via,
    firstDay,
    counted,
  }: { ledger: Ledger; via: string | undefined; firstDay: string; counted: string },
): RowSources {
  const read: RowSources = { origins: [], drafts: [], findings: [], unread: [], setAside: [] };
  let named = 0;
  for (const piece of pieces) {
    if ('text' in piece) {
      read.unread.push(piece.text);
      continue;
    }
    named++;
    const { outlet, headline, date } = piece.source;
    const wrong = date === undefined ? undefined : dateRule(date);
    if (wrong && date !== undefined) read.findings.push({ rule: wrong, values: { date, outlet, headline } });
    const published = wrong ? undefined : date;
    if (published !== undefined && published < firstDay) {
      setAsideEarly({ outlet, headline, published }, firstDay, read);
      continue;
    }
    const entered = ledger.report({ outlet, headline, ...(published !== undefined && { published }) }, via);
    enter(entered, outlet, read);
  }
  if (pieces.length === 0) read.findings.push({ rule: 'source-none', values: {} });
  if (read.unread.length > 0) {
    read.findings.push({ rule: 'source-unread', values: { text: read.unread.join(' · ') } });
  }
  if (/^\d+$/.test(counted) && read.unread.length === 0 && Number(counted) !== named) {
    read.findings.push({ rule: 'source-count-differs', values: { counted, named: String(named), text } });
  }
  return read;
}

/** Why a written date is none that a source can have. */
function dateRule(date: string): 'source-date-null' | 'source-date-wrong' | undefined {
  if (isNullDate(date)) return 'source-date-null';
  return typeof parsePartialDate(date) === 'string' ? 'source-date-wrong' : undefined;
}

/** Keeps a report that is dated before the event out of what a row rests on, and says so. */
export function setAsideEarly(
  { outlet, headline, published }: { outlet: string; headline: string; published: string },
  firstDay: string,
  read: Pick<RowSources, 'findings' | 'setAside'>,
): void {
  read.findings.push({
    rule: 'source-before-event',
    values: { date: published, event: firstDay, outlet, headline },
  });
  read.setAside.push(`“${headline}” (${outlet}, ${published})`);
}

function enter(entered: Entered, outlet: string, read: RowSources): void {
  if (!read.origins.includes(entered.id)) read.origins.push(entered.id);
  if (entered.draft && !read.drafts.some(({ id }) => id === entered.id)) read.drafts.push(entered.draft);
  if (entered.assumed) read.findings.push({ rule: 'outlet-kind-assumed', values: { outlet } });
}
