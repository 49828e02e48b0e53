import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontsFolder, guardCache } from './cache-folder.ts';
import { codeHash, packageRoot } from './code-hash.ts';
import type { CompileAnswer, CompileOrder } from './compile-child.ts';
import { codeOf, EngineFault, messageOf } from './fault.ts';
import { isRunning } from './running.ts';
import type { Address } from './types.ts';
import { fitFolder, guardProgram, isUnfit } from './unfit-folder.ts';

/** Templates that Astro has compiled, on disk. */
export interface CompiledTemplates {
  /** Identifies code, url and base: part of every page's cache key. */
  readonly hash: string;
  /** The templates as modules for Node. */
  readonly server: string;
  /** Stylesheet, script and fonts, to be copied into the output as they are. */
  readonly client: string;
}

export interface CompileOptions extends Address {
  /** `.sourcebook/` under the site: the engine writes here and nowhere else. */
  readonly cacheDir: string;
  /** The folder that holds `pages/`; the package's own `src/site` unless a test says otherwise. */
  readonly templateDir?: string;
}

/** How many compiled sets stay on disk: today's, yesterday's, and one for another address. */
const KEPT = 3;
/** Milliseconds after which a compiler that has not finished is taken to have been killed. */
const ABANDONED = 600_000;

/**
 * Compiles the site's templates, or finds them compiled already. The work is done by another process.
 * @throws EngineFault with file and line if a template does not compile
 */
export async function compileTemplates(options: CompileOptions): Promise<CompiledTemplates> {
  guardCache(options.cacheDir);
  guardProgram();
  const templates = resolve(options.templateDir ?? join(packageRoot, 'src/site'));
  const { url, base } = options;
  const hash = createHash('sha256')
    .update(JSON.stringify([codeHash(templates), url, base]))
    .digest('hex');
  const shelf = join(options.cacheDir, 'templates');
  const home = join(shelf, hash.slice(0, 16));
  clearLeft(shelf);
  if (!existsSync(join(home, 'server')) || !existsSync(join(home, 'client'))) {
    prepareCache(options.cacheDir);
    const work = join(shelf, `new-${process.pid}-${hash.slice(0, 16)}`);
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work, { recursive: true });
    const aside = isUnfit(work) ? fitFolder() : undefined;
    const clear = (): void => {
      for (const folder of aside === undefined ? [work] : [work, aside])
        rmSync(folder, { recursive: true, force: true });
    };
    // A build that finds mistakes in the content ends before the compiler does, and leaves nothing of it behind.
    process.once('exit', clear);
    try {
      if (aside === undefined)
        await runChild({ templates, work, fonts: fontsFolder(options.cacheDir), url, base });
      else {
        await runChild({ templates, work: aside, fonts: join(aside, 'fonts'), url, base });
        for (const name of ['client', 'server'])
          cpSync(join(aside, name), join(work, name), { recursive: true });
      }
      moveInto(work, home);
    } finally {
      clear();
      process.off('exit', clear);
    }
    clearOld(shelf);
  }
  return { hash, server: join(home, 'server'), client: join(home, 'client') };
}

/**
 * Starts compileTemplates while the caller goes on with other work, and gives the promise to hand to renderSite. A failure is
 * told when it is awaited there; a caller that never gets so far, because the content has errors, need not care.
 */
export function startTemplates(options: CompileOptions): Promise<CompiledTemplates> {
  const templates = compileTemplates(options);
  templates.catch(() => {});
  return templates;
}

/** Makes the cache folder, and lets git pass it by. */
function prepareCache(cacheDir: string): void {
  try {
    mkdirSync(cacheDir, { recursive: true });
    writeFileSync(join(cacheDir, '.gitignore'), '*\n');
  } catch (thrown) {
    throw new EngineFault(
      `cannot write in ${cacheDir}, where built pages are remembered: ${messageOf(thrown)}`,
    );
  }
}

/** Removes the work folders of compilers whose program is no longer there: it was killed. */
function clearLeft(shelf: string): void {
  if (!existsSync(shelf)) return;
  for (const name of readdirSync(shelf)) {
    const program = /^new-(\d+)-/.exec(name)?.[1];
    const path = join(shelf, name);
    const madeAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (program !== undefined && madeAt !== undefined && !isRunning(Number(program), madeAt))
      rmSync(path, { recursive: true, force: true });
  }
}

function runChild(order: CompileOrder): Promise<void> {
  return new Promise((done, failed) => {
    const { VITEST: _, ...env } = process.env;
    const child = fork(fileURLToPath(new URL('./compile-child.ts', import.meta.url)), [], {
      cwd: order.work,
      execArgv: [],
      // Astro would otherwise send usage figures, and keep a file in the home directory to say so.
      env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const end = (): void => void child.kill('SIGKILL');
    process.prependOnceListener('exit', end);
    child.once('close', () => process.off('exit', end));
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-4000);
      });
    }
    let answer: CompileAnswer | undefined;
    child.once('message', (message: CompileAnswer) => {
      answer = message;
    });
    child.once('error', (error) =>
      failed(new EngineFault(`cannot start the template compiler: ${error.message}`)),
    );
    child.once('close', (code, signal) => {
      if (answer === undefined)
        failed(new EngineFault(`the template compiler stopped (${signal ?? code})`, said.trim()));
      else if (answer.ok) done();
      else failed(new EngineFault(`a template does not compile. ${answer.message}`, answer.details));
    });
    child.send(order);
  });
}

/** Another build of the same code may have been quicker; its result is as good as ours. */
function moveInto(work: string, home: string): void {
  try {
    renameSync(work, home);
  } catch (thrown) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(thrown))) throw thrown;
  }
}

/** Keeps the youngest sets, and deletes half-made ones of compilers that are gone. */
function clearOld(shelf: string): void {
  const entries = readdirSync(shelf).map((name) => ({ name, at: statSync(join(shelf, name)).mtimeMs }));
  const sets = entries.filter(({ name }) => !name.startsWith('new-')).sort((a, b) => b.at - a.at);
  const youngest = sets[0]?.at ?? 0;
  const halves = entries.filter(({ name, at }) => name.startsWith('new-') && at < youngest - ABANDONED);
  for (const { name } of [...sets.slice(KEPT), ...halves])
    rmSync(join(shelf, name), { recursive: true, force: true });
}
