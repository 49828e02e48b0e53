import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { shellWord } from '../diagnostics/shell-word.ts';
import type { World } from './world.ts';

/** How the program was started, as far as that tells how to start it again. */
export type Started = Pick<World, 'env' | 'site'>;

/** Commands, and whether one is followed by what it is about: the options of npm end before that. */
const COMMANDS: Readonly<Record<string, boolean>> = {
  build: false,
  check: false,
  dev: false,
  preview: false,
  links: false,
  new: true,
  import: true,
  explain: true,
  'sign-off': true,
};
const SAID = new RegExp(
  `(?<!npx )\\bsourcebook (${Object.keys(COMMANDS).join('|')}|<command>)(?![\\w-])( (?:'[^']*'|[^\\s-]\\S*)(?= --))?(?=( \\[?--)?)`,
  'g',
);

/**
 * A text of ours with its commands as a person can type them: `sourcebook explain x --sheet` is
 * `npm run explain -- x --sheet` where npm’s script was what started the program, with the folder of the site if one was
 * named behind what the command is about. The one place that knows how the program was started.
 */
export function asStarted(text: string, { env, site }: Started): string {
  if (!isScript(env)) return env.npm_command === 'exec' ? text.replace(SAID, 'npx sourcebook $1$2') : text;
  return text.replace(
    SAID,
    (_all, command: string, about: string | undefined, options: string | undefined) => {
      const named = site === undefined || command === '<command>' ? '' : ` --site ${shellWord(site)}`;
      // What goes into a file must not begin with what npm says.
      const run = command === 'import' && text.includes('--suggest >') ? 'npm run -s' : 'npm run';
      const isFollowed =
        COMMANDS[command] === true || command === '<command>' || options !== undefined || named !== '';
      return `${run} ${command}${isFollowed ? ' --' : ''}${about ?? ''}${named}`;
    },
  );
}

/** Findings whose hints name commands as a person can type them. */
export function hintsAsStarted(found: readonly Diagnostic[], started: Started): readonly Diagnostic[] {
  return found.map((one) => ({ ...one, hint: asStarted(one.hint, started) }));
}

/** npm tells its scripts their names. */
function isScript({ npm_lifecycle_event: script, npm_command: command }: World['env']): boolean {
  return script !== undefined && Object.hasOwn(COMMANDS, script) && command !== 'exec';
}
