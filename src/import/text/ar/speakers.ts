import type { Speaker } from '../speaker.ts';
import { oneSpelling, WORD_START } from './spelling.ts';

/** A word of a name: no mark of punctuation. */
const WORD = '[^\\s،؛.:«»“”"]+';
const SAID = '(?:قال|اعلن|افاد|ذكر|اكد|صرح|اوضح|كشف|اضاف|اشار|احصي|سجل|وثق)(?:ت|وا)?';
/** Of what was theirs: “boasted”, “admitted”, “published a recording”. */
const BOASTED =
  '(?:(?:زعم|تفاخر|اقر|اعترف)(?:ت|وا)?|تباه(?:ي|ت)|ادع(?:ي|ت)|تبن(?:ي|ت)|(?:نشر|بث|وزع)(?:ت|وا)?(?=(?:\\s+\\S+){1,5}?\\s+(?:تسجيل|مقطع|فيديو|صور|بيان|اصدار|شريط)))';
/** “The police said that …”, with the verb first, as Arabic has it: the name goes to what begins the statement. */
const VERB_FIRST = new RegExp(
  `${WORD_START}(?:${SAID}|${BOASTED})\\s+((?:(?!(?:ان|بان|انه|بانه|انها|بانها|انهم|لوكاله|الي)\\s)${WORD}\\s*){1,7}?)\\s*(?=(?:ان|بان|انه|بانه|انها|بانها|انهم|الي|عن|لوكاله|ب?(?:مقتل|قتل|اصابه|خطف|اختطاف|هجوم|تفجير|عمليه|اعدام|استهداف)|(?:ال)?(?:هجوم|هجمات|تفجير|عمليه)|في\\s+بيان|عبر|مسؤوليت\\p{L}*|(?:تسجيل|مقطع|فيديو|صور|بيان|اصدار|شريط)\\p{L}*)\\s|[،:])`,
  'gu',
);
/** “According to the police”. */
const CITED = new RegExp(
  `${WORD_START}(?:بحسب|حسب|وفق|وفقا\\s+ل|طبقا\\s+ل|نقلا\\s+عن|استنادا\\s+الي|عن(?=\\s+(?:مصدر|مصادر|مسؤول|شهود|شاهد|ناطق|متحدث|ضابط|قائد|ناشط|الشرطه|وكاله)))\\s*((?:${WORD}\\s*){1,5})`,
  'gu',
);
/** “The police said …” in a headline or after a comma: “الشرطة: …”. */
const COLON = /^((?:[^\s،؛.:«»“”"]+\s*){1,4}):\s/gu;

/** Everybody whose word an Arabic sentence gives, as far as its words tell. */
export function arabicSpeakersIn(sentence: string): Speaker[] {
  const plain = oneSpelling(sentence);
  return [VERB_FIRST, CITED, COLON]
    .flatMap((pattern) => Array.from(plain.matchAll(pattern), (match) => speakerOf(match, sentence)))
    .filter(({ name }) => /\p{L}{2}/u.test(name))
    .sort((a, b) => a.from - b.from);
}

/** Whom the group of a match names, in the spelling of the sentence. */
function speakerOf({ 0: all, 1: name = '', index }: RegExpExecArray, sentence: string): Speaker {
  const from = index + all.indexOf(name);
  const [shown = ''] = sentence
    .slice(from, from + name.length)
    .split(/\s+(?:في\s+بيان|عبر|من\s+خلال|على\s+(?:قنا|تلغ|تيل|حساب|موقع|مواقع))/u, 1);
  return { name: shown.trim(), from, to: index + all.length };
}

/** Who says in an Arabic sentence that it was theirs: “تبنى تنظيم … الهجوم”, “أعلنت … مسؤوليتها عن”. */
export function arabicClaimantIn(sentence: string): string | undefined {
  const plain = oneSpelling(sentence);
  if (NO_CLAIM.test(plain)) return undefined;
  for (const pattern of [CLAIMED, RESPONSIBLE]) {
    const match = pattern.exec(plain);
    if (match) return speakerOf(match, sentence).name;
  }
  return undefined;
}

/** True where an Arabic sentence tells of a claim. */
export function isArabicClaim(sentence: string): boolean {
  const plain = oneSpelling(sentence);
  return ANY_CLAIM.test(plain) && !NO_CLAIM.test(plain);
}

const CLAIMED = new RegExp(
  `${WORD_START}تبنّ?(?:ي|ت)\\s+(?!(?:ال)?(?:برلمان|حكومه|مجلس|وزار|رئيس|امم|جمعيه|كونغرس))((?:${WORD}\\s+){1,6}?)(?=(?:(?:هذا|هذه)\\s+)?(?:ال)?(?:هجوم|هجمات|عمليه|تفجير|اعتداء|كمين|اغتيال|مسؤوليه|قتل|مقتل|خطف|اختطاف|استهداف|اعدام))`,
  'u',
);
const RESPONSIBLE = new RegExp(`${WORD_START}(?:اعلن|اعلنت)\\s+((?:${WORD}\\s+){1,6}?)(?=مسؤوليت)`, 'u');
const ANY_CLAIM =
  /تبنّ?(?:ي|ت|يه|يها)(?!\p{L}|\s+(?:ال)?(?:برلمان|حكومه|مجلس|وزار|رئيس|امم|جمعيه|كونغرس))|(?<!\p{L})[وف]?(?:تباه(?:ي|ت)|تفاخرت?)(?!\p{L})|مسؤوليت(?:ه|ها|هم)\s+عن|وكاله\s+[«“"]?اعماق|بيان\s+للتنظيم/u;
const NO_CLAIM =
  /(?:لم|ولم|لا|دون ان)\s+(?:\S+\s+){0,4}?(?:تتبن|يتبن|تعلن|يعلن|تبن)|نف(?:ي|ت)\s+(?:\S+\s+){0,3}?مسؤوليت/u;

const WHEN_SAID = new RegExp(`${WORD_START}${SAID}(?:\\s+${WORD}){1,6}\\s*[،,(]?\\s*$`, 'u');

/** True where what stands before a date is somebody's saying something: “أعلنت الشرطة، الأحد، مقتل …”. */
export function isArabicWhenSaid(before: string): boolean {
  return WHEN_SAID.test(oneSpelling(before));
}
