import { expect, test } from 'vitest';
import { pretty } from '../../src/diagnostics/reporters/pretty.ts';
import { check } from '../../src/rules/index.ts';
import { MEMORY_ROOT, memoryIo } from '../support/memory-io.ts';
import { generateSite, type SiteSize } from './generate.ts';

const files = (size: SiteSize) => Object.fromEntries(generateSite(size));

test.each([
  { articles: 12, incidents: 120, seed: 1 },
  { articles: 3, incidents: 30, seed: 7 },
  { articles: 0, incidents: 1, seed: 2 },
])('a synthetic site is sound: $articles articles, $incidents incidents', async (size) => {
  const { diagnostics, corpus } = await check(MEMORY_ROOT, {
    now: new Date('2026-01-02'),
    io: memoryIo(files(size)),
  });
  expect(pretty(diagnostics, { colour: false, width: 100, sourceLine: corpus.sourceLine })).toBe('');
  expect(corpus.articles.size).toBe(size.articles);
  expect(corpus.incidents.size).toBe(size.incidents);
  // Half of the incidents have files of their own.
  const own = [...corpus.incidents.values()].filter(({ written }) => written.form === 'file');
  expect(own.length).toBe(Math.ceil(size.incidents / 2));
});

test('the same seed gives the same site, another one another', () => {
  const size = { articles: 4, incidents: 40, seed: 5 };
  expect(files(size)).toEqual(files(size));
  expect(files({ ...size, seed: 6 })).not.toEqual(files(size));
});

test('an article has about 500 words, a chart, five figures and six citations', () => {
  const article = files({ articles: 1, incidents: 200, seed: 3 })['content/articles/article-0.md'] ?? '';
  const [, body = ''] = article.split(/^---$/m).slice(1);
  expect(body.split(/\s+/).length).toBeGreaterThan(400);
  expect(body.split(/\s+/).length).toBeLessThan(700);
  expect(body.match(/::trend\{/g)).toHaveLength(1);
  expect(body.match(/:stat\[/g)).toHaveLength(5);
  expect(body.match(/\[@/g)).toHaveLength(6);
});
