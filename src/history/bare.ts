import type { Entry } from '../corpus/corpus.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import type { ParsedBody } from '../markdown/body.ts';
import { sentenceAround } from '../markdown/lift/sentence.ts';
import { spanInRun } from '../markdown/places.ts';
import type { FoundNumber } from '../query/prose/figure.ts';
import { findNumbers } from '../query/prose/languages.ts';
import type { BareNumber } from './stated.ts';

/** The numbers of a record’s text, and of its translations, that are no figures: in prose, tied to nothing. */
export function* bareNumbers(
  { body, translations, written: { file } }: Entry<unknown>,
  language: string,
): Iterable<BareNumber> {
  if (body) yield* bareIn(body, file, language);
  for (const [translation, { body: text, file: itsOwn }] of translations)
    if (text) yield* bareIn(text, itsOwn, translation, translation);
}

function* bareIn(
  body: ParsedBody,
  file: string,
  language: string,
  translation?: string,
): Iterable<BareNumber> {
  // Runs of prose are parts of the texts of their paragraphs, in the same order.
  let paragraph = 0;
  let behind = 0;
  for (const run of body.prose) {
    const numbers = findNumbers(run.text, language);
    let at = body.texts[paragraph]?.indexOf(run.text, behind) ?? -1;
    while (at === -1 && paragraph < body.texts.length) {
      paragraph += 1;
      at = body.texts[paragraph]?.indexOf(run.text) ?? -1;
    }
    behind = at + run.text.length;
    const text = body.texts[paragraph] ?? run.text;
    for (const found of numbers) {
      const { from, to } = found;
      yield {
        found,
        sentence: sentenceOf(text, found, Math.max(0, at)),
        at: (): Location => ({ file, span: spanInRun(body, run, from, to) }),
        ...(translation !== undefined && { translation }),
      };
    }
  }
}

/** The sentence around a number, without it. */
function sentenceOf(text: string, { text: number, from, to }: FoundNumber, at: number): string {
  return sentenceAround(text, at + from, at + to).replace(number.replace(/\s+/g, ' '), ' ');
}
