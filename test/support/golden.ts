import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { expect } from 'vitest';

/**
 * Compares a text with the golden file at `path` (absolute, or relative to the project).
 * With UPDATE_GOLDEN=1 the file is written instead, so that the difference shows in the next commit. Where CI is set
 * nothing is ever written: there a missing or different golden file fails the test whatever UPDATE_GOLDEN says.
 */
export function expectGolden(path: string, actual: string): void {
  if (mayWrite(process.env)) {
    if (existsSync(path) && readFileSync(path, 'utf8') === actual) return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
    return;
  }
  const name = relative(process.cwd(), path);
  if (!existsSync(path)) {
    expect.fail(
      `Golden file ${name} is missing. Run the test with UPDATE_GOLDEN=1, read the file, and commit it.`,
    );
  }
  expect(actual, `differs from ${name}`).toBe(readFileSync(path, 'utf8'));
}

/** True where golden files may be rewritten: asked for by name, and not in CI. */
export function mayWrite(env: Readonly<Record<string, string | undefined>>): boolean {
  return env.UPDATE_GOLDEN === '1' && !env.CI;
}
