import type { PlacePrecision } from '../../model/place.ts';
import { arabicLocale, countsAr } from './counts-ar.ts';
import * as noun from './nouns-ar.ts';
import type { Words } from './pattern.ts';

const BAR_WORDS: Readonly<Record<string, string>> = {
  month: 'الشهر',
  quarter: 'ربع السنة',
  year: 'السنة',
  country: 'البلد',
  place: 'المكان',
  admin1: 'المحافظة',
  kind: 'نوع الهجوم',
  actor: 'الجهة المعنية',
  target: 'المستهدَف',
  status: 'الحالة',
};

const PEOPLE: Readonly<Record<string, string>> = {
  killed: 'القتلى',
  wounded: 'الجرحى',
  abducted: 'المخطوفون',
  perpetratorsKilled: 'القتلى من المهاجمين',
};

const CIRCLES: Readonly<Record<PlacePrecision, string>> = {
  exact: 'حيث يُعرف الموضع بعينه',
  near: 'حيث يُعرف الموضع تقريبًا',
  district: 'حيث لا يُعرف إلا القضاء',
  governorate: 'حيث لا تُعرف إلا المحافظة',
  country: 'حيث لا يُعرف إلا البلد',
};

/** Sentences with something in them, in Arabic. */
export function sentencesAr(tag: string): Words['say'] {
  const { number, counted } = countsAr(tag);
  const lists = new Intl.ListFormat(arabicLocale(tag));
  const years = new Intl.NumberFormat(arabicLocale(tag), { useGrouping: false });
  const months = new Intl.DateTimeFormat(arabicLocale(tag), {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const incidents = (count: number): string => counted(count, noun.INCIDENT);
  const sources = (count: number): string => counted(count, noun.SOURCE);
  return {
    roles: { perpetrator: 'الفاعل', target: 'المستهدَف', other: 'من له صلة أيضًا' },
    part: { perpetrator: 'مهاجم', target: 'مستهدَف', other: 'ذو صلة' },
    basis: {
      claimed: 'بحسب إعلانه هو',
      attributed: 'بحسب مسؤولين أو مراقبين',
      suspected: 'مشتبه به',
    },
    incidents,

    fellBack: (language) => `لم يُترجم بعد: هذا النص معروض باللغة التي كُتب بها (${language}).`,

    noteLink: (n) => `الحاشية ${number(n)}`,
    noteNumber: (n) => `الحاشية ${number(n)}`,
    repeats: (names) => `ينقل عن ${names}.`,
    ownEarlier: (count) => (count === 1 ? 'تقرير سابق للناشر نفسه' : 'تقارير سابقة للناشر نفسه'),
    knownThrough: (names) => `لم يُقرأ هنا؛ معروف عبر ${names}.`,
    carriesNothing: 'نسخة: لا يُبنى عليها شيء في ذاتها.',
    noOrigin: 'نسخة أو مرآة؛ ولم يُسجَّل من أين تأتي.',
    ownOrigin: 'يتكلم عن نفسه: لا ينقل عن أحد مسجل هنا.',
    independentSources: (count) => counted(count, noun.INDEPENDENT),
    originsInAll: (count) =>
      count === 0 ? 'لا يستند إلى أي أصل' : `يستند في المجموع إلى ${counted(count, noun.OF_ORIGIN)}`,
    notCounted: (notes) => `حواشٍ لا تُعَد: ${lists.format(notes)}؛ إذ ليس فيها ما تقوم عليه الحالة، أو هي نسخ.`,
    independence: (independent, origins, cited, bearing) => {
      if (independent === 0) return 'لم يُسجَّل هنا شيء عمن يقول ذلك مستقلًا.';
      const told = `المذكور: ${sources(cited)}؛ والكلام يعود إلى ${counted(origins, noun.OF_ORIGIN)}`;
      if (independent === origins && independent > 1)
        return `${told}؛ وعدد المستقل منها بعضه عن بعض ${number(independent)}.`;
      if (independent > 1)
        return `${told}. تُعَد المصادر لا الأصول: وعدد ما لا يجمعه أصل واحد منها ${number(independent)}.`;
      if (bearing === 1 && origins > 1) return `${told}؛ والمصدر يُعَد مرة واحدة مهما نقل.`;
      if (origins > 1) return `${told}؛ وكل منها يشارك غيره أصلًا، فتُعَد مصدرًا واحدًا.`;
      return cited === 1 ? `${told}.` : `${told}؛ فتُعَد مصدرًا واحدًا.`;
    },
    originNotes: (notes, own) => {
      const list = lists.format(notes);
      if (own && notes.length === 1) return `كلامه هو، الحاشية ${list}`;
      return `${notes.length === 1 ? 'أصل الحاشية' : 'أصل الحواشي'} ${list}`;
    },
    sourceDescription: (title, publisher, kind) =>
      `${title}. ${publisher}. ${kind}: ما هو، ودرجته، وكل ما يستند إليه في هذا الموقع.`,
    sourcesDescription: (count, site) => `مصادر ${site} (${sources(count)}) بدرجاتها ومن ينقل عن مَن.`,
    sourcesIntro: (count, origins) =>
      `المسجل: ${sources(count)}؛ يتكلم عن نفسه منها ${number(origins)}، والباقي ينقل عن غيره. ولكل منها درجة موثوقية من A إلى F.`,

    showReceipt: (text) => `${text}: اعرض الإيصال`,
    reportSubject: (text, id) => `خطأ في الرقم «${text}» (${id})`,
    reportRecord: (title) => `خطأ في «${title}»`,
    moreRows: (hidden) => `وأيضًا ${counted(hidden, noun.OTHER_ROW)}: اعرض الكل`,
    selectionTitle: (count, others) =>
      others === 0
        ? incidents(count)
        : count === 0
          ? counted(others, noun.ROW)
          : `${incidents(count)} و${counted(others, noun.OTHER_ROW)}`,
    selectionIntro: 'كل صفوف مجموعة مختارة مذكورة في صفحة أخرى، ولا شيء غيرها.',
    figureIn: (text, title) => `«${text}» في ${title}`,
    allSelected: (count) => `كل حوادث هذا الجدول: ${incidents(count)}`,
    moreUses: (count) => `وأيضًا ${counted(count, noun.USE)}`,
    maybeRows: (count) => `صفوف قد تدخل هنا وقد لا تدخل: ${number(count)}.`,
    unknownRows: (count) => `صفوف عددها غير معروف: ${number(count)}.`,
    totalWorking: (field, count, sum) =>
      count === 1
        ? `حادث واحد في الجدول يذكر «${field}»: ${sum}.`
        : `مجموع «${field}» في حوادث الجدول التي تذكره، وعددها ${number(count)}: ${sum}. ومجموع المدَيات مدى.`,
    allInTable: (count) => `كلها (${number(count)}) في جدول الحوادث`,
    // An author’s unit would have to change with the number.
    numberIn: (number, unit) => `${number} (${unit})`,
    barWorking: (bar, text) => `${bar}: ${text}`,
    barSum: (field, count, sum) =>
      count === 1
        ? `حادث واحد يذكر «${field}»: ${sum}.`
        : `مجموع «${field}» في الحوادث التي تذكره، وعددها ${number(count)}: ${sum}. ومجموع المدَيات مدى.`,
    moreInTable: (hidden) => `حوادث أخرى في الجدول: ${number(hidden)}.`,
    morePassages: (count) => `${counted(count, noun.PASSAGE)} في صفحات الصفوف.`,

    incidentDescription: (title, date, place) => `${title}. ${date}. ${place}.`,
    statusSentence: (status, meaning) => `${status}: ${meaning}.`,
    mergedInto: 'دُمج هذا السجل في سجل آخر. ولا يُحسب وحده في أي مكان.',
    retracted: 'سُحب هذا السجل. وهو محفوظ ليبقى عنوانه صالحًا، ولا يُحسب في أي مكان.',
    placePrecision: (words) => `تحديده: ${words}.`,

    totals: (count, statuses) =>
      `${incidents(count)}: ${lists.format(statuses)}. السجلات المسحوبة والمدموجة غير محسوبة.`,
    ofStatus: (count, status) => `${number(count)} ${status}`,
    andUnknown: (count) => `إضافة إلى ${counted(count, noun.OF_INCIDENT)} بعدد غير معروف`,
    unknownIn: (count) => `+ ${number(count)} غير معروف`,
    undated: (count) => `حوادث غير مؤرخة بيوم واحد: ${number(count)}؛ وهي محسوبة ومدرجة عند أول يوم ممكن.`,
    unplaced: (count) => `حوادث لا مكان لها على الخريطة: ${number(count)}؛ وهي محسوبة.`,
    tableNote: (shown, all) =>
      shown < all
        ? `المعروض ${number(shown)} من ${counted(all, noun.OF_INCIDENT)}. كل الحالات ما عدا المسحوب.`
        : `${incidents(all)}. كل الحالات ما عدا المسحوب.`,
    rowRange: (from, to, all) =>
      all === 1
        ? 'حادث واحد.'
        : `الحوادث من ${number(from)} إلى ${number(to)} من أصل ${number(all)}، الأحدث أولًا.`,
    noIncidents: 'لا حوادث مسجلة.',
    moreIncidents: (shown, all) => `المعروض أحدث ${number(shown)} من أصل ${number(all)}.`,
    pageOf: (title, n) => `${title}، الصفحة ${number(n)}`,
    incidentsDescription: (count, site) =>
      `حوادث ${site} (${incidents(count)})، ولكل منها مصادره ومدى الوثوق به.`,

    publisherPages: (name, count) => (count === 1 ? name : `${name} (${counted(count, noun.REPORT)})`),
    panels: (count, scales) => {
      if (scales === 1) return `${number(count)} من الأعداد على مقياس واحد`;
      return scales === count
        ? `${number(count)} من الأعداد لأشياء مختلفة، لكل منها مقياسه`
        : `${number(count)} من الأعداد؛ ما كان منها بالوحدة نفسها والتواتر نفسه فعلى مقياس واحد`;
    },
    asInReceipt: (mark) => `كما في الإيصال ${mark}.`,
    firstPanels: (shown, of) =>
      `${number(shown)} من أصل ${number(of)} من الأعداد؛ وهي كلها في الملف مع الأرقام والمصادر`,
    numbersOf: (title) => `أرقام الرسم «${title}»`,
    chartFrom: (title, site) => `من «${title}»، ${site}: الأرقام والمصادر والإيصالات`,
    barsBy: (by) => BAR_WORDS[by] ?? by,
    barsTitle: (unit, by) => `${unit} بحسب ${by}`,
    barsMeasure: (unit, by, sum) => `${unit}${sum ? ' في الحوادث' : ''} المسجلة في هذا الموقع، بحسب ${by}`,
    peopleOf: (field) => PEOPLE[field] ?? field,
    barsUnit: 'الحوادث',
    barPeriod: (day, period) => {
      const inYear = years.format(Number(day.slice(0, 4)));
      if (period === 'year') return inYear;
      if (period === 'quarter') return `${inYear}، الربع ${number(Math.ceil(Number(day.slice(5, 7)) / 3))}`;
      return months.format(new Date(`${day}T00:00:00Z`));
    },
    rowsOfChart: (count) => `كل حوادث هذا الرسم: ${incidents(count)}`,
    rowsOfBar: (count) => `كلها: ${incidents(count)}`,
    undatedInBars: (count) => `حوادث غير مؤرخة بفترة واحدة، وليست في أي عمود: ${number(count)}.`,
    unknownInBars: (count) => `حوادث عددها غير معروف: ${number(count)}؛ وأعمدتها تبيّن أقل ما يمكن أن يكون.`,
    severalInBars: 'الحادث الذي ينتمي إلى عدة أشرطة محسوب في كل منها.',
    moreBars: (names) => `غير معروض: ${lists.format(names)}.`,
    circle: (distance, precision) => `${distance} ${CIRCLES[precision]}`,
    radii: (list) => `تبيّن الدائرة كم قد يبعد المكان عن مركزها: ${lists.format(list)}.`,
    badges:
      'الرقم داخل الدائرة ليس عددًا: هو رقم المكان في القائمة أدناه، وفيها أيضًا الأماكن التي لم يتسع لها.',
    signSize: (most) => `تكبر العلامة بعدد الحوادث، وأكبرها: ${incidents(most)}.`,
    weakestSign: 'وحيث تختلف حالات الحوادث في مكان واحد، فعلامته علامة أضعفها.',
    mapTitle: (count) => `أين: ${incidents(count)}`,
    notOnMap: (count) => `ليس على الخريطة لأن موقعه غير مسجل: ${incidents(count)}:`,
    moreNotOnMap: (count) => `اعرض ${number(count)} غيرها مما ليس على الخريطة`,
    noPosition: 'ليس على خريطة: لا موقع مسجل.',
    placesList: (count) => `اعرض قائمة الأماكن (${number(count)})`,
    timelineIntro: (count) => `${counted(count, noun.EVENT)} بترتيب وقوعها. ولا يُعرض تاريخ أدق مما هو معروف.`,

    placeDescription: (place, count) => `${place}: المسجل ${incidents(count)}.`,
    placesIntro: (count, inPlace) =>
      `${counted(count, noun.PLACE)} لها سجلات، مع عدد حوادث كل منها.${inPlace > 0 ? ` وحوادث تصف مكانها بنفسها ومكانها في سجلها: ${number(inPlace)}.` : ''}`,
    coordinates: (lat, lon) =>
      `${number(Math.abs(lat))}° ${lat < 0 ? 'جنوبًا' : 'شمالًا'}، ${number(Math.abs(lon))}° ${lon < 0 ? 'غربًا' : 'شرقًا'}`,
    actorDescription: (name, count) => `${name}: المسجل ${incidents(count)}.`,
    actorsIntro: (count) => `${counted(count, noun.ACTOR)} ممن يُذكرون في هذا الموقع، مع عدد حوادث كل منهم.`,

    searchDescription: (site) => `ابحث في ملفات «${site}» وحوادثه ومصادره.`,
    results: (count) => counted(count, noun.RESULT),
    stock: (figures, cited) => `${counted(figures, noun.FIGURE)}، ${sources(cited)}`,
    articlesDescription: (count, site) => `${counted(count, noun.EXPLAINER)} في ${site}.`,
    promise: 'اضغط على أي رقم تحته خط: يقول إيصاله كيف حُسب، ومن أي صفوف، ومن يقول ذلك.',
    download: (content, format) => `${content} بصيغة ${format}`,
    dataIntro: (site) =>
      `كل ما يستند إليه ${site} في ملفات: الحوادث مع مصادرها، والأحداث، والسلاسل، وإيصال كل رقم في النص.`,
    dataPackage: 'حزمة البيانات (ما في كل ملف)',
    format: (format) =>
      ({ csv: 'CSV', json: 'JSON', geojson: 'GeoJSON', parquet: 'Parquet', bib: 'BibTeX' })[format] ?? format,
    observations: (count) => counted(count, noun.OBSERVATION),
    correctionsIntro:
      'إذا تغير سجل منشور تغيرًا يهم القارئ، كُتب هنا وفي صفحة السجل ما كان خطأ وما يقوله الآن.',
    notFound: 'لا شيء في هذا العنوان. السجلات التي نُقلت أو سُحبت تحتفظ بعناوينها، فلعل في كتابة العنوان خطأ.',
  };
}
