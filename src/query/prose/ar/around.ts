import type { Beside, Counted, Hedge, Thing } from '../figure.ts';
import { bare } from './quantity.ts';
import { plainWord, type Token, tokenise } from './tokens.ts';

function phrases<T>(name: T, list: string): (readonly [readonly string[], T])[] {
  return list.split(';').map((phrase) => [phrase.trim().split(/\s+/).map(plainWord), name] as const);
}

/** Longest first, so that "ما لا يقل عن" is not read as less of it. */
const BEFORE: readonly (readonly [readonly string[], Hedge])[] = [
  ...phrases<Hedge>('atLeast', 'ما لا يقل عن; لا يقل عن; لا تقل عن; على الأقل; حد أدنى'),
  ...phrases<Hedge>(
    'atMost',
    'ما لا يزيد على; ما لا يزيد عن; لا يزيد على; لا يزيد عن; لا يتجاوز; على الأكثر',
  ),
  ...phrases<Hedge>(
    'moreThan',
    'ما يزيد على; ما يزيد عن; أكثر من; يزيد على; يزيد عن; أزيد من; يفوق; تفوق; تجاوز',
  ),
  ...phrases<Hedge>('lessThan', 'أقل من; ما يقل عن'),
  ...phrases<Hedge>('about', 'ما يقارب; ما يقرب من; نحو; حوالي; حوالى; قرابة; زهاء; تقريبا'),
];
const BEHIND: readonly (readonly [readonly string[], Hedge])[] = [
  ...phrases<Hedge>('atLeast', 'على الأقل; فأكثر; أو أكثر; كحد أدنى'),
  ...phrases<Hedge>('atMost', 'على الأكثر; كحد أقصى; أو أقل'),
  ...phrases<Hedge>('about', 'تقريبا'),
];

/** A hedge beside the tokens [from, to), with the tokens that it takes itself. */
export function hedgeBeside(
  tokens: readonly Token[],
  from: number,
  to: number,
): { hedge: Hedge; from: number; to: number } | undefined {
  for (const [words, hedge] of BEFORE) {
    const start = from - words.length;
    if (start >= 0 && matches(tokens, start, words)) return { hedge, from: start, to: from };
  }
  for (const [words, hedge] of BEHIND) {
    if (matches(tokens, to, words)) return { hedge, from: to, to: to + words.length };
    // "أربعة قتلى على الأقل": one word between is what is counted.
    if (tokens[to]?.type === 'word' && matches(tokens, to + 1, words))
      return { hedge, from: to + 1, to: to + 1 + words.length };
  }
  return undefined;
}

function matches(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, n) => {
    const token = tokens[at + n];
    if (token?.type !== 'word') return false;
    return n === 0 ? bare(token.plain, (one) => one === word) !== undefined : token.plain === word;
  });
}

const RISE = new Set(
  'ارتفع ارتفعت ارتفاع زيادة زاد زادت ازداد ازدادت صعد نما بارتفاع بزيادة'.split(' ').map(plainWord),
);
const FALL = new Set(
  'انخفض انخفضت انخفاض تراجع تراجعت هبط هبطت هبوط قل نقص تقلص بانخفاض بتراجع'.split(' ').map(plainWord),
);
const BY = new Set('بنسبة بمقدار قدره قدرها بلغ بلغت نسبته نسبتها'.split(' ').map(plainWord));

function wordDirection(word: string): 'rise' | 'fall' | undefined {
  if (bare(word, (one) => RISE.has(one)) !== undefined) return 'rise';
  return bare(word, (one) => FALL.has(one)) === undefined ? undefined : 'fall';
}

/** Whether a text states a rise or a fall. */
export function directionIn(tokens: readonly Token[]): 'rise' | 'fall' | 'both' | undefined {
  const found = new Set(tokens.flatMap(({ plain }) => wordDirection(plain) ?? []));
  return found.size === 2 ? 'both' : [...found][0];
}

