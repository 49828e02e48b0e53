import type { Command, OptionSpec } from '../cli/command.ts';
import { code, listed, page, table } from './markdown.ts';

/** `docs/reference/commands.md`: every command with its options. */
export function commandsReference(commands: readonly Command[]): string {
  return page('Commands', INTRO, [
    table(
      ['Command', 'What it does'],
      commands.map(({ name, summary }) => [`[${code(name)}](#${name})`, summary]),
    ),
    ...commands.map(section),
    ENDINGS,
  ]);
}

const INTRO = `Each is an npm script of its name; its options follow two dashes, as in ${code('npm run check -- --site ../my-site')}. ${code('--help')} after any of them tells what is here.`;

const ENDINGS = `## How a command ends

| Exit code | Means |
| --- | --- |
| ${code('0')} | well; there may be warnings |
| ${code('1')} | there are errors in the site, or something could not be written or served; a site built before is as it was |
| ${code('2')} | the command was not called as it can be |
| ${code('70')} | a fault of Sourcebook itself, which asks to be reported |
| ${code('130')} | stopped by Ctrl-C; what ${code('links')} had found by then is kept |

${code('import')} ends with 0 also where some rows were refused, which is what is to be expected of other people’s data: how many and why is told, and ${code('--report')} has each. It ends with 1 where rows were refused and none was taken, now or by an earlier import, or where the data could not be read. So the same import ends the same way however often it is run.

Findings are printed to standard output, progress to standard error.`;

function section(command: Command): string {
  const { name, summary, operand, options } = command;
  const rows = Object.entries(options).map(([option, spec]) => [code(written(option, spec)), spec.help]);
  const word = operand?.choices?.join('|') ?? operand?.value ?? '';
  const call = `npm run ${name} --${word === '' ? '' : ` ${operand?.optional ? `[${word}]` : word}`} [options]`;
  return [
    `## ${name}`,
    summary,
    code(call),
    ...(operand && !operand.choices ? [`${code(operand.value)}: ${operand.help}.`] : []),
    table(['Option', 'What it is'], rows),
    ...perWord(command),
  ].join('\n\n');
}

/** Options that a command has only with one of its words; those that it has with each of them are told once. */
function perWord({ operand, optionsOf, options }: Command): string[] {
  if (!optionsOf || !operand?.choices) return [];
  const words = operand.choices.map((word) => ({
    word,
    names: Object.keys(optionsOf(word)).filter((name) => !Object.hasOwn(options, name)),
  }));
  const shared = (words[0]?.names ?? []).filter((name) => words.every(({ names }) => names.includes(name)));
  return [
    `Further options are the fields of the entry, as the columns of its CSV file are named; what they are is in [records](records.md). Every entry takes ${optionList(shared)}; besides:`,
    table(
      [operand.value, 'Options'],
      words.map(({ word, names }) => [
        code(word),
        optionList(names.filter((name) => !shared.includes(name))),
      ]),
    ),
  ];
}

function optionList(names: readonly string[]): string {
  return listed(names.map((name) => code(`--${name}`)));
}

function written(name: string, { value }: OptionSpec): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}
