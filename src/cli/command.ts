import type { World } from './world.ts';

/** An option of a command. `value` names what it takes; without it the option is a switch. */
export interface OptionSpec {
  value?: string;
  help: string;
}

/** Options as given: text for those with a value, true for switches, absent otherwise. */
export type Options = Readonly<Record<string, string | true | undefined>>;

/** 0 clean or warnings only, 1 errors found, 2 wrongly called, 70 a fault of the program’s own (EX_SOFTWARE). */
export type ExitCode = 0 | 1 | 2 | 70;

/** One command of the program. */
export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  options: Readonly<Record<string, OptionSpec>>;
  run(options: Options, world: World): Promise<ExitCode>;
}

/** The text of an option that takes a value, if it was given. */
export function textOption(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
