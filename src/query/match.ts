import type { Counted, Hedge, Thing, WrittenFigure } from './prose/figure.ts';
import type { FigureValue } from './receipt.ts';

/**
 * What the value is a number of. `open` is a named query's: it may be a plain number, a percentage or a share.
 */
export type ValueKind = 'number' | 'percent' | 'points' | 'times' | 'open';

/** A value as the data has it. */
export interface Measured {
  value: FigureValue;
  kind: ValueKind;
  /** How many rows do not say: any makes the value a floor that only "at least" may state. */
  unknown: number;
  /** What it is a number of, where that is known: anything else in the text contradicts it. */
  counted?: Counted;
}

/** Why a written number does not agree with a value. */
export interface Disagreement {
  /** A clause in words, '' where the two numbers say it all. */
  clause: string;
  /** What the data count, where the text counts something else. */
  noun?: string;
}

const ABOUT = 0.05;
const PLAIN: Disagreement = { clause: '' };

/** The fractions people say, in percent: "more than half" is anything up to the next of them. */
const LADDER = [0, 10, 20, 25, 100 / 3, 40, 50, 60, 200 / 3, 75, 80, 90, 100];

/**
 * Does a written figure agree with the value of the data, at the precision and with the hedge it is written with?
 * Returns undefined if it does. Directions of change are looked at by the caller, who turns the value round for a fall.
 */
export function disagreement(figure: WrittenFigure, measured: Measured): Disagreement | undefined {
  const wrongUnit = unitDisagreement(figure, measured.kind) ?? countedDisagreement(figure.counted, measured);
  if (wrongUnit) return wrongUnit;
  const own = disagreementOfNumbers(figure, measured);
  // A query may give a share: 0.25 is a quarter as well as 25 percent.
  if (own && measured.kind === 'open' && figure.fraction) {
    return disagreementOfNumbers(shareOf(figure), measured) && own;
  }
  return own;
}

function unitDisagreement(
  { unit, fraction, multiplies }: WrittenFigure,
  kind: ValueKind,
): Disagreement | undefined {
  if (unit === undefined || kind === 'open' || unit === kind) return undefined;
  // "hit three times": occurrences are a plain number.
  if (unit === 'times' && kind === 'number' && !multiplies) return undefined;
  const written = {
    percent: fraction ? 'a share' : 'a percentage',
    points: 'points',
    times: 'a number of times',
  }[unit];
  const expected = {
    number: 'a plain number',
    percent: 'a percentage',
    points: 'percentage points',
    times: 'a number of times',
  }[kind];
  return { clause: `the text gives ${written}, the data ${expected}` };
}

const PERSONS: ReadonlySet<Thing> = new Set(['people', 'killed', 'wounded', 'abducted']);

/** "100 km" of a count of attacks, "nine wounded" of a sum of people killed. */
export function countedDisagreement(
  text: Counted,
  { kind, counted, value }: Pick<Measured, 'kind' | 'counted'> & Partial<Pick<Measured, 'value'>>,
): Disagreement | undefined {
  const isNumber = kind === 'number' || kind === 'open';
  const measure = text.measures.find((one) => !isNumber || (counted && !counted.measures.includes(one)));
  if (measure !== undefined)
    return {
      clause: measure === 'rate' ? 'the text gives a rate, the data none' : `the text gives ${measure}`,
    };
  if (!counted || !isNumber || counted.things.length === 0) return undefined;
  const thing = text.things.find((one) => !isCounted(one, counted.things));
  // By its own unit, which is what an author can look for in the data.
  const unit = value?.unit ?? counted.things.join(' and ');
  return (
    thing && {
      clause: `the text counts ${thing}, the data ${unit}`,
      ...(value?.unit !== undefined && { noun: unit }),
    }
  );
}

function isCounted(thing: Thing, things: readonly Thing[]): boolean {
  if (things.includes(thing)) return true;
  if (thing === 'people') return things.some((one) => PERSONS.has(one));
  // A unit of people may mean those killed.
  return PERSONS.has(thing) && things.every((one) => one === 'people');
}

function shareOf(figure: WrittenFigure): WrittenFigure {
  const { min, max, step, coarse } = figure;
  return { ...figure, min: min / 100, max: max / 100, step: step / 100, coarse: coarse / 100 };
}

