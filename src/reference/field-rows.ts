import { stringify } from 'yaml';
import { type FieldForm, fieldForm } from '../authoring/field-forms.ts';
import { ownForm } from '../corpus/issue-words.ts';
import {
  descriptionOf,
  elementOf,
  fieldsOf,
  type InputType,
  inputTypes,
  isOptional,
  type Schema,
  takesWholeNumber,
  unwrap,
} from '../model/introspect.ts';
import { anchor, code, listed } from './markdown.ts';

/** A part of the reference of records, that others lead to instead of repeating its fields. */
export interface Section {
  heading: string;
  schema: Schema;
}

/** Heads of a table of fields. */
export const FIELD_HEADS = ['Field', 'Needed', 'What it is', 'What it holds', 'Example'] as const;

/** The rows of a table of fields: those of a group below the group, with dots; `[]` stands for each of a list. */
export function fieldRows(
  fields: readonly (readonly [name: string, schema: Schema])[],
  sections: readonly Section[],
): string[][] {
  return fields.flatMap(([name, schema]) => rowsOf(name, schema, sections));
}

function rowsOf(path: string, schema: Schema, sections: readonly Section[]): string[][] {
  const form = fieldForm(path, schema);
  const element = form.isList ? elementOf(schema) : undefined;
  const inner = element ?? schema;
  const below = ownForm(schema) ? undefined : fieldsOf(inner);
  const elsewhere = below && sectionWith(below, sections);
  const row = [
    code(path),
    form.required ? 'yes' : '',
    ownForm(schema) ? (descriptionOf(schema) ?? '') : form.about,
    holds(form, elsewhere),
    form.example === undefined ? '' : code(exampleOf(form)),
  ];
  if (below === undefined || elsewhere !== undefined) return [row];
  const step = element ? `${path}[].` : `${path}.`;
  return [
    row,
    ...fieldRows(
      Object.entries(below).map(([name, field]) => [`${step}${name}`, field]),
      sections,
    ),
  ];
}

/** The section whose fields a group has, all that are needed and most of the others: a source described in place is a source. */
function sectionWith(
  fields: Readonly<Record<string, Schema>>,
  sections: readonly Section[],
): Section | undefined {
  const shared = (section: Section) => {
    const own = Object.entries(fieldsOf(section.schema) ?? {});
    const same = own.filter(([name, field]) => isSame(fields[name], field));
    return own.every(([name, field]) => isOptional(field) || isSame(fields[name], field)) ? same.length : 0;
  };
  const [best] = sections
    .map((section) => ({ section, count: shared(section) }))
    .sort((a, b) => b.count - a.count);
  return best && best.count > 1 ? best.section : undefined;
}

function isSame(field: Schema | undefined, other: Schema): boolean {
  return field !== undefined && unwrap(field) === unwrap(other);
}

function exampleOf({ name, example }: FieldForm): string {
  const last = name.slice(name.lastIndexOf('.') + 1);
  const text = stringify(example, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false });
  return `${last}: ${text.trimEnd()}`;
}

/** What may stand in a field, as Markdown. */
function holds({ schema, words, refersTo, isList }: FieldForm, elsewhere: Section | undefined): string {
  const see = elsewhere && `[${elsewhere.heading.toLowerCase()}](#${anchor(elsewhere.heading)})`;
  const own = ownForm(schema);
  if (own) return own.form === 'period' ? 'a period' : `a [${own.form}](#${OWN_FORMS[own.form]})`;
  if (words) return `${isList ? 'a list of' : 'one of'} ${listed(words.map(code), 'or')}`;
  const parts = [
    ...(refersTo ? [`${isList ? 'a list of ids, each of' : 'the id of'} ${withArticle(refersTo)}`] : []),
    ...(see ? [isList ? `a list, each ${see}` : `the fields of a ${see}`] : []),
  ];
  return parts.length > 0 ? parts.join(', or ') : plain(schema);
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

const OWN_FORMS = { date: 'dates', count: 'counts-of-people' } as const;

function plain(schema: Schema): string {
  return [...inputTypes(schema)].map((type) => WORDS[type](schema)).join(' or ');
}

const WORDS: Readonly<Record<InputType, (schema: Schema) => string>> = {
  text: () => 'text',
  boolean: () => `${code('true')} or ${code('false')}`,
  object: () => 'a group of fields',
  number: (schema) => (takesWholeNumber(schema) ? 'a whole number' : 'a number'),
  list(schema) {
    const element = elementOf(schema);
    return element && !inputTypes(element).has('object') ? 'a list of texts' : 'a list of groups';
  },
};
