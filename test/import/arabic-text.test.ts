import { describe, expect, test } from 'vitest';
import { arabicDatelineOf } from '../../src/import/text/ar/dateline.ts';
import { arabicDateLine, arabicDatesIn } from '../../src/import/text/ar/dates.ts';
import { isWhenSaid, speakerAt, speakersIn } from '../../src/import/text/speakers.ts';
import { claimantIn, kindIn, voiceOf } from '../../src/import/text/words.ts';
import { INCIDENT_KINDS } from '../../src/model/incident.ts';

describe('dates of an Arabic report', () => {
  // A Thursday.
  const published = '2020-09-03';
  test.each([
    ['قتل أربعة أشخاص يوم الأحد', '2020-08-30'],
    ['قتل أربعة أشخاص مساء أمس الأربعاء', '2020-09-02'],
    ['قتل أربعة أشخاص أمس', '2020-09-02'],
    ['قتل أربعة أشخاص أمس الأول', '2020-09-01'],
    ['قتل أربعة أشخاص اليوم الخميس', '2020-09-03'],
    ['قتل أربعة أشخاص الخميس الماضي', '2020-08-27'],
    ['قتل أربعة أشخاص قبل يومين', '2020-09-01'],
    ['قتل أربعة أشخاص قبل ثلاثة أيام', '2020-08-31'],
    ['قتل أربعة أشخاص، الأحد، في هجوم', '2020-08-30'],
    ['في ١٢ آب', '2020-08-12'],
    ['في 12 آب/أغسطس', '2020-08-12'],
    ['في 12 أغسطس (آب) 2019', '2019-08-12'],
    ['يوم الأحد 30 أغسطس', '2020-08-30'],
    ['الأحد الموافق 30 من أغسطس 2020', '2020-08-30'],
    ['في 5 كانون الأول', '2019-12-05'],
    ['في أغسطس 2020', '2020-08'],
    ['خلال شهر تموز', '2020-07'],
    ['بين 28 و30 أغسطس', '2020-08-28/2020-08-30'],
    ['من 28 إلى 30 أغسطس 2020', '2020-08-28/2020-08-30'],
    ['بتاريخ 2020-08-30', '2020-08-30'],
    ['بتاريخ 30/8/2020', '2020-08-30'],
  ])('%s: %s', (sentence, value) => {
    expect(arabicDatesIn(sentence, published).map((found) => found.value)).toEqual([value]);
  });

  test.each(['مارس الصيد', 'آب إلى بيته', 'قتل أربعة أشخاص', 'منذ سنوات', 'مسجد الجمعة', 'في 45 آب'])(
    '%s is no date',
    (sentence) => expect(arabicDatesIn(sentence, published)).toEqual([]),
  );

  test('a day that can be read in two ways stays open, and so does one that hangs on the day of publication', () => {
    expect(arabicDatesIn('بتاريخ 3/4/2020', published)).toEqual([{ words: '3/4/2020', twoWays: true }]);
    expect(arabicDatesIn('قتلوا يوم الأحد', undefined)).toEqual([{ words: 'يوم الأحد' }]);
  });

  test('the following day is counted from the date named last', () => {
    expect(arabicDatesIn('بدأ في 12 مايو 2019 وانتهى في اليوم التالي', published)).toMatchObject([
      { value: '2019-05-12' },
      { value: '2019-05-13', from: expect.stringContaining('12 مايو 2019') },
    ]);
  });

  test.each([
    ['الأحد 30 أغسطس 2020', '2020-08-30'],
    ['نُشر في: 30 آب 2020', '2020-08-30'],
    ['نشر في: 30 آب 2020 - 14:30', '2020-08-30'],
    ['٣٠ أغسطس ٢٠٢٠', '2020-08-30'],
    ['قتل أربعة في 30 أغسطس 2020', undefined],
  ])('the line %s is the date %s', (line, value) => expect(arabicDateLine(line)).toBe(value));
});

