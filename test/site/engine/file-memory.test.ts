import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeTracer } from '../../../src/corpus/tracing/tracer.ts';
import { filesFolder } from '../../../src/site/engine/cache-folder.ts';
import { fileMemory } from '../../../src/site/engine/file-memory.ts';
import { startRestoring } from '../../../src/site/engine/restore.ts';
import { scratch } from './tiny-site.ts';

/** Builds the files of a site, each a function of the word of its name; returns what was made anew. */
async function build(cacheDir: string, words: Readonly<Record<string, string>>) {
  const outDir = scratch();
  const store = filesFolder(cacheDir);
  const restored = await startRestoring([store], outDir, 0).from(store);
  const tracer = makeTracer();
  const word = tracer.door(
    'word',
    (name) => words[name] ?? '',
    (answer) => answer,
  );
  const memory = fileMemory({ cacheDir, common: 'code', inputs: tracer, outDir, restored });
  const made: string[] = [];
  for (const name of Object.keys(words)) {
    const make = () => {
      made.push(name);
      return word(name).toUpperCase();
    };
    const file = `data/${name}.txt`;
    // Some are asked for, as what sums them up must see them; others are only to be there.
    if (name < 'c') {
      const content = memory.content(file, make);
      expect(String(Buffer.from(content))).toBe(words[name]?.toUpperCase());
      if (!memory.stands(file)) writeFileSync(placed(outDir, file), content);
    } else {
      const missing = memory.missing(file, make);
      if (missing !== undefined) writeFileSync(placed(outDir, file), missing);
    }
  }
  memory.close();
  const text = (name: string) => {
    const file = join(outDir, 'data', `${name}.txt`);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  return { made, restored: [...restored].sort(), text };
}

function placed(outDir: string, file: string): string {
  const target = join(outDir, file);
  mkdirSync(dirname(target), { recursive: true });
  return target;
}

describe('files of the last build', () => {
  test('stand in their places again and are not made anew', async () => {
    const cache = scratch();
    const words = { a: 'one', b: 'two', c: 'three', d: 'four' };
    expect((await build(cache, words)).made).toEqual(['a', 'b', 'c', 'd']);
    const again = await build(cache, words);
    expect(again.made).toEqual([]);
    expect(again.restored).toEqual(['data/a.txt', 'data/b.txt', 'data/c.txt', 'data/d.txt']);
    for (const [name, word] of Object.entries(words)) expect(again.text(name)).toBe(word.toUpperCase());
  });

  test('are made anew where what they read has changed, and go where nobody asks for them', async () => {
    const cache = scratch();
    await build(cache, { a: 'one', b: 'two', c: 'three', d: 'four' });
    const changed = await build(cache, { a: 'uno', b: 'two', c: 'tre' });
    expect(changed.made).toEqual(['a', 'c']);
    expect(changed.text('a')).toBe('UNO');
    expect(changed.text('b')).toBe('TWO');
    expect(changed.text('c')).toBe('TRE');
    expect(changed.text('d')).toBeUndefined();
    expect((await build(cache, { a: 'uno', b: 'two', c: 'tre' })).made).toEqual([]);
  });
});
