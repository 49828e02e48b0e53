import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { spanInRun } from '../../markdown/places.ts';
import { findNumbers } from '../../query/prose/languages.ts';
import type { FigureRule } from './rule.ts';

/** A number in an article’s prose has a receipt: it stands in :stat or :claim, or in the words of a source. */
export const figureUnchecked: FigureRule = function* ({ corpus, bodies }) {
  const policy = corpus.site.policy.bareFigures;
  if (policy === 'off') return;
  const severity = policy === 'error' ? 'error' : 'warning';
  for (const { owner, body, file, language } of bodies) {
    if (owner.kind !== 'article') continue;
    for (const run of body.prose) {
      for (const { from, to, text } of findNumbers(run.text, language)) {
        yield diagnostic(
          'figure-unchecked',
          { file, span: spanInRun(body, run, from, to) },
          `unexpected number “${text.replace(/\s+/g, ' ')}” in prose, expected a figure with a receipt`,
          `Tie it to its data, :stat[${text.replace(/\s+/g, ' ')}]{series=… at=…}, to its source, {source=… value=…}, or write it as a quotation.`,
          severity,
        );
      }
    }
  }
};
