import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Mapping, mappingSchema } from './schema.ts';
import { columnsIn } from './template.ts';

const FOLDER = join(import.meta.dirname, 'shipped');

/** Names of the mappings that come with the program: `acled`, `gtd`. */
export function shippedNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** The bytes of a mapping that comes with the program; undefined if there is none of that name. */
export function shippedMapping(name: string): Uint8Array | undefined {
  return shippedNames().includes(name) ? readFileSync(join(FOLDER, `${name}.yaml`)) : undefined;
}

/** The mapping that comes with the program and whose row id and date a header has; undefined if none fits. */
export function shippedFor(header: readonly string[]): string | undefined {
  return shippedNames().find((name) => {
    const mapping: Mapping = mappingSchema.parse(parse(readFileSync(join(FOLDER, `${name}.yaml`), 'utf8')));
    const needed = [
      mapping.id ?? '',
      ...Object.values(mapping.fields).filter((value) => typeof value === 'string'),
    ];
    return needed.flatMap((one) => columnsIn(String(one))).every((column) => header.includes(column));
  });
}
