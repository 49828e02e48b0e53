import { countedDisagreement } from '../match.ts';
import { type Counted, type FoundNumber, isUnreadable, type WrittenFigure } from './figure.ts';
import { findNumbers, numberLanguage, readFigure } from './languages.ts';

/** A figure that has a receipt, as another text may give it again. */
export interface Given {
  figure: WrittenFigure;
  /** What its data counts. */
  counted: Counted;
}

/** A number of a text, and which figure it gives again; without one it gives none of them. */
export interface Repeated extends FoundNumber {
  /** From 0, in the order of the figures. */
  receipt?: number;
}

/** What a figure says in its text, and the unit of its data. Undefined where its text has no number to read. */
export function givenBy(text: string, unit: string | undefined, language: string): Given | undefined {
  const figure = readFigure(text, language);
  if (isUnreadable(figure)) return undefined;
  return { figure, counted: numberLanguage(language).countedIn(unit ?? '') };
}

/** The numbers of a text that stands beside a body, such as its title, and which of the body's figures each gives again. */
export function repeatedIn(
  text: string,
  given: readonly (Given | undefined)[],
  language: string,
): Repeated[] {
  return findNumbers(text, language).map((found) => {
    const receipt = given.findIndex((one) => one && repeats(found.figure, one));
    return receipt < 0 ? found : { ...found, receipt };
  });
}

/**
 * Same value, hedge and unit, and nothing said to be counted that the data does not count. The direction of a change is
 * told by the words around it.
 */
function repeats(found: WrittenFigure | undefined, { figure, counted }: Given): boolean {
  return (
    found !== undefined &&
    figure.min === found.min &&
    figure.max === found.max &&
    figure.unit === found.unit &&
    figure.hedge === found.hedge &&
    figure.negative === found.negative &&
    (figure.direction === undefined ||
      found.direction === undefined ||
      figure.direction === found.direction) &&
    countedDisagreement(found.counted, { kind: found.unit ?? 'number', counted }) === undefined
  );
}
