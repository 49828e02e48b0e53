import type { SignedFigure, TextPart } from '../model/sign-off.ts';
import type { SignedState } from './state.ts';

/** What is not as it was signed off. */
export interface Changes {
  /** Parts of the text that were altered, added or taken out. */
  text: TextPart[];
  /** Figures whose value, working, rows or sources changed. */
  figures: { now: SignedFigure; before: SignedFigure }[];
  added: SignedFigure[];
  removed: SignedFigure[];
}

const PARTS: readonly TextPart[] = ['title', 'description', 'summary', 'remark', 'body'];

/** Tells what changed between two states; figures are told apart by what they are tied to, not by their place. */
export function changesBetween(before: SignedState, now: SignedState): Changes {
  const earlier = byQuestion(before.figures);
  const figures: Changes['figures'] = [];
  const added: SignedFigure[] = [];
  for (const figure of now.figures) {
    const match = earlier.get(figure.question)?.shift();
    if (match === undefined) added.push(figure);
    else if (!isSame(match, figure)) figures.push({ now: figure, before: match });
  }
  return {
    text: PARTS.filter((part) => before.text[part] !== now.text[part]),
    figures,
    added,
    removed: before.figures.filter((figure) => earlier.get(figure.question)?.includes(figure)),
  };
}

/** Figures by their question, in their order: an article may ask the same twice. */
function byQuestion(figures: readonly SignedFigure[]): Map<string, SignedFigure[]> {
  return Map.groupBy(figures, ({ question }) => question);
}

function isSame(a: SignedFigure, b: SignedFigure): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Figures told one by one; of more only the number is told. */
const MOST_TOLD = 4;

/** What changed, as the end of a sentence: `its body; “100”: 100 → 98 attacks; “two”: other rows`. */
export function changesText({ text, figures, added, removed }: Changes): string {
  const told = [
    ...figures.map(({ before, now }) => `“${now.text}”: ${differenceText(before, now)}`),
    ...added.map((figure) => `“${figure.text}” (${figure.value}) is new`),
    ...removed.map((figure) => `“${figure.text}” (${figure.value}) is gone`),
  ];
  const more = told.length - MOST_TOLD;
  return [
    ...(text.length > 0 ? [`its ${text.join(', ')}`] : []),
    ...told.slice(0, MOST_TOLD),
    ...(more > 0 ? [`${more} more figure${more > 1 ? 's' : ''}`] : []),
  ].join('; ');
}

function differenceText(before: SignedFigure, now: SignedFigure): string {
  const others = [
    ...(before.text !== now.text && before.value === now.value ? [`written “${before.text}” before`] : []),
    ...(['working', 'rows', 'sources'] as const)
      .filter((part) => before[part] !== now[part])
      .map((part) => `other ${part}`),
  ];
  // That a value changed says it: its working and its rows change with it.
  return before.value === now.value ? others.join(', ') : `${before.value} → ${now.value}`;
}
