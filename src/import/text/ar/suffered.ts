import type { CountField } from '../../../model/casualty-range.ts';
import type { Suffered } from '../done.ts';
import { oneSpelling } from './spelling.ts';

const WORDS = '(?:\\s+\\p{L}+){0,4}?';
const DONE: readonly [CountField, RegExp, RegExp][] = [
  ['killed', new RegExp(`^${WORDS}\\s+(?:لقوا حتفهم|قتلي)`, 'u'), new RegExp(`^${WORDS}\\s+قتلوا`, 'u')],
  ['wounded', new RegExp(`^${WORDS}\\s+(?:اصيبوا|بجروح|جرحي)`, 'u'), new RegExp(`^${WORDS}\\s+جرحوا`, 'u')],
  ['abducted', new RegExp(`^${WORDS}\\s+مخطوف`, 'u'), new RegExp(`^${WORDS}\\s+(?:خطفوا|اختطفوا)`, 'u')],
];
/** What can stand behind “five قتلوا” where they are the dead: the end, a place, a time, a cause. */
const NO_OBJECT =
  /^\s*(?:$|[.،,؛:!؟)»”"–—-]|(?:في|فيما|خلال|اثناء|جراء|نتيجه|بسبب|اثر|علي|عند|عندما|قرب|من|الي|بعد|قبل|منذ|مع|داخل|خارج|بين|حين|حيث|امس|يوم|اليوم|ايضا|جميعا|مساء|صباح|صباحا|ليلا|فجر|فجرا)(?!\p{L})|[وفبل]\p{L})/u;

const NUMBER = '(?:\\d|(?:ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|عشر|احد|اثن)\\p{L}*\\s)';
/** Behind “قتل” and a number: those counted, and right behind them another number, who are the dead. */
const TWO_COUNTED = new RegExp(`^\\s+\\p{L}+\\s+(?:\\p{L}+ين\\s+)?${NUMBER}`, 'u');
/** Or one without a number, in the form of an object: “شرطيا”. */
const ADVERBS =
  '(?:ايضا|جميعا|لاحقا|سابقا|صباحا|ليلا|فجرا|ظهرا|عصرا|رميا|ذبحا|حرقا|شنقا|غدرا|تقريبا|هنا|حاليا)';
const ATTACKERS_AND_OBJECT = new RegExp(
  `^\\s+(?:مسلح|مهاجم|ارهابي|انتحاري|قناص|متشدد|متطرف|مجهول|عناصر|مقاتل)\\p{L}*\\s+(?:\\p{L}+ين\\s+|من\\s+\\p{L}+\\s+)?(?!${ADVERBS}(?!\\p{L}))\\p{L}{2,}ا(?!\\p{L})`,
  'u',
);
const VERB_BEFORE = /(?<!\p{L})[وف]?(?:قتل|خطف|اختطف|جرح|اصاب)ت?\s+$/u;

/** What the words behind a number say of those whom it counts, in Arabic; `clause` is the part of them in the same clause. */
export function arabicSufferedIn(behind: string, clause: string): Suffered | undefined {
  const [plain, part] = [oneSpelling(behind), oneSpelling(clause)];
  for (const [field, intransitive, verb] of DONE) {
    if (intransitive.test(part)) return { is: 'done to them', field };
    const all = verb.exec(part)?.[0];
    if (all === undefined) continue;
    return NO_OBJECT.test(plain.slice(all.length))
      ? { is: 'done to them', field }
      : { is: 'done by them', apart: false };
  }
  return undefined;
}

/** True of a number right behind its verb that counts those who did it: “قتل ثلاثة مسلحين شرطيا”. */
export function isArabicSubject(before: string, behind: string): boolean {
  const plain = oneSpelling(behind);
  return (
    VERB_BEFORE.test(oneSpelling(before)) && (TWO_COUNTED.test(plain) || ATTACKERS_AND_OBJECT.test(plain))
  );
}
