import { describe, expect, test } from 'vitest';
import { isUnreadable } from '../../src/query/prose/figure.ts';
import { findNumbers, numberLanguage, readFigure, readPassage } from '../../src/query/prose/languages.ts';

/** What a text states, in short: `atLeast 4–9 percent rise`. */
function read(text: string): string {
  const figure = readFigure(text, 'ar');
  if (isUnreadable(figure)) return figure.reason;
  const { min, max, unit, hedge, direction } = figure;
  const round = (n: number): number => Number(n.toFixed(1));
  const number = min === max ? `${round(min)}` : `${round(min)}–${round(max)}`;
  return [hedge, number, unit, direction].filter((part) => part !== undefined).join(' ');
}

describe('a number in Arabic is read', () => {
  test.each([
    ['٤', '4'],
    ['4 هجمات', '4'],
    ['١٬٤٢٢', '1422'],
    ['1,422 هجومًا', '1422'],
    ['أربعة', '4'],
    ['أربع', '4'],
    ['أربعة قتلى', '4'],
    ['ثماني هجمات', '8'],
    ['عشرة', '10'],
    ['أحد عشر', '11'],
    ['اثنتا عشرة', '12'],
    ['خمسة عشر هجومًا', '15'],
    ['تسعة عشر', '19'],
    ['عشرون', '20'],
    ['ثلاثة وعشرون', '23'],
    ['خمس وثلاثين', '35'],
    ['مئة', '100'],
    ['مائة وخمسة', '105'],
    ['مئتان', '200'],
    ['ثلاثمئة', '300'],
    ['ثلاث مئة', '300'],
    ['خمسمئة وعشرة', '510'],
    ['ثمانمئة وثمانية', '808'],
    ['مئة واثنان وثلاثون', '132'],
    ['ألف', '1000'],
    ['ألف وأربعمئة واثنان وعشرون', '1422'],
    ['مئة هجوم', '100'],
    ['مئة هجوم وهجوم', '101'],
    ['مئة هجوم وهجومان', '102'],
    ['ألف ومئتا غارة وغارتين', '1202'],
    ['مئة هجوم وجريحان', '100'],
    ['عشرة آلاف', '10000'],
    ['ألفان وخمسمئة', '2500'],
    ['٣ ملايين', '3000000'],
    ['3.2 مليون', '3200000'],
    ['ثلاثة ملايين', '3000000'],
    ['نصف مليون', '500000'],
    ['٢٥ في المئة', '25 percent'],
    ['25 بالمئة', '25 percent'],
    ['٢٥٪', '25 percent'],
    ['خمسة في المائة', '5 percent'],
    ['٣ نقاط مئوية', '3 points'],
    ['نصف', '50 percent'],
    ['ربع', '25 percent'],
    ['الثلث', '33.3 percent'],
    ['ثلاثة أرباع', '75 percent'],
    ['ثلاثة أضعاف', '3 times'],
    ['مرتين', '2 times'],
    ['نحو 120', 'about 120'],
    ['حوالي أربعين هجومًا', 'about 40'],
    ['قرابة ١٢٠', 'about 120'],
    ['ما يقارب 40', 'about 40'],
    ['أكثر من ١٠٬٠٠٠', 'moreThan 10000'],
    ['ما يزيد على 400', 'moreThan 400'],
    ['ما لا يقل عن ٣٥', 'atLeast 35'],
    ['٣٥ على الأقل', 'atLeast 35'],
    ['على الأقل 35', 'atLeast 35'],
    ['أربعة قتلى على الأقل', 'atLeast 4'],
    ['أقل من 50', 'lessThan 50'],
    ['ما لا يزيد على 50', 'atMost 50'],
    ['٤–٩', '4–9'],
    ['4 إلى 9', '4–9'],
    ['من 4 إلى 9', '4–9'],
    ['بين 4 و9', '4–9'],
    ['بين أربعة وتسعة', '4–9'],
    ['14,000 إلى 18,000', '14000–18000'],
    ['زيادة 25 في المئة', '25 percent rise'],
    ['انخفاض 24 في المئة', '24 percent fall'],
  ])('“%s” is %s', (text, expected) => expect(read(text)).toBe(expected));

  test.each(['هجوم', 'عشرات', 'آلاف', '4 و9', 'ليس أربعة', '30 أغسطس', 'إف-16', '4\u200f2', '−4', '4/5'])(
    '“%s” is not',
    (text) => expect(readFigure(text, 'ar')).toHaveProperty('reason'),
  );
});

