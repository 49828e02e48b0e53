import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { guardCache } from '../../../src/site/engine/cache-folder.ts';
import { EngineFault } from '../../../src/site/engine/fault.ts';
import { lockOut } from '../../../src/site/engine/lock.ts';
import { scratch } from './tiny-site.ts';

const holder = (pid: number, host = hostname()) => JSON.stringify({ pid, host });

describe('the lock of a build', () => {
  test('keeps a second build out, and lets it in afterwards', () => {
    const final = join(scratch(), 'public/dist');
    const unlock = lockOut(final);
    expect(() => lockOut(final)).toThrow(
      new EngineFault(`another build (process ${process.pid}) is writing ${final}; wait until it has ended`),
    );
    unlock();
    lockOut(final)();
    expect(readdirSync(join(final, '..'))).toEqual([]);
  });

  test('is the same for a folder and a link to it', () => {
    const folder = scratch();
    mkdirSync(join(folder, 'www'));
    symlinkSync('www', join(folder, 'dist'));
    const unlock = lockOut(join(folder, 'www'));
    expect(() => lockOut(join(folder, 'dist'))).toThrow(/^another build/);
    unlock();
  });

  test('of a process that was killed counts for nothing', () => {
    const folder = scratch();
    const final = join(folder, 'dist');
    const child = fileURLToPath(new URL('./killed-lock.ts', import.meta.url));
    expect(spawnSync(process.execPath, [child, final]).signal).toBe('SIGKILL');
    expect(readdirSync(folder)).toEqual(['.dist.lock']);
    lockOut(final)();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('of a process that has ended and is not yet asked about counts for nothing', async () => {
    // What the shell has started ends at once; what the shell becomes never asks about it.
    const parent = spawn('sh', ['-c', '(exit 0) & echo $!; exec sleep 30'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const pid = await new Promise<number>((told) =>
      parent.stdout.once('data', (piece: Buffer) => told(Number(piece.toString()))),
    );
    await setTimeout(200);
    const folder = scratch();
    writeFileSync(join(folder, '.dist.lock'), holder(pid));
    // Where the system does not tell that it has ended, its number is free or it is waited for.
    if (existsSync(`/proc/${pid}/stat`)) lockOut(join(folder, 'dist'))();
    parent.kill();
    expect(Number.isInteger(pid)).toBe(true);
  });

  test.each(['', 'not JSON', '{"pid": "1"}'])('with %j in it counts for nothing', (text) => {
    const folder = scratch();
    writeFileSync(join(folder, '.dist.lock'), text);
    lockOut(join(folder, 'dist'))();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('of another machine is left for a person to look at', () => {
    const folder = scratch();
    const final = join(folder, 'dist');
    const lock = join(folder, '.dist.lock');
    writeFileSync(lock, holder(1, 'elsewhere'));
    expect(() => lockOut(final)).toThrow(
      new EngineFault(
        `another machine (elsewhere) is building ${final}; wait until it has ended, or delete ${lock} if it was stopped`,
      ),
    );
    expect(existsSync(lock)).toBe(true);
  });
});

describe('the cache folder', () => {
  test.each([
    ['.sourcebook', 'a symbolic link, and nothing is written through one'],
    ['.sourcebook/pages', 'a symbolic link, and nothing is written through one'],
    ['.sourcebook/templates', 'a file'],
  ])('is refused where %s is %s', (name, what) => {
    const folder = scratch();
    mkdirSync(join(folder, 'elsewhere'));
    if (name !== '.sourcebook') mkdirSync(join(folder, '.sourcebook'));
    if (what === 'a file') writeFileSync(join(folder, name), '');
    else symlinkSync(join(folder, 'elsewhere'), join(folder, name));
    expect(() => guardCache(join(folder, '.sourcebook'))).toThrow(
      new EngineFault(`${join(folder, name)}, where built pages are remembered, is ${what}; delete it`),
    );
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
  });

  test('may be missing or a folder', () => {
    const folder = scratch();
    guardCache(join(folder, '.sourcebook'));
    mkdirSync(join(folder, '.sourcebook/pages'), { recursive: true });
    guardCache(join(folder, '.sourcebook'));
  });
});
