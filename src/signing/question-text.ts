import type { Attributes } from '../markdown/body.ts';

/**
 * What a directive asks, from its attributes in the order of their names: `at=2020-08 series=attacks`.
 * @param without names of attributes that are no part of it
 */
export function questionText(attributes: Attributes, without: ReadonlySet<string> = new Set()): string {
  return Object.entries(attributes)
    .filter(([name]) => !without.has(name))
    .map(([name, { value }]) => (value === '' ? name : `${name}=${quoted(value.trim())}`))
    .sort()
    .join(' ');
}

function quoted(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}
