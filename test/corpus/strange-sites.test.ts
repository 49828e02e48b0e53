import { describe, expect, test } from 'vitest';
import { load } from '../../src/corpus/load.ts';
import { pretty } from '../../src/diagnostics/reporters/pretty.ts';
import { skeletonFiles } from '../support/memory-check.ts';
import { MEMORY_ROOT, type MemoryFile, memoryIo } from '../support/memory-io.ts';

const skeleton = skeletonFiles();
const INCIDENT = skeleton['content/incidents/checkpoint.md'] ?? '';

async function told(files: Readonly<Record<string, MemoryFile>>): Promise<string[]> {
  const { diagnostics } = await load(MEMORY_ROOT, memoryIo(files));
  return diagnostics.map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`);
}

describe('a site of a strange shape', () => {
  test('without content/ lacks its settings, and that alone is told', async () => {
    expect(await told({ 'data/notes/README.md': 'Notes.\n' })).toEqual([
      'content/site.yaml:1 site-missing content/site.yaml is missing, expected the settings of the site',
    ]);
  });

  test('may nest its incidents two hundred folders deep', async () => {
    const folders = Array.from({ length: 200 }, (_, depth) => `f${depth}`).join('/');
    expect(await told({ ...skeleton, [`content/incidents/${folders}/deep.md`]: INCIDENT })).toEqual([]);
  });

  test('may have a long id, which is shown in part where it is wrong', async () => {
    const long = 'a'.repeat(50_000);
    const file = `id,name\n${long},Fine\n${long.toUpperCase()},Wrong\n`;
    expect(await told({ ...skeleton, 'data/actors/long.csv': file })).toEqual([
      `data/actors/long.csv:3 id-malformed unexpected “${'A'.repeat(60)}…” as an id, expected lower-case letters, digits and single hyphens`,
    ]);
  });

  test('with a thousand mistakes in a file has each told, in order, on short lines', async () => {
    const rows = Array.from({ length: 1000 }, (_, n) => `place-${n},Place ${n},Nowhere ${n},near\n`).join('');
    const io = memoryIo({ ...skeleton, 'data/places/many.csv': `id,name,country,precision\n${rows}` });
    const { diagnostics, corpus } = await load(MEMORY_ROOT, io);
    expect(diagnostics.map(({ line }) => line)).toEqual(Array.from({ length: 1000 }, (_, n) => n + 2));
    const report = pretty(diagnostics, { colour: false, width: 100, sourceLine: corpus.sourceLine });
    expect(report.trimEnd().split('\n').at(-1)).toBe('1,000 errors in 1 file');
    expect(Math.max(...report.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });
});
