import type { Cells } from '../reader.ts';

const COLUMN = /\{([^{}]+)\}/g;

/** The columns that a template names. */
export function columnsIn(template: string): string[] {
  return Array.from(template.matchAll(COLUMN), ([, name = '']) => name.trim());
}

/** Words that lead to what follows them, and say nothing where nothing follows; English and Arabic. */
const LEADING =
  '(?:in|at|near|of|by|on|with|against|from|to|for|and|between|the|a|an|في|قرب|من|على|ضد|بين|و)';
/** Stand for a cell that is empty, and for one that is not, while the words of the template are looked at. */
const [EMPTY, FULL] = ['\uE000', '\uE001'];
const ONE_OF_TWO = new RegExp(
  `\\bbetween\\s+(?:${EMPTY}\\s+and\\s+${FULL}|${FULL}\\s+and\\s+${EMPTY})`,
  'giu',
);
const AT_START = new RegExp(`^\\s*${EMPTY}\\s*(?:${LEADING}\\s+)*`, 'iu');
const BEFORE_EMPTY = new RegExp(`(?:(?<![\\p{L}\\p{N}])${LEADING}\\s+)*${EMPTY}`, 'giu');

/**
 * A template with the cells of a row in it, without what is left of empty ones: spaces, commas or colons at an end, and words
 * such as “in” that lead to nothing, so that “{type} in {city}” is “Bombing” for a row without city. '' where every column is
 * empty, so that “Attack in {city}” gives no title for it.
 */
export function filled(template: string, cells: Cells): string {
  const names = columnsIn(template);
  const full = names.map((name) => cells(name)).filter((cell) => cell !== '');
  if (names.length > 0 && full.length === 0) return '';
  const kept = full.length === names.length ? template : withoutEmpty(template, cells);
  let next = 0;
  return kept
    .replace(full.length === names.length ? COLUMN : new RegExp(FULL, 'g'), () => full[next++] ?? '')
    .replace(/\s+/g, ' ')
    .replace(/(?:\s*[,:;–-])+\s*$|^\s*(?:[,:;]\s*)+/g, '')
    .trim();
}

/** The words of a template without those that lead to an empty cell; what stands in cells is left as it is. */
function withoutEmpty(template: string, cells: Cells): string {
  return template
    .replace(COLUMN, (_, name: string) => (cells(name.trim()) === '' ? EMPTY : FULL))
    .replace(ONE_OF_TWO, `with ${FULL} on one side`)
    .replace(AT_START, '')
    .replace(BEFORE_EMPTY, '')
    .replace(/\s+(?=[,;:.])/g, '')
    .replace(/,(?:\s*,)+/g, ',');
}

/** The columns of a template that are empty in a row which fills others of it. */
export function emptyIn(template: string, cells: Cells): string[] {
  const names = columnsIn(template);
  const empty = names.filter((name) => cells(name) === '');
  return empty.length < names.length ? empty : [];
}
