import { expect, test } from 'vitest';
import { check } from '../../../src/rules/index.ts';
import { MEMORY_ROOT, memoryIo } from '../../support/memory-io.ts';

test('a translation’s own texts are held against its own figures, at their place', async () => {
  const files = {
    'content/site.yaml':
      'title: T\ndescription: D\nurl: https://example.org\nlanguages: [de, en]\npublisher: P\nlicence: L\npolicy: {bareFigures: error}\n',
    'content/sources/paper.md':
      '---\ntitle: Bericht\npublisher: Blatt\nkind: newspaper\nurl: https://paper.example/a\n---\n',
    'content/articles/story.md':
      '---\ntitle: Zwölf Tote\ndescription: D\npublished: 2020-10-01\n---\n\nEs waren :stat[12]{source=paper value=12} Tote.\n',
    'content/articles/story.en.md':
      '---\ntitle: Twelve dead, 13 wounded\nsummary:\n  - |\n    Some lines\n    with 14 dead.\n---\n\nThere were :stat[12]{source=paper value=12} dead.\n',
  };
  const { diagnostics } = await check(MEMORY_ROOT, { now: new Date('2026-01-02'), io: memoryIo(files) });
  expect(diagnostics.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)).toEqual([
    'content/articles/story.en.md:2:21 figure-unchecked',
    'content/articles/story.en.md:6:10 figure-unchecked',
    // Pages cannot be written in German yet.
    'content/site.yaml:4:13 site-language',
  ]);
});
