import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { documents, PROJECT } from './documents.ts';
import { ownArguments, shellCommands, shellFault } from './shell-lines.ts';

/*
 * docs/your-own-site.md is followed as a reader would: its files are written one after another into an empty folder, its
 * commands are run where they stand, and what they print is what the page says.
 */

const work = mkdtempSync(join(tmpdir(), 'sourcebook-own-site-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const SITE = join(work, 'my-site');
/** Commands that end when a person ends them. */
const SERVING = ['dev', 'preview'];

test('docs/your-own-site.md leads from an empty folder to a built site', { timeout: 180_000 }, () => {
  const page = documents().find(({ path }) => path === 'docs/your-own-site.md');
  const blocks = page?.blocks ?? [];
  expect(blocks.length).toBeGreaterThan(10);
  // Stands for the folder of the program, beside which the site lies.
  mkdirSync(join(work, 'sourcebook'));
  mkdirSync(SITE);
  for (const [index, block] of blocks.entries()) {
    const where = `${block.document}:${block.line}`;
    if (block.path !== undefined) write(block.path, block.text);
    else if (block.language === 'sh') {
      const commands = shellCommands(block.text);
      expect(commands.map(shellFault), where).toEqual(commands.map(() => undefined));
      const next = blocks[index + 1];
      const { output, exit } = runAll(commands.flatMap((words) => [ownArguments(words) ?? []]));
      // What is not shown is not there: a check that finds nothing prints nothing.
      if (next?.language === 'text') expect(output, where).toBe(next.text);
      expect(exit, `${where}: ${output}`).toBe(
        /\berror\b/.test(next?.language === 'text' ? next.text : '') ? 1 : 0,
      );
    } else expect(block.language, `${where} is a file, commands, or what they print`).toBe('text');
  }
  const built = (path: string) => readFileSync(join(SITE, 'dist', path), 'utf8');
  expect(built('articles/roads/index.html')).toContain('eight attacks');
  expect(built('articles/roads/index.html')).toContain('popover');
  expect(existsSync(join(SITE, 'dist/incidents/2020-08-30-patrol/index.html'))).toBe(true);
  expect(built('data/incidents.csv')).toContain('confirmed');
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(SITE, path)), { recursive: true });
  writeFileSync(join(SITE, path), text);
}

/** Runs commands of the program one after another, those that serve apart; tells what they printed and the last exit. */
function runAll(commands: readonly (readonly string[])[]): { output: string; exit: number } {
  let output = '';
  let exit = 0;
  for (const argv of commands) {
    if (argv.length === 0 || SERVING.includes(argv[0] ?? '')) continue;
    const { VITEST: _, ...env } = process.env;
    const ended = spawnSync(process.execPath, [join(PROJECT, 'src/cli/sourcebook.mjs'), ...argv], {
      cwd: join(work, 'sourcebook'),
      env,
      encoding: 'utf8',
    });
    output += ended.stdout;
    exit = ended.status ?? 1;
    if (exit !== 0 || argv[0] === 'check') continue;
    expect(ended.stderr).not.toMatch(/fault|warning/i);
  }
  return { output, exit };
}
