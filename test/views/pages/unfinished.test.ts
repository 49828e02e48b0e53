import { expect, it } from 'vitest';
import { miniViews, pageAt, record, source } from '../mini-site.ts';

const series = (id: string, cite: string): string =>
  `title: Attacks ${id}\nunit: attacks\nfrequency: month\nmeasure: What a paper counts.\ncitations: [${cite}]\nobservations:\n  - {period: 2020-07, value: 5}\n  - {period: 2020-08, value: 2}\n`;

async function chartOf(published: string) {
  const views = await miniViews({
    'content/sources/paper.md': source(`url: https://example.org/paper\n${published}`),
    'data/series/attacks.yaml': series('a', 'paper'),
    'content/articles/x.md': record(
      'title: X\ndescription: Y.\npublished: 2020-08-20',
      '::trend{series=attacks}',
    ),
  });
  const part = pageAt(views, 'article', '/articles/x/').parts.find(({ kind }) => kind === 'trend');
  return part?.kind === 'trend' ? part.figure : undefined;
}

it('marks the last period where its source was published before it was over, and says so', async () => {
  const figure = await chartOf('published: 2020-08-15');
  expect(figure?.table.rows[1]?.at(-1)).toBe('period not over');
  expect(figure?.panels[0]?.drawing.narrow).toContain('>period not over<');
  expect(figure?.panels[0]?.drawing.alternative).toContain('a period that was not over');
});

it('does not mark a period that was over when it was counted', async () => {
  expect((await chartOf('published: 2020-08-31'))?.table.rows[1]).toHaveLength(2);
  expect((await chartOf('accessed: 2021-01-01'))?.table.rows[1]).toHaveLength(2);
});

it('goes by the last change of the site where the source has no date', async () => {
  expect((await chartOf('language: en'))?.table.rows[1]?.at(-1)).toBe('period not over');
});

it('shows a draft that does not say when it will be published, first and without a date', async () => {
  const views = await miniViews(
    {
      'content/articles/new.md': record('title: New\ndescription: Y.\nstate: draft', 'Not yet.'),
      'content/articles/old.md': record('title: Old\ndescription: Y.\npublished: 2020-08-20', 'It is.'),
    },
    { drafts: true },
  );
  expect(pageAt(views, 'article', '/articles/new/')).toMatchObject({
    draft: true,
    dates: { published: { words: 'not recorded' } },
  });
  const { articles } = pageAt(views, 'articles', '/articles/');
  expect(articles.map(({ text, date }) => [text, date.words])).toEqual([
    ['New', 'not recorded'],
    ['Old', '20 August 2020'],
  ]);
  expect(JSON.stringify([views.pages.map((page) => page.view()), views.search()])).not.toContain('9999');
});
