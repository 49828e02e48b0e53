import type { Correction } from '../model/common.ts';

/** What became of the corrections of a record. */
export interface CorrectionChanges {
  /** Those that tell of something new, with the fields that they are new for. */
  fresh: readonly Correction[];
  /** Those that were published and are not there any more, in no wording. */
  lost: readonly Correction[];
}

/**
 * Tells new corrections from those that were there. One with another wording, of the same day or in the same words, is the
 * same correction: it tells of what is new only as far as it names further fields.
 */
export function correctionChanges(
  before: readonly Correction[],
  now: readonly Correction[],
): CorrectionChanges {
  const left: Correction[] = [...now];
  const take = (isIt: (one: Correction) => boolean): Correction | undefined => {
    const at = left.findIndex(isIt);
    return at === -1 ? undefined : left.splice(at, 1)[0];
  };
  const gone = before.filter((old) => !take((one) => isSame(one, old)));
  const further: Correction[] = [];
  const lost = gone.filter((old) => {
    const reworded = take((one) => one.date.text === old.date.text || one.note === old.note);
    if (reworded && old.fields) {
      const named = reworded.fields?.filter((field) => !old.fields?.includes(field));
      if (named === undefined || named.length > 0) further.push({ ...reworded, fields: named });
    }
    return reworded === undefined;
  });
  return { fresh: [...left, ...further], lost };
}

/** Whether two corrections say the same in the same words. */
export function isSame(a: Correction, b: Correction): boolean {
  return a.date.text === b.date.text && a.note === b.note && a.fields?.join() === b.fields?.join();
}

/** Whether a correction tells of a field; one that names none tells of all. */
export function tellsOf({ fields }: Pick<Correction, 'fields'>, field: string): boolean {
  return fields === undefined || fields.some((name) => speaksOf(name, field));
}

/** Names by which editors call what is in a text, or in a series, when they correct it. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  figures: ['figure', 'stat', 'stats', 'body', 'text', 'summary'],
  observations: ['observation', 'value', 'values'],
};

/** `place.country` speaks of the place, `body` of its figures. */
function speaksOf(name: string, field: string): boolean {
  const [first = name] = name.split('.');
  return first === field || OTHER_NAMES[field]?.includes(first) === true;
}
