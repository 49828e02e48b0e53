const DAY = 86_400_000;

/** A day as a number: days since 1 January 1970. */
export function dayOf(iso: string): number {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999, so the text form is read.
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
}

/** A day’s number as YYYY-MM-DD. */
export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Months since January of the year 0, of a day’s number. */
export function monthOf(day: number): number {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** First day of a month counted as `monthOf` counts. */
export function firstDayOf(month: number): number {
  return dayOf(`${isoMonth(month)}-01`);
}

/** A month counted as `monthOf` counts, as YYYY-MM. */
export function isoMonth(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** First and last day of `2020`, `2020-08` or `2020-08-30`; undefined for anything else. */
export function daysOf(text: string): [first: number, last: number] | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day] = match;
  const first = dayOf(`${year}-${month ?? '01'}-${day ?? '01'}`);
  if (Number.isNaN(first) || isoOf(first) !== `${year}-${month ?? '01'}-${day ?? '01'}`) return undefined;
  if (day !== undefined) return [first, first];
  const next = month === undefined ? (Number(year) + 1) * 12 : Number(year) * 12 + Number(month);
  return [first, firstDayOf(next) - 1];
}
