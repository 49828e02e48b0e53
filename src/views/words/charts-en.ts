import type { ChartWords, SeriesFacts } from '../../charts/words.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import { numberEn } from './counts-en.ts';

const COMPACT = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 1 });
const LIST = new Intl.ListFormat('en-GB');
const COUNTRY = new Intl.DisplayNames('en-GB', { type: 'region' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** The words of charts in English; `date` is the page’s own date wording. */
export function chartWordsEn(date: (date: PartialDate) => string): ChartWords {
  const number = numberEn;
  return {
    number,
    compact: (value) => COMPACT.format(value).replace(/^-/, '−'),
    range: (min, max) => (max === undefined ? `at least ${number(min)}` : `${number(min)}–${number(max)}`),
    date,
    tick: (day, unit, first) => {
      const time = new Date(`${day}T00:00:00Z`);
      const year = day.slice(0, 4);
      if (unit === 'year') return year;
      if (unit === 'day') return first ? `${DAY.format(time)}\n${year}` : DAY.format(time);
      return day.slice(5, 7) === '01' || first ? `${MONTH.format(time)}\n${year}` : MONTH.format(time);
    },
    noFigures: 'no figures',
    otherPeriods: '–',
    otherPeriodsNote: '–: the series has no figures for periods of this kind',
    withStatus: (text, status) => `${text} (${status.toLowerCase()})`,
    remarkOn: (line, remark) => `${line}: ${remark}`,
    bridge: 'no figure in between',
    span: 'the time that one number is given for',
    breakLabel: 'change of source or method',
    unfinished: 'period not over',
    period: 'Period',
    status: 'Status',
    remark: 'Remark',
    statusName: {
      confirmed: 'Confirmed',
      reported: 'Reported',
      claimed: 'Claimed',
      disputed: 'Disputed',
      retracted: 'Retracted',
    },
    derived: 'worked out, not printed by a source',
    allDerived: 'All values are worked out, not printed by a source',
    notKnown: 'not known',
    withoutNumber: 'Incidents without a number',
    upToMost: 'up to the most it can be',
    mayBeMore: 'at least this: it may be more',
    otherKind: 'Other',
    kilometres: (km) => `${number(km)} km`,
    country: (code) => COUNTRY.of(code) ?? code,
    list: (items) => LIST.format(items),
    describeTrend: ({ series, annotations }) => {
      const parts = series.map(describeSeries);
      const marked = annotations.length > 0 ? ` Marked: ${LIST.format(annotations)}.` : '';
      return `${parts.join('; ')}.${marked}`;
    },
    total: 'All',
    describeBars: ({ kind, unit, count, unknown, first, last, highest, statuses }) => {
      const all = statuses.map(({ status, count: n }) => `${number(n)} ${status}`);
      const open = unknown > 0 ? ` Of ${number(unknown)} more the size is not known.` : '';
      const parts = (all.length > 0 ? ` In all ${LIST.format(all)}.` : '') + open;
      if (count === 1) return `One bar: ${first.label}, ${first.value} ${unit}.${parts}`;
      return kind === 'stack'
        ? `Bars of ${unit} from ${first.label} (${first.value}) to ${last.label} (${last.value})${highest ? `; the most, ${highest.value}, in ${highest.label}` : ''}.${parts}`
        : `${number(count)} bars of ${unit}, the largest first: ${first.label}, ${first.value}; the smallest is ${last.label}, ${last.value}.${parts}`;
    },
    describeBand: ({ count, first, last }) =>
      count === 1
        ? `Band with one event, ${first}.`
        : `Band with ${number(count)} events from ${first} to ${last}.`,
    describeMap: ({ places, incidents, most }) =>
      `Map of ${number(incidents)} ${incidents === 1 ? 'incident' : 'incidents'} at ${number(places)} ${places === 1 ? 'place' : 'places'}${
        most && places > 1 ? `; the most, ${number(most.count)}, at ${most.name}` : ''
      }.`,
  };
}

function describeSeries(facts: SeriesFacts): string {
  const open = facts.unfinished ? ', a period that was not over' : '';
  if (facts.count === 1)
    return `${facts.label}: ${facts.first.value} ${facts.unit} in ${facts.first.period}${open}`;
  const ends = `from ${facts.first.value} ${facts.unit} (${facts.first.period}) to ${facts.last.value} (${facts.last.period}${open})`;
  const inner = facts.highest.period !== facts.first.period && facts.highest.period !== facts.last.period;
  const peak = inner ? `, highest ${facts.highest.value} (${facts.highest.period})` : '';
  const gaps = facts.gaps > 0 ? `, with ${facts.gaps === 1 ? 'a gap' : `${numberEn(facts.gaps)} gaps`}` : '';
  return `${facts.label}: ${ends}${peak}${gaps}`;
}
