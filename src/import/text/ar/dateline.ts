import type { Dateline } from '../dateline.ts';
import { arabicDateLine } from './dates.ts';

/** Agencies as Arabic papers write them in a dateline. */
const AGENCIES =
  'رويترز|أ\\.?\\s?ف\\.?\\s?ب\\.?|فرانس برس|الأناضول|د\\.?\\s?ب\\.?\\s?أ\\.?|شينخوا|واع|سانا|أسوشيتد برس|أ\\.?\\s?ب\\.?';
const AGENCY = new RegExp(`^\\(?((?:و?كالة[\\p{L}\\p{M}\\s]{3,40}?)|${AGENCIES})\\)?$`, 'u');
const DASH = /\s+[-–—|/]+\s+|\s*[–—]\s*|،\s+(?=\d)/u;
const NAME = /^(?:[\p{Script=Arabic}\p{M}]+\s?){1,4}(?:\([^()]{2,30}\))?$/u;
/** “Baghdad (Reuters) - ”, “Baghdad – Agency of Example: ”. */
const HEAD = /^(.{2,90}?)(?:\s+[-–—]+\s+|\s*:\s+)(?=\S)/u;
const LONGEST = 120;

/**
 * The dateline of an Arabic report: a line that is nothing else (“Baghdad – Agency of Example – 3 September 2020”), or what
 * a line begins with (“Baghdad (Reuters) - ”). Names alone make none: a date or an agency has to stand there.
 */
export function arabicDatelineOf(line: string): Dateline | undefined {
  if (!/\p{Script=Arabic}/u.test(line)) return undefined;
  if (line.length <= LONGEST) {
    const whole = read(line.split(DASH), line, '');
    if (whole) return whole;
  }
  // The longest head of which every part is a name, an agency or a date.
  let found: Dateline | undefined;
  for (let end = 0; end < LONGEST; ) {
    const next = HEAD.exec(line.slice(end))?.[0];
    if (next === undefined) break;
    end += next.length;
    const words = line.slice(0, end).replace(/[\s:–—-]+$/u, '');
    found = read(words.replace(/\s*(\([^()]*\))$/u, ' – $1').split(DASH), words, line.slice(end)) ?? found;
  }
  return found;
}

function read(parts: readonly string[], words: string, rest: string): Dateline | undefined {
  let agency: string | undefined;
  let date: string | undefined;
  for (const part of parts.map((one) => one.trim())) {
    const day = arabicDateLine(part);
    const named = AGENCY.exec(part)?.[1];
    if (day !== undefined) date = day;
    else if (named !== undefined) agency = named;
    else if (!NAME.test(part)) return undefined;
  }
  if (agency === undefined && date === undefined) return undefined;
  // One part alone is a headline or a date of its own.
  if (parts.length < 2) return undefined;
  return { rest, words, ...(agency !== undefined && { agency }), ...(date !== undefined && { date }) };
}
