import type { FoundNumber, WrittenFigure } from '../figure.ts';
import { countedBehind, doneTo } from './counted.ts';
import { datesIn, type TextStretch } from './dates.ts';
import { hedgeOf } from './hedges.ts';
import { isFigure } from './idioms.ts';
import { namesIn } from './names.ts';
import type { Quantity } from './quantity.ts';
import { scanQuantities } from './scan.ts';
import { type Token, tokenise } from './tokens.ts';
import { vagueIn, withLatinDigits } from './vague.ts';
import { visibleIn } from './visible.ts';

/**
 * Finds the numbers of English prose: figures in digits and words, and vague ones, without dates, times, names, ordinals
 * and idioms.
 */
export function findNumbers(written: string): FoundNumber[] {
  const visible = visibleIn(written);
  if (visible === undefined) return numbersOf(written);
  return numbersOf(visible.text).map((found) => {
    const [from, to] = [visible.place(found.from), visible.place(found.to - 1) + 1];
    return { ...found, from, to, text: written.slice(from, to) };
  });
}

function numbersOf(text: string): FoundNumber[] {
  const read: FoundNumber[] = [];
  const latin = withLatinDigits(text);
  let from = 0;
  for (const sentence of latin.split(SENTENCE)) {
    if (MAY_HOLD_NUMBER.test(sentence)) findInSentence(sentence, from, read);
    from += sentence.length;
  }
  const found = withVague(read, vagueIn(latin), latin);
  return latin === text ? found : found.map((one) => ({ ...one, text: text.slice(one.from, one.to) }));
}

function withVague(
  numbers: readonly FoundNumber[],
  stretches: readonly TextStretch[],
  text: string,
): FoundNumber[] {
  const all = [...numbers];
  for (const { from, to } of stretches) {
    const isFree = all.every((one) => one.from >= to || from >= one.to);
    if (isFree) all.push({ from, to, text: text.slice(from, to) });
  }
  return all.sort((a, b) => a.from - b.from);
}

// Each piece begins with the space before it, so that the lengths add up. "Sept. 3" is no end of a sentence.
const SENTENCE = /(?<=[.!?])(?=\s+[\p{Lu}“])/u;

function findInSentence(text: string, offset: number, found: FoundNumber[]): void {
  const tokens = tokenise(text);
  for (const quantity of figuresIn(text, tokens)) {
    const [first, last] = [tokens[quantity.from], tokens[quantity.to - 1]];
    if (!first || !last) continue;
    found.push({
      from: offset + first.from,
      to: offset + last.to,
      text: text.slice(first.from, last.to),
      figure: writtenAs(text, tokens, quantity),
    });
  }
}

function writtenAs(text: string, tokens: readonly Token[], quantity: Quantity): WrittenFigure {
  const { from, to, form: _form, scale: _scale, ...figure } = quantity;
  const hedge = hedgeOf(tokens, from, to)?.hedge;
  const { things, measures } = countedBehind(text.slice(tokens[to - 1]?.to ?? 0));
  const done = doneTo(tokens, from);
  const counted = { things: done && !things.includes(done) ? [...things, done] : things, measures };
  return { ...figure, counted, ...(hedge !== undefined && { hedge }) };
}

// Every word a number can begin with: most stretches of prose hold none, and are done with here.
const MAY_HOLD_NUMBER =
  /[\d½¼¾⅓⅔]|\b(?:zero|nought|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|halve[ds]|halving|twice|thrice|(?:doubl|tripl|trebl|quadrupl|quintupl)(?:e[ds]?|ing)|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred)fold|an?\s(?:hundred|thousand|million|billion|trillion|dozen|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth))\b/i;

/** The quantities of a text that are figures. */
export function figuresIn(text: string, tokens: readonly Token[]): Quantity[] {
  const blocked = covered(tokens, [...datesIn(text), ...namesIn(text)]);
  return scanQuantities(tokens, blocked).filter((quantity) => isFigure(tokens, quantity));
}

/** The tokens that lie in any of the stretches. */
function covered(tokens: readonly Token[], stretches: readonly TextStretch[]): ReadonlySet<number> {
  const found = new Set<number>();
  const sorted = [...stretches].sort((a, b) => a.from - b.from);
  let end = -1;
  let next = 0;
  for (const [n, token] of tokens.entries()) {
    for (let stretch = sorted[next]; stretch && stretch.from < token.to; stretch = sorted[++next]) {
      end = Math.max(end, stretch.to);
    }
    if (token.from < end) found.add(n);
  }
  return found;
}
