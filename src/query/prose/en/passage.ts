import type { Passage, PassageNumber } from '../figure.ts';
import { directionOf } from './direction.ts';
import { isLabelled } from './labels.ts';
import { partOf } from './read.ts';
import { scanQuantities } from './scan.ts';
import { tokenise } from './tokens.ts';

const NOTHING: ReadonlySet<number> = new Set();
// Words of every English sentence that are none of a language near to it.
const ENGLISH =
  /\b(?:the|of|and|with|were|from|that|has|have|been|their|they|this|which|by|for|killed|killing|wounded|attacks?|attacked|people|percent|claimed|claiming|fighters|soldiers|members)\b/i;

/**
 * Reads the numbers of a passage, dates and names apart. Whether all of them could be read is only known of a passage
 * that is English: by what its source says of itself, or by its words.
 */
export function readPassage(text: string, language: string | undefined): Passage {
  const tokens = tokenise(text);
  const numbers = scanQuantities(tokens, NOTHING)
    .filter((quantity) => partOf(text, tokens, quantity) === undefined && !isLabelled(tokens, quantity))
    .map(({ min, max, unit }): PassageNumber => ({ min, max, ...(unit && { unit }) }));
  const direction = directionOf(tokens, undefined);
  return { numbers, complete: isEnglish(text, language !== undefined), ...(direction && { direction }) };
}

function isEnglish(text: string, known: boolean): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return true;
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  return latin > letters / 2 && (known || ENGLISH.test(text));
}
