import { type OptionSpec, type Options, textOption } from './command.ts';
import { UsageError } from './usage-error.ts';

/** `--site`, which every command takes. */
export const SITE: OptionSpec = {
  value: 'DIR',
  help: 'the site: a folder with content/ and data/ (this folder if left out)',
};

/** `--out`, where the built site is. */
export const OUT: OptionSpec = { value: 'DIR', help: 'the built site (dist in the site if left out)' };

/** `--port`, for the commands that serve. */
export const PORT: OptionSpec = { value: 'N', help: 'the port to listen at, or the next free one (4321)' };

/** The port asked for, or the usual one. Throws a UsageError for anything but a whole number from 0 to 65535. */
export function portOf(options: Options): number {
  const written = textOption(options, 'port') ?? '4321';
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  if (port <= 65535) return port;
  throw new UsageError(`“${written}” is no port; --port takes a whole number from 0 to 65535.`);
}
