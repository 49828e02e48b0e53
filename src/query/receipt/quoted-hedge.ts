import type { Hedge, WrittenFigure } from '../prose/figure.ts';

const WORDS: Readonly<Record<Hedge, string>> = {
  about: 'about',
  nearly: 'nearly',
  justUnder: 'just under',
  justOver: 'just over',
  atLeast: 'at least',
  moreThan: 'more than',
  atMost: 'up to',
  lessThan: 'fewer than',
};

/** A word that loosens a number, as a message writes it. */
export function hedgeWords(hedge: Hedge): string {
  return WORDS[hedge];
}

/** What may stand for the word of a source: the same, or one that says no more. */
const SAYS_NO_MORE: Readonly<Record<Hedge, readonly Hedge[]>> = {
  about: ['about'],
  nearly: ['nearly', 'about'],
  justUnder: ['justUnder', 'nearly', 'lessThan', 'about'],
  justOver: ['justOver', 'moreThan', 'atLeast', 'about'],
  atLeast: ['atLeast'],
  moreThan: ['moreThan', 'atLeast'],
  atMost: ['atMost'],
  lessThan: ['lessThan', 'atMost'],
};

/** Why a text may not give a quoted number as it does: the source loosens it by another word. */
export function hedgeDisagreement(written: WrittenFigure, quoted: Hedge | undefined) {
  if (quoted === undefined) return undefined;
  if (written.hedge !== undefined && SAYS_NO_MORE[quoted].includes(written.hedge)) return undefined;
  return {
    clause: `the quotation says “${WORDS[quoted]}”`,
    hint: `Write “${WORDS[quoted]}” before the number, inside the brackets, as the source does.`,
  };
}

/**
 * The figure as it is to be held against the value of a quotation that loosens it likewise: the word is the source’s,
 * so that “more than 45” need not be proved by a larger number.
 */
export function withoutSourcesHedge(written: WrittenFigure, quoted: Hedge | undefined): WrittenFigure {
  if (quoted === undefined || written.hedge === undefined) return written;
  const { hedge: _hedge, ...figure } = written;
  if (/^(?:moreThan|atLeast|justOver)$/.test(quoted)) return { ...figure, hedge: 'atLeast' };
  return /^(?:lessThan|atMost|justUnder)$/.test(quoted) ? { ...figure, hedge: 'atMost' } : written;
}
