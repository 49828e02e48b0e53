import { COUNT_FIELDS } from '../model/casualty-range.ts';
import type { Correction } from '../model/common.ts';
import type { FoundNumber, WrittenFigure } from '../query/prose/figure.ts';

/** Finds the bare numbers of a note, dates left out. */
export type NumbersIn = (note: string) => readonly FoundNumber[];

/** A fact that was changed, as far as its numbers go. */
export interface ChangedNumber {
  field: string;
  label: string;
  from?: string;
  to?: string;
}

/** A correction that tells of another change than readers see. */
export interface ToldOtherwise<T extends ChangedNumber> {
  correction: Correction;
  change: T;
  /** The numbers of its note, as written. */
  said: readonly string[];
}

/** A number of a note that could be read. */
interface Said {
  figure: WrittenFigure;
  text: string;
}

/** Facts that are numbers; a note on another says in words what was wrong. */
const NUMBERS = new Set<string>([...COUNT_FIELDS, 'figures', 'observations']);

/**
 * The change that a new correction tells otherwise than it is; undefined where it does not, or where there is no saying. A note
 * without numbers is none to hold against them. Of one change it gives both numbers, or one of them and no third; of several it gives
 * any of theirs.
 * @param told the changes that the correction speaks of
 */
export function toldOtherwise<T extends ChangedNumber>(
  correction: Correction,
  told: readonly T[],
  numbersIn: NumbersIn,
): ToldOtherwise<T> | undefined {
  const changes = [...new Map(told.map((one) => [JSON.stringify([one.from, one.to]), one])).values()].filter(
    ({ field, from, to }) => NUMBERS.has(field) && valuesOf(from).length > 0 && valuesOf(to).length > 0,
  );
  const [change, ...others] = changes;
  const said = readable(numbersIn(correction.note));
  if (change === undefined || said.length === 0) return undefined;
  const found = { correction, change, said: said.map(({ text }) => text) };
  if (others.length > 0)
    return changes.some(({ from, to }) => isSaid(said, from) || isSaid(said, to)) ? undefined : found;
  const { from, to } = change;
  const isOfNeither = (one: Said) => !isSaid([one], from) && !isSaid([one], to);
  const isWhole = isSaid(said, from) && isSaid(said, to);
  return isWhole || !said.some(isOfNeither) ? undefined : found;
}

/** Whether any of the numbers of a text gives a value. */
export function givesValue(numbers: readonly FoundNumber[], value: string | undefined): boolean {
  return isSaid(readable(numbers), value);
}

function readable(numbers: readonly FoundNumber[]): Said[] {
  return numbers.flatMap(({ figure, text }): Said[] => (figure ? [{ figure, text }] : []));
}

function valuesOf(value: string | undefined): number[] {
  return (value?.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((digits) => Number(digits.replaceAll(',', '')));
}

/** Whether a note gives a value, also rounded as numbers in prose are: “25 percent” for 25.3, “more than 800” for 808. */
function isSaid(said: readonly Said[], value: string | undefined): boolean {
  const values = valuesOf(value);
  return said.some(({ figure: { min, max, step, coarse, hedge } }) => {
    const near = hedge === undefined ? step / 2 : coarse;
    return values.some((one) => Math.abs(one - min) <= near || Math.abs(one - max) <= near);
  });
}
