import type { ExploreWords, Plural } from '../../explore/words.ts';
import { arabicLocale, type CountedNoun } from './counts-ar.ts';
import { INCIDENT, OF_INCIDENT, OF_PLACE } from './nouns-ar.ts';
import type { ExploreLabels } from './pattern.ts';

/** A counted noun as texts for each plural form. */
function counted({ one, two, few, many, other }: CountedNoun, text = '{n}'): Plural {
  const fill = (phrase: string): string => text.replace('{n}', phrase);
  return {
    one: fill(one),
    two: fill(two),
    few: fill(`{n} ${few}`),
    many: fill(`{n} ${many}`),
    other: fill(`{n} ${other}`),
  };
}

/** What the explorer says in a browser, in Arabic. Numbers stand where no verb has to agree with them. */
export function exploreWordsAr(tag: string): Omit<ExploreWords, 'kinds' | 'statuses'> {
  return {
    locale: arabicLocale(tag),
    rtl: true,
    semicolon: '؛ ',
    matches: counted(INCIDENT, 'النتيجة: {n}.'),
    none: 'لا حادث يطابق ما طلبت.',
    without: 'من دون «{what}»: {incidents}',
    loading: 'يجري التحميل…',
    failed: 'تعذر تحميل البحث. أعد تحميل الصفحة، أو تصفح صفحات الجدول أدناه.',
    maybe: {
      other:
        'حوادث قد تقع بين هذين التاريخين وقد لا تقع، لأن تواريخها غير معروفة بدقة كافية: {n}؛ وهي غير معروضة.',
    },
    noMonth: { other: 'حوادث غير مؤرخة بشهر واحد، وليست في أي عمود: {n}.' },
    totals: counted(INCIDENT, '{n}: {list}. السجلات المسحوبة والمدموجة غير محسوبة.'),
    ofStatus: '{n} {status}',
    killed: 'القتلى',
    wounded: 'الجرحى',
    incidents: 'الحوادث',
    status: 'الحالة',
    byStatus: 'بحسب الحالة',
    range: '{min}–{max}',
    atLeast: '{min} على الأقل',
    notKnown: 'غير معروف',
    andUnknown: counted(OF_INCIDENT, 'إضافة إلى {n} بعدد غير معروف'),
    unknownIn: '+ {n} غير معروف',
    showReceipt: '{text}: اعرض الإيصال',
    noFilters: 'لا شيء: هذه كل حوادث الموقع.',
    countedOnce: 'ويُحسب كل منها مرة واحدة.',
    addedUp: {
      one: 'حادث واحد منها يذكر «{what}»: {sum}.',
      two: 'مجموع «{what}» في الحادثين اللذين يذكرانه: {sum}.',
      other: 'مجموع «{what}» في الحوادث التي تذكره، وعددها {n}: {sum}.',
    },
    rangeEnds: 'أقل ما يمكن أن يكون في كل منها مجموعه {min}، وأكثره مجموعه {max}.',
    openEnd: 'أقل ما يمكن أن يكون في كل منها مجموعه {min}، ولا يُعرف لبعضها حد أعلى.',
    unknownLeft: {
      other: 'وحوادث عددها غير معروف: {n}؛ وغير المعروف ليس صفرًا، ولا يضيف شيئًا إلى المجموع.',
    },
    allInTable: { other: 'كلها (عددها {n}) في الجدول' },
    undated: { other: 'حوادث غير مؤرخة بيوم واحد: {n}؛ وهي محسوبة ومدرجة عند أول يوم ممكن.' },
    unplaced: { other: 'حوادث لا مكان لها على الخريطة: {n}؛ وهي محسوبة.' },
    shown: 'الحوادث من {from} إلى {to} من أصل {all}',
    remove: 'أزل: {what}',
    search: 'كلمات: {what}',
    from: 'من {from}',
    until: 'حتى {to}',
    span: 'من {from} إلى {to}',
    noYear: 'السنة غير مؤكدة',
    noArea: 'غير معروف',
    moreValues: { other: 'وغيرها: {n}' },
    withheld: { other: 'صفوف متروكة خارج الملف لأن مصادرها تحتفظ بصفوفها: {n}.' },
    incidentCount: counted(INCIDENT),
    placeCount: counted(OF_PLACE),
    mapSaysEven: 'خريطة: {incidents} في {places}.',
    mapSays: 'خريطة: {incidents} في {places}؛ أكثرها في {most} ({count}).',
    andOthers: {
      one: '{name} ومكان آخر',
      two: '{name} ومكانان آخران',
      few: '{name} و{n} أماكن أخرى',
      other: '{name} و{n} مكانًا آخر',
    },
    kilometres: '{n} كم',
    mapEmpty: 'ليس لأي من الحوادث المعروضة مكان على الخريطة.',
    trendSaysOne: '{incidents} في {first}.',
    trendSaysEven: '{incidents} بحسب الشهر، من {first} إلى {last}.',
    trendSays: '{incidents} بحسب الشهر، من {first} إلى {last}؛ أكثرها في {most} ({count}).',
    trendEmpty: 'لا يُعرف شهر أي من الحوادث المعروضة.',
    timelineSays: '{incidents} من {kinds} بين {first} و{last}. ويدل الخط على تاريخ لا يُعرف يومه.',
    tallest: counted(INCIDENT, 'أطول عمود: {n}'),
    kindCount: counted({ one: 'نوع واحد', two: 'نوعين', few: 'أنواع', many: 'نوعًا', other: 'نوع' }),
    timelineEmpty: 'لا شيء يُعرض على خط زمني.',
    month: 'الشهر',
    place: 'المكان',
    kind: 'النوع',
    first: 'الأول',
    last: 'الأخير',
  };
}

