import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { codeOf } from './fault.ts';

/**
 * The file by which a build knows its own work again: only a folder that holds it is ever replaced. It is published along
 * with the site, where it tells nothing but this; hosts that leave dot files out do no harm.
 */
export const MARKER = '.sourcebook-site';

/** What stands in the marker: the same in every build. */
export const MARKER_TEXT = 'Written by sourcebook build, which replaces this folder as a whole each time.\n';

const ADVICE = 'choose another folder with --out';

/**
 * The place a path leads to, through symbolic links in any part of it that exists. A final folder that is a link stays one:
 * what it points at is swapped.
 */
export function realFinal(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync(whole);
  const parent = dirname(whole);
  return parent === whole ? whole : join(realFinal(parent), basename(whole));
}

/**
 * Says why a folder must not be built into, or undefined if it may. Swapping in deletes what was there: so it must not be,
 * hold or lie in anything of the author's, and if there are files in it a build must have written them.
 * @param precious folders that must survive: the site's `content` and `data`, and what is remembered between builds
 * @returns a sentence without its full stop
 */
export function whyNotInto(finalDir: string, precious: readonly string[]): string | undefined {
  const final = realFinal(finalDir);
  for (const path of precious.map(realFinal)) {
    if (path === final || holds(final, path))
      return `building into ${finalDir} would delete ${path}; ${ADVICE}`;
    if (holds(path, final)) return `${finalDir} lies inside ${path}; ${ADVICE}`;
  }
  return whyForeign(finalDir);
}

/** Says why what stands in the place of a final folder must not be replaced, or undefined if it may. */
export function whyForeign(finalDir: string): string | undefined {
  const final = realFinal(finalDir);
  try {
    return whyNotOurs(final);
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOTDIR') return `${final} lies under a file; ${ADVICE}`;
    return `${final} cannot be looked into; check its permissions, or ${ADVICE}`;
  }
}

function whyNotOurs(final: string): string | undefined {
  if (lstatSync(final, { throwIfNoEntry: false })?.isSymbolicLink())
    return `${final} is a symbolic link that leads nowhere; delete it, or ${ADVICE}`;
  if (!existsSync(final)) return undefined;
  const found = statSync(final);
  if (!found.isDirectory()) return `${final} is a file; ${ADVICE}`;
  if (found.dev !== statSync(dirname(final)).dev)
    return `${final} is a mount point, which cannot be swapped; build into a folder inside it`;
  const names = readdirSync(final);
  if (names.includes('.git'))
    return `${final} holds a git repository, and building would delete it; ${ADVICE}`;
  if (names.length === 0 || names.includes(MARKER)) return undefined;
  if (names.includes('index.html')) {
    return `${final} holds a site that is not marked as written by this program (there is no ${MARKER} in it), and building would delete it; if an earlier version built it, delete it yourself, else ${ADVICE}`;
  }
  return `${final} holds something that is not a built site, and building would delete it; ${ADVICE}`;
}

function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`);
}
