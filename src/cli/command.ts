import type { World } from './world.ts';

/** An option of a command. `value` names what it takes; without it the option is a switch. */
export interface OptionSpec {
  value?: string;
  /** True if it may be given several times, each with a value. */
  repeats?: true;
  help: string;
}

/** The one word that a command takes besides its options: `import FILE`. */
export interface OperandSpec {
  /** As it stands in the help: `FILE`. */
  value: string;
  help: string;
  /** The only words it may be. */
  choices?: readonly string[];
  /** True if the command can do without. */
  optional?: boolean;
  /** An option whose value may stand before the operand by itself: `import text report.txt`. */
  namedBefore?: string;
}

/** Options as given: text for those with a value, texts for those that repeat, true for switches, absent otherwise. */
export type Options = Readonly<Record<string, string | readonly string[] | true | undefined>>;

/** 0 clean or warnings only, 1 errors found, 2 wrongly called, 70 a fault of the program’s own (EX_SOFTWARE), 130 stopped by Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 70 | 130;

/** One command of the program. */
export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  options: Readonly<Record<string, OptionSpec>>;
  /** Its operand is found among the options, under the name ''. */
  operand?: OperandSpec;
  /** Further options that it has with a certain operand, which then comes before them. */
  optionsOf?(operand: string): Readonly<Record<string, OptionSpec>>;
  run(options: Options, world: World): Promise<ExitCode>;
}

/** What a command's operand was; undefined if it was left out. */
export function operandOf(options: Options): string | undefined {
  return textOption(options, OPERAND);
}

/** The name under which an operand is found: no option has it. */
export const OPERAND = '';

/** The text of an option that takes a value, if it was given. */
export function textOption(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The texts of an option that repeats, in their order. */
export function textsOption(options: Options, name: string): readonly string[] {
  const values = options[name];
  return Array.isArray(values) ? values : [];
}
