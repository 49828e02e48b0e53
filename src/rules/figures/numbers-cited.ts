import type { Corpus } from '../../corpus/corpus.ts';
import type { Casualties } from '../../model/casualty-range.ts';
import { type Citation, SAID_COUNTS } from '../../model/citation.ts';
import { findNumbers, readPassage } from '../../query/prose/languages.ts';

/**
 * Every number that some citations give: in the words of a source, in ours about it, in what it says where sources differ,
 * and in its headline.
 * @param own the site’s own language, which what is said about a source is written in
 */
export function numbersCited(corpus: Corpus, citations: readonly Citation[], own: string): Set<number> {
  const found = new Set<number>();
  const add = (numbers: Iterable<{ min: number; max?: number | undefined }>): void => {
    for (const { min, max } of numbers) found.add(min).add(max ?? min);
  };
  const addText = (text: string | undefined, language: string | undefined): void => {
    if (text === undefined) return;
    const { numbers, implied } = readPassage(text, language, own);
    add(numbers);
    for (const one of implied) found.add(one);
    // A hedge or a scale beside a number is read as prose reads it.
    for (const { figure } of findNumbers(text, language ?? own)) if (figure) add([figure]);
  };
  for (const { source, quote, evidence, setAside, says } of citations) {
    const record = corpus.sources.get(source)?.record;
    addText(quote, record?.language);
    addText(record?.title, record?.language);
    addText(evidence, own);
    addText(setAside, own);
    for (const count of SAID_COUNTS) {
      const said: Casualties | undefined = says?.[count];
      if (said !== undefined && said !== 'unknown') add([said]);
    }
  }
  return found;
}
