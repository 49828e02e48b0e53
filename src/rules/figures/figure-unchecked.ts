import type { Corpus } from '../../corpus/corpus.ts';
import { placeWithin } from '../../corpus/place-within.ts';
import { type Diagnostic, diagnostic, type Location } from '../../diagnostics/diagnostic.ts';
import type { ParsedBody } from '../../markdown/body.ts';
import { quotations } from '../../markdown/lift/quotation.ts';
import { spanInRun } from '../../markdown/places.ts';
import type { FoundNumber } from '../../query/prose/figure.ts';
import { findNumbers } from '../../query/prose/languages.ts';
import { type Given, type Repeated, repeatedIn } from '../../query/prose/repeat.ts';
import type { BodyReceipts } from '../../query/receipt.ts';
import { type ArticleText, givenIn, textsOf } from './article-texts.ts';
import { type ArticleBody, articlesOf } from './bodies.ts';
import type { FigureInput } from './rule.ts';

/**
 * A number in an article has a receipt: in its prose it stands in :stat or :claim, or in the words of a source; in the
 * texts around the body, where nothing can be opened, it repeats a figure of the body.
 */
export function* figureUnchecked({ corpus }: FigureInput, receipts: BodyReceipts): Iterable<Diagnostic> {
  const policy = corpus.site.policy.bareFigures;
  if (policy === 'off') return;
  const severity = policy === 'error' ? 'error' : 'warning';
  for (const article of articlesOf(corpus)) {
    if (article.body) yield* inProse(article.body, article, severity);
    if (article.body) yield* inClaims(article.body, article, severity);
    yield* aroundIt(corpus, article, receipts, severity);
  }
}

function* inProse(
  body: ParsedBody,
  { file, language }: ArticleBody,
  severity: Severity,
): Iterable<Diagnostic> {
  for (const run of body.prose) {
    for (const found of findNumbers(run.text, language)) {
      const where = { file, span: spanInRun(body, run, found.from, found.to) };
      yield unchecked(where, found, 'prose, expected a figure with a receipt', tieIt(found), severity);
    }
  }
}

/**
 * A claim is a statement without a number (contract, section 3), so that none passes unchecked by being attributed. Words
 * that no receipt can hold, such as “dozens”, and the quoted words of a source may stand in it.
 */
function* inClaims(
  body: ParsedBody,
  { file, language }: ArticleBody,
  severity: Severity,
): Iterable<Diagnostic> {
  for (const use of body.uses) {
    if (use.what !== 'claim') continue;
    const quoted = quotations(use.text);
    for (const { text, figure, from } of findNumbers(use.text, language)) {
      if (figure === undefined || quoted.some(([start, end]) => start <= from && from < end)) continue;
      yield diagnostic(
        'claim-number',
        { file, span: use.span },
        `unexpected number “${oneLine(text)}” in a claim, expected a statement without one`,
        `Give the number with its source, :stat[${oneLine(text)}]{source=… value=… quote="…"}, beside the claim; or put the source’s words in quotation marks.`,
        severity,
      );
    }
  }
}

function* aroundIt(
  corpus: Corpus,
  article: ArticleBody,
  receipts: BodyReceipts,
  severity: Severity,
): Iterable<Diagnostic> {
  let given: readonly (Given | undefined)[] | undefined;
  for (const shown of textsOf(article)) {
    // Most of these texts hold no number at all.
    if (findNumbers(shown.text, article.language).length === 0) continue;
    given ??= givenIn(article, receipts);
    for (const found of bareIn(shown, given, article.language)) {
      if (found.receipt !== undefined) continue;
      const where = placeWithin(corpus, shown.place(), shown.text, found.from, found.to);
      const expected = `${shown.name}, expected one that a figure of the text gives too`;
      yield unchecked(where, found, expected, repeatIt(found), severity);
    }
  }
}

type Severity = Diagnostic['severity'];

function unchecked(
  where: Location,
  { text }: FoundNumber,
  place: string,
  hint: string,
  severity: Severity,
): Diagnostic {
  return diagnostic(
    'figure-unchecked',
    where,
    `unexpected number “${oneLine(text)}” in ${place}`,
    hint,
    severity,
  );
}

function tieIt({ text, figure }: FoundNumber): string {
  return figure
    ? `Tie it to its data, :stat[${oneLine(text)}]{series=… at=…}, to its source, {source=… value=…}, or write it as a quotation with its source.`
    : 'Give the number with :stat, or leave the word to its source: in quotation marks, or as :claim[…]{by=… source=…}.';
}

function repeatIt({ text, figure }: FoundNumber): string {
  return figure
    ? `Give it in the text of the article with its receipt, :stat[${oneLine(text)}]{…}, with the same unit and the same “about” or “at least”; or leave it out here.`
    : 'Leave it out here, put it in quotation marks as a source’s word, or give a number that a :stat of the text gives.';
}

function bareIn({ text }: ArticleText, given: readonly (Given | undefined)[], language: string): Repeated[] {
  const quoted = quotations(text);
  return repeatedIn(text, given, language).filter(
    ({ from }) => !quoted.some(([start, end]) => start <= from && from < end),
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
