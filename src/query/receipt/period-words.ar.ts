import type { PartialDate } from '../../model/partial-date.ts';

const ORDINALS = ['الأول', 'الثاني', 'الثالث', 'الرابع'];

/** A period in the middle of an Arabic sentence: "أغسطس ٢٠٢٠", "الربع الثالث من ٢٠٢٠". */
export function periodWordsAr(locale: string): (period: PartialDate) => string {
  const utc = { timeZone: 'UTC' } as const;
  const days = new Intl.DateTimeFormat(locale, { ...utc, day: 'numeric', month: 'long', year: 'numeric' });
  const months = new Intl.DateTimeFormat(locale, { ...utc, month: 'long', year: 'numeric' });
  const years = new Intl.NumberFormat(locale, { useGrouping: false });
  const at = (format: Intl.DateTimeFormat, iso: string): string =>
    format.format(new Date(`${iso}T00:00:00Z`));
  const year = (iso: string): string => years.format(Number(iso.slice(0, 4)));
  const span = ({ earliest, latest, openStart, openEnd, text }: PartialDate): string => {
    if (openStart) return `المدة حتى ${at(days, latest)}`;
    if (openEnd) return `المدة منذ ${at(days, earliest)}`;
    const lengths = text.split('/').map((half) => half.replace(/[?~%]$/, '').length);
    const word = (iso: string): string =>
      lengths.every((length) => length === 4)
        ? year(iso)
        : at(lengths.every((length) => length === 7) ? months : days, iso);
    return `المدة من ${word(earliest)} إلى ${word(latest)}`;
  };
  return (period) => {
    const { precision, earliest, approximate, uncertain } = period;
    const quarter = ORDINALS[Math.floor((Number(earliest.slice(5, 7)) - 1) / 3)] ?? '';
    const words = {
      day: () => at(days, earliest),
      week: () => `الأسبوع الذي يبدأ في ${at(days, earliest)}`,
      month: () => at(months, earliest),
      quarter: () => `الربع ${quarter} من ${year(earliest)}`,
      year: () => year(earliest),
      span: () => span(period),
    }[precision]();
    return `${approximate ? 'نحو ' : ''}${words}${uncertain ? ' (التاريخ غير مؤكد)' : ''}`;
  };
}
