import type { Entry } from '../corpus/corpus.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import type { ParsedBody, ProseRun, StatUse } from '../markdown/body.ts';
import { oneLine, sentenceAround } from '../markdown/lift/sentence.ts';
import { spanBetween, spanInRun } from '../markdown/places.ts';
import type { FoundNumber } from '../query/prose/figure.ts';
import { findNumbers } from '../query/prose/languages.ts';
import { likeness } from './pair-figures.ts';
import { type BareNumber, wordsOf } from './stated.ts';

/**
 * The numbers of a record’s text, and of its translations, that are no figures: tied to nothing. Those of quotations, links and code
 * are among them: a rule does not ask for their receipts, but where a figure stood readers see a number like any other.
 */
export function* bareNumbers(
  { body, translations, written: { file } }: Entry<unknown>,
  language: string,
): Iterable<BareNumber> {
  if (body) yield* bareIn(body, file, language);
  for (const [translation, { body: text, file: itsOwn }] of translations)
    if (text) yield* bareIn(text, itsOwn, translation, translation);
}

/** A stretch of the text of a paragraph, from a character up to another. */
interface Stretch {
  from: number;
  to: number;
}

function* bareIn(
  body: ParsedBody,
  file: string,
  language: string,
  translation?: string,
): Iterable<BareNumber> {
  const rest = translation === undefined ? {} : { translation };
  const taken = figuresIn(body);
  for (const { run, paragraph, at } of runsIn(body)) {
    const text = body.texts[paragraph] ?? run.text;
    taken[paragraph]?.push({ from: at, to: at + run.text.length });
    for (const found of findNumbers(run.text, language)) {
      const { from, to } = found;
      yield {
        found,
        sentence: sentenceOf(text, found, Math.max(0, at)),
        at: (): Location => ({ file, span: spanInRun(body, run, from, to) }),
        ...rest,
      };
    }
  }
  for (const [paragraph, text] of body.texts.entries()) {
    const known = taken[paragraph] ?? [];
    for (const found of findNumbers(text, language)) {
      if (known.some(({ from, to }) => found.from < to && found.to > from)) continue;
      const sentence = sentenceOf(text, found, 0);
      yield { found, sentence, at: () => ({ file, span: spanNear(body, found.text, sentence) }), ...rest };
    }
  }
}

/** Runs of prose, each with the paragraph it is a part of and where in its text it begins; -1 where that is not found. */
function* runsIn({ prose, texts }: ParsedBody): Iterable<{ run: ProseRun; paragraph: number; at: number }> {
  // They are parts of the texts of their paragraphs, in the same order.
  let paragraph = 0;
  let behind = 0;
  for (const run of prose) {
    let at = texts[paragraph]?.indexOf(run.text, behind) ?? -1;
    while (at === -1 && paragraph < texts.length) {
      paragraph += 1;
      at = texts[paragraph]?.indexOf(run.text) ?? -1;
    }
    behind = at + run.text.length;
    yield { run, paragraph, at };
  }
}

/** Where the figures of a body stand in the texts of its paragraphs. */
function figuresIn({ uses, texts }: ParsedBody): Stretch[][] {
  const stats = uses.filter((use): use is StatUse => use.what === 'stat');
  let next = 0;
  return texts.map((text) => {
    const line = oneLine(text);
    const found: Stretch[] = [];
    let behind = 0;
    for (let stat = stats[next]; stat !== undefined; stat = stats[next]) {
      const from = stat.text === '' ? behind : text.indexOf(stat.text, behind);
      if (from === -1 || !line.includes(withoutMarks(stat.context))) break;
      behind = from + stat.text.length;
      found.push({ from, to: behind });
      next += 1;
    }
    return found;
  });
}

/** A sentence without the signs that it was cut from a longer one. */
function withoutMarks(sentence: string): string {
  return sentence.replace(/^…|…$/g, '');
}

/** Where a number stands in the source: in the line that has it and most of the words around it. */
function spanNear({ source }: ParsedBody, number: string, sentence: string): Location['span'] {
  const words = wordsOf(sentence);
  let best = { from: 0, near: -1 };
  let start = 0;
  for (const line of source.text.split('\n')) {
    const at = line.indexOf(number);
    const near = at === -1 ? -1 : likeness(wordsOf(line), words);
    if (near > best.near) best = { from: start + at, near };
    start += line.length + 1;
  }
  return spanBetween(source, best.from, best.near < 0 ? best.from : best.from + number.length);
}

/** The sentence around a number, without it. */
function sentenceOf(text: string, { text: number, from, to }: FoundNumber, at: number): string {
  return sentenceAround(text, at + from, at + to).replace(number.replace(/\s+/g, ' '), ' ');
}