function disagreementOfNumbers(
  figure: WrittenFigure,
  { value, unknown }: Measured,
): Disagreement | undefined {
  const low = value.min;
  const high = value.max;
  const sign = figure.negative ? -1 : 1;
  const n = figure.min * sign;
  const isRange = figure.min !== figure.max;
  switch (figure.hedge) {
    case 'atLeast':
    case 'moreThan':
      if (isRange) return RANGE_HEDGED;
      if (unknown > 0 && figure.hedge === 'moreThan') {
        return { clause: `only “at least” may be written, as ${rowsDoNotSay(unknown)}` };
      }
      if (figure.hedge === 'moreThan' && isExactly(n, value))
        return { clause: 'the number is no less and no more, so “more than” may not be written' };
      return isFloorOf(n, low, figure)
        ? undefined
        : { clause: 'the number must be the smallest it can be, rounded down' };
    case 'atMost':
    case 'lessThan':
      if (isRange) return RANGE_HEDGED;
      if (high === undefined) return floorOnly(unknown);
      if (figure.hedge === 'lessThan' && isExactly(n, value))
        return { clause: 'the number is no less and no more, so “fewer than” may not be written' };
      return isCeilingOf(n, high, figure)
        ? undefined
        : { clause: 'the number must be the largest it can be, rounded up' };
    case 'nearly':
    case 'justUnder':
    case 'justOver':
      if (isRange) return { clause: `a range takes no “${ONE_SIDED[figure.hedge]}”` };
      if (high === undefined) return floorOnly(unknown);
      return isBeside(n, low, figure) && isBeside(n, high, figure)
        ? undefined
        : { clause: `“${ONE_SIDED[figure.hedge]}” takes up to 5 percent ${SIDES[figure.hedge]}` };
    case 'about':
      if (high === undefined) return floorOnly(unknown);
      return isAbout(n, low, figure) && isAbout(figure.max * sign, high, figure)
        ? undefined
        : { clause: 'more than 5 percent away' };
    case undefined:
      if (high === undefined) return floorOnly(unknown);
      if (agrees(n, low, figure) && agrees(figure.max * sign, high, figure)) return undefined;
      if (isRange) return low === high ? { clause: 'the text gives a range, the data one number' } : PLAIN;
      return low === high
        ? PLAIN
        : { clause: 'a single number may be written only where both ends of the range meet' };
  }
}

const RANGE_HEDGED: Disagreement = { clause: 'a range takes neither “at least” nor “up to”' };

function floorOnly(unknown: number): Disagreement {
  return {
    clause:
      unknown > 0
        ? `only “at least” may be written, as ${rowsDoNotSay(unknown)}`
        : 'only “at least” may be written, as no largest value is known',
  };
}

function rowsDoNotSay(unknown: number): string {
  return unknown === 1 ? '1 row does not say how many' : `${unknown} rows do not say how many`;
}

/** The value rounds to the number at the step it is written to. */
function agrees(n: number, value: number, { step }: WrittenFigure): boolean {
  return Math.abs(n - value) <= step / 2 + slack(value);
}

function isAbout(n: number, value: number, figure: WrittenFigure): boolean {
  return agrees(n, value, figure) || Math.abs(n - value) <= ABOUT * Math.abs(value) + slack(value);
}

const ONE_SIDED = {
  nearly: 'nearly',
  justUnder: 'just under',
  justOver: 'just over',
} as const satisfies Partial<Record<Hedge, string>>;
const SIDES = { nearly: 'below the number', justUnder: 'below the number', justOver: 'above the number' };

/** "Nearly" holds for the number itself as well; "just under" and "just over" do not. */
function isBeside(n: number, value: number, figure: WrittenFigure): boolean {
  if (figure.hedge === 'nearly' && agrees(n, value, figure)) return true;
  // Of a negative number what is below is nearer to nought.
  const beyond = (Math.abs(value) - Math.abs(n)) * (figure.hedge === 'justOver' ? 1 : -1);
  return Math.sign(value) === Math.sign(n) && beyond > slack(value) && isAbout(n, value, figure);
}

function isExactly(n: number, { min, max }: FigureValue): boolean {
  return min === max && Math.abs(n - min) <= slack(min);
}

/** The number is the value rounded down, at the coarsest precision its digits allow. */
function isFloorOf(n: number, value: number, figure: WrittenFigure): boolean {
  const next = figure.fraction ? nextFraction(n, 1) : n + figure.coarse;
  return value >= n - slack(value) && value < next - slack(value);
}

/** The number is the value rounded up. */
function isCeilingOf(n: number, value: number, figure: WrittenFigure): boolean {
  const previous = figure.fraction ? nextFraction(n, -1) : n - figure.coarse;
  return value <= n + slack(value) && value > previous + slack(value);
}

function nextFraction(n: number, way: 1 | -1): number {
  const scale = n > 0 && n < 1 ? 100 : 1;
  const at = LADDER.findIndex((rung) => Math.abs(rung - n * scale) < 1e-6);
  return (LADDER[at + way] ?? n * scale + way) / scale;
}

// Sums of decimals and quotients are not exact in binary.
function slack(value: number): number {
  return 1e-9 * Math.max(1, Math.abs(value));
}
