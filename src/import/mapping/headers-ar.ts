/** Words of Arabic for the headers of columns, as tables of desks have them; the most usual first. */
export const ARABIC_HEADERS: Readonly<Record<string, readonly string[]>> = {
  'place.name': ['المكان', 'المدينة', 'الموقع', 'مكان الحادث', 'البلدة', 'القرية', 'المنطقة'],
  'place.country': ['البلد', 'الدولة'],
  'place.admin1': ['المحافظة', 'الولاية'],
  'place.lat': ['خط العرض', 'دائرة العرض'],
  'place.lon': ['خط الطول'],
  date: ['التاريخ', 'تاريخ الحادث', 'تاريخ الهجوم', 'اليوم'],
  killed: ['القتلى', 'عدد القتلى', 'الوفيات', 'عدد الوفيات'],
  wounded: ['الجرحى', 'عدد الجرحى', 'المصابون', 'عدد المصابين', 'الإصابات'],
  abducted: ['المختطفون', 'عدد المختطفين', 'المخطوفون', 'عدد المخطوفين'],
  kind: ['النوع', 'نوع الحادث', 'نوع الهجوم'],
  title: ['العنوان', 'الحادث', 'الحدث', 'الوصف'],
  url: ['الرابط'],
  publisher: ['الناشر', 'الصحيفة', 'الوكالة', 'المصدر'],
  published: ['تاريخ النشر'],
  period: ['الشهر', 'السنة', 'الفترة'],
  value: ['العدد', 'القيمة', 'المجموع'],
};

/** As ARABIC_HEADERS, for columns in which a row of incidents names its source. */
export const ARABIC_SOURCE_HEADERS = {
  publisher: ['المصدر', 'الصحيفة', 'الوكالة', 'الناشر'],
  title: ['عنوان الخبر', 'عنوان التقرير', 'عنوان المقال', 'العنوان'],
  published: ['تاريخ النشر', 'تاريخ الخبر', 'تاريخ المصدر'],
  url: ['الرابط', 'رابط الخبر', 'رابط المصدر'],
} as const;

/** As ARABIC_HEADERS, for who did it. */
export const ARABIC_PERPETRATOR = ['الجهة المنفذة', 'المنفذ', 'الفاعل', 'الجاني', 'المهاجمون'];
