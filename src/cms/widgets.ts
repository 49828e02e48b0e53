import type { z } from 'zod';
import { type FieldForm, fieldForms } from '../authoring/field-forms.ts';
import { knownRecords } from '../authoring/known-records.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { casualties } from '../model/casualty-range.ts';
import { SOURCE_IN_PLACE } from '../model/citation.ts';
import { fieldTitle } from '../model/field-title.ts';
import { alternatives, elementOf, fieldsOf, inputTypes, type Schema } from '../model/introspect.ts';
import { jsonSchema } from '../model/json-schema.ts';
import { type ReferredKind, referredKind, vocabularyOf } from '../model/text.ts';

/** What a widget holds, for the format that reads and writes entries (page/format.js). */
export type Holds = 'text' | 'date' | 'count' | 'number' | 'boolean' | 'texts' | 'group' | 'groups';

/** How a field of a form is filled in. */
interface Control {
  widget: 'string' | 'text' | 'select' | 'relation' | 'list' | 'object';
  holds: Holds;
  /** The field that an element may be written as alone; of a list of texts: there, if one alone may be written as a text. */
  short?: string;
  fields?: Widget[];
  /** What else Decap takes for the widget. */
  [option: string]: unknown;
}

/** A field of a form of the CMS, as its configuration has it. */
export interface Widget extends Control {
  name: string;
  label: string;
  required: boolean;
  hint?: string;
}

/** The collections that relations lead to, by kind of record. */
export const LISTINGS = { source: 'all-sources', place: 'all-places', actor: 'all-actors' } as const;

/** Texts that are longer than a line as a rule. */
const LONG = new Set(['description', 'disagreement', 'evidence', 'quote', 'setAside', 'remark', 'note']);

/** The form of a record: a widget for each of its fields, those that must be there first. */
export function widgetsOf(schema: Schema, corpus: Corpus): Widget[] {
  return fieldForms(schema, { common: true }).map((form) => widgetOf(form, corpus));
}

function widgetOf(form: FieldForm, corpus: Corpus): Widget {
  const { name, required, schema } = form;
  const base = { name, label: fieldTitle(name), required, hint: hintOf(form) };
  const element = elementOf(schema);
  if (form.isList && element && inputTypes(element).has('object'))
    return { ...base, ...groupsOf(element, corpus), ...(required && { min: 1 }), collapsed: false };
  const group = fieldsOf(schema);
  if (form.refersTo) return { ...base, ...choiceOf(form.refersTo, form.isList, corpus) };
  if (form.isList) {
    const field = { name: 'item', label: fieldTitle(name), widget: 'string' };
    // A list that may also be written as one text.
    const alone = inputTypes(schema).has('text') ? { short: 'item' } : {};
    return { ...base, widget: 'list', holds: 'texts', field, ...alone };
  }
  const vocabulary = vocabularyOf(schema);
  if (vocabulary) return { ...base, ...vocabularyChoice(corpus.site.vocabulary[vocabulary]) };
  if (form.words) return { ...base, widget: 'select', holds: 'text', options: [...form.words] };
  if (isCount(schema)) return { ...base, widget: 'string', holds: 'count', pattern: [COUNT, COUNT_WORDS] };
  if (group)
    return { ...base, widget: 'object', holds: 'group', collapsed: true, fields: widgetsOf(schema, corpus) };
  return { ...base, ...scalarOf(name, schema) };
}

/** A list of groups of fields. Where an element may also be a bare id, that is a field of the group as well. */
function groupsOf(element: Schema, corpus: Corpus): Control {
  const kind = alternatives(element)
    .map(referredKind)
    .find((one) => one !== undefined);
  const fields = widgetsOf(element, corpus);
  if (kind === undefined) return { widget: 'list', holds: 'groups', fields };
  if (!fields.some(({ name }) => name === kind)) {
    const id = {
      name: 'id',
      label: fieldTitle(kind),
      required: false,
      hint: 'One that is there; else fill in the others.',
    };
    const others = fields.map((field) => ({ ...field, required: false }));
    const own: Widget = { ...id, ...choiceOf(kind, false, corpus) };
    return { widget: 'list', holds: 'groups', fields: [own, ...others], short: 'id' };
  }
  // Whatever else describes the source stands in a record of its own, which others can cite.
  const citing = fields
    .filter(({ name }) => !SOURCE_IN_PLACE.includes(name))
    .map((field) => (field.name === kind ? { ...field, required: true } : field));
  return { widget: 'list', holds: 'groups', fields: citing, short: kind };
}

function choiceOf(kind: ReferredKind, multiple: boolean, corpus: Corpus): Control {
  const holds = multiple ? 'texts' : 'text';
  // The file of an incident may lie in a folder, which is no part of its id: a relation cannot lead to it.
  if (kind === 'incident') {
    const options = knownRecords(corpus, kind).map(({ id, name, more }) => ({
      value: id,
      label: [name, ...more].join(', '),
    }));
    return { widget: 'select', holds, multiple, options };
  }
  const shown = kind === 'source' ? ['title', 'publisher', 'published'] : ['name'];
  const relation = {
    collection: LISTINGS[kind],
    value_field: '{{slug}}',
    search_fields: [...shown, '{{slug}}'],
    display_fields: [...shown, '{{slug}}'],
    multiple,
  };
  return { widget: 'relation', holds, ...relation };
}

function vocabularyChoice(words: Readonly<Record<string, string>> | undefined): Control {
  const options = Object.entries(words ?? {}).map(([value, label]) => ({ value, label }));
  if (options.length === 0) return { widget: 'string', holds: 'text' };
  return { widget: 'select', holds: 'text', options };
}

const COUNT = '^(unknown|[0-9]+([-–][0-9]+|[+])?|[{].*[}])$';
const COUNT_WORDS = 'a count such as 4, 4-6, 15+ or unknown';

function isCount(schema: Schema): boolean {
  for (let here: Schema | undefined = schema; here; here = here._zod.parent ?? innerOf(here))
    if (here === casualties) return true;
  return false;
}

function innerOf(schema: Schema): Schema | undefined {
  return (schema._zod.def as { innerType?: Schema }).innerType;
}

function scalarOf(name: string, schema: Schema): Control {
  const types = inputTypes(schema);
  if (types.has('boolean')) return { widget: 'select', holds: 'boolean', options: ['true', 'false'] };
  if (types.has('number') && types.has('text'))
    return { widget: 'string', holds: 'date', ...patternOf(schema) };
  if (types.has('number'))
    return { widget: 'string', holds: 'number', pattern: ['^-?[0-9]+([.][0-9]+)?$', 'a number'] };
  return { widget: LONG.has(name) ? 'text' : 'string', holds: 'text' };
}

/** What a date looks like, so that a slip is told while it is typed. */
function patternOf(schema: Schema): object {
  const { anyOf = [] } = jsonSchema(schema as z.ZodType) as { anyOf?: { pattern?: string }[] };
  const pattern = anyOf.find((one) => one.pattern !== undefined)?.pattern;
  return pattern === undefined
    ? {}
    : { pattern: [pattern, 'a date such as 2020-08-30, 2020-08 or 2020-08-30~'] };
}

function hintOf({ about, example }: FieldForm): string {
  const shown =
    typeof example === 'string' || typeof example === 'number'
      ? ` For example ${example}`.replace(/\.?$/, '.')
      : '';
  return `${about}${shown}`;
}
