import type { Observation } from '../../corpus/corpus.ts';
import { didYouMean, nearest } from '../../model/nearest.ts';
import type { Problem } from '../problem.ts';

/** Dimension to value. */
export type Dimensions = Readonly<Record<string, string>>;

const EXAMPLE = 'Write by="governorate=Diyala"; several are parted by semicolons.';

/**
 * Reads `by="governorate=Diyala; kind=ied"`. A value runs to the name of the next dimension, so that it may hold spaces
 * and commas; single quotes around it are taken off. The names are those of the series.
 */
export function readBy(text: string, known: readonly string[]): Dimensions | Problem {
  if (known.length === 0)
    return refuse(`unexpected by="${text}", expected none: the series is not split`, 'Leave by out.');
  const heads = [...text.matchAll(/(?:^|[\s;,])([^\s;,='][^;,=']*?)\s*=/g)].filter(
    (head, n) => n === 0 || known.includes(nameOf(head)),
  );
  if (heads.length === 0) return refuse(`unexpected by="${text}", expected name=value`, EXAMPLE);
  const found: Record<string, string> = Object.create(null);
  for (const [n, head] of heads.entries()) {
    const name = nameOf(head);
    if (!known.includes(name)) {
      const hint = didYouMean(nearest(name, known)) || `The series is split by ${known.join(', ')}.`;
      return refuse(`unexpected dimension “${name}”, expected ${known.join(' or ')}`, hint);
    }
    const value = unquote(text.slice(head.index + head[0].length, heads[n + 1]?.index ?? text.length));
    if (value === '' || name in found)
      return refuse(`unexpected by="${text}", expected one value for “${name}”`, EXAMPLE);
    found[name] = value;
  }
  return found;
}

/** True when an observation has these values; dimensions that are not named may have any. */
export function dimensionsFit(observation: Observation, wanted: Dimensions): boolean {
  return Object.entries(wanted).every(([name, value]) => observation.dimensions[name] === value);
}

/** `governorate Diyala, kind ied`, or '' without dimensions: for sentences. */
export function dimensionWords(dimensions: Dimensions): string {
  return Object.values(dimensions).join(', ');
}

function nameOf(head: RegExpExecArray): string {
  return (head[1] ?? '').trim();
}

function unquote(text: string): string {
  const value = text.trim().replace(/[;,]$/, '').trim();
  return /^'.*'$/.test(value) ? value.slice(1, -1).replaceAll("''", "'") : value;
}

function refuse(message: string, hint: string): Problem {
  return { rule: 'stat-not-found', message, hint, attribute: 'by' };
}
