import { wholeNumber } from '../counts.ts';
import type { Cells } from '../reader.ts';
import type { RowRuleId } from '../rows/rules.ts';
import { worded } from './worded.ts';

const BY_SIDE = ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'] as const;

/** What UCDP gives, in words: its numbers by side, and its text on sources as far as no source could be made of it. */
export function evidenceOf(
  cells: Cells,
  { best, unread, original }: { best: number; unread: readonly string[]; original: string },
  tell: (rule: RowRuleId, ...columns: string[]) => void,
): string {
  const numbers = `Deaths: low ${cells('low')}, best ${cells('best')}, high ${cells('high')}`;
  const sources = unread.length > 0 ? ` Sources given as “${unread.join(' · ')}”.` : '';
  const from = original === '' ? '' : ` Original source: ${original.replace(/\.$/, '')}.`;
  return `${numbers}${bySide(cells, best, tell)}${sources}${from}`;
}

/** The dead of each side, where these are numbers of people that together are the best estimate. */
function bySide(cells: Cells, best: number, tell: (rule: RowRuleId, ...columns: string[]) => void): string {
  const deaths = BY_SIDE.map((column) => (cells(column) === '' ? 0 : wholeNumber(cells(column))));
  if (deaths.every((one) => one === 0)) return '.';
  const sum = deaths.reduce<number>((all, one) => all + (one ?? 0), 0);
  if (deaths.some((one) => one === undefined || one < 0)) tell('deaths-wrong', ...BY_SIDE);
  else if (sum !== best) tell('deaths-differ', ...BY_SIDE, 'best');
  else {
    const side = (letter: 'A' | 'B') => {
      const name = worded(cells, `side_${letter.toLowerCase()}`);
      return `side ${letter}${name === '' ? '' : ` (${name})`}`;
    };
    const who = [side('A'), side('B'), 'civilians', 'not known which'];
    const parts = deaths.flatMap((one, n) => (one ? [`${one} ${who[n]}`] : []));
    return `; of the best estimate ${parts.join(', ')}.`;
  }
  return '.';
}
