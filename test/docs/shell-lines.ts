import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../src/cli/parse.ts';
import { COMMANDS } from '../../src/cli/run.ts';
import { PROJECT } from './documents.ts';

const PROGRAM = 'node src/cli/sourcebook.mjs ';
/** Programs of a shell that the documentation may mention besides npm. */
const OTHERS = new Set(['cd', 'mkdir', 'git', 'cp', 'echo']);
const OF_NPM = new Set(['ci', 'test', 'install']);

/** The commands of a piece of shell, each as its words; comments and line ends after a backslash are taken out. */
export function shellCommands(text: string): string[][] {
  return text
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .flatMap((line) => line.split(' && '))
    .map(wordsOf)
    .filter((words) => words.length > 0);
}

function wordsOf(line: string): string[] {
  // Settings of the environment stand before a command.
  const bare = line.replace(/(^|\s)#.*$/, '').replace(/^(?:[A-Z_]+=\S+\s+)+/, '');
  return Array.from(bare.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g), ([, a, b, c]) => a ?? b ?? c ?? '');
}

/** The arguments of Sourcebook’s own command in a line `npm run check -- --site x`; undefined for any other line. */
export function ownArguments(words: readonly string[]): string[] | undefined {
  const [npm, run, script = '', dashes, ...rest] = quietly(words);
  if (npm !== 'npm' || run !== 'run') return undefined;
  const command = scripts()[script] ?? '';
  if (!command.startsWith(PROGRAM)) return undefined;
  return [command.slice(PROGRAM.length), ...(dashes === '--' ? rest : [])];
}

/** Without npm’s own -s, and without the file that the output goes to. */
function quietly(words: readonly string[]): string[] {
  const into = words.indexOf('>');
  return words.slice(0, into === -1 ? undefined : into).filter((word, n) => !(n < 3 && word === '-s'));
}

/** What is wrong with a command: it names a script, a command or an option that there is not. */
export function shellFault(said: readonly string[]): string | undefined {
  const words = quietly(said);
  const [program = '', first = '', script = ''] = words;
  // Without a download: what the project itself brings.
  if (program === 'npx' && existsSync(join(PROJECT, 'node_modules/.bin', first))) return undefined;
  if (program !== 'npm') return OTHERS.has(program) ? undefined : `what is “${program}”?`;
  if (first !== 'run') return OF_NPM.has(first) ? undefined : `npm ${first}?`;
  if (!Object.hasOwn(scripts(), script)) return `there is no script “${script}”`;
  const own = ownArguments(words);
  if (own === undefined) return undefined;
  try {
    parse(own, COMMANDS);
    return undefined;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

function scripts(): Readonly<Record<string, string>> {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  return scripts;
}
