import { directionOfWord } from './direction.ts';
import type { FoundHedge } from './hedges.ts';
import type { Quantity } from './quantity.ts';
import { follows, isJoint, type Token } from './tokens.ts';

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/**
 * All that may stand before the number of a figure without changing what it says. Anything else might: "unlike 30",
 * "all but 30", "Figure 30", "several hundred".
 */
const BEFORE = words(
  `the a an this that these those its his her their our all another other only just exactly precisely merely mere total
  altogether overall of in by with and on was were is are be been had has have there further average averaging estimated
  alleged killed wounded injured kidnapped abducted killing wounding injuring kidnapping abducting counted recorded
  claimed claiming reported attacks incidents people deaths dead`,
);
const SIGNS_BEFORE = /^[(“‘"'–—−\-+$€£:,]$/;
// A full stop, a slash or an apostrophe glued to the digits makes another number of them: .5, 1/2.
const SIGNS_BEHIND = /^[.,;:)”’"'!–—\-‑]$/;
const NEGATIONS = words('not no never none neither nor cannot without hardly barely scarcely nobody');
const SCALES = words(
  `dozen dozens score scores gross ten tens hundred hundreds thousand thousands million millions billion billions trillion
  trillions mln mio bio k lakh lakhs crore crores half halves thirds quarters fifths tenths squared cubed couple several few
  many handful pair pairs couples each apiece basis bp cents pct o'clock`,
);
const HEDGES = words(
  `nearly almost approximately approx roughly circa least most maximum minimum max min tops odd ish something plus
  thereabouts upwards counting`,
);
const PARTS = words('quarter third half fifth tenth');

/** What stands in the text of a figure that may change its number and was not read; undefined where nothing does. */
export function unreadBeside(
  tokens: readonly Token[],
  quantity: Quantity,
  hedge: FoundHedge | undefined,
): string | undefined {
  const hedgeBefore = hedge && hedge.from < quantity.from;
  return (
    negated(tokens, hedge) ??
    unreadBefore(tokens, hedgeBefore ? hedge.from : quantity.from, quantity) ??
    unreadBehind(tokens, hedge && !hedgeBefore ? hedge.to : quantity.to)
  );
}

function negated(tokens: readonly Token[], hedge: FoundHedge | undefined): string | undefined {
  const found = tokens.find(
    ({ lower }, at) =>
      (NEGATIONS.has(lower) || lower.endsWith("n't")) && !(hedge && at >= hedge.from && at < hedge.to),
  );
  return found && `“${found.text}” denies its number`;
}

function unreadBefore(tokens: readonly Token[], end: number, quantity: Quantity): string | undefined {
  for (let at = 0; at < end; at++) {
    const token = tokens[at] as Token;
    if (token.type === 'word') {
      if (BEFORE.has(token.lower) || directionOfWord(token.lower) !== undefined) continue;
      if (token.lower === 'one' && follows(tokens, at + 1, 'of', 'the')) continue;
      if (/^(between|from)$/.test(token.lower) && quantity.min < quantity.max && at === end - 1) continue;
      // "minus 5" has been read as a sign.
      if (token.lower === 'minus' && at === end - 1) continue;
    } else if (token.type === 'sign' && SIGNS_BEFORE.test(token.text)) {
      if (!(at === end - 1 && /^[,'’]$/.test(token.text) && tokens[end]?.glued)) continue;
    }
    return `“${token.text}” before its number cannot be read`;
  }
  return undefined;
}

function unreadBehind(tokens: readonly Token[], start: number): string | undefined {
  const next = tokens[start];
  if (next && (next.type === 'sign' ? !SIGNS_BEHIND.test(next.text) : next.glued) && !isCurrency(next))
    return `“${next.text}” behind its number cannot be read`;
  if (/^(and|&)$/.test(next?.lower ?? '') && PARTS.has(tokens[start + 2]?.lower ?? ''))
    return `“and ${tokens[start + 1]?.text} ${tokens[start + 2]?.text}” behind its number cannot be read`;
  if (isJoint(tokens, start) && follows(tokens, start + 1, 'something'))
    return '“-something” behind its number cannot be read';
  const found = tokens
    .slice(start)
    .find(({ lower, type }) => type === 'word' && (SCALES.has(lower) || HEDGES.has(lower)));
  return found && `“${found.text}” behind its number cannot be read`;
}

function isCurrency({ text }: Token): boolean {
  return /^[$€£]$/.test(text);
}

/** The word that makes a text without a number a vague one: "dozens of people", "several hundred". */
export function vagueWord(tokens: readonly Token[]): string | undefined {
  return tokens.find(({ lower }) => SCALES.has(lower) || VAGUE.has(lower))?.text;
}

const VAGUE = words('some numerous various countless multiple');
