import type { Hedge, Passage, PassageNumber } from '../figure.ts';
import { isHedge } from './beside.ts';
import { directionOf } from './direction.ts';
import { hedgeOf } from './hedges.ts';
import { isLabelled } from './labels.ts';
import type { Quantity } from './quantity.ts';
import { partOf } from './read.ts';
import { scanQuantities } from './scan.ts';
import { type Token, tokenise } from './tokens.ts';

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
    .map((quantity): PassageNumber => {
      const { min, max, unit } = quantity;
      const hedge = hedgeIn(tokens, quantity);
      return { min, max, ...(unit && { unit }), ...(hedge && { hedge }) };
    });
  const direction = directionOf(tokens, undefined);
  return { numbers, complete: isEnglish(text, language !== undefined), ...(direction && { direction }) };
}

function hedgeIn(tokens: readonly Token[], { from, to }: Quantity): Hedge | undefined {
  const found = hedgeOf(tokens, from, to);
  if (!found || found.from >= from) return found?.hedge;
  const words = tokens.slice(found.from, found.to).map(({ lower }) => lower);
  return isHedge(tokens.slice(0, found.to), words) ? found.hedge : undefined;
}

function isEnglish(text: string, known: boolean): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return true;
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  return latin > letters / 2 && (known || ENGLISH.test(text));
}
