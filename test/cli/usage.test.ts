import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS, run } from '../../src/cli/run.ts';
import { sentence } from '../../src/cli/sentence.ts';
import { fakeWorld } from '../support/fake-world.ts';

const HERE = mkdtempSync(join(tmpdir(), 'sourcebook-usage-'));
writeFileSync(join(HERE, 'file.txt'), 'x');
mkdirSync(join(HERE, 'content'));

async function call(...argv: string[]) {
  const world = fakeWorld(HERE);
  const exit = await run(argv, world, '9.8.7');
  return { exit, out: world.stdout.text, error: world.stderr.text };
}

test('without anything, or asked for help, it tells the commands', async () => {
  for (const argv of [[], ['--help'], ['-h'], ['help']]) {
    const { exit, out, error } = await call(...argv);
    expect({ exit, error }).toEqual({ exit: 0, error: '' });
    for (const { name } of COMMANDS) expect(out).toContain(`\n  ${name} `);
  }
});

test.each(COMMANDS.map(({ name }) => name))('%s --help tells every option', async (name) => {
  const { exit, out } = await call(name, '--help');
  expect(exit).toBe(0);
  for (const option of Object.keys(COMMANDS.find((c) => c.name === name)?.options ?? {})) {
    expect(out).toContain(`--${option}`);
  }
  expect(await call('help', name)).toEqual({ exit, out, error: '' });
});

test('the version', async () => {
  expect(await call('--version')).toEqual({ exit: 0, out: '9.8.7\n', error: '' });
});

