import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Options, textOption } from './command.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

/** The folders a command works with; absolute paths. */
export interface Folders {
  /** The site: holds content/ and data/. */
  root: string;
  /** The built site. */
  out: string;
  /** `out` as it was asked for, for messages. */
  outName: string;
  /** What builds remember from one to the next; may be deleted at any time. */
  cache: string;
}

/** The folders that `--site` and `--out` name. Throws a UsageError if the site is no folder that can be read. */
export function foldersOf(options: Options, world: World): Folders {
  const root = siteFolder(textOption(options, 'site'), world.cwd);
  const written = textOption(options, 'out');
  return {
    root,
    out: written === undefined ? join(root, 'dist') : resolve(world.cwd, written),
    outName: written ?? join(textOption(options, 'site') ?? '', 'dist'),
    cache: join(root, '.sourcebook'),
  };
}

function siteFolder(written: string | undefined, cwd: string): string {
  const root = resolve(cwd, written ?? '.');
  const name = written ?? root;
  const found = statSync(root, { throwIfNoEntry: false });
  if (!found)
    throw new UsageError(`There is no folder “${name}”; --site names a folder with content/ in it.`);
  if (!found.isDirectory()) {
    throw new UsageError(`“${name}” is a file; --site names a folder with content/ in it.`);
  }
  try {
    accessSync(root, constants.R_OK | constants.X_OK);
  } catch {
    throw new UsageError(`The folder “${name}” cannot be read; check its permissions.`);
  }
  // By its real path: whatever guards the author’s files compares places, not names.
  return realpathSync(root);
}
