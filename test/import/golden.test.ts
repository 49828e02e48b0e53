import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { expectGolden } from '../support/golden.ts';

/*
 * A folder of input/ is a case: data, the words of the command in command.txt, and files of its site in site/, laid over
 * the skeleton. What is written and said lies in output/<case>/; a new folder needs no code.
 */

const INPUT = join(import.meta.dirname, 'input');
const OUTPUT = join(import.meta.dirname, 'output');
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

describe.each(readdirSync(INPUT))('%s', (name) => {
  const desk = mkdtempSync(join(tmpdir(), `sourcebook-import-${name}-`));
  made.push(desk);
  const site = join(desk, 'site');
  cpSync(join(import.meta.dirname, 'skeleton'), site, { recursive: true });
  cpSync(join(INPUT, name), desk, { recursive: true });
  const words = wordsOf(readFileSync(join(desk, 'command.txt'), 'utf8'));
  const call = async (...argv: string[]) => {
    const world = fakeWorld(desk);
    const exit = await run(argv, world, '1.0.0');
    return { exit, said: world.stdout.text + world.stderr.text };
  };
  const before = filesOf(site);
  let firstExit: number;

  test('gives the records, the report and the words it is to give', async () => {
    const { exit, said } = await call('import', ...words, '--site', 'site');
    const files = filesOf(site);
    for (const [path, text] of before) expect(files.get(path), `${path} was there before`).toBe(text);
    const made = [...files].filter(([path]) => !before.has(path));
    for (const [path, text] of made) expectGolden(join(OUTPUT, name, path), text);
    for (const report of ['report.csv', 'report.json']) {
      if (existsSync(join(desk, report))) {
        expectGolden(join(OUTPUT, name, report), readFileSync(join(desk, report), 'utf8'));
      }
    }
    firstExit = exit;
    expectGolden(join(OUTPUT, name, 'said.txt'), `${said}(exit ${exit})\n`);
    const golden = filesOf(join(OUTPUT, name));
    const told = ['said.txt', 'check.txt', 'report.csv', 'report.json'];
    expect([...golden.keys()].filter((path) => !told.includes(path))).toEqual(made.map(([path]) => path));
  });

  test('what it wrote is sound, or check says what is to be filled in', async () => {
    const { exit, said } = await call('check', '--site', 'site');
    expectGolden(join(OUTPUT, name, 'check.txt'), `${said}(exit ${exit})\n`);
  });

  test('a second time nothing is changed', async () => {
    const files = filesOf(site);
    const { exit, said } = await call('import', ...words, '--site', 'site');
    expect(filesOf(site)).toEqual(files);
    expect(exit, said).toBe(firstExit);
    expect(said).not.toContain('value-differs');
    // Of a report, how to read it anew all the same.
    if (/^report(?:-|$)/.test(name))
      expect(said).toMatch(/^Already there: .* delete that file first, or .* --name\.$/m);
  });
});

/** The words of a command line, with quotes as a shell has them. */
function wordsOf(line: string): string[] {
  return Array.from(line.trim().matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, plain]) => quoted ?? plain ?? '');
}

/** The files of a folder, without what is remembered and unfinished. */
function filesOf(folder: string): Map<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  return new Map(found.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