describe('whose word it is in Arabic', () => {
  test.each([
    ['قالت الشرطة إن أربعة أشخاص قتلوا', 'الشرطة', 'other'],
    ['أفاد مصدر أمني بأن أربعة أشخاص قتلوا', 'مصدر أمني', 'other'],
    ['قتل أربعة أشخاص بحسب وزارة الداخلية', 'وزارة الداخلية', 'other'],
    ['أعلن تنظيم الجبهة الحمراء أن أربعة قتلوا', 'تنظيم الجبهة الحمراء', 'claim'],
  ])('%s', (sentence, name, voice) => {
    expect(speakersIn(sentence).map((speaker) => speaker.name)).toContain(name);
    expect(voiceOf(sentence)).toBe(voice);
  });

  test('each number has the nearest speaker in its part of the sentence', () => {
    const sentence = 'قالت الشرطة إن 4 أشخاص قتلوا، بينما قال مصدر طبي إن 6 قتلوا';
    expect(speakerAt(sentence, sentence.indexOf('4'))).toBe('الشرطة');
    expect(speakerAt(sentence, sentence.indexOf('6'))).toBe('مصدر طبي');
  });

  test.each([
    ['تبنى تنظيم الجبهة الحمراء الهجوم', 'تنظيم الجبهة الحمراء'],
    ['وتبنّت الجبهة الحمراء الهجوم', 'الجبهة الحمراء'],
    ['أعلنت الجبهة الحمراء مسؤوليتها عن التفجير', 'الجبهة الحمراء'],
    ['ولم تتبن أي جهة الهجوم', undefined],
    ['لم تعلن أي جهة مسؤوليتها عن الهجوم', undefined],
  ])('%s', (sentence, name) => {
    expect(claimantIn(sentence)).toBe(name);
    expect(voiceOf(sentence)).toBe(name === undefined ? 'none' : 'claim');
  });

  test('the day on which something was said is not when it happened', () => {
    const sentence = 'أعلنت الشرطة، الأحد، مقتل أربعة';
    const [date] = arabicDatesIn(sentence, '2020-09-03');
    expect(isWhenSaid({ sentence, words: date?.words ?? '' })).toBe(true);
    expect(isWhenSaid({ sentence: 'قتل أربعة في هجوم، الأحد', words: 'الأحد' })).toBe(false);
  });
});

test.each([
  ['تفجير انتحاري في سوق', 'suicide-bombing'],
  ['انفجار سيارة مفخخة', 'vbied'],
  ['انفجرت عبوة ناسفة', 'ied'],
  ['وقعت الدورية في كمين', 'ambush'],
  ['اختطف مسلحون ثلاثة أشخاص', 'kidnapping'],
  ['سقطت قذائف هاون', 'shelling'],
  ['هاجم مسلحون نقطة تفتيش', 'armed-assault'],
  ['عقد اجتماع', undefined],
])('%s is %s', (sentence, kind) => {
  const kinds = Object.fromEntries(INCIDENT_KINDS.map((one) => [one, one]));
  expect(kindIn(sentence, kinds)?.kind).toBe(kind);
});

describe('the dateline of an Arabic report', () => {
  test.each([
    [
      'تل المثال (العراق) – وكالة المثال – ١٢ أيلول ٢٠٢٠',
      { agency: 'وكالة المثال', date: '2020-09-12', rest: '' },
    ],
    ['الشمالية (رويترز) - قتل أربعة', { agency: 'رويترز', rest: 'قتل أربعة' }],
    ['الشمالية – وكالة المثال: قتل أربعة', { agency: 'وكالة المثال', rest: 'قتل أربعة' }],
    [
      'الشمالية، 12 أيلول/سبتمبر 2020 (أ ف ب) - قتل أربعة',
      { agency: 'أ ف ب', date: '2020-09-12', rest: 'قتل أربعة' },
    ],
  ])('%s', (line, told) => expect(arabicDatelineOf(line)).toMatchObject(told));

  test.each([
    'قتل أربعة – بحسب الشرطة – في هجوم',
    'الشرطة: قتل أربعة',
    'مقتل أربعة - صور',
    'الخميس ٣ أيلول ٢٠٢٠',
  ])('%s has none', (line) => expect(arabicDatelineOf(line)).toBeUndefined());
});

test('a word for attacks in general is no kind of attack', () => {
  const kinds = Object.fromEntries(INCIDENT_KINDS.map((one) => [one, one]));
  expect(kindIn('تبنى تنظيم الجبهة الحمراء الهجوم', kinds)).toBeUndefined();
});
