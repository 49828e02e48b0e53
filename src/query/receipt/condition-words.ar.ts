import type { ToldTest } from '../where/told.ts';
import type { conditionWords as english } from './condition-words.en.ts';

/** What the fields of a condition are called. */
export const FIELD_WORDS_AR: Readonly<Record<string, string>> = {
  id: 'السجل',
  title: 'العنوان',
  date: 'التاريخ',
  'citations.source': 'المصدر',
  disagreement: 'الخلاف بين المصادر',
  remark: 'الملاحظة',
  published: 'أول نشر',
  updated: 'آخر تغيير',
  formerIds: 'معرّف سابق',
  article: 'المقال',
  dateMeaning: 'معنى التاريخ',
  kind: 'النوع',
  status: 'الحالة',
  place: 'المكان',
  'place.name': 'المكان',
  'place.country': 'البلد',
  'place.admin1': 'المحافظة',
  'place.admin1Alt': 'محافظة أخرى',
  'place.aliases': 'اسم آخر للمكان',
  'place.lat': 'خط العرض',
  'place.lon': 'خط الطول',
  'place.precision': 'دقة المكان',
  'place.coordSource': 'مصدر الإحداثيات',
  'actors.id': 'الطرف',
  'actors.role': 'دور طرف',
  'actors.basis': 'أساس دور طرف',
  'targets.kind': 'الهدف',
  'targets.description': 'وصف الهدف',
  topics: 'الموضوع',
  killed: 'القتلى',
  wounded: 'الجرحى',
  abducted: 'المخطوفون',
  perpetratorsKilled: 'قتلى المهاجمين',
  incidents: 'الحادث',
};

const ENDS: Readonly<Record<string, string>> = { min: 'الحد الأدنى', max: 'الحد الأعلى', best: 'أفضل تقدير' };

/** A condition in words, as a part of an Arabic sentence. Each test is a name, a colon and its values: no noun has to agree. */
export function conditionWordsAr(locale: string): typeof english {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const either = new Intl.ListFormat(locale, { type: 'disjunction' });
  return {
    country: (code) => countries.of(code) ?? code,
    digits: (text) => text.replace(/\d+(?:\.\d+)?/g, (n) => number.format(Number(n))),
    and: (parts) => parts.join('، '),
    or: (parts) => either.format(parts),
    not: (part) => `ما عدا ${part.startsWith('(') ? part : `(${part})`}`,
    test({ field, type, operator, values }) {
      const name = fieldName(field);
      if (operator === 'is unknown') return `${name}: غير معروف`;
      return `${name}: ${COMPARED[operator](either.format(values.map(isolated)), type === 'date')}`;
    },
  };
}

/** Runs a name in another script its own way; without the signs where it is Arabic or a number throughout. */
function isolated(value: string): string {
  return /\p{Script=Latin}/u.test(value) ? `\u2068${value}\u2069` : value;
}

const COMPARED: Readonly<Record<ToldTest['operator'], (value: string, date: boolean) => string>> = {
  '=': (value) => value,
  in: (value) => value,
  'is unknown': (value) => value,
  '!=': (value) => `غير ${value}`,
  '<': (value, date) => (date ? `قبل ${value}` : `أقل من ${value}`),
  '<=': (value, date) => (date ? `${value} أو قبله` : `${value} على الأكثر`),
  '>': (value, date) => (date ? `بعد ${value}` : `أكثر من ${value}`),
  '>=': (value, date) => (date ? `${value} أو بعده` : `${value} على الأقل`),
  '~': (value) => `ربما ${value}`,
};

function fieldName(field: string): string {
  const [count = '', end = ''] = field.split('.');
  const words = FIELD_WORDS_AR;
  return words[field] ?? (ENDS[end] && words[count] ? `${words[count]} (${ENDS[end]})` : field);
}
