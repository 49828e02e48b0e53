import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from './documents.ts';
import { MOST_BYTES, SHOTS } from './shots.ts';

const FOLDER = join(PROJECT, 'docs/pictures');
const NAMES = SHOTS.flatMap(({ name, dark }) => [`${name}.webp`, ...(dark ? [`${name}-dark.webp`] : [])]);
const README = readFileSync(join(PROJECT, 'README.md'), 'utf8');

test.each(NAMES)('%s is there, small, and shown', (name) => {
  const file = join(FOLDER, name);
  expect(existsSync(file), 'run “npm run docs:pictures”').toBe(true);
  expect(statSync(file).size).toBeLessThanOrEqual(MOST_BYTES);
  expect(README).toContain(`docs/pictures/${name}`);
});

test('no picture is left over, and each says what is to be seen', () => {
  expect(readdirSync(FOLDER).sort()).toEqual([...NAMES].sort());
  for (const [tag] of README.matchAll(/<img [^>]*>/g)) expect(tag).toMatch(/ alt="[^"]{30,}"/);
});

test('every runtime dependency has a line that says why', () => {
  const { dependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const [, part = ''] = README.split('\n## Runtime dependencies\n');
  const lines = part.split('\n## ')[0] ?? '';
  expect(Object.keys(dependencies).filter((name) => !lines.includes(`\`${name}\``))).toEqual([]);
});
