import { execFileSync } from 'node:child_process';

/** The variables of the environment that programs are started with. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Why git gave no answer; `said` is what it wrote on its standard error. */
export interface Refusal {
  refused: 'missing' | 'failed';
  said: string;
}

/** Runs git in a folder with some arguments, and perhaps something on its standard input. */
export type Git = (args: readonly string[], input?: string) => Buffer | Refusal;

/** Git prints as much as a site is large. */
const MOST_BYTES = 2 ** 31 - 1;

/** What a hook of git sets for itself: there it would speak of the wrong folder. */
const OF_HOOKS = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY'];

/** Git in a folder. It only reads: nothing in the repository or the working tree is touched. */
export function gitIn(cwd: string, env: Environment): Git {
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !OF_HOOKS.includes(name)));
  return (args, input) => {
    try {
      return execFileSync('git', [...args], {
        cwd,
        input: input ?? '',
        maxBuffer: MOST_BYTES,
        stdio: ['pipe', 'pipe', 'pipe'],
        // Whatever a person has set: the answers are for a program. Optional locks would be writing.
        env: { ...own, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
      });
    } catch (thrown) {
      const { code, stderr } = thrown as { code?: string; stderr?: Buffer };
      return { refused: code === 'ENOENT' ? 'missing' : 'failed', said: stderr?.toString('utf8') ?? '' };
    }
  };
}

/** True where git refused to answer. */
export function isRefusal(answer: Buffer | Refusal): answer is Refusal {
  return 'refused' in answer;
}

/** The line git answered with; undefined where it refused. */
export function lineOf(answer: Buffer | Refusal): string | undefined {
  return isRefusal(answer) ? undefined : answer.toString('utf8').replace(/\n$/, '');
}