/** Fixed words of the explorer in Arabic: they stand in the page. */
export const exploreLabelsAr: ExploreLabels = {
  name: 'ابحث في الحوادث وصفِّها',
  search: 'بحث',
  searchHelp: 'كلمات من العنوان أو المكان أو ما هو معروف',
  clear: 'أزل الكل',
  filters: 'عوامل التصفية',
  letGo: 'أزل كل عوامل التصفية',
  chosen: 'ما اخترته',
  inForce: 'عوامل التصفية السارية',
  dates: 'التواريخ',
  datesHelp: 'اسحب على الأعمدة، أو حرّك الطرفين.',
  noScript: 'البرمجة معطلة أو لم تُحمَّل، فلا تصفية هنا مهما كان في العنوان: هذه هي الحوادث كلها.',
  from: 'من',
  to: 'إلى',
  view: 'اعرض فوق الجدول',
  views: { table: 'الجدول وحده', map: 'خريطة', trend: 'بحسب الشهر', timeline: 'خط زمني' },
  facets: {
    country: 'البلد',
    area: 'المحافظة',
    kind: 'النوع',
    status: 'الحالة',
    year: 'السنة',
    actor: 'الطرف',
  },
  sort: 'الترتيب',
  sorts: {
    '-date': 'الأحدث أولًا',
    date: 'الأقدم أولًا',
    '-killed': 'الأكثر قتلى أولًا',
    '-wounded': 'الأكثر جرحى أولًا',
    title: 'بحسب العنوان',
    place: 'بحسب المكان',
    status: 'الأوثق أولًا',
    '-sources': 'الأكثر مصادر أولًا',
  },
  csv: 'نزّل المعروض (CSV)',
  list: 'اعرضه قائمة',
  mapHelp: 'اضغط على علامة لترى ما وقع هناك وحده، واضغط عليها ثانية لترى الكل.',
  mapLegend:
    'تكبر العلامة بعدد الحوادث. والأماكن المتقاربة التي لا يُميَّز بعضها من بعض تشترك في علامة واحدة تختارها كلها. وحيث تختلف حالات الحوادث فالعلامة علامة أضعفها.',
  trendHelp: 'اضغط على عمود لترى شهره وحده.',
  timelineHelp: 'اسحب لاختيار التواريخ، أو اضغط على نوع لتراه وحده.',
  previous: 'السابقة',
  next: 'التالية',
  pages: 'الصفحات',
};
