import { plainWord } from './tokens.ts';

function words(list: string, first: number, step = 1): (readonly [string, number])[] {
  return list.split(';').flatMap((group, n) =>
    group
      .trim()
      .split(/\s+/)
      .map((word) => [plainWord(word), first + n * step] as const),
  );
}

/** Both genders, both cases. */
export const UNITS: ReadonlyMap<string, number> = new Map([
  ['صفر', 0],
  ...words(
    `واحد واحدة واحدًا أحد إحدى; اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي; ثلاثة ثلاث; أربعة أربع; خمسة خمس; ستة ست; سبعة سبع;
    ثمانية ثماني ثمان; تسعة تسع; عشرة عشر`,
    1,
  ),
]);

export const TENS: ReadonlyMap<string, number> = new Map(
  words(
    'عشرون عشرين; ثلاثون ثلاثين; أربعون أربعين; خمسون خمسين; ستون ستين; سبعون سبعين; ثمانون ثمانين; تسعون تسعين',
    20,
    10,
  ),
);

/** Hundreds in one word; "ثلاث مئة" in two is read as a unit and this. */
export const HUNDRED = plainWord('مئة');
export const HUNDREDS: ReadonlyMap<string, number> = new Map([
  [HUNDRED, 100],
  ...words('مئتان مئتين مئتا مئتي', 200),
  ...words('ثلاثمئة; أربعمئة; خمسمئة; ستمئة; سبعمئة; ثمانمئة ثمانيمئة; تسعمئة', 300, 100),
]);

/** Words that multiply what stands before them; the dual by itself is two. */
export const SCALES: ReadonlyMap<string, { scale: number; dual?: true }> = new Map([
  ...scale('ألف ألفا ألفًا آلاف', 1e3),
  ...scale('مليون مليونا مليونًا ملايين', 1e6),
  ...scale('مليار مليارا مليارًا مليارات', 1e9),
  ...scale('تريليون تريليونا', 1e12),
  ...dual('ألفان ألفين ألفي', 1e3),
  ...dual('مليونان مليونين مليوني', 1e6),
  ...dual('ملياران مليارين ملياري', 1e9),
]);

function scale(list: string, by: number): (readonly [string, { scale: number }])[] {
  return list.split(' ').map((word) => [plainWord(word), { scale: by }] as const);
}

function dual(list: string, by: number): (readonly [string, { scale: number; dual: true }])[] {
  return list.split(' ').map((word) => [plainWord(word), { scale: by, dual: true }] as const);
}

/** Plurals that count nothing exactly when no number stands before them: "tens", "hundreds", "thousands". */
export const VAGUE: ReadonlySet<string> = new Set(
  'عشرات مئات آلاف ملايين مليارات بضعة بضع'.split(' ').map(plainWord),
);

/** Fractions in percent. خمس and عشر are left out: they are five and ten as well. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map(
  (
    [
      ['نصف', 50],
      ['ثلث', 100 / 3],
      ['ثلثا', 200 / 3],
      ['ثلثي', 200 / 3],
      ['ثلثان', 200 / 3],
      ['ثلثين', 200 / 3],
      ['ربع', 25],
      ['سدس', 100 / 6],
    ] as const
  ).map(([word, percent]) => [plainWord(word), percent]),
);

/** Words that are a number of times by themselves, and whether they can only multiply. */
export const MULTIPLES: ReadonlyMap<string, { times: number; multiplies?: true }> = new Map([
  ['مرتين', { times: 2 }],
  ['مرتان', { times: 2 }],
  ['ضعف', { times: 2, multiplies: true }],
  ['ضعفي', { times: 2, multiplies: true }],
  ['ضعفين', { times: 2, multiplies: true }],
  ['ضعفا', { times: 2, multiplies: true }],
  ['تضاعف', { times: 2, multiplies: true }],
  ['تضاعفت', { times: 2, multiplies: true }],
]);
