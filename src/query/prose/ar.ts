import { besideFigure, countedAt, countedIn, directionIn, hedgeBeside } from './ar/around.ts';
import { notFigures } from './ar/dates.ts';
import { VAGUE } from './ar/number-words.ts';
import { bare, type Quantity, readQuantity } from './ar/quantity.ts';
import { inLatinDigits, type Token, tokenise } from './ar/tokens.ts';
import { countedIn as countedInEnglish } from './en/counted.ts';
import type { Counted, FoundNumber, NumberLanguage, Unreadable, WrittenFigure } from './figure.ts';

// Marks that turn the direction of a text, and other characters that are not seen, can show digits in another order.
const UNSEEN = /[\p{Cf}\p{Me}]/u;
const SIGN_BESIDE = /^[/.^×±~≈<>≤≥+*=²³−-]$/u;

/** Arabic numbers, in digits of any kind and in words of both genders and cases. */
export const arabic: NumberLanguage = {
  readFigure(text) {
    if (UNSEEN.test(text)) return { reason: 'it holds a character that is not seen' };
    const tokens = tokenise(text);
    const found = scan(tokens);
    const [first, ...others] = found;
    if (!first) return { reason: 'it holds no number that can be read' };
    if (others.length > 0) return { reason: `it holds ${found.length} numbers` };
    return figureOf(text, tokens, first);
  },
  findNumbers(text) {
    const tokens = tokenise(text);
    const blocked = notFigures(text);
    const found: FoundNumber[] = [];
    for (const quantity of scan(tokens)) {
      const from = tokens[quantity.from]?.from ?? 0;
      const to = tokens[quantity.to - 1]?.to ?? 0;
      if (blocked.some((one) => one.from < to && from < one.to) || isIdiom(tokens, quantity)) continue;
      found.push({ from, to, text: text.slice(from, to), figure: written(tokens, quantity) });
    }
    for (const [n, { plain, from, to, type }] of tokens.entries()) {
      const isVague = type === 'word' && bare(plain, (word) => VAGUE.has(word)) !== undefined;
      if (
        isVague &&
        tokens[n - 1]?.type !== 'number' &&
        found.every((one) => one.from >= to || from >= one.to)
      )
        found.push({ from, to, text: text.slice(from, to) });
    }
    return found.sort((a, b) => a.from - b.from);
  },
  besideFigure,
  readPassage(text, language) {
    const tokens = tokenise(text);
    const blocked = notFigures(text);
    const numbers = scan(tokens).filter(({ from, to }) => {
      const [start, end] = [tokens[from]?.from ?? 0, tokens[to - 1]?.to ?? 0];
      return !blocked.some((one) => one.from <= start && one.to >= end && one.to - one.from > end - start);
    });
    const direction = directionIn(tokens);
    return {
      numbers: numbers.map((quantity) => {
        const { min, max, unit } = quantity;
        const hedge = hedgeBeside(tokens, quantity.from, quantity.to)?.hedge;
        return { min, max, ...(unit && { unit }), ...(hedge && { hedge }) };
      }),
      unfit: [],
      // Nought, one and two are as often stated by the form of a word, such as the dual, as by a numeral.
      implied: [0, 1, 2],
      complete: language !== undefined && language.split('-', 1)[0] === 'ar',
      ...(direction && { direction }),
    };
  },
  // Nothing is held against times and countries that are not read.
  periodsIn: () => [],
  countriesIn: () => [],
  countedBehind: (text) => countedAt(tokenise(text.slice(0, 60)), 0),
  confirmedIn: (text) => /(?<!\p{L})(?:ال)?(?:مؤكدة?|مؤكدين|مؤكدون|تأكد)(?!\p{L})/u.exec(text)?.[0],
  // The units of a site’s series are often in its own language, while this is the language of a translation.
  countedIn: (unit) => both(countedIn(unit), countedInEnglish(unit)),
};

function both(a: Counted, b: Counted): Counted {
  return {
    things: [...new Set([...a.things, ...b.things])],
    measures: [...new Set([...a.measures, ...b.measures])],
  };
}

function scan(tokens: readonly Token[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; ) {
    const quantity = readQuantity(tokens, at);
    if (quantity) found.push(quantity);
    at = quantity ? Math.max(at + 1, quantity.to) : at + 1;
  }
  return found;
}

function figureOf(text: string, tokens: readonly Token[], quantity: Quantity): WrittenFigure | Unreadable {
  const [before, behind] = [tokens[quantity.from - 1], tokens[quantity.to]];
  const sign = [before, behind].find((token) => token?.type === 'sign' && SIGN_BESIDE.test(token.plain));
  const minus = before !== undefined && /^[-−–]$/.test(before.plain) ? before : undefined;
  const stuck = sign ?? minus;
  if (stuck !== undefined) return { reason: `“${stuck.plain}” beside its number cannot be read` };
  const [from, to] = [tokens[quantity.from]?.from ?? 0, tokens[quantity.to - 1]?.to ?? 0];
  const whole = notFigures(text).find(
    (one) => one.from <= from && one.to > from && (one.from < from || one.to > to),
  );
  if (whole) return { reason: `“${text.slice(whole.from, whole.to)}” is a date or a name` };
  if (/[²³]/.test(inLatinDigits(text).slice(to, to + 1)))
    return { reason: 'a sign beside its number cannot be read' };
  const direction = directionIn(tokens);
  if (direction === 'both') return { reason: 'it states both a rise and a fall' };
  const unread = unreadNegation(tokens);
  if (unread !== undefined) return { reason: `“${unread}” beside its number cannot be read` };
  return { ...written(tokens, quantity), ...(direction && { direction }) };
}

/** "ليس أربعة": a denial turns what the number says. */
function unreadNegation(tokens: readonly Token[]): string | undefined {
  const words = tokens.map(({ plain }) => plain);
  const at = words.findIndex((word) => /^(?:ليس|ليست|لم|لن|غير|عدا|الا)$/.test(word));
  return at < 0 ? undefined : words[at];
}

function written(tokens: readonly Token[], quantity: Quantity): WrittenFigure {
  const { from, to, form: _form, ...figure } = quantity;
  const hedge = hedgeBeside(tokens, from, to)?.hedge;
  return { ...figure, counted: countedAt(tokens, to), ...(hedge && { hedge }) };
}

// "واحد" says "a", "same" and "single" more often than it counts; with the article a number word points at what was told.
function isIdiom(tokens: readonly Token[], { from, form, min, max, unit }: Quantity): boolean {
  const word = tokens[from]?.plain ?? '';
  const definite = /^(?:و|ف)?(?:ب|ك)?(?:ال|لل)/.test(word) && !/^ال(?:ف|اف)/.test(word);
  return (
    (form === 'words' && unit === undefined && ((min === 1 && max === 1) || definite)) ||
    isOfPart(tokens, from, form)
  );
}

/** "ربع سنوي", "منتصف": parts of time and not of what is counted. */
function isOfPart(tokens: readonly Token[], from: number, form: Quantity['form']): boolean {
  return form === 'fraction' && /^(?:سنوي|سنويه|سنه|عام|ساعه|قرن)$/.test(tokens[from + 1]?.plain ?? '');
}
