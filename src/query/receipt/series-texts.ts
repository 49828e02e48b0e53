import type { Entry, RecordWords, Series } from '../../corpus/corpus.ts';
import { worded } from '../../corpus/record-words.ts';
import type { Dimensions } from '../series/by.ts';
import type { Figure } from './desk.ts';

/** What receipts say of a series. */
export interface SeriesTexts extends Pick<Series, 'title' | 'unit' | 'caveats'> {
  words?: RecordWords;
}

/** The title, unit, caveats and words of a series in the language of the text that a figure stands in. */
export function textsFor({ translation }: Figure, { record, translations }: Entry<Series>): SeriesTexts {
  const { title, unit, caveats } = record;
  const own = { title, unit, caveats };
  return translation === undefined ? own : { ...own, ...translations.get(translation)?.fields };
}

/** The values of dimensions in the language of a series' texts. */
export function dimensionsIn({ words }: Pick<SeriesTexts, 'words'>, dimensions: Dimensions): string[] {
  return Object.values(dimensions).map((value) => worded(words, value));
}
