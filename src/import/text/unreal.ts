import { oneSpelling } from './ar/spelling.ts';

/** Why a number is not told as what happened. */
export type Unreal = 'denied' | 'not so';

/** Something is denied; that somebody did it, and nothing more, is not meant. */
const DENIED =
  /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing)|contradict(?:s|ed)|not true|untrue|no truth|false|fabricated|baseless)\b(?!\s+(?:\S+\s+){0,3}?(?:responsib|involve|role\b|part\b|links?\b|being behind|carrying|having carried|that it was behind))/i;
/** What could happen, was meant to or was kept from happening. */
const NOT_SO = [
  /\b(?:could|might|may|would)\s+(?:have\s+)?(?:be(?:en)?\s+)?(?:kill|die|wound|injure|hurt|abduct|kidnap)/,
  /\b(?:plot|plan|attempt|tried|trying|threat|threaten|vow|want|intend|hope|seek|sought)\w*\s+to\s+(?:\S+\s+){0,3}?(?:kill|wound|injure|abduct|kidnap|behead|execute)/i,
  /\b(?:feared|if)\s+(?:\S+\s+){0,3}?(?:dead|killed)\b/i,
];
/** It is said that something did not happen, or that nothing shows that it did. */
const NOT =
  /(?:\b(?:not|never)|n['’]t)\s+(?!only\b)(?:\S+\s+){0,2}?(?:kill|die|dead|wound|injur|hurt|abduct|kidnap|behead|execut)|\bno (?:evidence|proof|signs?|indications?|confirmation|truth)\b/i;
const ARABIC_NOT =
  /(?<!\p{L})و?(?:لم|لن)\s+(?:\S+\s+){0,4}?(?:مقتل|قتل|يقتل|تقتل|يصب|اصاب|اصيب|خطف|اختطاف)|(?<!\p{L})لا\s+(?:دليل|ادله|يوجد دليل|توجد ادله)/u;
const ARABIC_DENIED =
  /(?<!\p{L})و?(?:نفي|نفت|تنفي|ينفي|كذب|كذبت)\s+(?!(?:\S+\s+){0,3}?(?:مسؤولي|ضلوع|تورط|علاق))|لا\s+صحه|غير\s+صحيح/u;
const ARABIC_NOT_SO = /(?<!\p{L})(?:قد|ربما)\s+(?:يقتل|تقتل|يسقط)|مخطط\S*\s+(?:\S+\s+){0,2}?(?:قتل|لقتل)/u;

/**
 * Whether a sentence denies what it says of people killed, wounded or abducted, or tells of what could have been: its numbers
 * are suggested then, and not filled in. Errs on that side: a sentence that also tells what did happen is looked at by a person.
 */
export function unrealIn(sentence: string): Unreal | undefined {
  const arabic = oneSpelling(sentence);
  if (
    [DENIED, NOT].some((one) => one.test(sentence)) ||
    [ARABIC_DENIED, ARABIC_NOT].some((one) => one.test(arabic))
  )
    return 'denied';
  return NOT_SO.some((pattern) => pattern.test(sentence)) || ARABIC_NOT_SO.test(arabic)
    ? 'not so'
    : undefined;
}
