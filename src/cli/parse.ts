import { parseArgs } from 'node:util';
import { nearest } from '../model/nearest.ts';
import { type Command, OPERAND, type Options, textOption } from './command.ts';
import { UsageError } from './usage-error.ts';

/** What a command line asks for. */
export type Request =
  | { what: 'version' }
  | { what: 'help'; command?: Command }
  | { what: 'run'; command: Command; options: Options };

/**
 * Reads a command line: the command first, then its options (`--out DIR` or `--out=DIR`).
 * Throws a UsageError that names the nearest known word for an unknown command or option.
 */
export function parse(argv: readonly string[], commands: readonly Command[]): Request {
  const [first, ...rest] = argv;
  if (first === undefined || first === '--help' || first === '-h') return { what: 'help' };
  if (first === '--version' || first === '-v') return { what: 'version' };
  if (first === 'help') return { what: 'help', ...(rest[0] && { command: find(rest[0], commands) }) };
  const command = withOptions(find(first, commands), rest);
  const options = readOptions(rest, command);
  return options.help ? { what: 'help', command } : { what: 'run', command, options };
}

/** The command with the options that it has with its operand, which may stand behind the first of them. */
function withOptions(command: Command, args: readonly string[]): Command {
  const { optionsOf, operand, options } = command;
  if (!optionsOf) return command;
  const first = operand?.choices ? operandAmong(args, operand.choices) : args[0];
  return first === undefined ? command : { ...command, options: { ...options, ...optionsOf(first) } };
}

/** The first word that an operand may be, unless it stands behind an option, which has it for its value. */
function operandAmong(args: readonly string[], choices: readonly string[]): string | undefined {
  return args.find((word, n) => choices.includes(word) && !/^--[^=]+$/.test(args[n - 1] ?? ''));
}

function find(name: string, commands: readonly Command[]): Command {
  const command = commands.find((c) => c.name === name);
  if (command) return command;
  const names = commands.map((c) => c.name);
  if (name.startsWith('-')) {
    throw new UsageError(
      `The command comes before its options: sourcebook build ${name} … (one of ${names.join(', ')}).`,
    );
  }
  const near = nearest(name, names);
  throw new UsageError(
    `There is no command “${name}”; ${near ? `did you mean “${near}”?` : `the commands are ${names.join(', ')}.`}`,
  );
}

function readOptions(args: readonly string[], command: Command): Options {
  const specs = command.options;
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(specs).map(([name, spec]) => [
        name,
        { type: spec.value ? 'string' : 'boolean' } as const,
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const options: Record<string, string | string[] | true> = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      const named = optionBefore(command, options);
      if (named !== undefined) {
        options[named] = options[OPERAND] ?? '';
        delete options[OPERAND];
      }
      options[OPERAND] = operand(token.value, command, options[OPERAND] !== undefined);
      continue;
    }
    if (token.rawName === '-h' || token.name === 'help') {
      options.help = true;
      continue;
    }
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
    if (!spec) throw new UsageError(unknownOption(token.rawName, command));
    const value = optionValue(token.name, spec.value, token.value);
    const earlier = options[token.name];
    if (spec.repeats && value !== true) {
      options[token.name] = [...(Array.isArray(earlier) ? earlier : []), value];
      continue;
    }
    if (earlier !== undefined) throw new UsageError(`--${token.name} is given twice; once is enough.`);
    options[token.name] = value;
  }
  const { operand: wanted } = command;
  if (wanted && !wanted.optional && !options.help && options[OPERAND] === undefined)
    throw new UsageError(
      `“${command.name}” needs ${wanted.choices ? `one of ${wanted.choices.join(', ')}` : `${/^[AEIO]/.test(wanted.value) ? 'an' : 'a'} ${wanted.value}`}: sourcebook ${command.name} ${wanted.choices?.[0] ?? wanted.value}.`,
    );
  return options;
}

/** The option that an operand read before this one names: “import text report.txt” is “import --format text report.txt”. */
function optionBefore({ operand: wanted, options: specs }: Command, options: Options): string | undefined {
  const [name, first] = [wanted?.namedBefore, textOption(options, OPERAND)];
  if (name === undefined || first === undefined || options[name] !== undefined) return undefined;
  return specs[name]?.value?.split('|').includes(first) ? name : undefined;
}

/** The operand, if the command takes this one. */
function operand(given: string, { name, operand: wanted }: Command, second: boolean): string {
  const see = `see sourcebook ${name} --help.`;
  if (!wanted) throw new UsageError(`“${name}” takes options only, and “${given}” is none; ${see}`);
  if (second) throw new UsageError(`“${name}” takes one ${wanted.value}, and “${given}” is a second; ${see}`);
  const { choices } = wanted;
  if (choices && !choices.includes(given)) {
    const near = nearest(given, choices);
    throw new UsageError(
      `“${name}” knows no “${given}”; ${near ? `did you mean “${near}”?` : `it takes one of ${choices.join(', ')}.`}`,
    );
  }
  return given;
}

function optionValue(name: string, wanted: string | undefined, given: string | undefined): string | true {
  if (wanted === undefined) {
    if (given !== undefined) throw new UsageError(`--${name} takes no value, and “${given}” was given.`);
    return true;
  }
  // `--out --site x`: the next option is not a folder’s name.
  if (given === undefined || given === '' || given.startsWith('--')) {
    throw new UsageError(`--${name} needs a value: --${name} ${wanted}.`);
  }
  return given;
}

function unknownOption(written: string, command: Command): string {
  const names = Object.keys(command.options).map((name) => `--${name}`);
  const near = nearest(written, [...names, '--help']);
  return `“${command.name}” has no option ${written}; ${near ? `did you mean ${near}?` : `it has ${names.join(', ')}.`}`;
}
