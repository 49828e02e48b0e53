import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeIo } from '../../src/corpus/io.ts';
import { load } from '../../src/corpus/load.ts';

const HERE = import.meta.dirname;

test('a site is read from the disk', async () => {
  const { corpus, diagnostics } = await load(join(HERE, 'site/input'), nodeIo());
  expect(diagnostics).toEqual([]);
  expect([...corpus.places.keys(), ...corpus.actors.keys(), ...corpus.sources.keys()]).toEqual([
    'tell-example',
    'the-group',
    'report',
  ]);
});

test('links on the disk are followed inside the site only', async () => {
  const { diagnostics } = await load(join(HERE, 'input/links'), nodeIo());
  const outside = diagnostics.filter(({ rule }) => rule === 'file-outside-site').map(({ file }) => file);
  expect(outside).toEqual(['content/incidents/broken.md', 'content/incidents/out.md', 'content/media']);
  // inside.md is read like real.md: both lack nothing of their own.
  expect(diagnostics.some(({ file }) => file.endsWith('inside.md'))).toBe(false);
});

test('what is not there is nothing, and reading it throws', () => {
  const io = nodeIo();
  const nowhere = join(HERE, 'nowhere');
  expect(io.list(nowhere)).toEqual([]);
  expect(io.realpath(nowhere)).toBeUndefined();
  expect(io.kindOf(nowhere)).toBeUndefined();
  expect(() => io.read(nowhere)).toThrow();
  expect(io.kindOf(HERE)).toBe('folder');
  expect(io.kindOf(join(HERE, 'io.test.ts'))).toBe('file');
});
