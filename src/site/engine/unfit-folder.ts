import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from './code-hash.ts';
import { EngineFault } from './fault.ts';

/** What ends a path where Vite reads a file: behind it a query or a part of the file is named. */
const ENDS_PATH = /[?#]/;

/** True for a folder in which Vite finds and leaves no files. */
export function isUnfit(folder: string): boolean {
  return ENDS_PATH.test(folder);
}

/**
 * Makes sure that the compiler finds the templates of the program.
 * @throws EngineFault if a folder above them has a name that ends a path
 */
export function guardProgram(program: string = packageRoot): void {
  const sign = ENDS_PATH.exec(program)?.[0];
  if (sign === undefined) return;
  throw new EngineFault(
    `the program lies in ${program}, and the compiler of its templates takes “${sign}” for the end of a path; rename that folder without it, or put the program into another (a site may lie in such a folder)`,
  );
}

/**
 * A new folder among the temporary ones, for templates that Vite cannot compile into a folder of the site. Who asks for it deletes it.
 * @throws EngineFault if the temporary ones lie in such a folder themselves
 */
export function fitFolder(): string {
  const folder = tmpdir();
  if (isUnfit(folder))
    throw new EngineFault(
      `the folder of the site and that of temporary files, ${folder}, both have “?” or “#” in their paths, where the compiler of the templates finds no files; rename one of them, or set TMPDIR`,
    );
  return mkdtempSync(join(folder, 'sourcebook-templates-'));
}
