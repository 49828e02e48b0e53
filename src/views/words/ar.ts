import { chartWordsAr } from './charts-ar.ts';
import { arabicLocale, countsAr } from './counts-ar.ts';
import { datesAr } from './dates-ar.ts';
import { exploreLabelsAr, exploreWordsAr } from './explore-ar.ts';
import { labelsAr } from './labels-ar.ts';
import { methodAr } from './method-ar.ts';
import {
  FIELD_AR,
  FREQUENCY_AR,
  GRADE_AR,
  PRECISION_AR,
  RECORD_AR,
  SOURCE_KIND_AR,
  SOURCE_KINDS_AR,
  STATUS_MEANING_AR,
} from './names-ar.ts';
import { STATUS_AR } from './nouns-ar.ts';
import type { Words } from './pattern.ts';
import { sentencesAr } from './sentences-ar.ts';

/** All words of the pages in Arabic, with the digits and months of the tag: `ar`, `ar-IQ`, `ar-MA`. */
export function arabic(tag: string): Words {
  const locale = arabicLocale(tag);
  const lists = new Intl.ListFormat(locale);
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const date = datesAr(tag);
  return {
    lang: tag,
    dir: 'rtl',
    openGraph: 'ar_AR',
    labels: { ...labelsAr, digits: digitsOf(locale) },
    method: methodAr,
    say: sentencesAr(tag),
    date,
    ...countsAr(tag),
    year: (year) => new Intl.NumberFormat(locale, { useGrouping: false }).format(year),
    list: (items) => lists.format(items),
    country: (code) => countries.of(code) ?? code,
    language: (code) => languages.of(code) ?? code,
    status: (status) => STATUS_AR[status],
    statusMeaning: (status) => STATUS_MEANING_AR[status],
    sourceKind: (kind) => SOURCE_KIND_AR[kind],
    sourceKinds: (kind) => SOURCE_KINDS_AR[kind],
    grade: (letter) => GRADE_AR[letter] ?? letter,
    precision: (precision) => PRECISION_AR[precision],
    frequency: (frequency) => FREQUENCY_AR[frequency],
    field: (name) => FIELD_AR[name] ?? name,
    record: (kind) => RECORD_AR[kind],
    exploreLabels: exploreLabelsAr,
    explore: exploreWordsAr(tag),
    markdown: {
      footnotes: 'حواشٍ',
      footnote: 'الحاشية',
      back: 'عودة إلى نص الحاشية',
      table: 'جدول',
      done: 'منجز',
      notDone: 'غير منجز',
    },
    charts: chartWordsAr(tag, (one) => date(one)),
  };
}

function digitsOf(locale: string): string {
  const format = new Intl.NumberFormat(locale);
  return Array.from({ length: 10 }, (_, digit) => format.format(digit)).join('');
}
