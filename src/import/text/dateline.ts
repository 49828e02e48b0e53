import { dateLine } from './dates.ts';

/** Where and when a report was written, and by which agency: none of it is said of what happened. */
export interface Dateline {
  /** The line without it. */
  rest: string;
  words: string;
  agency?: string;
  /** EDTF day, where it names one with its year. */
  date?: string;
}

const AGENCIES = 'Reuters|AP|AFP|Xinhua|DPA|EFE|UPI|Anadolu|AA|TASS|ANSA|KUNA|IRNA|INA';
/** Any name may stand in the brackets; one that is no known agency counts only beside a date. */
const HEAD = `^([^()–—:“”"]{2,90}?)(?:\\s*\\((?:(${AGENCIES})|(\\p{Lu}[\\p{L}\\p{M}\\p{N}&.’' -]{1,40}))\\))?`;
/** What a line begins with. */
const BEFORE = new RegExp(`${HEAD}\\s*[-–—]{1,2}\\s+(?=\\S)`, 'u');
/** A line that is nothing else. */
const WHOLE = new RegExp(`${HEAD}\\s*[-–—]?$`, 'u');
const CAPITALS = /^\p{Lu}[\p{Lu}\s.’'/,-]+$/u;
/** One name or a few: every word has a capital, or is such as “of” and “al-”. */
const NAMES = /^(?:(?:\p{Lu}[\p{L}.’'-]*|(?:al|el|ad|as|ez)-[\p{L}’'-]+|of|de|la|al|el|and)[\s,/]*){1,6}$/u;
const DATE =
  /[\s,]+((?:\d{1,2}\s+)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b.*)$/i;

/**
 * The dateline that a line begins with: “NORTHFORD, Sept 3 (Reuters) - ”, “BAGHDAD, 3 March 2021 (AFP) — ”; or that it is, with
 * an agency or a whole date: “Baghdad, 3 March 2021 (AFP)”. Undefined for any other.
 */
export function datelineOf(line: string): Dateline | undefined {
  const before = BEFORE.exec(line);
  const [words, head = '', known, named] = before ?? WHOLE.exec(line) ?? [];
  if (words === undefined) return undefined;
  const [, when] = DATE.exec(head) ?? [];
  const agency = known ?? (when === undefined ? undefined : named);
  const place = when === undefined ? head : head.slice(0, head.length - when.length).replace(/[\s,]+$/, '');
  // A dash alone makes no dateline: a place in capitals, a date or an agency has to be before it.
  if (agency === undefined && when === undefined && !CAPITALS.test(place)) return undefined;
  if (!NAMES.test(place)) return undefined;
  const date = when === undefined ? undefined : dateLine(when);
  // A line by itself may be a headline: “Baghdad on Friday”.
  if (before === null && known === undefined && date === undefined) return undefined;
  return {
    rest: line.slice(words.length),
    words: words.trim(),
    ...(agency !== undefined && { agency }),
    ...(date !== undefined && { date }),
  };
}
