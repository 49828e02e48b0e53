import { accessSync, constants, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { writeChanged } from '../authoring/write-changed.ts';
import { FORMATS, type Format } from '../diagnostics/reporters/index.ts';
import { nearest } from '../model/nearest.ts';
import { EngineFault, messageOf } from '../site/engine/fault.ts';
import { type Options, textsOption } from './command.ts';
import { UsageError } from './usage-error.ts';

/** A file that a report is written into. */
export interface Output {
  format: Format;
  /** Absolute, and through every symbolic link. */
  path: string;
  /** As it was asked for, for messages. */
  name: string;
}

/** The format of this name. Throws a UsageError that names the nearest one if there is none. */
export function formatNamed(written: string): Format {
  const format = FORMATS.find((name) => name === written);
  if (format) return format;
  const near = nearest(written, FORMATS);
  throw new UsageError(
    `There is no format “${written}”; ${near ? `did you mean ${near}?` : `there are ${FORMATS.join(', ')}.`}`,
  );
}

/**
 * The files that `--output FORMAT=FILE` names, for the site at `root`. Throws a UsageError for one that could not be written
 * in the end, so that nobody waits for a check in vain.
 */
export function outputsOf(options: Options, root: string, cwd: string): readonly Output[] {
  const outputs: Output[] = [];
  for (const written of textsOption(options, 'output')) {
    const [, format = '', name = ''] = /^([^=]*)=(.+)$/s.exec(written) ?? [];
    if (name === '')
      throw new UsageError(
        `“${written}” is no format with a file; --output takes both, as in --output sarif=found.sarif.`,
      );
    const output = { format: formatNamed(format), path: placeOf(name, root, cwd), name };
    const other = outputs.find(({ path }) => path === output.path);
    if (other)
      throw new UsageError(
        `“${name}” is to hold both ${other.format} and ${output.format}; name a file for each --output.`,
      );
    outputs.push(output);
  }
  return outputs;
}

/** Where the file is to lie, if it may. */
function placeOf(name: string, root: string, cwd: string): string {
  const asked = resolve(cwd, name);
  const found = statOf(asked);
  if (found?.isDirectory())
    throw new UsageError(
      `“${name}” is a folder; --output takes a file in it, such as ${join(name, 'found')}.`,
    );
  if (found && !found.isFile())
    throw new UsageError(
      `“${name}” is no ordinary file; --output writes into those alone, and --format to the standard output.`,
    );
  const folder = dirname(asked);
  if (!statOf(folder)?.isDirectory())
    throw new UsageError(`There is no folder “${dirname(name)}” for “${basename(name)}”; make it first.`);
  const path = found ? realpathSync(asked) : join(realpathSync(folder), basename(asked));
  try {
    accessSync(dirname(path), constants.W_OK | constants.X_OK);
  } catch {
    throw new UsageError(`The folder “${dirname(name)}” cannot be written into; check its permissions.`);
  }
  const [own = ''] = relative(root, path).split(sep);
  if (own === 'content' || own === 'data')
    throw new UsageError(`“${name}” lies in ${own}/ of the site, which is its author’s; name another file.`);
  return path;
}

/** What lies at a path; nothing also where the way there leads through a file. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Writes each file as a whole, one that is there included. Throws an EngineFault for one that cannot be written after all. */
export function writeOutputs(outputs: readonly Output[], text: (format: Format) => string): void {
  for (const { format, path, name } of outputs) {
    try {
      writeChanged(path, text(format));
    } catch (thrown) {
      throw new EngineFault(`“${name}” cannot be written: ${messageOf(thrown)}`);
    }
  }
}
