import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { freshFolder, recover, swapIn, whyNotInto } from '../../../src/site/engine/swap.ts';
import { filesUnder, read, scratch } from './tiny-site.ts';

/** A built site of one page, told apart by its word. */
function site(folder: string, word: string): string {
  mkdirSync(join(folder, 'deep'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), word);
  writeFileSync(join(folder, 'deep/page.html'), word);
  return folder;
}

function isWhole(folder: string, word: string): boolean {
  return (
    filesUnder(folder).join() === 'deep/page.html,index.html' &&
    filesUnder(folder).every((name) => read(folder, name) === word)
  );
}

/** Runs a swap in a process of its own that kills itself before the given step; returns by what it ended. */
function killedSwap(fresh: string, final: string, step: number): string | null {
  const child = fileURLToPath(new URL('./killed-swap.ts', import.meta.url));
  return spawnSync(process.execPath, [child, fresh, final, String(step)], { encoding: 'utf8' }).signal;
}

describe('swapping a site in', () => {
  test('puts the new one in place of the old one and leaves nothing beside it', () => {
    const folder = scratch();
    const final = site(join(folder, 'dist'), 'old');
    swapIn(site(freshFolder(final), 'new'), final);
    expect(isWhole(final, 'new')).toBe(true);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('makes the folder and those above it the first time', () => {
    const final = join(scratch(), 'public/html');
    swapIn(site(freshFolder(final), 'new'), final);
    expect(isWhole(final, 'new')).toBe(true);
  });

  test('follows a symbolic link instead of replacing it', () => {
    const folder = scratch();
    const real = site(join(folder, 'www'), 'old');
    const link = join(folder, 'dist');
    symlinkSync(real, link);
    swapIn(site(freshFolder(link), 'new'), link);
    expect(isWhole(real, 'new')).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['dist', 'www']);
  });

  test('of thousands of pages leaves their deletion to another process', async () => {
    const folder = scratch();
    const final = site(join(folder, 'dist'), 'old');
    for (let n = 0; n < 2100; n += 1) writeFileSync(join(final, `page-${n}.html`), '');
    swapIn(site(freshFolder(final), 'new'), final);
    expect(isWhole(final, 'new')).toBe(true);
    await expect.poll(() => readdirSync(folder), { timeout: 30_000 }).toEqual(['dist']);
  });

  test('puts the old one back if the new one cannot be moved', () => {
    const folder = scratch();
    const final = site(join(folder, 'dist'), 'old');
    expect(() => swapIn(join(folder, 'never-made'), final)).toThrow(
      /^cannot put the new site in the place of .*dist: ENOENT/,
    );
    expect(isWhole(final, 'old')).toBe(true);
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});

describe('a process killed in the middle of a swap', () => {
  // 0: before the old one is renamed aside · 1: between the two renames · 2: before the old one is deleted · 3: at the end
  test.for([0, 1, 2, 3])('at step %i leaves a whole site, at the latest after the next start', (step) => {
    const folder = scratch();
    const final = site(join(folder, 'dist'), 'old');
    const fresh = site(join(folder, '.dist.new-1-00000000'), 'new');
    expect(killedSwap(fresh, final, step)).toBe('SIGKILL');
    if (step !== 1) expect(isWhole(final, 'old') || isWhole(final, 'new')).toBe(true);
    else expect(existsSync(final)).toBe(false);
    expect(
      readdirSync(folder)
        .filter((name) => /^\.dist\.old-/.test(name))
        .every((name) => isWhole(join(folder, name), 'old')),
    ).toBe(true);

    recover(final);
    expect(isWhole(final, step < 2 ? 'old' : 'new')).toBe(true);
    expect(readdirSync(folder).filter((name) => name !== 'dist' && name !== '.dist.new-1-00000000')).toEqual(
      [],
    );
  });

  test('while building leaves the old site, and its half-built folder is gone at the next build', () => {
    const folder = scratch();
    const final = site(join(folder, 'dist'), 'old');
    const gone = spawnSync(process.execPath, ['-e', '0']).pid;
    mkdirSync(join(folder, `.dist.new-${gone}-0123abcd`, 'half'), { recursive: true });
    mkdirSync(join(folder, '.dist.new-notes'));
    const fresh = freshFolder(final);
    expect(isWhole(final, 'old')).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(
      [fresh.slice(folder.length + 1), '.dist.new-notes', 'dist'].sort(),
    );
  });

  test('does not cost a build that is running at the same time its folder', () => {
    const folder = scratch();
    const final = join(folder, 'dist');
    const running = join(folder, `.dist.new-${process.ppid}-0123abcd`);
    mkdirSync(running);
    const mine = freshFolder(final);
    freshFolder(final);
    expect(existsSync(running)).toBe(true);
    expect(existsSync(mine)).toBe(true);
  });
});

describe('a folder to build into', () => {
  const refused = (folder: string, out: string) =>
    whyNotInto(join(folder, out), [join(folder, 'content'), join(folder, 'data')]);

  test('may be new, empty or a built site', () => {
    const folder = scratch();
    mkdirSync(join(folder, 'empty'));
    site(join(folder, 'dist'), 'old');
    for (const out of ['new', 'empty', 'dist']) expect(refused(folder, out)).toBeUndefined();
  });

  test.for([
    ['.', /would delete .*content; choose another folder with --out$/],
    ['content', /would delete .*content; /],
    ['..', /would delete .*content; /],
    ['content/site', /lies inside .*content; /],
    ['pictures', /holds something that is not a built site/],
    ['a-file', /is a file; /],
  ] as const)('must not be %s', ([out, reason]) => {
    const folder = scratch();
    mkdirSync(join(folder, 'pictures'));
    writeFileSync(join(folder, 'pictures/mine.jpg'), '');
    writeFileSync(join(folder, 'a-file'), '');
    expect(refused(folder, out)).toMatch(reason);
  });

  test('of another sort is refused by freshFolder as well', () => {
    const folder = scratch();
    writeFileSync(join(folder, 'mine.txt'), '');
    expect(() => freshFolder(folder)).toThrow(/holds something that is not a built site/);
  });
});
