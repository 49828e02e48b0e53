import type { Correction } from '../model/common.ts';

/** What became of the corrections of a record. */
export interface CorrectionChanges {
  /** Those that are new. */
  fresh: readonly Correction[];
  /** Those that readers had seen and that name further fields now: they told nobody of what changed since. */
  widened: readonly Correction[];
  /** Those that were published and are not there any more, in no wording. */
  lost: readonly Correction[];
}

/** What makes a correction the one that it was, the surest first: of one day there may be several. */
const LIKENESS: readonly ((a: Correction, b: Correction) => boolean)[] = [
  isSame,
  readsSame,
  (a, b) => a.date.text === b.date.text && a.fields?.join() === b.fields?.join(),
  (a, b) => a.note === b.note,
  (a, b) => a.date.text === b.date.text,
];

/**
 * Tells new corrections from those that were there. One with another wording, of the same day or in the same words, is the
 * same correction, whatever fields it names.
 */
export function correctionChanges(
  before: readonly Correction[],
  now: readonly Correction[],
): CorrectionChanges {
  const left: Correction[] = [...now];
  const widened: Correction[] = [];
  let lost = before;
  for (const isIt of LIKENESS) {
    lost = lost.filter((old) => {
      const at = left.findIndex((one) => isIt(one, old));
      const [found] = at === -1 ? [] : left.splice(at, 1);
      if (found && isWider(found, old)) widened.push(found);
      return found === undefined;
    });
  }
  // A copy with other fields shows readers nothing that they had not seen.
  const isSeen = (one: Correction) => before.some((old) => readsSame(one, old));
  return {
    fresh: left.filter((one) => !isSeen(one)),
    widened: [...widened, ...left.filter(isSeen)],
    lost,
  };
}

/** Whether two corrections say the same of the same day, whatever fields they name. */
export function readsSame(a: Correction, b: Correction): boolean {
  return a.date.text === b.date.text && a.note === b.note;
}

function isWider({ fields }: Correction, { fields: old }: Correction): boolean {
  return old !== undefined && (fields === undefined || fields.some((field) => !old.includes(field)));
}

/** Whether two corrections say the same in the same words. */
export function isSame(a: Correction, b: Correction): boolean {
  return readsSame(a, b) && a.fields?.join() === b.fields?.join();
}

/** Whether a correction tells of a field; one that names none tells of all. */
export function tellsOf({ fields }: Pick<Correction, 'fields'>, field: string): boolean {
  return fields === undefined || fields.some((name) => speaksOf(name, field));
}

/** Names by which editors call what is in a text, in a series or in a citation when they correct it. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  figures: ['figure', 'stat', 'stats', 'body', 'text', 'summary'],
  claims: ['claim', 'status', 'body', 'text', 'summary'],
  observations: ['observation', 'value', 'values'],
  citations: ['citation', 'says', 'setAside'],
};

/** `place.country` speaks of the place, `body` of its figures. */
function speaksOf(name: string, field: string): boolean {
  const [first = name] = name.split('.');
  return first === field || OTHER_NAMES[field]?.includes(first) === true;
}
