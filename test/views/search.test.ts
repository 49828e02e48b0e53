import { expect, test } from 'vitest';
import { miniViews, record, source } from './mini-site.ts';

test('what is searched of an article has its figures and statements, and no holes where its notes stand', async () => {
  const views = await miniViews({
    'content/sources/a.md': source(),
    'content/articles/rise.md': record(
      'title: Was it rising?\ndescription: A question.\npublished: 2026-01-02',
      'The desk counted :stat[four]{source=a value=4} attacks [@a]. They were :claim[mainly at night]{by="A desk" source=a status=claimed}.',
    ),
  });
  const { content } = views.search().articles.find(({ url }) => url.includes('rise')) ?? {};
  expect(content).toContain('The desk counted four attacks. They were mainly at night.');
});
