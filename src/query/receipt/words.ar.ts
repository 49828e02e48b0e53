import type { CountField } from '../../model/casualty-range.ts';
import { type PartialDate, parsePartialDate } from '../../model/partial-date.ts';
import type { Status } from '../../model/status.ts';
import type { ValueKind } from '../match.ts';
import type { FigureValue } from '../receipt.ts';
import { COUNTED_STATUSES } from '../statuses.ts';
import { conditionWordsAr } from './condition-words.ar.ts';
import { ownWay } from './own-way.ts';
import { periodWordsAr } from './period-words.ar.ts';
import { unitWordAr } from './unit-words.ar.ts';
import type { Counted, receiptWords as english } from './words.en.ts';

const PEOPLE: Readonly<Record<CountField, string>> = {
  killed: 'القتلى',
  wounded: 'الجرحى',
  abducted: 'المخطوفين',
  perpetratorsKilled: 'قتلى المهاجمين',
};

const RECORDS: Readonly<Record<Counted, string>> = {
  incidents: 'حوادث',
  events: 'أحداث',
  sources: 'مصادر مستقلة',
  origins: 'مصادر أصلية',
};

const STATUS: Readonly<Record<Status, string>> = {
  confirmed: 'مؤكد',
  reported: 'مُبلَّغ عنه',
  claimed: 'معلَن من المهاجمين',
  disputed: 'متنازع عليه',
  retracted: 'مسحوب',
};

const UNITS: Readonly<Record<ValueKind, string>> = {
  number: '',
  open: '',
  percent: ' في المئة',
  points: ' نقطة مئوية',
  times: ' مرة',
};

/**
 * The words of receipts in Arabic. Counts stand behind a colon where the noun would have to change with them. Digits are the
 * tag’s own, ٠–٩ for a bare `ar`: as in src/views/words/counts-ar.ts.
 */
