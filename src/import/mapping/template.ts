import type { Cells } from '../reader.ts';

const COLUMN = /\{([^{}]+)\}/g;

/** The columns that a template names. */
export function columnsIn(template: string): string[] {
  return Array.from(template.matchAll(COLUMN), ([, name = '']) => name.trim());
}

/**
 * A template with the cells of a row in it, without what is left of empty ones: spaces, and commas or colons at an end.
 * '' where every column is empty, so that “Attack in {city}” gives no title for a row without city.
 */
export function filled(template: string, cells: Cells): string {
  const names = columnsIn(template);
  if (names.length > 0 && names.every((name) => cells(name) === '')) return '';
  return template
    .replace(COLUMN, (_, name: string) => cells(name.trim()))
    .replace(/\s+/g, ' ')
    .replace(/(?:\s*[,:;–-])+\s*$|^\s*(?:[,:;]\s*)+/g, '')
    .trim();
}
