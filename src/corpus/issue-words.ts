import {
  descriptionsOf,
  elementOf,
  examplesOf,
  inputTypes,
  type Schema,
  takesWholeNumber,
  wordsOf,
} from '../model/introspect.ts';

const LONGEST_SHOWN = 60;

/** An example longer than this says no more than that it is a text. */
const LONGEST_EXAMPLE = 45;

/** More words than a message has room for; the hint has them all. */
export const MOST_WORDS = 8;

/** A value as a message shows it. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') {
    if (value.trim() === '') return 'empty text';
    const line = value.replace(/\s+/g, ' ');
    return `“${line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line}”`;
  }
  if (typeof value === 'number') return `number ${value}`;
  if (typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : 'a group of fields';
}

/** A field as a message names it: citations[0].source becomes “source” of citations no. 1. */
export function named(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'the record';
  if (typeof last === 'number') return `no. ${last + 1} of ${named(path.slice(0, -1))}`;
  const above = path.slice(0, -1);
  return above.length === 0 ? `“${String(last)}”` : `“${String(last)}” of ${named(above)}`;
}

/** What a field asks for, in words. */
export function expectedOf(schema: Schema | undefined): string {
  if (schema === undefined) return 'something else';
  const words = wordsOf(schema);
  if (words && words.length > MOST_WORDS) return `one of its ${words.length} words, such as ${words[0]}`;
  if (words) return `one of ${words.join(', ')}`;
  const descriptions = descriptionsOf(schema);
  const form = FORMS.find((known) => descriptions.some((text) => text.startsWith(known.description)));
  if (form) return form.expected;
  const types = [...inputTypes(schema)];
  const example = examplesOf(schema).at(-1);
  if (example !== undefined && example.length <= LONGEST_EXAMPLE && types.length === 1 && types[0] === 'text')
    return `text such as ${/\s/.test(example) ? `“${example}”` : example}`;
  const parts = types.map((type) => {
    if (type === 'number') return numberOf(schema);
    if (type === 'list') return listOf(schema);
    return WORDS[type];
  });
  return parts.length === 0 ? 'something else' : parts.join(' or ');
}

const WORDS = { text: 'text', boolean: 'true or false', object: 'a group of fields' } as const;

/** Forms of our own that are more than text; told by the beginning of their description. */
const FORMS = [
  { description: 'A date that may be known', expected: 'a date such as 2020-08-30' },
  { description: 'A number of people', expected: 'a count such as 4, 4-6, 15+ or unknown' },
] as const;

function numberOf(schema: Schema): string {
  return takesWholeNumber(schema) ? 'a whole number' : 'a number';
}

function listOf(schema: Schema): string {
  const element = elementOf(schema);
  const types = element ? [...inputTypes(element)] : [];
  return types.length === 1 && types[0] === 'text' ? 'a list of texts' : 'a list';
}
