import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeGenerated } from '../bench/generate.ts';
import { fixtureSite } from '../support/fixture-site.ts';

const CLI = join(import.meta.dirname, '../../src/cli');
const MAIN = join(CLI, 'main.ts');
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const env = { PATH: process.env.PATH, HOME: process.env.HOME };

function call(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', env });
  return { status, stdout, stderr };
}

function site(rule: string, side: 'bad' | 'good'): string {
  const folder = fixtureSite(rule, side);
  made.push(folder);
  return folder;
}

describe('the program as a process', () => {
  test('a sound site: nothing said, exit 0', () => {
    expect(call('check', '--site', site('key-unknown', 'good'))).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });

  test('a broken site: the report, without colours where it is no terminal, exit 1', () => {
    const { status, stdout, stderr } = call('check', '--site', site('key-unknown', 'bad'));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('error  key-unknown');
    expect(stdout).not.toContain('\u001b');
  });

  test('warnings alone: told, exit 0', () => {
    const { status, stdout } = call('check', '--site', site('source-orphan', 'bad'));
    expect(status).toBe(0);
    expect(stdout).toContain('1 warning in 1 file');
  });

  test('as JSON: the shape of the contract on the standard output', () => {
    const { status, stdout } = call('check', '--format', 'json', '--site', site('key-unknown', 'bad'));
    expect(status).toBe(1);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ errors: 1, warnings: 0 });
    expect(report.diagnostics[0]).toMatchObject({
      file: 'content/incidents/checkpoint.md',
      rule: 'key-unknown',
      line: 10,
      column: 1,
    });
  });

  test('wrongly called: one sentence, exit 2', () => {
    expect(call('chek')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'There is no command “chek”; did you mean “check”?\n',
    });
  });

  test('a reader that stops reading is no fault', () => {
    const shell = spawnSync('sh', ['-c', `"${process.execPath}" "${MAIN}" --help | head -1`], {
      encoding: 'utf8',
      env,
    });
    expect(shell.stderr).toBe('');
    expect(shell.stdout).toContain('Sourcebook');
  });
});

describe('a Node that is too old', () => {
  const launcher = join(CLI, 'sourcebook.mjs');
  const pretend = (version: string) =>
    spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });
         process.argv.splice(1, process.argv.length, 'sourcebook', '--version');
         await import('${pathToFileURL(launcher)}');`,
      ],
      { encoding: 'utf8', env },
    );

  test('is told so in one sentence, exit 2', () => {
    const { status, stdout, stderr } = pretend('20.19.0');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Sourcebook needs Node 24 and this is Node 20\.19\.0; [^\n]+\.\n$/);
  });

  test('is what the launcher can be read by: nothing newer than Node 14 in it', () => {
    expect(readFileSync(launcher, 'utf8')).not.toMatch(
      /\?\?=|\|\|=|&&=|#\w+\s*[;=(]|static\s*\{|import type|: string/,
    );
  });

  test('one that is new enough runs the program', () => {
    const { status, stdout } = pretend(process.versions.node);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('a build that is stopped', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sourcebook-stopped-'));
  made.push(folder);
  const page = join(folder, 'dist/index.html');
  const build = () =>
    spawnSync(process.execPath, [MAIN, 'build', '--site', folder], { encoding: 'utf8', env });
  const fresh = () => readdirSync(folder).filter((name) => name.startsWith('.dist.new-'));
  const left = () => readdirSync(folder).filter((name) => name.startsWith('.dist.'));

  beforeAll(() => {
    writeGenerated(folder, { articles: 5, incidents: 400, seed: 1 });
    expect(build()).toMatchObject({ status: 0, stderr: expect.any(String) });
  });

  const inFresh = (name: string) => fresh().some((made) => existsSync(join(folder, made, name)));
  /** What there is of a build when it is stopped. */
  const MOMENTS = {
    'as its folder is made': () => fresh().length > 0,
    'as its pages are written': () => inFresh('index.html'),
  };

  test.each([
    ['SIGINT', 130, 'as its folder is made'],
    ['SIGINT', 130, 'as its pages are written'],
    ['SIGTERM', 143, 'as its folder is made'],
    ['SIGKILL', null, 'as its folder is made'],
  ] as const)('by %s (%s) %s leaves what was there', async (signal, status, moment) => {
    // Every page has the title on it, so every page is drawn again: time enough to be stopped in the middle.
    const settings = readFileSync(join(folder, 'content/site.yaml'), 'utf8');
    writeFileSync(
      join(folder, 'content/site.yaml'),
      settings.replace(/^title: .*/m, `title: Stopped by ${signal} ${moment}`),
    );
    const before = readFileSync(page, 'utf8');

    const child = spawn(process.execPath, [MAIN, 'build', '--site', folder], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let gone = false;
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const ended = new Promise<number | null>((resolve) => {
      child.on('close', (code) => {
        gone = true;
        resolve(code);
      });
    });
    while (!MOMENTS[moment]() && !gone) await wait(2);
    expect(gone, 'the build ended before it could be stopped').toBe(false);
    child.kill(signal);
    expect(await ended, said).toBe(status);
    expect(said, 'no trace of a crash').not.toMatch(/^ +at /m);

    expect(readFileSync(page, 'utf8')).toBe(before);
    // A process that is killed cannot clear up; one that is asked to end does.
    if (signal !== 'SIGKILL') expect(left()).toEqual([]);
  });

  test('is not in the way of the next', () => {
    expect(build().status).toBe(0);
    expect(left()).toEqual([]);
    expect(readFileSync(page, 'utf8')).toContain('Stopped by SIGKILL');
    expect(existsSync(join(folder, 'dist/data/incidents.csv'))).toBe(true);
  });
});
