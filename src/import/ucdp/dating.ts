import { daysText } from '../dates.ts';
import type { Cells } from '../reader.ts';
import type { RowRuleId } from '../rows/rules.ts';

/** The date of an event, and what readers have to know of it. */
export interface Dating {
  date: string;
  remark?: string;
}

const SUM =
  'UCDP dates this to no day, week or month: it is counted over the whole time, and may be many incidents.';
const UNSURE = 'How exactly UCDP dates this is not known.';
const AGGREGATE = 'UCDP counts this as one event, though its source does not tell single incidents apart.';

/**
 * When an event was. UCDP’s date_prec: 1 is the day, 2 to 4 are days, a week or a month, 5 is a time of more than a month
 * that was counted as a whole. Any other, or a day alone where it says that the day is not known, leaves the date unsure.
 * Of event_clarity 1 is an incident and 2 is an aggregate.
 */
export function datingOf(
  cells: Cells,
  { first, last, hasClarity }: { first: string; last: string; hasClarity: boolean },
  tell: (rule: RowRuleId, ...columns: string[]) => void,
): Dating {
  const [exactness, clarity] = [cells('date_prec'), cells('event_clarity')];
  const isUnsure = !/^[1-5]$/.test(exactness) || (exactness !== '1' && first === last);
  const isSum = exactness === '5' && !isUnsure;
  const isAggregate = clarity === '2';
  if (cells('date_end') === '') tell('date-end-missing', 'date_start', 'date_end', 'date_prec');
  if (isUnsure) tell('date-unsure', 'date_prec', 'date_start', 'date_end');
  const seen = ['date_prec', 'event_clarity', 'date_start', 'date_end', 'best'];
  if (isSum) tell('date-sum', ...seen);
  else if (isAggregate) tell('aggregate', ...seen);
  if (hasClarity && !/^[12]$/.test(clarity)) tell('clarity-unknown', 'event_clarity');
  // The remark on a sum says of how many incidents it may be.
  const remarks = [isUnsure && UNSURE, isSum && SUM, isAggregate && !isSum && AGGREGATE].filter(
    (one) => one !== false,
  );
  const date = daysText(first, last);
  return {
    date: isUnsure ? date.replaceAll(/(?=\/|$)/g, '?') : date,
    ...(remarks.length > 0 && { remark: remarks.join(' ') }),
  };
}
