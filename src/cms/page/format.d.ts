import type * as Yaml from 'yaml';

/** Reads and writes the entries of a collection, as Decap wants it. */
export interface Format {
  fromFile(text: string): Record<string, unknown>;
  toFile(data: Record<string, unknown>): string;
}

/** A field of a form, as config.yml has it. */
export interface FormField {
  name: string;
  holds?: string;
  required?: boolean;
  short?: string;
  fields?: readonly FormField[];
}

export const TEXT: '$text';
export const OFFERED: '$offered';
export function entryFormat(
  yaml: typeof Yaml,
  fields: readonly FormField[],
  shadows?: readonly string[],
): Format;
export function listingFormat(yaml: typeof Yaml): Format;
