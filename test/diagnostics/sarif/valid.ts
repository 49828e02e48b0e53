import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ajv from 'ajv-draft-04';
import { expect } from 'vitest';

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, 'sarif-schema-2.1.0.json'), 'utf8'),
) as object;

/** Tells whether a value is a SARIF 2.1.0 log; formats such as “uri” are told by other means. */
export const isSarif = new ajv.default({ strict: false, validateFormats: false }).compile(schema);

/** The log in a text; fails the test unless it is valid. */
export function validSarif(text: string): unknown {
  const log: unknown = JSON.parse(text);
  isSarif(log);
  expect(isSarif.errors ?? []).toEqual([]);
  return log;
}
