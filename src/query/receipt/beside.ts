import type { StatUse } from '../../markdown/body.ts';
import { countedDisagreement } from '../match.ts';
import type { Problem } from '../problem.ts';
import type { Beside, Counted, Thing } from '../prose/figure.ts';
import { numberLanguage } from '../prose/languages.ts';
import type { Figure } from './desk.ts';
import type { Outcome } from './outcome.ts';

/**
 * What the prose right beside a figure makes of it: a word that belongs to the number has to stand in the brackets,
 * where it is checked, and a word of direction has to agree.
 */
export function besideProblem({ use, language }: Figure, outcome: Outcome): Problem | undefined {
  for (const beside of numberLanguage(language).besideFigure(use.before, use.behind)) {
    const problem = problemOf(beside, use.text.trim(), outcome);
    if (problem) return problem;
  }
  return countedOtherwise(use, numberLanguage(language).countedBehind(use.behind), outcome);
}

/** "Four people" of a count of incidents. Beside a number of incidents "killed" is a verb and says nothing. */
function countedOtherwise({ text }: StatUse, behind: Counted, outcome: Outcome): Problem | undefined {
  const { counted, kind, has } = outcome;
  if (!counted || kind !== 'number') return undefined;
  const isVerb = (thing: Thing) => DONE.has(thing) && !counted.things.some((one) => DONE.has(one));
  const things = behind.things.filter((thing) => !isVerb(thing));
  const found = countedDisagreement({ ...behind, things }, outcome);
  return (
    found && {
      rule: 'stat-mismatch',
      message: `unexpected words behind “${text}”, expected what the figure counts: ${has}; ${found.clause}`,
      hint: 'Name what the data counts, or tie the figure to what the prose names.',
    }
  );
}

const DONE: ReadonlySet<Thing> = new Set(['killed', 'wounded', 'abducted']);

function problemOf(beside: Beside, text: string, outcome: Outcome): Problem | undefined {
  switch (beside.kind) {
    case 'part':
      return outside(beside, text);
    case 'percent':
    case 'points':
      // The unit of a query is not known, so that it cannot be filled in.
      return text === '' && outcome.kind === 'open' ? undefined : outside(beside, text);
    case 'times':
      return outcome.kind === 'number' && outcome.method !== 'change' ? undefined : outside(beside, text);
    default:
      return directed(beside, text, outcome);
  }
}

function outside({ words, behind }: Beside, text: string): Problem {
  const number = text === '' ? 'the number' : text;
  const together = behind ? `${number} ${words}` : `${words} ${number}`;
  return {
    rule: 'stat-word-outside',
    message: `unexpected “${words}” ${behind ? 'behind' : 'before'} the figure, expected it inside the brackets, where it is checked`,
    hint: `Put the word inside the brackets, :stat[${together}], or write the sentence so that it does not touch the figure.`,
  };
}

function directed({ words, kind, loose }: Beside, text: string, outcome: Outcome): Problem | undefined {
  const { method, direction, has } = outcome;
  const stated = kind === 'rise' || kind === 'riseTo' ? 'rise' : 'fall';
  const mismatch = (message: string, hint: string): Problem => ({ rule: 'stat-mismatch', message, hint });
  if (kind === 'riseTo' || kind === 'fallTo') {
    if (method !== 'change') return undefined;
    return mismatch(
      `unexpected “${words}” before the change “${text}”, expected by how much: ${has}`,
      'Write by how much it changed, or tie the figure to the later observation (at=…).',
    );
  }
  if (method === 'change' || method === 'source') {
    if (direction === undefined || direction === stated) return undefined;
    return mismatch(
      `unexpected ${stated} beside “${text}” (“${words}”), expected a ${direction}: ${has}`,
      method === 'source'
        ? 'Write what the source says.'
        : stated === 'fall'
          ? 'Add the attribute fall where it fell, or write that it rose.'
          : 'Take fall out where it rose, or write that it fell.',
    );
  }
  if (method === 'query' || loose) return undefined;
  return mismatch(
    `unexpected ${stated} beside “${text}” (“${words}”), expected a level: ${has}`,
    'Tie it to the change (series=… change=…/…), or write the level.',
  );
}
