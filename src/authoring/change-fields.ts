import { isMap, isNode, isScalar, type Pair, parseDocument, stringify } from 'yaml';
import { splitFrontMatter } from '../markdown/front-matter.ts';

/** Where fields are put that are not there yet: behind this one, else at the end. */
const BEHIND = 'published';

/**
 * The text of an entry with some fields of one line set to other values: every other letter, comments and line ends too, stays
 * as it was. Undefined where that cannot be done, as in front matter that is written in one pair of braces.
 */
export function changeFields(text: string, fields: Readonly<Record<string, string>>): string | undefined {
  const front = splitFrontMatter(text, '').frontMatter?.text;
  if (front === undefined) return undefined;
  const start = text.indexOf(front, /^[^\r\n]*(?:\r\n|\r|\n)/.exec(text)?.[0].length ?? 0);
  let behind = BEHIND;
  let changed: string | undefined = front;
  for (const [name, value] of Object.entries(fields)) {
    changed = changed && setField(changed, { name, value, behind });
    behind = name;
  }
  if (changed === undefined || !saysOnly(front, changed, fields)) return undefined;
  return text.slice(0, start) + changed + text.slice(start + front.length);
}

function setField(
  yaml: string,
  { name, value, behind }: { name: string; value: string; behind: string },
): string | undefined {
  const root = parseDocument(yaml, { logLevel: 'silent' }).contents;
  if (!isMap(root) || root.flow === true) return undefined;
  const written = stringify(value, { lineWidth: 0 }).trimEnd();
  const pairOf = (key: string) => root.items.find((one) => isScalar(one.key) && one.key.value === key);
  const range = valueRange(yaml, pairOf(name));
  if (range) {
    const [from, to] = range;
    const before = yaml.slice(0, from);
    return `${before}${/[\s]$/.test(before) ? '' : ' '}${written}${yaml.slice(to)}`;
  }
  const at = endOfLine(yaml, valueRange(yaml, pairOf(behind))?.[1] ?? yaml.length);
  const lineEnd = /\r\n|\r|\n/.exec(yaml)?.[0] ?? '\n';
  return `${yaml.slice(0, at)}${name}: ${written}${lineEnd}${yaml.slice(at)}`;
}

function valueRange(yaml: string, pair: Pair | undefined): [number, number] | undefined {
  const range = isNode(pair?.value) ? pair.value.range : undefined;
  if (!range) return undefined;
  const [from, to] = range;
  // A text over several lines takes in the end of its last.
  return [from, from + yaml.slice(from, to).trimEnd().length];
}

function endOfLine(text: string, at: number): number {
  const end = /\r\n|\r|\n/g;
  end.lastIndex = at;
  return end.exec(text) ? end.lastIndex : text.length;
}

/** True when two texts say the same but for these fields, and in the second they are as they are to be. */
function saysOnly(before: string, after: string, fields: Readonly<Record<string, string>>): boolean {
  const [was, is] = [before, after].map((yaml) => parseDocument(yaml, { logLevel: 'silent' }));
  if (was === undefined || is === undefined || is.errors.length > 0) return false;
  const wanted = { ...(was.toJS() as object), ...fields };
  return JSON.stringify(sorted(wanted)) === JSON.stringify(sorted(is.toJS() as object));
}

function sorted(fields: object): [string, unknown][] {
  return Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
}
