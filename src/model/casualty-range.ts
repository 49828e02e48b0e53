import { z } from 'zod';

/** A number of people between `min` and `max`, both included; no `max` means "at least min". */
export interface CasualtyRange {
  min: number;
  max?: number;
  /** The source's or editor's best estimate, within the range. */
  best?: number;
}

/** A count of people. Unknown is not nought. */
export type Casualties = CasualtyRange | 'unknown';

/** The fields of an incident that count people, in the order in which they are shown. */
export const COUNT_FIELDS = ['killed', 'wounded', 'abducted', 'perpetratorsKilled'] as const;

/** A field of an incident that counts people. */
export type CountField = (typeof COUNT_FIELDS)[number];

/** A range as a message has it: 4, 4–6, 15+. */
export function rangeText({ min, max }: Pick<CasualtyRange, 'min' | 'max'>): string {
  if (max === undefined) return `${min}+`;
  return min === max ? String(min) : `${min}–${max}`;
}

/** The dead and the wounded of one incident together; without an upper end where one of the two has none. */
export function together(a: CasualtyRange, b: CasualtyRange): CasualtyRange {
  const isOpen = a.max === undefined || b.max === undefined;
  return { min: a.min + b.min, ...(!isOpen && { max: (a.max ?? 0) + (b.max ?? 0) }) };
}

const wholeNumber = z.int().min(0);

const objectForm = z
  .strictObject({
    min: wholeNumber.optional().meta({ description: 'The lowest number it can be.', examples: [4] }),
    max: wholeNumber
      .optional()
      .meta({ description: 'The highest number it can be; left out: at least min.', examples: [6] }),
    best: wholeNumber.optional().meta({ description: 'The best estimate, from min to max.', examples: [5] }),
  })
  .transform((range, context): CasualtyRange => {
    const { min, max, best } = range;
    if (min === undefined && max === undefined && best === undefined) {
      return refuse(
        context,
        'unexpected empty range, expected at least one of min, max and best',
        'field-value',
      );
    }
    // A best estimate alone is a number; a maximum alone is "up to".
    const low = min ?? (max === undefined ? (best ?? 0) : 0);
    const high = max ?? (min === undefined ? best : undefined);
    if (high !== undefined && low > high)
      return refuse(
        context,
        `unexpected min ${low} above max ${high}, expected the smaller end first`,
        'range-inverted',
      );
    if (best !== undefined && (best < low || (high !== undefined && best > high))) {
      return refuse(
        context,
        `unexpected best ${best}, expected one from ${low} to ${high ?? 'any number'}`,
        'range-inverted',
      );
    }
    return { min: low, ...(high !== undefined && { max: high }), ...(best !== undefined && { best }) };
  });

const TEXT_FORM = /^(0|[1-9]\d{0,8})(?:[-–](0|[1-9]\d{0,8})|(\+))?$/;

const textForm = z.string().transform((text, context): Casualties => {
  if (text === 'unknown') return 'unknown';
  const match = TEXT_FORM.exec(text.trim());
  if (!match)
    return refuse(
      context,
      `unexpected ${text.trim() === '' ? 'empty text' : `“${text.slice(0, 60)}”`}, expected a count such as 4, 4-6, 15+ or unknown`,
      'field-value',
    );
  const min = Number(match[1]);
  if (match[3]) return { min };
  const max = match[2] === undefined ? min : Number(match[2]);
  return min > max
    ? refuse(
        context,
        `unexpected min ${min} above max ${max}, expected the smaller end first`,
        'range-inverted',
      )
    : { min, max };
});

/** A whole number, `4-6`, `15+`, `{min, max, best}` or `unknown`; always normalised to a range or 'unknown'. */
export const casualties = z
  .union([wholeNumber.transform((n): CasualtyRange => ({ min: n, max: n })), objectForm, textForm])
  .meta({
    description: 'A number of people: a whole number, a range, or “unknown”. Unknown is not 0.',
    examples: [4, '4-6', '15+', { min: 4, max: 6, best: 5 }, 'unknown'],
  });

function refuse(context: z.RefinementCtx, message: string, rule: string): never {
  context.addIssue({ code: 'custom', message, params: { rule } });
  return z.NEVER;
}
