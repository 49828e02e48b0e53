import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Format, report } from '../diagnostics/reporters/index.ts';
import { wantsColour } from '../diagnostics/reporters/paint.ts';
import type { SourceLine } from '../diagnostics/reporters/pretty.ts';
import type { World } from './world.ts';

// Longer lines are hard to read even where there is room, and shorter ones leave no room for what they show.
const WIDEST = 100;
const NARROWEST = 40;

/** Prints findings to the standard output: the one way in which `check`, `build` and `dev` report. */
export function printFindings(
  diagnostics: readonly Diagnostic[],
  sourceLine: SourceLine,
  world: World,
  format: Format = 'pretty',
): void {
  const text = report(format, diagnostics, {
    colour: wantsColour(world.stdout, world.env),
    width: Math.max(NARROWEST, Math.min(WIDEST, world.stdout.columns || WIDEST)),
    sourceLine,
  });
  if (text !== '') world.stdout.write(text);
}
