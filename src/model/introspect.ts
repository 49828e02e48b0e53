import { z } from 'zod';

/** Any of our schemas. */
export type Schema = z.core.$ZodType;

/** What an author may write for a field. */
export type InputType = 'text' | 'number' | 'boolean' | 'list' | 'object';

interface Def {
  type: string;
  innerType?: Schema;
  in?: Schema;
  options?: readonly Schema[];
  element?: Schema;
  valueType?: Schema;
  shape?: Readonly<Record<string, Schema>>;
  entries?: Readonly<Record<string, string | number>>;
  format?: string;
  checks?: readonly { _zod: { def: { format?: string } } }[];
}

function defOf(schema: Schema): Def {
  return schema._zod.def as unknown as Def;
}

/** A schema without its “optional” and without what is done to the value after it was read. */
export function unwrap(schema: Schema): Schema {
  const { type, innerType, in: input } = defOf(schema);
  if (
    innerType &&
    (type === 'optional' || type === 'nullable' || type === 'default' || type === 'readonly')
  ) {
    return unwrap(innerType);
  }
  return type === 'pipe' && input ? unwrap(input) : schema;
}

/** The alternatives of a field: those of a union, else the schema alone; unwrapped. */
export function alternatives(schema: Schema): Schema[] {
  const inner = unwrap(schema);
  const { type, options } = defOf(inner);
  return type === 'union' && options ? options.flatMap(alternatives) : [inner];
}

/** The fields of a schema that takes an object, in the order of the schema; undefined if it takes none. */
export function fieldsOf(schema: Schema): Readonly<Record<string, Schema>> | undefined {
  for (const option of alternatives(schema)) {
    const { type, shape } = defOf(option);
    if (type === 'object' && shape) return shape;
  }
  return undefined;
}

/** The schema of a list's elements; undefined if the schema takes no list. */
export function elementOf(schema: Schema): Schema | undefined {
  for (const option of alternatives(schema)) {
    const { type, element } = defOf(option);
    if (type === 'array' && element) return element;
  }
  return undefined;
}

/** The schema of the values of a free mapping; undefined if the schema takes none. */
function entryOf(schema: Schema): Schema | undefined {
  return alternatives(schema).map((option) => defOf(option).valueType)[0];
}

/** The words a field chooses from; undefined if it is free. */
export function wordsOf(schema: Schema): string[] | undefined {
  for (const option of alternatives(schema)) {
    const { type, entries } = defOf(option);
    if (type === 'enum' && entries) return Object.values(entries).map(String);
  }
  return undefined;
}

/** What an author may write for a field. */
export function inputTypes(schema: Schema): Set<InputType> {
  const types = new Set<InputType>();
  for (const option of alternatives(schema)) {
    const type = INPUT[defOf(option).type];
    if (type) types.add(type);
  }
  return types;
}

const INPUT: Readonly<Record<string, InputType>> = {
  string: 'text',
  enum: 'text',
  number: 'number',
  int: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
  record: 'object',
};

/** True when the numbers a field takes are whole ones. */
export function takesWholeNumber(schema: Schema): boolean {
  return alternatives(schema).some((option) => {
    const { format, checks } = defOf(option);
    return format === 'safeint' || checks?.some((check) => check._zod.def.format === 'safeint') === true;
  });
}

/** True when a field may be left out. */
export function isOptional(schema: Schema): boolean {
  return schema._zod.optin === 'optional';
}

/** What a field is, in words, from its `.meta()`. */
export function descriptionOf(schema: Schema): string | undefined {
  return descriptionsOf(schema)[0];
}

/** The words of a field and of what it is made from, its own first: `date` of an event, then what a date is. */
export function descriptionsOf(schema: Schema): string[] {
  const found: string[] = [];
  let here: Schema | undefined = schema;
  while (here) {
    const own: string | undefined = (here as { description?: string }).description;
    if (own !== undefined && !found.includes(own)) found.push(own);
    const { innerType } = defOf(here);
    here = here._zod.parent ?? innerType;
  }
  return found;
}

/** What a record is called, with its article: “an incident”. */
export function titleOf(schema: Schema): string | undefined {
  const title = z.globalRegistry.get(schema)?.title?.toLowerCase();
  if (title === undefined) return undefined;
  return `${/^[aeiou]/.test(title) ? 'an' : 'a'} ${title}`;
}

/** Examples of a field’s value that are text. */
export function examplesOf(schema: Schema): string[] {
  const examples = z.globalRegistry.get(schema)?.examples;
  return Array.isArray(examples) ? examples.filter((one) => typeof one === 'string') : [];
}

/** The schema of the field at a path, or undefined if the path leads nowhere. */
export function schemaAt(schema: Schema, path: readonly PropertyKey[]): Schema | undefined {
  let here: Schema | undefined = schema;
  for (const step of path) {
    if (here === undefined) return undefined;
    if (typeof step === 'number') here = elementOf(here);
    else {
      const fields: Readonly<Record<string, Schema>> | undefined = fieldsOf(here);
      const named = fields && typeof step === 'string' && Object.hasOwn(fields, step);
      here = named ? fields[step] : entryOf(here);
    }
  }
  return here;
}
