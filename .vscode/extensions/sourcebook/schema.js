/**
 * Looks things up in the schemas of a site (JSON Schema 2020-12, as Sourcebook writes them: references lead to `$defs`,
 * alternatives stand in `anyOf`).
 *
 * @typedef {Record<string, any>} Schema
 */

/** The alternatives of a schema, references followed; of a reference, its name under `$defs` is kept as `listed`. */
function alternatives(root, schema) {
  if (typeof schema !== 'object' || schema === null) return [];
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.replace('#/$defs/', '');
    return [{ ...root.$defs?.[name], listed: name }];
  }
  const inner = schema.anyOf ?? schema.oneOf;
  return inner ? inner.flatMap((one) => alternatives(root, one)) : [schema];
}

/** The schemas that what stands at a path may follow; `*` is an element of a list. */
function schemasAt(root, path) {
  let here = [root];
  for (const step of path) {
    here = here
      .flatMap((schema) => alternatives(root, schema))
      .flatMap((schema) => {
        const next = step === '*' ? schema.items : (schema.properties?.[step] ?? schema.additionalProperties);
        return typeof next === 'object' && next !== null ? [next] : [];
      });
  }
  return here.flatMap((schema) => alternatives(root, schema));
}

/** The keys that a mapping at a path may have: those it must have first, else in the order of the schema. */
function keysAt(root, path) {
  const found = new Map();
  for (const { properties = {}, required = [] } of schemasAt(root, path)) {
    for (const [name, schema] of Object.entries(properties))
      if (!found.has(name)) found.set(name, { name, schema, required: required.includes(name) });
  }
  const keys = [...found.values()];
  return [...keys.filter(({ required }) => required), ...keys.filter(({ required }) => !required)];
}

/** The values that may stand at a path, as far as they can be listed, with words for each. */
function valuesOf(schemas) {
  return schemas.flatMap((schema) => {
    if (schema.type === 'boolean') return [true, false].map((value) => ({ value: String(value), about: '' }));
    if (schema.const !== undefined) return [{ value: String(schema.const), about: schema.description ?? '' }];
    return (schema.enum ?? []).map((value, n) => ({
      value: String(value),
      about: schema.enumDescriptions?.[n] ?? '',
    }));
  });
}

/** The forms a value may have: `text`, `list`, `mapping`. */
function formsOf(root, schema) {
  const types = alternatives(root, schema).map(({ type, enum: words }) => (words ? 'string' : type));
  return new Set(types.map((type) => (type === 'array' ? 'list' : type === 'object' ? 'mapping' : 'text')));
}

module.exports = { formsOf, keysAt, schemasAt, valuesOf };
