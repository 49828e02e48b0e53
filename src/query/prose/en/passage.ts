import type { Hedge, Passage, PassageNumber, UnfitNumber } from '../figure.ts';
import { isHedge } from './beside.ts';
import { countedRightBehind } from './counted.ts';
import { directionOf } from './direction.ts';
import { hedgeOf } from './hedges.ts';
import { isLabelled } from './labels.ts';
import { ORDINALS } from './number-words.ts';
import type { Quantity } from './quantity.ts';
import { partOf } from './read.ts';
import { scanQuantities } from './scan.ts';
import { type Token, tokenise } from './tokens.ts';

const NOTHING: ReadonlySet<number> = new Set();
// Words of every English sentence that are none of a language near to it.
const ENGLISH =
  /\b(?:the|of|and|with|were|from|that|has|have|been|their|they|this|which|by|for|killed|killing|wounded|attacks?|attacked|people|percent|claimed|claiming|fighters|soldiers|members)\b/i;
// The same of languages in Latin letters, and letters that English words have not.
const OTHER_LANGUAGE =
  /(?![a-z])\p{L}|\b(?:de|el|los|las|en|un|una|con|por|del|le|les|des|du|et|dans|par|der|die|das|und|von|mit|bei|il|della|nel|em|dos|ve|bir|bin|ile|yang|dan|dalam|oleh|i|och|av|het|een|na|w|za|ku|di|li|se)\b/iu;

/**
 * Reads the numbers of a passage, dates and names apart. Whether all of them could be read is only known of a passage
 * that is English: by what its source says of itself, or by its words.
 */
export function readPassage(text: string, language: string | undefined): Passage {
  const tokens = tokenise(text);
  const numbers: PassageNumber[] = [];
  const unfit: UnfitNumber[] = [];
  for (const quantity of scanQuantities(tokens, NOTHING)) {
    const { min, max, unit } = quantity;
    const reason = whyUnfit(text, tokens, quantity);
    if (reason !== undefined) {
      unfit.push({ min, max, reason });
      continue;
    }
    const hedge = hedgeIn(tokens, quantity);
    const thing = countedRightBehind(tokens, quantity);
    numbers.push({
      min,
      max,
      ...(unit && { unit }),
      ...(hedge && { hedge }),
      ...(thing && { thing }),
    });
  }
  const direction = directionOf(tokens, undefined);
  return {
    numbers,
    unfit,
    implied: impliedIn(tokens),
    complete: isEnglish(text, language !== undefined),
    ...(direction && { direction }),
  };
}

/** Why a number of a passage is no count of anything, or is denied. */
function whyUnfit(text: string, tokens: readonly Token[], quantity: Quantity): string | undefined {
  const { from, to } = quantity;
  const whole = partOf(text, tokens, quantity);
  if (whole !== undefined) return `“${whole}” is a date or a name`;
  const before = tokens[from - 1];
  const written = (first: number) => text.slice(tokens[first]?.from, tokens[to - 1]?.to);
  if (isLabelled(tokens, quantity)) {
    // “No. 45”, “Article 45”; of “Articles 44 and 45” the number alone.
    const label = before?.text === '.' ? from - 2 : /^\p{L}{3}/u.test(before?.text ?? '') ? from - 1 : from;
    return `“${written(before?.lower === 'and' ? from : label)}” is the number of a thing`;
  }
  if (before && (/^(?:not|nor)$/.test(before.lower) || before.lower.endsWith("n't")))
    return `“${written(from - 1)}” denies it`;
  const address = ADDRESS.exec(text.slice(tokens[from]?.from))?.[0];
  if (address !== undefined && (before === undefined || AT_ADDRESS.test(before.lower)))
    return `“${address}” is an address`;
  return undefined;
}

// "45 Main Street", with nobody behind it who could be counted.
const ADDRESS =
  /^\d{1,4}\s(?:\p{Lu}[\p{L}'’-]+\s){1,3}(?:Street|Road|Avenue|Lane|Square|Boulevard|Drive)\b(?!\s(?!(?:in|on|at|near|and|where|when|was|is|by|of)\b)\p{L})/u;
const AT_ADDRESS = /^(?:[,;(“"]|at|near|outside|opposite|of|in)$/;

function hedgeIn(tokens: readonly Token[], { from, to }: Quantity): Hedge | undefined {
  const found = hedgeOf(tokens, from, to);
  if (!found || found.from >= from) return found?.hedge;
  const words = tokens.slice(found.from, found.to).map(({ lower }) => lower);
  return isHedge(tokens.slice(0, found.to), words) ? found.hedge : undefined;
}

/** Numbers that are stated without a numeral: "no one", "a soldier", "both", "the third attack". */
function impliedIn(tokens: readonly Token[]): number[] {
  return tokens.flatMap(({ lower, type }, at) => {
    if (type === 'number') {
      const behind = tokens[at + 1];
      return behind?.glued && /^(?:st|nd|rd|th)$/.test(behind.lower) ? [Number(lower)] : [];
    }
    const stated = ORDINALS.get(lower) ?? IMPLIED.findIndex((words) => words.test(lower));
    return stated === -1 ? [] : [stated];
  });
}

/** Words that state nought, one and two. */
const IMPLIED = [
  /^(?:no|none|nobody|nothing|without|never|neither|nor)$/,
  /^(?:an?|the|one|once|single|another|lone|his|her|its|this|that)$/,
  /^(?:both|pair|couple|twin|twins|duo|double|twice)$/,
] as const;

function isEnglish(text: string, known: boolean): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return true;
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  return latin > letters / 2 && (known || ENGLISH.test(text) || isBrief(text));
}

/** A few words, which may be English for all that can be seen: a longer passage of that language has one of its words. */
function isBrief(text: string): boolean {
  return text.trim().split(/\s+/).length <= BRIEF && !OTHER_LANGUAGE.test(text);
}

const BRIEF = 3;
