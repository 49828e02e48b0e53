import type { RecordKind } from '../../corpus/corpus.ts';
import type { PlacePrecision } from '../../model/place.ts';
import type { Frequency } from '../../model/series.ts';
import type { SourceKind } from '../../model/source.ts';
import type { Status } from '../../model/status.ts';

/** Arabic names of what the model has a fixed list of. */
export const STATUS_MEANING_AR: Readonly<Record<Status, string>> = {
  confirmed: 'يقول به أصلان مستقلان على الأقل، وليس كلها كلام المهاجمين',
  reported: 'يقول به غير المهاجمين',
  claimed: 'لا يقول به إلا من يقولون إنهم فعلوه',
  disputed: 'تتناقض المصادر في ما وقع أو في من فعله',
  retracted: 'سُحب السجل؛ ولا يُحسب في أي مكان',
};

export const SOURCE_KIND_AR: Readonly<Record<SourceKind, string>> = {
  'news-agency': 'وكالة أنباء',
  newspaper: 'صحيفة',
  broadcaster: 'إذاعة أو تلفزيون',
  magazine: 'مجلة',
  'think-tank': 'مركز بحوث',
  ngo: 'مرصد أو منظمة غير حكومية',
  official: 'جهة رسمية',
  belligerent: 'طرف في القتال',
  perpetrator: 'منبر المهاجمين أنفسهم',
  court: 'محكمة',
  academic: 'عمل أكاديمي',
  dataset: 'مجموعة بيانات',
  'social-media': 'وسائل التواصل الاجتماعي',
  encyclopedia: 'موسوعة',
  aggregator: 'مُجمِّع أخبار',
};

/** The same for several of a kind, as a heading over them. */
export const SOURCE_KINDS_AR: Readonly<Record<SourceKind, string>> = {
  'news-agency': 'وكالات أنباء',
  newspaper: 'صحف',
  broadcaster: 'إذاعات وتلفزيونات',
  magazine: 'مجلات',
  'think-tank': 'مراكز بحوث',
  ngo: 'مراصد ومنظمات غير حكومية',
  official: 'جهات رسمية',
  belligerent: 'أطراف في القتال',
  perpetrator: 'منابر المهاجمين أنفسهم',
  court: 'محاكم',
  academic: 'أعمال أكاديمية',
  dataset: 'مجموعات بيانات',
  'social-media': 'وسائل التواصل الاجتماعي',
  encyclopedia: 'موسوعات',
  aggregator: 'مُجمِّعات أخبار',
};

export const GRADE_AR: Readonly<Record<string, string>> = {
  A: 'موثوق تمامًا',
  B: 'موثوق عادةً',
  C: 'موثوق إلى حد ما',
  D: 'غير موثوق عادةً',
  E: 'غير موثوق',
  F: 'لا يمكن الحكم عليه',
};

export const PRECISION_AR: Readonly<Record<PlacePrecision, string>> = {
  exact: 'الموضع نفسه',
  near: 'في حدود ٥ كم تقريبًا',
  district: 'القضاء أو الناحية فقط',
  governorate: 'المحافظة فقط',
  country: 'البلد فقط',
};

export const FREQUENCY_AR: Readonly<Record<Frequency, string>> = {
  day: 'يوميًا',
  week: 'أسبوعيًا',
  month: 'شهريًا',
  quarter: 'فصليًا',
  year: 'سنويًا',
  irregular: 'على فترات غير منتظمة',
};

export const FIELD_AR: Readonly<Record<string, string>> = {
  title: 'العنوان',
  date: 'التاريخ',
  place: 'المكان',
  kind: 'النوع',
  actors: 'الأطراف',
  targets: 'المستهدَفون',
  killed: 'القتلى',
  wounded: 'الجرحى',
  abducted: 'المخطوفون',
  perpetratorsKilled: 'قتلى المهاجمين',
  killedAndWounded: 'القتلى والجرحى',
  disagreement: 'الاختلاف',
  status: 'الحالة',
  body: 'النص',
  figures: 'الأرقام',
  observations: 'القيم',
  mergedInto: 'السجل المدمج',
};

export const RECORD_AR: Readonly<Record<RecordKind, string>> = {
  source: 'مصدر',
  incident: 'حادث',
  event: 'حدث',
  series: 'سلسلة',
  actor: 'طرف',
  place: 'مكان',
  article: 'ملف',
};
