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

const wholeNumber = z.int().min(0);

const objectForm = z
  .strictObject({ min: wholeNumber.optional(), max: wholeNumber.optional(), best: wholeNumber.optional() })
  .transform((range, context): CasualtyRange => {
    const { min, max, best } = range;
    if (min === undefined && max === undefined && best === undefined) {
      return refuse(context, 'expected at least one of min, max and best', 'field-missing');
    }
    // A best estimate alone is a number; a maximum alone is "up to".
    const low = min ?? (max === undefined ? (best ?? 0) : 0);
    const high = max ?? (min === undefined ? best : undefined);
    if (high !== undefined && low > high)
      return refuse(context, `min ${low} is above max ${high}`, 'range-inverted');
    if (best !== undefined && (best < low || (high !== undefined && best > high))) {
      return refuse(context, `best ${best} is outside ${low}–${high ?? ''}`, 'range-inverted');
    }
    return { min: low, ...(high !== undefined && { max: high }), ...(best !== undefined && { best }) };
  });

const TEXT_FORM = /^(\d{1,9})(?:[-–](\d{1,9})|(\+))?$/;

const textForm = z.string().transform((text, context): Casualties => {
  if (text === 'unknown') return 'unknown';
  const match = TEXT_FORM.exec(text.trim());
  if (!match) return refuse(context, `“${text}” is not a count of people`, 'field-value');
  const min = Number(match[1]);
  if (match[3]) return { min };
  const max = match[2] === undefined ? min : Number(match[2]);
  return min > max ? refuse(context, `min ${min} is above max ${max}`, 'range-inverted') : { min, max };
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
