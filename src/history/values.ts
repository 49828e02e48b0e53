import { partsOnce } from '../model/actor-parts.ts';
import { rangeText } from '../model/casualty-range.ts';
import type { FigureValue } from '../query/receipt.ts';
import { valueWords } from '../query/words.ts';

/** Ids as they are now: a record that was renamed is the same under its new id. */
export type IdNow = (id: string) => string;

/** The value of a field, as a person reads it in a report. `value` is as an author writes it (`writtenRecord`). */
export function factValue(field: string, value: unknown, idNow: IdNow): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (field === 'mergedInto') return idNow(String(value));
  if (field === 'place') return typeof value === 'string' ? idNow(value) : placeWords(value);
  if (field === 'actors') return partiesWords(value, idNow);
  if (field === 'targets') return targetsWords(value);
  if (typeof value === 'object') return countWords(value as Count);
  return String(value);
}

interface Count {
  min?: number;
  max?: number;
  best?: number;
}

/** `4–6, best 5` */
function countWords({ min, max, best }: Count): string {
  const range = rangeText({ min: min ?? 0, ...(max !== undefined && { max }) });
  return best === undefined ? range : `${range}, best ${best}`;
}

/** `Tell Example, Diyala, IQ, 34.2, 45.1, near` */
export function placeWords(place: unknown): string {
  const { name, admin1, country, lat, lon, precision } = place as Readonly<Record<string, unknown>>;
  return [name, admin1, country, lat, lon, precision].filter((part) => part !== undefined).join(', ');
}

/** `the-group (perpetrator, claimed); the-army (target)`, in the order of their ids, as another order states nothing else. */
function partiesWords(actors: unknown, idNow: IdNow): string | undefined {
  const all = actors as readonly { id: string; role?: string; basis?: string }[];
  const now = partsOnce(all.map((one) => ({ ...one, id: idNow(one.id) })));
  const words = now.map(({ id, role, basis }) => {
    const part = [role, basis].filter((one) => one !== undefined).join(', ');
    return part === '' ? id : `${id} (${part})`;
  });
  return words.length === 0 ? undefined : words.sort().join('; ');
}

/** The kinds of those attacked; how they are described is wording. */
function targetsWords(targets: unknown): string | undefined {
  const kinds = (targets as readonly { kind?: string }[]).flatMap(({ kind }) => kind ?? []);
  return kinds.length === 0 ? undefined : [...new Set(kinds)].sort().join(', ');
}

const SIGNED = new Set(['percent', 'points', 'times']);

/** The value of a figure, with its unit where the number means nothing without. */
export function figureValue(value: FigureValue): string {
  const number = valueWords(value);
  const { unit } = value;
  return unit !== undefined && SIGNED.has(unit) ? `${number} ${unit}` : number;
}
