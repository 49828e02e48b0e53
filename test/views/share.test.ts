import { expect, test } from 'vitest';
import { incident, miniViews, pageAt, record, source } from './mini-site.ts';

const files = {
  'content/sources/a.md': source(),
  'content/incidents/x.md': incident('citations: [a]'),
  'content/events/e.md': record('title: A meeting\ndate: 2020-08\ncitations: [a]'),
  'content/articles/rise.md': record(
    'title: Was it rising?\ndescription: A question.\npublished: 2026-01-02',
  ),
};

const SITE = 'share/site.png';
const ARTICLE = 'share/articles/rise.png';

test.each([
  ['site', [SITE]],
  ['articles', [SITE, ARTICLE]],
  ['all', [SITE, ARTICLE, 'share/incidents/x.png', 'share/events/e.png']],
])('a site that asks for pictures of “%s” has these', async (policy, paths) => {
  const views = await miniViews(files, { settings: `policy: {sharePictures: ${policy}}\n` });
  expect(views.share.map(({ path }) => path)).toEqual(paths);
  const own = policy === 'all';
  const { share } = pageAt(views, 'incident', '/incidents/x/');
  expect(share.src).toMatch(own ? /\/share\/incidents\/x\.png$/ : /\/share\/site\.png$/);
});

test('the picture of an incident says how sure, when and where', async () => {
  const views = await miniViews(files, { settings: 'policy: {sharePictures: all}\n' });
  const cards = new Map(views.share.map(({ path, card }) => [path, card()]));
  expect(cards.get('share/incidents/x.png')).toMatchObject({
    title: expect.any(String),
    line: expect.stringMatching(/^Reported; .+; Daquq, Kirkuk, Iraq$/),
  });
  expect(cards.get('share/events/e.png')).toMatchObject({ title: 'A meeting', line: 'August 2020' });
});

test('a chart on the picture of an article says what it shows, also where it is the only one', async () => {
  const views = await miniViews(
    {
      ...files,
      'content/articles/rise.md': record(
        'title: Was it rising?\ndescription: A question.\npublished: 2026-01-02',
        '::trend{count=incidents rank=place title="Incidents here, by place"}',
      ),
    },
    { settings: 'policy: {sharePictures: articles}\n' },
  );
  const card = views.share.find(({ path }) => path === ARTICLE)?.card();
  expect(card?.charts?.map(({ heading }) => heading)).toEqual(['Incidents here, by place']);
});
