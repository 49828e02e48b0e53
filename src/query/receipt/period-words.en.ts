import type { PartialDate } from '../../model/partial-date.ts';

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2020, month, 1)),
  ),
);
const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** A period in the middle of an English sentence: "August 2020", "the third quarter of 2020", "14 to 24 May 2020". */
export function periodWords(period: PartialDate): string {
  const { precision, earliest, approximate, uncertain } = period;
  const about = approximate ? 'about ' : '';
  const doubt = uncertain ? ' (date uncertain)' : '';
  const words = {
    day: () => day(earliest),
    week: () => `the week from ${day(earliest)}`,
    month: () => month(earliest),
    quarter: () =>
      `the ${ORDINALS[Math.floor((Number(earliest.slice(5, 7)) - 1) / 3)] ?? ''} quarter of ${year(earliest)}`,
    year: () => year(earliest),
    span: () => span(period),
  }[precision]();
  return `${about}${words}${doubt}`;
}

function span({ earliest, latest, openStart, openEnd, text }: PartialDate): string {
  if (openStart) return `the time until ${day(latest)}`;
  if (openEnd) return `the time since ${day(earliest)}`;
  const [start = '', end = ''] = text.split('/').map((half) => half.replace(/[?~%]$/, ''));
  if (start.length === 4 && end.length === 4) return `${year(earliest)} to ${year(latest)}`;
  if (start.length === 7 && end.length === 7)
    return `${sameYear(earliest, latest) ? MONTHS[monthOf(earliest)] : month(earliest)} to ${month(latest)}`;
  if (!sameYear(earliest, latest)) return `${day(earliest)} to ${day(latest)}`;
  const sameMonth = earliest.slice(0, 7) === latest.slice(0, 7);
  return `${dayOf(earliest)}${sameMonth ? '' : ` ${MONTHS[monthOf(earliest)]}`} to ${day(latest)}`;
}

function sameYear(a: string, b: string): boolean {
  return a.slice(0, 4) === b.slice(0, 4);
}

function day(iso: string): string {
  return `${dayOf(iso)} ${month(iso)}`;
}

function dayOf(iso: string): string {
  return String(Number(iso.slice(8, 10)));
}

function monthOf(iso: string): number {
  return Number(iso.slice(5, 7)) - 1;
}

function month(iso: string): string {
  return `${MONTHS[monthOf(iso)]} ${year(iso)}`;
}

function year(iso: string): string {
  return String(Number(iso.slice(0, 4)));
}
