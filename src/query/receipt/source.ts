import { originsWritten } from '../../corpus/cited-by.ts';
import type { Observation } from '../../corpus/corpus.ts';
import { MAX_QUOTE_WORDS } from '../../model/citation.ts';
import { isFormulaFault, numbersOf, parseFormula } from '../formula/parse.ts';
import { countedDisagreement, type Measured, type ValueKind } from '../match.ts';
import { isProblem, type Problem } from '../problem.ts';
import type { Hedge, Passage, PassageNumber } from '../prose/figure.ts';
import { numberLanguage, readPassage } from '../prose/languages.ts';
import type { FigureValue } from '../receipt.ts';
import { valueWords } from '../words.ts';
import { askerOf, attribute, type Desk, type Failed, type Figure, isFailed } from './desk.ts';
import type { Ground } from './grounds.ts';
import { latestOf, type Outcome } from './outcome.ts';
import { figureValue, spanOf } from './series.ts';
import { textsFor } from './series-texts.ts';
import type { ReceiptWords } from './words.ts';

const VALUE = /^([-−]?\d+(?:\.\d+)?)(?:\s*[-–]\s*(\d+(?:\.\d+)?)|(\+))?\s*%?$/;

/** `:stat[25 percent]{source=… value=25 unit=percent quote="…"}`: the source's word, checked against the text only. */
export function workOutSource(desk: Desk, figure: Figure): Outcome | Failed {
  const entry = desk.selector.lookup.find(
    'sources',
    attribute(figure, 'source') ?? '',
    askerOf(figure.owner),
  );
  if (isProblem(entry)) return [{ ...entry, attribute: 'source' }];
  const from = originsOf(desk, figure);
  if (isFailed(from)) return from;
  const written = attribute(figure, 'value') ?? '';
  const unit = attribute(figure, 'unit');
  const value = readValue(written, unit);
  if (!value) {
    return [
      {
        rule: 'stat-not-found',
        message: `unexpected value=“${written}”, expected a number`,
        hint: 'Write the figure as the source gives it: value=25, value=4-6 or value="15+".',
        attribute: 'value',
      },
    ];
  }
  const quote = attribute(figure, 'quote');
  const length = quote?.split(/\s+/).length ?? 0;
  if (length > MAX_QUOTE_WORDS) return [quoteTooLong(length)];
  const words = desk.words(figure.language);
  const kind = kindOf(unit, written);
  const language = entry.record.language;
  const passage = quote === undefined ? undefined : readPassage(quote, language, figure.language);
  const counted = unit === undefined ? undefined : numberLanguage(figure.language).countedIn(unit);
  const missing =
    passage &&
    (holdsValue(passage, value, kind)
      ? countsOtherwise(passage, { value, kind, counted })
      : notStated(passage, value));
  if (missing !== undefined) return [notInQuote(quote ?? '', written, missing)];
  const hedge = passage?.complete ? hedgeOf(passage, value, kind) : undefined;
  const direction = passage?.complete ? passage.direction : undefined;
  const ground = desk.grounds.ofSource(entry.id, quote, from.ids);
  const said = `${valueWords(value, kind)}${kind === 'number' && unit ? ` ${unit}` : ''}`;
  return {
    method: 'source',
    value,
    kind,
    unknown: 0,
    ...(counted && { counted }),
    ...(direction && direction !== 'both' && { direction }),
    ...(hedge && { hedge }),
    has: `the value quoted from “${entry.id}” is ${said}`,
    working: words.quoted(
      entry.record.publisher,
      entry.record.title,
      kind === 'number' && unit ? words.quantity(words.value(value, kind), unit) : words.value(value, kind),
    ),
    rows: [{ kind: 'source', id: entry.id, label: entry.record.title, value }],
    maybe: 0,
    ground,
    statuses: isClaim(ground) ? ['claimed'] : [],
    caveats: seriesWorkedOutFrom(desk, figure, { source: entry.id, value, kind }, words),
    since: latestOf([entry]),
  };
}

/** Ids of the sources that a figure names as where its source has it from. */
function originsOf(desk: Desk, figure: Figure): { ids: string[] } | Failed {
  const problems: Problem[] = [];
  const ids = originsWritten(figure.use).flatMap((written) => {
    const found = desk.selector.lookup.find('sources', written, askerOf(figure.owner));
    if (isProblem(found)) problems.push({ ...found, attribute: 'origin' });
    else if (desk.corpus.ownOrigins.has(found.id)) return [found.id];
    else
      problems.push({
        rule: 'stat-not-found',
        message: `unexpected origin “${found.id}”, which is a copy, expected the source whose word it is`,
        hint: 'Name the source that says it first; one with “origin: false” is never an origin.',
        attribute: 'origin',
      });
    return [];
  });
  return problems.length > 0 ? problems : { ids };
}

/** True for the word of the attackers alone, whoever prints it: what incidents of it would be is claimed. */
function isClaim({ origins }: Ground): boolean {
  return origins.length > 0 && origins.every(({ kind }) => kind === 'perpetrator');
}

function quoteTooLong(words: number): Problem {
  return {
    rule: 'quote-too-long',
    message: `unexpected quotation of ${words} words, expected at most ${MAX_QUOTE_WORDS}`,
    hint: 'Choose the words that carry the figure.',
    attribute: 'quote',
  };
}

