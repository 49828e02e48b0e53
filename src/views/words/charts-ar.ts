import type { ChartWords, SeriesFacts } from '../../charts/words.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import { arabicLocale, countsAr } from './counts-ar.ts';
import { INCIDENT, OF_PLACE, STATUS_AR } from './nouns-ar.ts';

/** The words of charts in Arabic; `date` is the page’s own date wording. */
export function chartWordsAr(tag: string, date: (date: PartialDate) => string): ChartWords {
  const locale = arabicLocale(tag);
  const { number, range, counted } = countsAr(tag);
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(locale);
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const year = new Intl.NumberFormat(locale, { useGrouping: false });
  return {
    rtl: true,
    number,
    compact: (value) => compact.format(value),
    range,
    date,
    tick: (iso, unit, first) => {
      const time = new Date(`${iso}T00:00:00Z`);
      const inYear = year.format(Number(iso.slice(0, 4)));
      if (unit === 'year') return inYear;
      if (unit === 'day') return first ? `${day.format(time)}\n${inYear}` : day.format(time);
      return iso.slice(5, 7) === '01' || first ? `${month.format(time)}\n${inYear}` : month.format(time);
    },
    noFigures: 'لا أرقام',
    otherPeriods: '–',
    otherPeriodsNote: '–: ليس للسلسلة أرقام عن فترات من هذا النوع',
    withStatus: (text, status) => `${text} (${status})`,
    remarkOn: (line, remark) => `${line}: ${remark}`,
    bridge: 'لا رقم بينهما',
    span: 'المدة التي يُعطى عنها رقم واحد',
    breakLabel: 'تغيّر المصدر أو الطريقة',
    unfinished: 'الفترة لم تنتهِ',
    period: 'الفترة',
    status: 'الحالة',
    remark: 'ملاحظة',
    statusName: STATUS_AR,
    derived: 'محسوب، لم ينشره أي مصدر',
    allDerived: 'كل القيم محسوبة، لم ينشرها أي مصدر',
    notKnown: 'غير معروف',
    withoutNumber: 'حوادث بلا عدد',
    upToMost: 'حتى أكثر ما يمكن أن يكون',
    mayBeMore: 'هذا على الأقل، وقد يزيد',
    otherKind: 'غير ذلك',
    kilometres: (km) => `${number(km)} كم`,
    country: (code) => countries.of(code) ?? code,
    list: (items) => list.format(items),
    describeTrend: ({ series, annotations }) => {
      const marked = annotations.length > 0 ? ` معلَّم على الرسم: ${list.format(annotations)}.` : '';
      return `${series.map((facts) => describeSeries(facts, number)).join('؛ ')}.${marked}`;
    },
    total: 'المجموع',
    describeBars: ({ kind, unit, count, unknown, first, last, highest, statuses }) => {
      const all = statuses.map(({ status, count: n }) => `${STATUS_AR[status]} ${number(n)}`);
      const open = unknown > 0 ? ` والأعمدة التي لا يُعرف مقدارها: ${number(unknown)}.` : '';
      const parts = (all.length > 0 ? ` في المجموع: ${list.format(all)}.` : '') + open;
      if (count === 1) return `عمود واحد: ${first.label}، ${first.value} (${unit}).${parts}`;
      return kind === 'stack'
        ? `أعمدة (${unit}) من ${first.label} (${first.value}) إلى ${last.label} (${last.value})${highest ? `؛ والأكثر ${highest.value} ${inPeriod(highest.label)}` : ''}.${parts}`
        : `أشرطة (${unit}) عددها ${number(count)}، الأكبر أولًا: ${first.label}، ${first.value}؛ والأصغر ${last.label}، ${last.value}.${parts}`;
    },
    describeBand: ({ count, first, last }) =>
      count === 1
        ? `شريط فيه حدث واحد، ${first}.`
        : `شريط فيه ${number(count)} من الأحداث؛ أولها: ${first}؛ وآخرها: ${last}.`,
    describeMap: ({ places, incidents, most }) =>
      `خريطة: ${counted(incidents, INCIDENT)} في ${counted(places, OF_PLACE)}${
        most && places > 1 ? `؛ أكثرها، ${number(most.count)}، في ${most.name}` : ''
      }.`,
  };
}

/** “في” before a period; one that is written “من … إلى …” has a preposition of its own. */
function inPeriod(period: string): string {
  return period.startsWith('من ') ? `في المدة ${period}` : `في ${period}`;
}

function describeSeries(facts: SeriesFacts, number: (value: number) => string): string {
  const { label, unit, first, last, highest, gaps } = facts;
  const open = facts.unfinished ? '، وهي فترة لم تنتهِ' : '';
  if (facts.count === 1) return `${label}: ${first.value} (${unit}) ${inPeriod(first.period)}${open}`;
  const ends = `من ${first.value} (${unit}) ${inPeriod(first.period)} إلى ${last.value} ${inPeriod(last.period)}${open}`;
  const inner = highest.period !== first.period && highest.period !== last.period;
  const peak = inner ? `، والأعلى ${highest.value} ${inPeriod(highest.period)}` : '';
  const holes = gaps > 0 ? `، والفترات بلا أرقام: ${number(gaps)}` : '';
  return `${label}: ${ends}${peak}${holes}`;
}
