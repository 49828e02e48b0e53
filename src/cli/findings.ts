import { relative, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Format, report } from '../diagnostics/reporters/index.ts';
import { wantsColour } from '../diagnostics/reporters/paint.ts';
import type { SourceLine } from '../diagnostics/reporters/pretty.ts';
import { hintsAsStarted } from './as-started.ts';
import type { World } from './world.ts';

// Longer lines are hard to read even where there is room, and shorter ones leave no room for what they show.
const WIDEST = 100;
const NARROWEST = 40;

/** Path of a site from the root of its repository; of one outside of it, its own folder counts as the root. */
function prefixOf(root: string, { cwd, env }: World): string {
  const way = relative(env.GITHUB_WORKSPACE || cwd, root)
    .split(sep)
    .join('/');
  return way === '' || way.startsWith('..') ? '' : `${way}/`;
}

/** Findings as they stand in a file: wide, and in no colours. */
export function findingsText(
  format: Format,
  diagnostics: readonly Diagnostic[],
  { sourceLine, world, root }: { sourceLine: SourceLine; world: World; root: string },
): string {
  return report(format, hintsAsStarted(diagnostics, world), {
    colour: false,
    width: WIDEST,
    sourceLine,
    prefix: prefixOf(root, world),
  });
}

/** Prints findings to the standard output: the one way in which `check`, `build` and `dev` report. */
export function printFindings(
  diagnostics: readonly Diagnostic[],
  sourceLine: SourceLine,
  world: World,
  format: Format = 'pretty',
  root = world.cwd,
): void {
  const text = report(format, hintsAsStarted(diagnostics, world), {
    colour: wantsColour(world.stdout, world.env),
    width: Math.max(NARROWEST, Math.min(WIDEST, world.stdout.columns || WIDEST)),
    sourceLine,
    prefix: prefixOf(root, world),
  });
  if (text !== '') world.stdout.write(text);
}