describe('bare numbers of Arabic prose', () => {
  const found = (text: string): string[] => findNumbers(text, 'ar').map((one) => one.text);

  test.each<[string, string[]]>([
    ['أعلنت الجماعة مئة هجوم في العراق.', ['مئة']],
    ['قُتل أربعة جنود وجُرح ٩ آخرون.', ['أربعة', '٩']],
    ['ارتفع العدد ٢٥ في المئة.', ['٢٥ في المئة']],
    ['سقط عشرات القتلى ومئات الجرحى.', ['عشرات', 'ومئات']],
    ['قُتل بضعة مدنيين.', ['بضعة']],
    ['أكثر من ثلث الهجمات وقع في ديالى.', ['ثلث']],
    ['بين 4 و9 قتلى', ['بين 4 و9']],
    ['ارتفع ثلاثة أضعاف', ['ثلاثة أضعاف']],
  ])('in “%s”', (text, expected) => expect(found(text)).toEqual(expected));

  test.each([
    'في 30 آب 2020',
    'في أغسطس/آب ٢٠٢٠',
    'من 22 إلى 31 يوليو',
    '14–24 مايو 2020',
    'في عام 2020',
    'منذ ٢٠١٧',
    'عند الساعة 10:30',
    'طائرة إف-16 وقاعدة K1',
    'في الصفحة 3',
    'مصدر واحد لا أكثر',
    'في الربع الثالث من السنة',
    'منتصف الشهر',
    'هذه الأرقام لا تتحرك معًا.',
  ])('none in “%s”', (text) => expect(found(text)).toEqual([]));
});

test('what stands beside a figure in Arabic', () => {
  const { besideFigure, countedBehind, confirmedIn } = numberLanguage('ar');
  const kinds = (before: string, behind: string) =>
    besideFigure(before, behind).map(({ kind, words }) => `${kind}: ${words}`);
  expect(kinds('قُتل نحو ', ' شخصًا')).toEqual(['part: نحو']);
  expect(kinds('قُتل ', ' على الأقل')).toEqual(['part: على الأقل']);
  expect(kinds('ما لا يقل عن ', '')).toEqual(['part: ما لا يقل عن']);
  expect(kinds('بلغ ', ' في المئة')).toEqual(['percent: في المئة']);
  expect(kinds('نحو ذلك أعلنت ', ' هجوم')).toEqual([]);
  expect(kinds('انخفاض بنسبة ', '')).toEqual(['fall: انخفاض']);
  expect(kinds('ارتفع إلى ', '')).toEqual(['riseTo: ارتفع']);
  expect(kinds('', ' مليون')).toEqual(['part: مليون']);
  expect(countedBehind(' هجومًا')).toEqual({ things: ['incidents'], measures: [] });
  expect(countedBehind(' قتلى')).toEqual({ things: ['killed'], measures: [] });
  expect(confirmedIn('هجومان مؤكدان')).toBeUndefined();
  expect(confirmedIn('أربعة قتلى مؤكدين')).toBe('مؤكدين');
});

test('a passage in Arabic is read whole, one in another language by its digits', () => {
  expect(readPassage('قُتل أكثر من 20 في 3 مايو', 'ar', 'en')).toMatchObject({
    numbers: [{ min: 20, max: 20, hedge: 'moreThan' }],
    complete: true,
  });
  expect(readPassage('a 25% uptick from July', 'en', 'ar')).toMatchObject({
    numbers: [{ min: 25, unit: 'percent' }],
  });
});