const PART_BEFORE = /[\p{N}.,٫٬/~≈<>≤≥±+×]$|(?:^|[\s(])[-–−]$|[~≈<>≤≥±−]\s+$/u;
const PART_BEHIND = /^(?:[\p{N}+^/‰°]|[.,٫٬–−-](?=\p{N}))/u;
const SCALE_BEHIND = /^\s+(?:آلاف|ألف|ألفا|ألفًا|مليون|مليونا|مليونًا|ملايين|مليار|مليارات)(?!\p{L})/u;

/** Words and signs right beside a figure that change what it says. */
export function besideFigure(before: string, behind: string): Beside[] {
  const found: Beside[] = [];
  const add = (words: string, kind: Beside['kind'], isBehind: boolean): void =>
    void found.push({ words: words.trim(), kind, behind: isBehind });
  const signBefore = PART_BEFORE.exec(before)?.[0];
  if (signBefore !== undefined) add(signBefore, 'part', false);
  const signBehind = PART_BEHIND.exec(behind)?.[0] ?? SCALE_BEHIND.exec(behind)?.[0];
  if (signBehind !== undefined) add(signBehind, 'part', true);
  const percent = /^\s?(?:[%٪]|بالم[ائ]+ة|في الم[ائ]+ة)/u.exec(behind)?.[0];
  if (percent !== undefined) add(percent, 'percent', true);
  const points = /^\s?نق(?:طة|اط) مئوية/u.exec(behind)?.[0];
  if (points !== undefined) add(points, 'points', true);

  const tokens = tokenise(before.slice(-80));
  const hedge = hedgeBeside(tokens, tokens.length, tokens.length);
  if (hedge && hedge.to === tokens.length && tokens.length > 0)
    add(before.slice(-80).slice(tokens[hedge.from]?.from), 'part', false);
  const behindTokens = tokenise(behind.slice(0, 40));
  const hedgeBehind = hedgeBeside(behindTokens, 0, 0);
  if (hedgeBehind && hedgeBehind.from === 0)
    add(behind.slice(0, behindTokens[hedgeBehind.to - 1]?.to), 'part', true);

  const direction = directionBefore(tokens);
  if (direction) add(direction.words, direction.kind, false);
  return found;
}

/** "ارتفع بنسبة []", "انخفض إلى []", "بزيادة []": only where nothing but such words stand between. */
function directionBefore(tokens: readonly Token[]): Pick<Beside, 'words' | 'kind'> | undefined {
  let at = tokens.length - 1;
  let to = false;
  for (; at >= Math.max(0, tokens.length - 3); at -= 1) {
    const word = tokens[at]?.plain ?? '';
    const direction = tokens[at]?.type === 'word' ? wordDirection(word) : undefined;
    if (direction) return { words: word, kind: to ? `${direction}To` : direction };
    if (word === 'الي') to = true;
    else if (!BY.has(word)) return undefined;
  }
  return undefined;
}

function named(name: Thing, list: string): (readonly [string, Thing])[] {
  return list.split(/\s+/).map((word) => [plainWord(word), name] as const);
}

const THINGS: ReadonlyMap<string, Thing> = new Map([
  ...named(
    'people',
    `شخص شخصا شخصًا أشخاص مدني مدنيا مدنيون مدنيين جندي جنديا جنود مقاتل مقاتلا مقاتلًا مقاتلون مقاتلين مسلح مسلحا مسلحون مسلحين
    شرطي شرطيا ضابط ضباط عنصر عنصرا عناصر رجل رجال امرأة نساء طفل أطفال`,
  ),
  ...named('killed', 'قتيل قتيلا قتيلًا قتلى وفاة وفيات'),
  ...named('wounded', 'جريح جريحا جريحًا جرحى مصاب مصابا مصابين مصابون'),
  ...named('abducted', 'مخطوف مخطوفا مخطوفين مختطف مختطفا مختطفين رهينة رهائن'),
  ...named(
    'incidents',
    'هجوم هجوما هجومًا هجمات حادث حادثا حادثًا حوادث تفجير تفجيرا تفجيرات انفجار انفجارات غارة غارات كمين كمائن',
  ),
  ...named('sources', 'مصدر مصدرا مصدرًا مصادر'),
]);
const MEASURES: ReadonlyMap<string, string> = new Map(
  (
    [
      ['كيلومتر كيلومترا كيلومترات كم', 'km'],
      ['متر مترا أمتار', 'm'],
      ['يوم يوما أيام', 'day'],
      ['ساعة ساعات', 'hour'],
      ['أسبوع أسبوعا أسابيع', 'week'],
      ['شهر شهرا أشهر شهور', 'month'],
      ['سنة سنوات عام عاما أعوام', 'year'],
      ['دولار دولارا دولارات', '$'],
    ] as const
  ).flatMap(([list, sign]) => list.split(' ').map((word) => [plainWord(word), sign] as const)),
);
const NEAR = 2;

/** What the words right behind a number say is counted. */
export function countedAt(tokens: readonly Token[], at: number): Counted {
  const things: Thing[] = [];
  for (const token of tokens.slice(at, at + NEAR)) {
    if (token.type !== 'word') break;
    const thing = THINGS.get(token.plain);
    if (thing === undefined) break;
    things.push(thing);
  }
  const measure = MEASURES.get(tokens[at]?.plain ?? '');
  return { things, measures: measure === undefined ? [] : [measure] };
}

/** What a unit of a series counts. */
export function countedIn(unit: string): Counted {
  const words = tokenise(unit).map(({ plain }) => plain);
  return {
    things: [
      ...new Set(words.flatMap((word) => THINGS.get(bare(word, (one) => THINGS.has(one)) ?? '') ?? [])),
    ],
    measures: [...new Set(words.flatMap((word) => MEASURES.get(word) ?? []))],
  };
}
