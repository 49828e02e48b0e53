import type { Series } from '../../corpus/corpus.ts';
import { divide, type Span } from '../formula/evaluate.ts';
import type { ValueKind } from '../match.ts';
import type { Problem } from '../problem.ts';
import { isUnreadable } from '../prose/figure.ts';
import { readFigure } from '../prose/languages.ts';
import { attribute, type Figure } from './desk.ts';
import { isPercent } from './series.ts';

/** What kind of change a figure states. */
export interface Change {
  as: 'percent' | 'points' | 'difference' | 'times';
  kind: ValueKind;
  /** True where a fall is stated, by a word, a sign or the attribute `fall`. */
  falls: boolean;
  /** True where the text is left empty, and so states nothing by itself. */
  empty: boolean;
}

const KINDS = { percent: 'percent', points: 'points', difference: 'number', times: 'times' } as const;

/** Reads what kind of change is stated: as told by `as`, else by the text's own unit; percent where the text is left empty. */
export function readChange(figure: Figure): Change | Problem {
  const written = readFigure(figure.use.text, figure.language);
  const empty = figure.use.text.trim() === '';
  const direction = isUnreadable(written) ? undefined : written.direction;
  const fall = attribute(figure, 'fall') !== undefined;
  if (fall && direction === 'rise') {
    return {
      rule: 'stat-mismatch',
      message: `unexpected attribute “fall”, expected none: the text states a rise (“${figure.use.text}”)`,
      hint: 'Take fall out, or write the fall in the text.',
      attribute: 'fall',
    };
  }
  const told = Object.keys(KINDS).find((name): name is Change['as'] => name === attribute(figure, 'as'));
  const unit = isUnreadable(written) ? 'percent' : (written.unit ?? 'difference');
  const as = told ?? (empty ? 'percent' : unit);
  return { as, kind: KINDS[as], falls: fall || direction === 'fall', empty };
}

/**
 * Works out a change, for a stated fall the other way round: from 100 to 80 is 20 percent, or −20 where nothing states
 * a fall. `times` is how many times as much. Returns why it cannot be worked out, if so.
 */
export function changeOf({ as, falls }: Change, series: Series, from: Span, to: Span): Span | string {
  if (as === 'points' && !isPercent(series))
    return `points lie between percentages, and this series counts ${series.unit}`;
  if (as === 'points' || as === 'difference') {
    const rise = { min: to.min - from.max, max: to.max - from.min };
    return falls ? { min: -rise.max, max: -rise.min } : rise;
  }
  const ratio = as === 'times' && falls ? divide(from, to) : divide(to, from);
  if (!ratio) return 'there is no ratio to nought';
  if (as === 'times') return ratio;
  return falls
    ? { min: (1 - ratio.max) * 100, max: (1 - ratio.min) * 100 }
    : { min: (ratio.min - 1) * 100, max: (ratio.max - 1) * 100 };
}

/** True when the text states a rise of what fell, or the other way round. An empty text is filled in with its sign. */
export function isOpposite({ as, falls, empty }: Change, { max }: Span): boolean {
  if (empty && !falls) return false;
  return as === 'times' ? max < 1 : max < 0;
}

/** The problem of a rise stated of what fell. */
export function opposite(where: string, { falls }: Change): Problem {
  const [said, other] = falls ? ['fall', 'rise'] : ['rise', 'fall'];
  return {
    rule: 'stat-mismatch',
    message: `unexpected ${said}, expected a ${other}: the change is that in ${where}`,
    hint: falls
      ? 'Take fall out, and write that it rose.'
      : 'Write that it fell and add the attribute fall, or put the word into the text: “fell by …”.',
  };
}

/** The problem of a change that cannot be worked out. */
export function unworkable(where: string, why: string): Problem {
  return {
    rule: 'stat-mismatch',
    message: `unexpected change in ${where}, expected one that can be worked out: ${why}`,
    hint: 'State the difference (as=difference), or both values.',
    attribute: 'change',
  };
}