describe('one sentence and exit 2 for', () => {
  test.each([
    ['an unknown command', ['chekc'], 'There is no command “chekc”; did you mean “check”?'],
    [
      'a command unlike any',
      ['xyzzy'],
      'There is no command “xyzzy”; the commands are build, check, dev, preview, new, import, explain, sign-off, links.',
    ],
    ['help for an unknown command', ['help', 'chekc'], 'There is no command “chekc”; did you mean “check”?'],
    [
      'an option before the command',
      ['--site', 'x'],
      'The command comes before its options: sourcebook build --site … (one of build, check, dev, preview, new, import, explain, sign-off, links).',
    ],
    [
      'an unknown option',
      ['check', '--fromat', 'json'],
      '“check” has no option --fromat; did you mean --format?',
    ],
    [
      'an option unlike any',
      ['check', '--xyzzy'],
      '“check” has no option --xyzzy; it has --site, --format, --output, --since.',
    ],
    [
      'an option named like a part of every object',
      ['check', '--constructor'],
      '“check” has no option --constructor; it has --site, --format, --output, --since.',
    ],
    [
      'a word too many',
      ['check', 'content'],
      '“check” takes options only, and “content” is none; see sourcebook check --help.',
    ],
    ['an option twice', ['check', '--site', '.', '--site', '.'], '--site is given twice; once is enough.'],
    ['an option without its value', ['build', '--out'], '--out needs a value: --out DIR.'],
    ['an option where a value should be', ['build', '--out', '--site'], '--out needs a value: --out DIR.'],
    ['a value where none is taken', ['dev', '--host=all'], '--host takes no value, and “all” was given.'],
    ['an unknown format', ['check', '--format', 'jsn'], 'There is no format “jsn”; did you mean json?'],
    [
      'a format unlike any',
      ['check', '--format', 'word'],
      'There is no format “word”; there are pretty, json, github, sarif, markdown.',
    ],
    [
      'an output without its file',
      ['check', '--output', 'sarif'],
      '“sarif” is no format with a file; --output takes both, as in --output sarif=found.sarif.',
    ],
    [
      'an output in an unknown format',
      ['check', '--output', 'sariv=found.sarif'],
      'There is no format “sariv”; did you mean sarif?',
    ],
    [
      'an output into a folder',
      ['check', '--output', 'json=.'],
      '“.” is a folder; --output takes a file in it, such as found.',
    ],
    [
      'an output whose folder is missing',
      ['check', '--output', 'json=nowhere/found.json'],
      'There is no folder “nowhere” for “found.json”; make it first.',
    ],
    [
      'an output under a file',
      ['check', '--output', 'json=file.txt/found.json'],
      'There is no folder “file.txt” for “found.json”; make it first.',
    ],
    [
      'two outputs into one file',
      ['check', '--output', 'json=found', '--output', 'sarif=./found'],
      '“./found” is to hold both json and sarif; name a file for each --output.',
    ],
    [
      'an output into what is no file',
      ['check', '--output', 'json=/dev/null'],
      '“/dev/null” is no ordinary file; --output writes into those alone, and --format to the standard output.',
    ],
    [
      'an output over what an author wrote',
      ['check', '--output', 'json=content/site.yaml'],
      '“content/site.yaml” lies in content/ of the site, which is its author’s; name another file.',
    ],
    [
      'a port that is none',
      ['dev', '--port', '99999'],
      '“99999” is no port; --port takes a whole number from 0 to 65535.',
    ],
    [
      'a port in words',
      ['preview', '--port', 'http'],
      '“http” is no port; --port takes a whole number from 0 to 65535.',
    ],
    [
      'a site that is not there',
      ['check', '--site', 'nowhere'],
      'There is no folder “nowhere”; --site names a folder with content/ in it.',
    ],
    [
      'a site that is a file',
      ['build', '--site', 'file.txt'],
      '“file.txt” is a file; --site names a folder with content/ in it.',
    ],
  ])('%s', async (_, argv, sentence) => {
    expect(await call(...argv)).toEqual({ exit: 2, out: '', error: `${sentence}\n` });
  });

  test('a folder that may not be read', async () => {
    mkdirSync(join(HERE, 'locked'));
    chmodSync(join(HERE, 'locked'), 0o000);
    const { exit, error } = await call('check', '--site', 'locked');
    chmodSync(join(HERE, 'locked'), 0o700);
    // The administrator may read everything, and is told that the folder holds no site.
    if (process.getuid?.() === 0) expect(exit).toBe(1);
    else
      expect({ exit, error }).toEqual({
        exit: 2,
        error: 'The folder “locked” cannot be read; check its permissions.\n',
      });
  });

  test('an output folder whose content would be lost', async () => {
    mkdirSync(join(HERE, 'precious/content'), { recursive: true });
    writeFileSync(join(HERE, 'precious/thesis.txt'), 'x');
    for (const out of ['precious', 'precious/content', 'precious/content/dist', '.', 'file.txt']) {
      const { exit, error } = await call('build', '--site', 'precious', '--out', out);
      expect({ out, exit }).toEqual({ out, exit: 2 });
      expect(error).toMatch(/^\S.*--out\.\n$/);
    }
  });
});

test('a sentence begins with a capital, unless a path stands there', () => {
  expect(sentence('the port is taken')).toBe('The port is taken.');
  expect(sentence('content/places/race.md is there already')).toBe(
    'content/places/race.md is there already.',
  );
});

test('a folder without a site is an error of the site, not of the call', async () => {
  mkdirSync(join(HERE, 'empty'));
  const { exit, out, error } = await call('check', '--site', 'empty');
  expect({ exit, error }).toEqual({ exit: 1, error: '' });
  expect(out).toContain('content/site.yaml:1:1  error  site-missing');
});

describe('a fault of our own', () => {
  const broken = () => {
    const world = fakeWorld(HERE);
    world.stdout.write = () => {
      throw new TypeError('boom\n  at somewhere');
    };
    return world;
  };

  test('is told in one sentence that asks to report it', async () => {
    const world = broken();
    expect(await run(['--version'], world, '9.8.7')).toBe(70);
    expect(world.stderr.text).toMatch(
      /^This is a fault in Sourcebook 9\.8\.7, not in your files: please report it .*boom at somewhere\n/,
    );
    expect(world.stderr.text).not.toContain('run.ts');
  });

  test('with DEBUG the stack is told too', async () => {
    const world = broken();
    expect(await run(['--version'], { ...world, env: { DEBUG: '1' } }, '9.8.7')).toBe(70);
    expect(world.stderr.text).toContain('run.ts');
  });
});
