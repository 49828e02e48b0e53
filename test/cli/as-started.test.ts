import { expect, test } from 'vitest';
import { asStarted } from '../../src/cli/as-started.ts';
import { run } from '../../src/cli/run.ts';
import { fakeWorld } from '../support/fake-world.ts';

const script = { npm_lifecycle_event: 'check', npm_command: 'run-script' };

test.each([
  ['sourcebook check tells which.', 'npm run check tells which.'],
  ['Run sourcebook links again.', 'Run npm run links again.'],
  ['sourcebook sign-off x --by NAME', 'npm run sign-off -- x --by NAME'],
  ['sourcebook check --since REV', 'npm run check -- --since REV'],
  ['“sourcebook import FILE --suggest > map.yaml”', '“npm run -s import -- FILE --suggest > map.yaml”'],
  [
    "sourcebook import 'my data.csv' --suggest > map.yaml",
    "npm run -s import -- 'my data.csv' --suggest > map.yaml",
  ],
  ['sourcebook import FILE --map map.yaml', 'npm run import -- FILE --map map.yaml'],
  ['sourcebook <command> --help', 'npm run <command> -- --help'],
  ['Sourcebook makes a site; a sourcebook builder', 'Sourcebook makes a site; a sourcebook builder'],
])('%s, from a script of npm: %s', (said, typed) => {
  expect(asStarted(said, { env: script })).toBe(typed);
});

test('the folder of the site goes along, quoted for a shell', () => {
  expect(asStarted('sourcebook explain x --sheet', { env: script, site: '../my site' })).toBe(
    "npm run explain -- x --site '../my site' --sheet",
  );
  expect(asStarted('sourcebook links', { env: script, site: 'a' })).toBe('npm run links -- --site a');
});

test('started by itself or by npx, as that is done', () => {
  expect(asStarted('sourcebook links', { env: {} })).toBe('sourcebook links');
  expect(asStarted('sourcebook links', { env: { npm_lifecycle_event: 'test' } })).toBe('sourcebook links');
  const env = { npm_lifecycle_event: 'npx', npm_command: 'exec' };
  expect(asStarted('sourcebook links', { env })).toBe('npx sourcebook links');
});

test('usage, help and refusals of commands say it so', async () => {
  const said = async (...argv: string[]) => {
    const world = fakeWorld('.', { env: script });
    await run(argv, world, '1');
    return world.stdout.text + world.stderr.text;
  };
  expect(await said('check', '--help')).toContain('Usage: npm run check -- [--site DIR]');
  expect(await said('--help')).toContain('npm run <command> -- --help tells');
  expect(await said('import')).toContain('npm run import -- FILE');
  expect(await said('new', 'incident', '--site', 'gallery/empty')).toContain(
    'npm run new -- incident --site gallery/empty --help',
  );
});
