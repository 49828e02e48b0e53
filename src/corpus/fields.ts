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
