import { EngineFault } from '../site/engine/fault.ts';
import { asStarted } from './as-started.ts';
import { type Command, type ExitCode, textOption } from './command.ts';
import { build } from './commands/build.ts';
import { check } from './commands/check.ts';
import { dev } from './commands/dev.ts';
import { explain } from './commands/explain.ts';
import { importData } from './commands/import.ts';
import { links } from './commands/links.ts';
import { newEntry } from './commands/new.ts';
import { preview } from './commands/preview.ts';
import { signOff } from './commands/sign-off.ts';
import { commandHelp, programHelp } from './help.ts';
import { parse } from './parse.ts';
import { sentence } from './sentence.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

/** The commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  build,
  check,
  dev,
  preview,
  newEntry,
  importData,
  explain,
  signOff,
  links,
];

/** Runs a command line and says how it ended. Never throws: a fault of our own is told in one sentence. */
export async function run(argv: readonly string[], world: World, version: string): Promise<ExitCode> {
  let started: World = world;
  try {
    const request = parse(argv, COMMANDS);
    if (request.what === 'version') world.stdout.write(`${version}\n`);
    else if (request.what === 'help') {
      const help = request.command ? commandHelp(request.command) : programHelp(COMMANDS);
      world.stdout.write(asStarted(help, world));
    } else {
      const site = textOption(request.options, 'site');
      // Not copied: what is piped in is opened when it is asked for.
      if (site !== undefined) started = Object.create(world, { site: { value: site } });
      return await request.command.run(request.options, started);
    }
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      world.stderr.write(`${asStarted(sentence(error.message), started)}\n`);
      return 2;
    }
    // A port in use, a folder that cannot be written: told in a sentence of its own.
    if (error instanceof EngineFault) {
      const told = `${sentence(error.message)}\n${error.details && `${error.details}\n`}`;
      world.stderr.write(asStarted(told, started));
      return 1;
    }
    world.stderr.write(fault(error, world, version));
    return 70;
  }
}

function fault(error: unknown, world: World, version: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const sentence = `This is a fault in Sourcebook ${version}, not in your files: please report it with what you did and this line: ${message.replace(/\s*\n\s*/g, ' ')}\n`;
  if (world.env.DEBUG && error instanceof Error) return `${sentence}${error.stack ?? ''}\n`;
  return `${sentence}(With DEBUG=1 the same command tells where it happened.)\n`;
}
