import { type Disagreement, disagreement } from '../match.ts';
import type { Problem } from '../problem.ts';
import { isUnreadable, type WrittenFigure } from '../prose/figure.ts';
import { numberLanguage, readFigure } from '../prose/languages.ts';
import { elsewhere } from './elsewhere.ts';
import type { Outcome } from './outcome.ts';
import { hedgeDisagreement, hedgeWords, withoutSourcesHedge } from './quoted-hedge.ts';
import { receiptWords } from './words.ts';

/** Holds the text of a figure against what it is tied to. Returns what is wrong, if anything is. */
export function hold(text: string, language: string, outcome: Outcome): Problem | undefined {
  const written = readFigure(text, language);
  if (isUnreadable(written)) {
    return {
      rule: 'stat-unreadable',
      message: `unexpected “${text}”, expected one number: ${written.reason}`,
      hint: `Write the number alone or with its unit, “${suggestion(outcome)}”, and other words outside the brackets.`,
    };
  }
  const found = compare(written, outcome);
  if (!found) return overstated(text, language, outcome) ?? elsewhere(text, language, outcome);
  return {
    rule: 'stat-mismatch',
    message: `unexpected “${text}”, expected “${suggestion(outcome)}”: ${outcome.has}${found.clause === '' ? '' : `; ${found.clause}`}`,
    hint:
      found.hint ??
      `Write “${found.noun === undefined ? instead(text, language, written, outcome) : `${suggestion(outcome)} ${found.noun}`}”, or correct the data it is tied to.`,
  };
}

/** “Two confirmed deaths” of what is only claimed. */
function overstated(text: string, language: string, { statuses, has }: Outcome): Problem | undefined {
  const word = numberLanguage(language).confirmedIn(text);
  const weaker = statuses.filter((status) => status !== 'confirmed');
  if (word === undefined || weaker.length === 0) return undefined;
  return {
    rule: 'stat-mismatch',
    message: `unexpected “${word}” in “${text}”, expected ${weaker.map((one) => `“${one}”`).join(' or ')}: ${has}, with the status ${statuses.join(' and ')}`,
    hint: 'Write the status the data has, or count what is confirmed alone (status=confirmed).',
  };
}

function suggestion({ value, kind, hedge }: Outcome): string {
  const number = receiptWords('en').writeOut(value, kind);
  return hedge === undefined || value.max === undefined ? number : `${hedgeWords(hedge)} ${number}`;
}

/** The text with the right number in it: what is counted stays. Where more than the number has to change, the number alone. */
function instead(text: string, language: string, written: WrittenFigure, outcome: Outcome): string {
  const right = suggestion(outcome);
  const [number, second] = numberLanguage(language).findNumbers(text);
  const isPlain = number?.from === 0 && !second && written.hedge === undefined && written.unit === undefined;
  const behind = number === undefined ? '' : text.slice(number.to);
  const isOne = outcome.value.min === 1 && outcome.value.max === 1;
  return isPlain && !isOne && outcome.hedge === undefined && /^\s\p{L}/u.test(behind)
    ? right + behind
    : right;
}

function compare(figure: WrittenFigure, outcome: Outcome): (Disagreement & { hint?: string }) | undefined {
  const otherwise = hedgeDisagreement(figure, outcome.hedge);
  if (otherwise) return otherwise;
  const written = withoutSourcesHedge(figure, outcome.hedge);
  const { method, value, direction } = outcome;
  // The direction of a change has been looked at, and its value turned round for a fall.
  if (method === 'change') return disagreement({ ...written, negative: false }, outcome);
  if (written.direction === undefined) return disagreement(written, outcome);
  if (method === 'source') {
    if (direction !== undefined && direction !== written.direction)
      return { clause: `the quotation states a ${direction}`, hint: 'Write what the source says.' };
  } else if (method === 'query') {
    if (!written.negative && written.direction === 'fall' && !(value.max !== undefined && value.max < 0))
      return { clause: 'the text states a fall', hint: 'Let the query give a fall as a negative number.' };
  } else if (!written.negative) return LEVEL[written.direction];
  // "Fell 25 percent" may be given as 25 or as −25.
  const { min, max } = value;
  if (written.direction === 'fall' && max !== undefined && max < 0)
    return disagreement({ ...written, negative: false }, { ...outcome, value: { min: -max, max: -min } });
  return disagreement(method === 'source' ? { ...written, negative: false } : written, outcome);
}

const LEVEL_HINT =
  'Tie it to the change (series=… change=…/…), or put the word of direction outside the brackets.';
const LEVEL = {
  rise: { clause: 'the text states a rise, the data a level', hint: LEVEL_HINT },
  fall: { clause: 'the text states a fall, the data a level', hint: LEVEL_HINT },
} as const;
