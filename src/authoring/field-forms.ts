import { z } from 'zod';
import { expectedOf } from '../corpus/issue-words.ts';
import { commonFields } from '../model/common.ts';
import {
  alternatives,
  descriptionsOf,
  elementOf,
  fieldsOf,
  inputTypes,
  isOptional,
  type Schema,
  unwrap,
  wordsOf,
} from '../model/introspect.ts';
import { type ReferredKind, referredKind } from '../model/text.ts';

/** What an author can be shown of a field: from its schema, so that it is said once. */
export interface FieldForm {
  name: string;
  schema: Schema;
  required: boolean;
  /** What it is, in words. */
  about: string;
  /** The words it chooses from. */
  words?: readonly string[];
  /** The kind of record it refers to, alone or in a list. */
  refersTo?: ReferredKind;
  isList: boolean;
  /** What could stand there. */
  example?: unknown;
}

/** Fields that every record has, and a new one hardly needs; they are in the reference. */
const COMMON = new Set<Schema>(Object.values(commonFields));

/** The fields of a kind of record, those that must be there first; with `common`, those that every record has come last. */
export function fieldForms(schema: Schema, { common = false }: { common?: boolean } = {}): FieldForm[] {
  const all = Object.entries(fieldsOf(schema) ?? {});
  const forms = all.flatMap(([name, field]) => (COMMON.has(field) ? [] : [fieldForm(name, field)]));
  const shared = all.flatMap(([name, field]) =>
    common && COMMON.has(field) ? [fieldForm(name, field)] : [],
  );
  return [
    ...forms.filter(({ required }) => required),
    ...forms.filter(({ required }) => !required),
    ...shared,
  ];
}

/** What can be shown of one field. */
export function fieldForm(name: string, schema: Schema): FieldForm {
  const element = elementOf(schema);
  const isList = inputTypes(schema).has('list');
  const words = wordsOf(isList && element ? element : schema);
  const refersTo = referenceOf(isList && element ? element : schema);
  const example = exampleOf(schema);
  return {
    name,
    schema,
    required: !isOptional(schema),
    about: descriptionsOf(schema).join(' '),
    ...(words && { words }),
    ...(refersTo && { refersTo }),
    isList,
    ...(example !== undefined && { example }),
  };
}

/** The kind of record that a field, or one of its alternatives, refers to. */
function referenceOf(schema: Schema): ReferredKind | undefined {
  for (const option of [schema, unwrap(schema), ...alternatives(schema)]) {
    const kind = referredKind(option);
    if (kind) return kind;
  }
  return undefined;
}

/** What could stand in a field: its own example, else one made from those of what it is made from. */
function exampleOf(schema: Schema): unknown {
  for (let here: Schema | undefined = schema; here; here = here._zod.parent ?? innerOf(here)) {
    const examples = z.globalRegistry.get(here)?.examples;
    if (Array.isArray(examples) && examples.length > 0) return examples[0];
  }
  const words = wordsOf(schema);
  if (words) return words[0];
  // Worth writing where it differs from what is taken for granted, which its description begins with.
  if (inputTypes(schema).has('boolean')) return descriptionsOf(schema)[0]?.startsWith('true') === true;
  const element = elementOf(schema);
  const one = element && exampleOf(element);
  return one === undefined ? undefined : [one];
}

function innerOf(schema: Schema): Schema | undefined {
  const inner = unwrap(schema);
  return inner === schema ? undefined : inner;
}

/** What is wrong with a value for a field, as one line; undefined if the field takes it. Numbers may come as text. */
export function wrongWith(schema: Schema, value: unknown): string | undefined {
  const number = typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined;
  const read = [value, ...(number === undefined ? [] : [number])].map((one) =>
    z.safeParse(schema as z.ZodType, one),
  );
  if (read.some(({ success }) => success)) return undefined;
  // What the value itself has wrong, such as a day that its month has not got, says more than what such a field takes.
  const own = read[0]?.error?.issues.find(({ code }) => code === 'custom')?.message;
  return /(?<!un)expected .*/s.exec(own ?? '')?.[0] ?? `expected ${expectedOf(schema)}`;
}
