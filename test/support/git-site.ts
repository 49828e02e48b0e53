import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/run.ts';
import { fakeWorld } from './fake-world.ts';
import { skeletonFiles } from './memory-check.ts';

/** Texts of files by path; null takes a file away. */
export type Files = Readonly<Record<string, string | null>>;

/** Git without anybody’s own settings. */
export const GIT_ENV: Readonly<Record<string, string | undefined>> = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

/** Runs git in a folder and gives what it prints; throws if it fails. */
export function git(folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', env: GIT_ENV });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/** A new folder for one test run. */
export function workFolder(): string {
  return mkdtempSync(join(tmpdir(), 'sourcebook-since-'));
}

/** Writes files into a folder, and takes away those that are null. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    if (text === null) rmSync(file);
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}

/** Makes a repository in a folder: the skeleton with some files over it as the first commit. `site` is a folder inside. */
export function gitSite(folder: string, files: Files = {}, site = ''): string {
  const root = join(folder, site);
  mkdirSync(root, { recursive: true });
  git(folder, '-c', 'init.defaultBranch=main', 'init', '--quiet');
  git(folder, 'config', 'user.name', 'A. Reporter');
  git(folder, 'config', 'user.email', 'reporter@example.org');
  git(folder, 'config', 'commit.gpgsign', 'false');
  commit(root, 'The site', { ...skeletonFiles(), ...files });
  return root;
}

/** Writes files and commits everything. */
export function commit(root: string, message: string, files: Files): void {
  writeFiles(root, files);
  git(root, 'add', '--all', ':/');
  git(root, 'commit', '--quiet', '--allow-empty', '--message', message);
}

/** What a check prints and how it ends. */
export interface Ran {
  exit: number;
  out: string;
  error: string;
}

/** Runs `check` on a site. */
export async function check(root: string, args: readonly string[], env = GIT_ENV): Promise<Ran> {
  const world = fakeWorld(root, { env });
  const exit = await run(['check', ...args], world, '0');
  return { exit, out: world.stdout.text, error: world.stderr.text };
}
