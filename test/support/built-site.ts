import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '../..');
const PREFIX = 'sourcebook-built-';

/**
 * The demonstration, built once for a whole run of the tests, whichever test asks first; the others wait for it. Returns
 * the folder of the built site. Throws what the build printed if it failed. A run is told by the process that started
 * the test workers; folders of runs that are over are deleted by the next.
 */
export async function builtSite(): Promise<string> {
  const run = join(tmpdir(), `${PREFIX}${process.ppid}`);
  const done = join(run, 'done.json');
  // Making a folder either works or fails, so only one test comes out first.
  if (mine(run)) {
    clearOld();
    const { exit, output } = await build(join(run, 'dist'));
    // Written beside and renamed, so that no other test reads half of it.
    writeFileSync(`${done}.new`, JSON.stringify({ exit, output }));
    renameSync(`${done}.new`, done);
  }
  while (!existsSync(done)) await wait(50);
  const { exit, output } = JSON.parse(readFileSync(done, 'utf8')) as { exit: number; output: string };
  if (exit !== 0) throw new Error(`The demonstration does not build (exit ${exit}):\n${output}`);
  return join(run, 'dist');
}

function mine(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function build(out: string): Promise<{ exit: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const { VITEST: _, ...env } = process.env;
    const child = spawn(process.execPath, ['src/cli/main.ts', 'build', '--out', out], { cwd: ROOT, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, output }));
  });
}

function clearOld(): void {
  for (const name of readdirSync(tmpdir())) {
    const run = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length)) : Number.NaN;
    if (Number.isInteger(run) && run !== process.ppid && !isRunning(run)) {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
