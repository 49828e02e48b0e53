import { oneSpelling, WORD_START } from './spelling.ts';

/** Words that tell in Arabic what happened, by the kinds a site has unless it names its own; in one spelling. */
const KINDS: readonly [string, RegExp][] = [
  ['suicide-bombing', /انتحاري|حزام(?:ا)? ناسف/u],
  ['vbied', /(?:سياره|شاحنه|مركبه)\s+مفخخه|سيارتين مفخختين/u],
  ['ied', /عبوه|عبوات|لغم|الغام|جسم متفجر/u],
  ['ambush', /(?<!\p{L})(?:ال|ل|ب)?كمين/u],
  ['kidnapping', /اختطا?ف|(?<!\p{L})(?:ال)?خطف/u],
  ['assassination', /اغتيال|اغتال/u],
  ['execution', /(?<!\p{L})(?:ا)?عدام|اعدم/u],
  ['sniping', /قناص|(?<!\p{L})(?:ال)?قنص/u],
  [
    'airstrike',
    /(?:غار|ضرب)(?:ه|ات)\s+جويه|(?:قصف|هجوم)\s+جوي|(?:ال)?طائر(?:ه|ات)\s+(?:ال)?(?:مسيره|حربيه|بدون طيار)/u,
  ],
  ['shelling', /قصف|قذيف|قذائف|هاون|كاتيوشا/u],
  ['arson', /اضرم|احراق|احرق/u],
  ['clash', /اشتباك/u],
  ['armed-assault', /مسلح(?:ون|ين|ا|و)|هاجم|اطلق\S* النار|اطلاق نار/u],
];

/** The kind of incident an Arabic sentence speaks of, among those the site has; the words as they are written. */
export function arabicKindIn(
  sentence: string,
  kinds: Readonly<Record<string, string>>,
): { kind: string; words: string } | undefined {
  const plain = oneSpelling(sentence);
  for (const [kind, words] of KINDS) {
    const match = Object.hasOwn(kinds, kind) ? words.exec(plain) : null;
    if (match) return { kind, words: sentence.slice(match.index, match.index + match[0].length) };
  }
  return undefined;
}

const OTHERS = new RegExp(
  `${WORD_START}(?:ال)?(?:شرطه|مصدر|مصادر|مسؤول(?!يت)|مسؤولون|مسؤولين|شاهد|شهود|طبيب|اطباء|طبيه|مستشفي|وزاره|وزير|جيش|متحدث|ناطق|سكان|اهالي|مرصد|سلطات|قائد|قياده|محافظ|قائمقام|دفاع المدني|امم المتحده|ضابط|قوات الامن|خليه الاعلام|هيئه|عمليات|مختار|رئيس|اعلام الامني)`,
  'u',
);
const GROUPS = new RegExp(
  `${WORD_START}(?:ال)?(?:تنظيم|جماعه|حركه|جبهه|داعش|فصيل|كتيبه|كتائب|لواء|سرايا|مسلحون|متشددون|اعماق|ناشر)`,
  'u',
);

/** Whether the name of a speaker in Arabic is that of an armed group or of somebody else; undefined where it does not tell. */
export function arabicSpeakerIs(speaker: string): 'claim' | 'other' | undefined {
  const plain = oneSpelling(speaker);
  if (OTHERS.test(plain)) return 'other';
  return GROUPS.test(plain) ? 'claim' : undefined;
}