/** True unless a passage that could be read states other numbers, or none. */
function holdsValue(
  { numbers, implied, complete }: Passage,
  { min, max = min }: FigureValue,
  kind: ValueKind,
): boolean {
  if (!complete) return true;
  const fits = numbersOfKind(numbers, kind);
  const has = (end: number) => implied.includes(end) || fits.some((one) => statesEnd(one, end));
  return has(min) && has(max);
}

function statesEnd(one: PassageNumber, end: number): boolean {
  return isSame(one.min, end) || isSame(one.max, end);
}

/** The clause that tells why a passage does not state a value. */
function notStated({ numbers, unfit }: Passage, { min }: FigureValue): string {
  const close = unfit.find((one) => isSame(one.min, min) || isSame(one.max, min));
  if (close) return `does not state it, ${close.reason}`;
  if (numbers.length === 0) return 'gives no number';
  const given = numbers.map((one) =>
    valueWords({ min: one.min, max: one.max }, one.unit === 'times' ? 'number' : one.unit),
  );
  return `gives ${given.join(', ')}`;
}

/** The clause that tells what else a passage counts wherever it gives the value: “45 were wounded” of a unit of people killed. */
function countsOtherwise(
  { numbers, implied, complete }: Passage,
  measured: Pick<Measured, 'kind' | 'counted' | 'value'>,
): string | undefined {
  const { min } = measured.value;
  if (!complete || implied.includes(min)) return undefined;
  const clauses = numbers
    .filter((one) => statesEnd(one, min))
    .map(({ thing }) => thing && countedDisagreement({ things: [thing], measures: [] }, measured) && thing);
  const [thing] = clauses;
  return thing && clauses.every((one) => one !== undefined)
    ? `counts ${thing} there, the unit ${measured.value.unit}`
    : undefined;
}

function numbersOfKind(numbers: readonly PassageNumber[], kind: ValueKind): readonly PassageNumber[] {
  if (kind !== 'percent' && kind !== 'points')
    return numbers.filter(({ unit }) => unit === undefined || unit === 'times');
  // "20 and 25 percent": the sign stands at the last of them only.
  return numbers.some(({ unit }) => unit === 'percent' || unit === 'points') ? numbers : [];
}

/** The word that loosens the value wherever the passage gives it. */
function hedgeOf({ numbers }: Passage, { min }: FigureValue, kind: ValueKind): Hedge | undefined {
  const [first, ...others] = numbersOfKind(numbers, kind).filter((one) => isSame(one.min, min));
  return others.every(({ hedge }) => hedge === first?.hedge) ? first?.hedge : undefined;
}

function isSame(number: number, value: number): boolean {
  return Math.abs(number - Math.abs(value)) <= 1e-9 * Math.max(1, number);
}

function notInQuote(quote: string, written: string, reason: string): Problem {
  return {
    rule: 'stat-mismatch',
    message: `unexpected value=“${written}”, expected a number of the quotation: “${quote}” ${reason}`,
    hint: 'Quote the words that state the value, or correct value and unit; leave quote out where its words state none, and give the source its language if that is not English.',
    attribute: 'value',
  };
}

function readValue(text: string, unit: string | undefined): FigureValue | undefined {
  const match = VALUE.exec(text);
  if (!match) return undefined;
  const min = Number(match[1]?.replace('−', '-'));
  const max = match[3] ? undefined : match[2] === undefined ? min : Number(match[2]);
  if (!Number.isFinite(min) || (max !== undefined && max < min)) return undefined;
  return { min, ...(max !== undefined && { max }), ...(unit !== undefined && unit !== '' && { unit }) };
}

function kindOf(unit: string | undefined, value: string): ValueKind {
  if (/\bpoints?\b/i.test(unit ?? '')) return 'points';
  if (/^(percent|per cent|%)$/i.test(unit ?? '') || value.endsWith('%')) return 'percent';
  return /^(times|-?fold)$/i.test(unit ?? '') ? 'times' : 'number';
}

/** Series that cannot check this figure because one of their values was itself worked out from it. */
function seriesWorkedOutFrom(
  desk: Desk,
  figure: Figure,
  { source, value, kind }: { source: string; value: FigureValue; kind: ValueKind },
  words: ReceiptWords,
): string[] {
  return desk.workedOut(source).flatMap(({ entry, observation }) => {
    const how = observation.formula ?? observation.derivation ?? '';
    if (!mentions(observation, value.min, kind)) return [];
    return [
      words.workedOutFromThis(
        textsFor(figure, entry).title,
        observation.period,
        words.value(figureValue(spanOf(observation))),
        how,
      ),
    ];
  });
}

/** True when an observation's formula or derivation holds the figure: 25 percent also as 1.25, 0.75 or 0.25. */
function mentions({ formula, derivation }: Observation, value: number, kind: ValueKind): boolean {
  const share = value / 100;
  const forms = kind === 'percent' ? [value, share, 1 + share, 1 - share] : [value];
  const holds = (n: number) => forms.some((form) => Math.abs(form - n) < 1e-9);
  const parsed = formula === undefined ? undefined : parseFormula(formula);
  if (parsed && !isFormulaFault(parsed)) return numbersOf(parsed).some(holds);
  return (derivation?.match(/\d+(?:\.\d+)?/g) ?? []).some((n) => holds(Number(n)));
}
