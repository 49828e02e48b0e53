import type { Status } from '../../model/status.ts';
import type { CountedNoun } from './counts-ar.ts';

/** Names of the statuses in Arabic. */
export const STATUS_AR: Readonly<Record<Status, string>> = {
  confirmed: 'مؤكد',
  reported: 'مُبلَّغ عنه',
  claimed: 'معلَن من المهاجمين',
  disputed: 'متنازع عليه',
  retracted: 'مسحوب',
};

function noun(one: string, two: string, few: string, many: string, other: string): CountedNoun {
  return { one, two, few, many, other };
}

export const INCIDENT = noun('حادث واحد', 'حادثان', 'حوادث', 'حادثًا', 'حادث');
export const PLACE = noun('مكان واحد', 'مكانان', 'أماكن', 'مكانًا', 'مكان');
// After a preposition only the dual is written otherwise.
export const OF_INCIDENT = { ...INCIDENT, two: 'حادثين' };
export const OF_PLACE = { ...PLACE, two: 'مكانين' };
export const SOURCE = noun('مصدر واحد', 'مصدران', 'مصادر', 'مصدرًا', 'مصدر');
export const INDEPENDENT = noun(
  'مصدر مستقل واحد',
  'مصدران مستقلان',
  'مصادر مستقلة',
  'مصدرًا مستقلًا',
  'مصدر مستقل',
);
export const OF_ORIGIN = noun('مصدر أصلي واحد', 'مصدرين أصليين', 'مصادر أصلية', 'مصدرًا أصليًا', 'مصدر أصلي');
export const RESULT = noun('نتيجة واحدة', 'نتيجتان', 'نتائج', 'نتيجة', 'نتيجة');
export const ROW = noun('صف واحد', 'صفان', 'صفوف', 'صفًا', 'صف');
export const OTHER_ROW = noun('صف آخر', 'صفان آخران', 'صفوف أخرى', 'صفًا آخر', 'صف آخر');
export const PASSAGE = noun('مقطع آخر', 'مقطعان آخران', 'مقاطع أخرى', 'مقطعًا آخر', 'مقطع آخر');
export const USE = noun(
  'رقم أو جدول آخر',
  'موضعان آخران',
  'أرقام وجداول أخرى',
  'رقمًا وجدولًا آخر',
  'رقم وجدول آخر',
);
export const EVENT = noun('حدث واحد', 'حدثان', 'أحداث', 'حدثًا', 'حدث');
export const ACTOR = noun(
  'منظمة أو شخص واحد',
  'منظمتان أو شخصان',
  'منظمات وأشخاص',
  'منظمة وشخصًا',
  'منظمة وشخص',
);
export const FIGURE = noun('رقم مدقَّق واحد', 'رقمان مدقَّقان', 'أرقام مدقَّقة', 'رقمًا مدقَّقًا', 'رقم مدقَّق');
export const EXPLAINER = noun('ملف واحد', 'ملفان', 'ملفات', 'ملفًا', 'ملف');
export const OBSERVATION = noun('قيمة واحدة', 'قيمتان', 'قيم', 'قيمة', 'قيمة');
export const REPORT = noun('تقرير واحد', 'تقريران', 'تقارير', 'تقريرًا', 'تقرير');
