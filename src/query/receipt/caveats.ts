import type { Observation } from '../../corpus/corpus.ts';
import { wordedObservation } from '../../corpus/record-words.ts';
import type { SeriesTexts } from './series-texts.ts';
import type { ReceiptWords } from './words.ts';

/** Share of a remark's telling words that a caveat must have to say the same. */
const SAME = 0.7;
/** Fewest telling words by which two sentences can be compared. */
const FEWEST = 3;

/**
 * What a reader has to bear in mind of a figure from a series, nothing twice: first what concerns the figure itself
 * (`own`, and how its observations were worked out), then the remarks on its observations, then the series' caveats. A
 * remark that one of the series' caveats says already, in the same words or nearly, is left out.
 */
export function seriesCaveats(
  own: readonly string[],
  observations: readonly Observation[],
  { caveats: series, words: translated }: Pick<SeriesTexts, 'caveats' | 'words'>,
  words: ReceiptWords,
): string[] {
  const told = observations.map((one) => wordedObservation(translated, one));
  const workings = told.flatMap(({ period, formula, derivation }) => [
    ...(formula === undefined ? [] : [words.formula(period, formula)]),
    ...(derivation === undefined ? [] : [words.derivation(period, derivation)]),
  ]);
  const remarks = told.flatMap(({ period, remark }) =>
    remark === undefined || series.some((caveat) => saysToo(caveat, remark, words))
      ? []
      : [words.remark(period, remark)],
  );
  return [...new Set([...own, ...workings, ...remarks, ...series])];
}

/** True when a caveat says what a remark says: every number of it and most of its words, and denies as it does. */
function saysToo(caveat: string, remark: string, words: ReceiptWords): boolean {
  const said = wordsOf(caveat);
  const asked = wordsOf(remark);
  if (said.join(' ') === asked.join(' ')) return true;
  if (words.denies(caveat) !== words.denies(remark)) return false;
  const has = new Set(said);
  const numbers = asked.filter((word) => /\d/.test(word));
  // Short words are in every sentence and tell nothing.
  const telling = [...new Set(asked.filter((word) => word.length > 3 || /\d/.test(word)))];
  if (telling.length < FEWEST || !numbers.every((number) => has.has(number))) return false;
  return telling.filter((word) => has.has(word)).length >= SAME * telling.length;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [];
}
