import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { SiteRule } from './rule.ts';

const SHOWN = 6;

/**
 * No source derives from itself: following `derivedFrom` to the end must come to an end. Each group of sources that
 * derive from one another is told once, at its first by id.
 */
export const sourceCircular: SiteRule = function* ({ corpus }): Iterable<Diagnostic> {
  for (const circle of corpus.circles) {
    const first = corpus.sources.get(circle[0] ?? '');
    if (!first) continue;
    const within = new Set(circle);
    const step = (first.record.derivedFrom ?? []).findIndex((id) => typeof id === 'string' && within.has(id));
    const more = circle.length > SHOWN ? ` and ${circle.length - SHOWN} more` : '';
    const seen =
      circle.length === 1
        ? `source “${first.id}” that derives from itself`
        : `sources that derive from one another (${circle.slice(0, SHOWN).join(', ')}${more})`;
    yield diagnostic(
      'source-circular',
      { file: first.written.file, span: first.written.at(['derivedFrom', Math.max(0, step)]) },
      `unexpected ${seen}, expected a way to an origin`,
      'Find out which of them said it first, and take derivedFrom out of that one.',
    );
  }
};
