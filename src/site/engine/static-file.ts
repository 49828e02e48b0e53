import { readFileSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { contentType } from './content-types.ts';
import type { Answer } from './http.ts';

/** A whole file as an answer; undefined if there is none, or if a symbolic link leads out of `dir`. */
export function fileAnswer(dir: string, file: string, status: number): Answer | undefined {
  try {
    if (!realpathSync(file).startsWith(realpathSync(dir) + sep)) return undefined;
    return { status, type: contentType(file), body: readFileSync(file) };
  } catch {
    return undefined;
  }
}