export function arabicReceipts(tag: string): typeof english {
  const locale = tag.includes('-') ? tag : `${tag}-u-nu-arab`;
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const and = new Intl.ListFormat(locale, { type: 'conjunction' });
  const either = new Intl.ListFormat(locale, { type: 'disjunction' });
  const period = periodWordsAr(locale);
  const number = (value: number): string => format.format(value);
  // A number of a formula is told as it is written there.
  const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const writeOut = (
    { min, max }: FigureValue,
    kind: ValueKind = 'number',
    one: (value: number) => string = number,
  ): string => {
    const range = max === undefined || max === min ? '' : `–${one(max)}`;
    return `${one(min)}${range}${UNITS[kind]}${max === undefined ? ' على الأقل' : ''}`;
  };
  const statuses = (list: readonly Status[]): string => either.format(list.map((one) => STATUS[one]));
  const selected = (condition: string | undefined, list: readonly Status[] | undefined): string => {
    const any = list !== undefined && COUNTED_STATUSES.every((status) => list.includes(status));
    const parts = [
      ...(condition === undefined ? [] : [condition]),
      ...(list === undefined ? [] : [any ? 'كل الحالات ما عدا المسحوب' : `الحالة: ${statuses(list)}`]),
    ];
    return parts.length === 0 ? '' : ` (${parts.join('؛ ')})`;
  };
  const within = (dimensions: readonly string[]): string =>
    dimensions.length === 0 ? '' : ` (${dimensions.map(ownWay).join('، ')})`;
  const formulaWords = (formula: string): string =>
    formula.replace(/@([\w?~%-]+(?:\/\d{4}[\w?~%-]*)?)|\d+(?:\.\d+)?/g, (whole, text: string | undefined) => {
      if (text === undefined) return written.format(Number(whole));
      const at = parsePartialDate(text, { periods: true });
      return typeof at === 'string' ? whole : period(at);
    });
  return {
    writeOut: (value, kind) => writeOut(value, kind),
    value: (value, kind) => writeOut(value, kind, (one) => exact.format(one)),
    period,
    quantity: (value, unit) => `${value} (${unitWordAr(unit)})`,
    label: (at, dimensions) => [period(at), ...dimensions.map(ownWay)].join('، '),
    condition: conditionWordsAr(locale),
    people: (field) => PEOPLE[field],
    records: (counted) => RECORDS[counted],
    status: statuses,

    observation: (title, at, dimensions, value, unit) =>
      `السلسلة «${ownWay(title)}» تعطي عن ${period(at)}${within(dimensions)}: ${value} (${unitWordAr(unit)}).`,
    change: (title, from, to, dimensions, change) =>
      `في السلسلة «${ownWay(title)}»${within(dimensions)}: من ${from} إلى ${to}، ${change}.`,
    changeEnd: (value, at) => `${value} في ${period(at)}`,
    rise: (value) => `أي زيادة قدرها ${value}`,
    fall: (value) => `أي انخفاض قدره ${value}`,
    multiple: (value) => `أي ${value}`,
    noChange: 'بلا تغير',
    quoted: (publisher, title, value) =>
      `الرقم المذكور عند ${ownWay(publisher)} («${ownWay(title)}»): ${value}. دُقِّق الرقم على ذلك النص وحده: فهو منقول وليس محسوبًا.`,
    counted: (n, counted, condition, list) =>
      `عدد ما ينطبق من ${RECORDS[counted]}${selected(condition, list)}: ${number(n)}.`,
    carried: (n, counted, rows, condition, list) =>
      `الحوادث المنطبقة${selected(condition, list)} عددها ${number(rows)}، وعدد ما تستند إليه من ${RECORDS[counted]}: ${number(n)}.`,
    summed: (field, rows, value, condition, list) =>
      `مجموع ${PEOPLE[field]} في الحوادث المنطبقة${selected(condition, list)}، وعددها ${number(rows)}: ${value}.`,
    queried: (id, value, described) =>
      described === undefined
        ? `الاستعلام «${ownWay(id)}» على جداول الموقع يعطي ${value}.`
        : `${ownWay(described.replace(/\.$/, ''))}: ${value}. وهذا ما يعطيه الاستعلام «${ownWay(id)}» على جداول الموقع.`,

    unknownRows: (n, field) => `حوادث لا تذكر العدد (${PEOPLE[field]}): ${number(n)}، فالمجموع حد أدنى.`,
    mayMatch: (n) => `صفوف قد تنطبق وقد لا تنطبق لأن تاريخها أو عددها غير معروف بدقة: ${number(n)}.`,
    couldMatch: (n) => `صفوف أخرى ربما تنطبق وقد تُركت لأن تاريخها أو عددها غير معروف بدقة: ${number(n)}.`,
    formula: (at, formula) => `القيمة عن ${period(at)} محسوبة: ${formulaWords(formula)}.`,
    restsOnUnchecked: (periods) => `القيمة عن ${and.format(periods)} حُسبت بالكلام، ولا شيء يدققها.`,
    derivation: (at, derivation) =>
      `القيمة عن ${period(at)} محسوبة بالكلام وغير مدققة: ${ownWay(derivation.replace(/\.$/, ''))}.`,
    derived: (derivation) => `محسوبة بالكلام وغير مدققة: ${ownWay(derivation.replace(/\.$/, ''))}.`,
    // What is remarked on an observation may have no translation: then it runs its own way.
    remark: (at, remark) => `${period(at)}: ${ownWay(remark)}`,
    denies: (sentence) => /(?<!\p{L})(?:لا|لم|لن|ليس|ليست|غير|دون|بلا|من دون)(?!\p{L})/u.test(sentence),
    seriesBreak: (at, note) =>
      `تغير مصدر السلسلة أو طريقتها في الأثناء، بدءًا من ${period(at)}: ${ownWay(note.replace(/\.$/, ''))}.`,
    workedOutFromThis: (title: string, at: PartialDate, value: string, how: string) =>
      `لا يمكن تدقيقه على السلسلة «${ownWay(title)}»: فالقيمة عن ${period(at)} (${value}) محسوبة هي نفسها من هذا الرقم (${formulaWords(how)}).`,
    open: 'القيمة العليا غير معروفة: فالرقم حد أدنى.',
  };
}
