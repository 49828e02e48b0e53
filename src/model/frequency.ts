import { daysInMonth, type PartialDate } from './partial-date.ts';
import type { Frequency } from './series.ts';

/** What a period of a frequency looks like, for messages. */
export const PERIOD_EXAMPLES: Readonly<Record<Exclude<Frequency, 'irregular'>, string>> = {
  day: 'a day such as 2020-08-30',
  week: 'a week such as 2020-W35 or seven days such as 2020-08-24/2020-08-30',
  month: 'a month such as 2020-08',
  quarter: 'a quarter such as 2020-Q3',
  year: 'a year such as 2020',
};

/** True for a period that fits a frequency: a month where it is monthly, seven days where it is weekly. */
export function fitsFrequency(period: PartialDate, frequency: Frequency): boolean {
  return frequency === 'irregular' || FITS[frequency](period);
}

/** Told by the days, so that 2020-07/2020-09 is a quarter as well as 2020-Q3. */
const FITS: Readonly<Record<Exclude<Frequency, 'irregular'>, (period: PartialDate) => boolean>> = {
  day: ({ earliest, latest }) => earliest === latest,
  week: (period) => days(period) === 7,
  month: (period) => monthsOf(period) === 1,
  quarter: (period) => monthsOf(period) === 3 && (month(period.earliest) - 1) % 3 === 0,
  year: (period) => monthsOf(period) === 12 && month(period.earliest) === 1,
};

function days({ earliest, latest, openStart, openEnd }: PartialDate): number {
  if (openStart || openEnd) return Number.POSITIVE_INFINITY;
  return Math.round((Date.parse(latest) - Date.parse(earliest)) / 86_400_000) + 1;
}

/** How many whole calendar months a period is; 0 if it is not made of such. */
function monthsOf({ earliest, latest, openStart, openEnd }: PartialDate): number {
  if (openStart || openEnd || !earliest.endsWith('-01')) return 0;
  if (Number(latest.slice(8)) !== daysInMonth(year(latest), month(latest))) return 0;
  return (year(latest) - year(earliest)) * 12 + month(latest) - month(earliest) + 1;
}

function year(iso: string): number {
  return Number(iso.slice(0, 4));
}

function month(iso: string): number {
  return Number(iso.slice(5, 7));
}
