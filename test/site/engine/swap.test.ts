import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { EngineFault } from '../../../src/site/engine/fault.ts';
import { MARKER, MARKER_TEXT, whyNotInto } from '../../../src/site/engine/final-folder.ts';
import { freshFolder, recover, type SwapEffects, swapIn, writeFault } from '../../../src/site/engine/swap.ts';
import { filesUnder, read, scratch } from './tiny-site.ts';

/** A built site of one page, told apart by its word. */
function site(folder: string, word: string): string {
  mkdirSync(join(folder, 'deep'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), word);
  writeFileSync(join(folder, MARKER), MARKER_TEXT);
  writeFileSync(join(folder, 'deep/page.html'), word);
  return folder;
}

function isWhole(folder: string, word: string): boolean {
  return (
    filesUnder(folder).join() === `${MARKER},deep/page.html,index.html` &&
    filesUnder(folder).every((name) => read(folder, name) === (name === MARKER ? MARKER_TEXT : word))
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
    const cannot = (rename: SwapEffects['rename']) => () =>
      swapIn(join(folder, 'never-made'), final, { write() {}, rename, remove() {} });
    expect(cannot(renameSync)).toThrow(/^cannot put the new site in the place of .*dist: ENOENT/);
    expect(isWhole(final, 'old')).toBe(true);
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});

describe('a process killed in the middle of a swap', () => {
  // 0: before the new one is marked · 1: before the old one is renamed aside · 2: between the two renames · 3: before the old
  // one is deleted · 4: at the end
  test.for([0, 1, 2, 3, 4])('at step %i leaves a whole site, at the latest after the next start', (step) => {
    const folder = scratch();
    const final = site(join(folder, 'dist'), 'old');
    const fresh = site(join(folder, '.dist.new-1-00000000'), 'new');
    expect(killedSwap(fresh, final, step)).toBe('SIGKILL');
    if (step !== 2) expect(isWhole(final, 'old') || isWhole(final, 'new')).toBe(true);
    else expect(existsSync(final)).toBe(false);
    expect(
      readdirSync(folder)
        .filter((name) => /^\.dist\.old-/.test(name))
        .every((name) => isWhole(join(folder, name), 'old')),
    ).toBe(true);

    recover(final);
    expect(isWhole(final, step < 3 ? 'old' : 'new')).toBe(true);
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

describe('a disk that is in the way', () => {
  const trouble = (code: string) => Object.assign(new Error(`${code}: as the system says it`), { code });
  const failing = (code: string, on: 'write' | 'rename', at: number): SwapEffects => {
    let calls = 0;
    const fail = () => {
      calls += 1;
      if (calls === at) throw trouble(code);
    };
    return {
      write(file, text) {
        if (on === 'write') fail();
        writeFileSync(file, text);
      },
      rename(from, to) {
        if (on === 'rename') fail();
        renameSync(from, to);
      },
      remove: (path) => rmSync(path, { recursive: true }),
    };
  };

  test.for([
    ['ENOSPC', 'write', 1, 'no space is left on the disk'],
    ['EDQUOT', 'rename', 2, 'the disk quota is used up'],
    ['EROFS', 'rename', 1, 'the disk can only be read'],
    ['EXDEV', 'rename', 1, 'it is a mount point; build into a folder inside it'],
    ['EBUSY', 'rename', 2, 'it is a mount point; build into a folder inside it'],
  ] as const)('%s at %s no. %i keeps the old site', ([code, on, at, why]) => {
    const folder = scratch();
    const final = site(join(folder, 'dist'), 'old');
    const fresh = site(freshFolder(final), 'new');
    expect(() => swapIn(fresh, final, failing(code, on, at))).toThrow(
      new EngineFault(`cannot put the new site in the place of ${final}: ${why}`),
    );
    expect(isWhole(final, 'old')).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith('.dist.old'))).toEqual([]);
  });

  test('while pages are written is told as such, and any other error is left as it is', () => {
    expect(writeFault(trouble('ENOSPC'), 'dist')).toEqual(
      new EngineFault(
        'cannot write the new site for dist: no space is left on the disk; what was built before is still there',
      ),
    );
    const other = new TypeError('a fault of ours');
    expect(writeFault(other, 'dist')).toBe(other);
  });
});

describe('a folder to build into', () => {
  const refused = (folder: string, out: string) =>
    whyNotInto(join(folder, out), [join(folder, 'content'), join(folder, 'data')]);

  test('may be new, empty or a built site', () => {
    const folder = scratch();
    mkdirSync(join(folder, 'empty'));
    site(join(folder, 'dist'), 'old');
    symlinkSync(join(folder, 'dist'), join(folder, 'www'));
    for (const out of ['new', 'empty', 'dist', 'www']) expect(refused(folder, out)).toBeUndefined();
  });

  const ADVICE = 'choose another folder with --out';

  test.for([
    ['.', `building into <site>/. would delete <site>/content; ${ADVICE}`],
    ['content', `building into <site>/content would delete <site>/content; ${ADVICE}`],
    ['..', `building into <site>/.. would delete <site>/content; ${ADVICE}`],
    ['to-content', `building into <site>/to-content would delete <site>/content; ${ADVICE}`],
    ['content/site', `<site>/content/site lies inside <site>/content; ${ADVICE}`],
    ['to-content/site', `<site>/to-content/site lies inside <site>/content; ${ADVICE}`],
    ['data/series', `<site>/data/series lies inside <site>/data; ${ADVICE}`],
    [
      'pictures',
      `<site>/pictures holds something that is not a built site, and building would delete it; ${ADVICE}`,
    ],
    [
      'to-pictures',
      `<site>/pictures holds something that is not a built site, and building would delete it; ${ADVICE}`,
    ],
    [
      'homepage',
      `<site>/homepage holds a site that is not marked as written by this program (there is no .sourcebook-site in it), and building would delete it; if an earlier version built it, delete it yourself, else ${ADVICE}`,
    ],
    ['pages', `<site>/pages holds a git repository, and building would delete it; ${ADVICE}`],
    ['a-file', `<site>/a-file is a file; ${ADVICE}`],
    ['a-file/dist', `<site>/a-file/dist lies under a file; ${ADVICE}`],
    ['to-nothing', `<site>/to-nothing is a symbolic link that leads nowhere; delete it, or ${ADVICE}`],
    ['to-itself', `<site>/to-itself is a symbolic link that leads nowhere; delete it, or ${ADVICE}`],
  ] as const)('must not be %s', ([out, reason]) => {
    const folder = realpathSync(scratch());
    for (const name of ['content', 'data', 'pictures', 'homepage', 'pages/.git'])
      mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, 'pictures/mine.jpg'), '');
    writeFileSync(join(folder, 'homepage/index.html'), 'mine');
    site(join(folder, 'pages'), 'old');
    writeFileSync(join(folder, 'a-file'), '');
    symlinkSync('content', join(folder, 'to-content'));
    symlinkSync('pictures', join(folder, 'to-pictures'));
    symlinkSync('nothing', join(folder, 'to-nothing'));
    symlinkSync('to-itself', join(folder, 'to-itself'));
    const told = whyNotInto(`${folder}/${out}`, [join(folder, 'content'), join(folder, 'data')]);
    expect(told?.replaceAll(folder, '<site>')).toBe(reason);
  });

  test('of another sort is refused by freshFolder as well', () => {
    const folder = scratch();
    writeFileSync(join(folder, 'mine.txt'), '');
    expect(() => freshFolder(folder)).toThrow(/holds something that is not a built site/);
  });
});
