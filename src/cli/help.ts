import type { Command, OperandSpec } from './command.ts';

/** The help of the program: its commands, one line each. */
export function programHelp(commands: readonly Command[]): string {
  return [
    'Sourcebook makes a static site of articles about incidents, in which every figure can show its receipt.',
    '',
    'Usage: sourcebook <command> [options]',
    '',
    ...columns(commands.map((c) => [c.name, c.summary])),
    '',
    'sourcebook <command> --help tells the options of a command; sourcebook --version the version.',
    '',
  ].join('\n');
}

/** The help of one command: its options, one line each. */
export function commandHelp(command: Command): string {
  const options = Object.entries(command.options).map(([name, spec]): [string, string] => [
    spec.value ? `--${name} ${spec.value}` : `--${name}`,
    spec.help,
  ]);
  const operands = command.operand ? [operandLine(command.operand)] : [];
  const synopsis = options.map(([option]) => `[${option}]`).join(' ');
  return [
    `Usage: sourcebook ${[command.name, ...operands.map(([written]) => written), synopsis].join(' ')}`,
    '',
    `${command.summary}`,
    '',
    ...columns([...operands, ...options, ['--help', 'this text']]),
    '',
  ].join('\n');
}

function operandLine({ value, help, choices, optional }: OperandSpec): [string, string] {
  const written = choices ? choices.join('|') : value;
  return [optional ? `[${written}]` : written, help];
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
