import { expect, it } from 'vitest';
import type { TimelineFigure } from '../../src/views/figures/timeline.ts';
import { incident, miniViews, pageAt, record } from './mini-site.ts';

const event = (title: string, kind: string): string =>
  record(`title: ${title}\ndate: 2020-08\n${kind}\ncitations: [a]`);

const files = {
  'content/events/a.md': event('A', 'kind: politics'),
  'content/events/b.md': event('B', 'kind: politics'),
  'content/events/c.md': event('C', 'kind: battle'),
  'content/events/d.md': event('D', ''),
  'content/events/e.md': event('E', ''),
  'content/events/f.md': event('F', ''),
  'content/incidents/x.md': incident('title: X'),
  'content/articles/one.md': record(
    'title: One\ndescription: D\npublished: 2021-01-01',
    '::timeline{from=2020-01 to=2020-12 incidents}',
  ),
};

/** The names on a band of lanes from its top down. */
const lanesOf = ({ band }: TimelineFigure): string[] =>
  [...(band?.narrow ?? '').matchAll(/fill="var\(--chart-ink\)">([^<]+)</g)].map(([, name = '']) => name);

it('has a box for each lane, in one order: the fullest first, what has no kind last', async () => {
  const views = await miniViews(files);
  const all = pageAt(views, 'timeline', '/timeline/').figure;
  expect(all.kinds.map(({ label, count, slot }) => [label, count, slot])).toEqual([
    ['Politics', '2', 1],
    ['Battle', '1', 2],
    ['Other', '3', 3],
  ]);
  expect(lanesOf(all)).toEqual(all.kinds.map(({ label }) => label));
  expect(all.years[0]?.items.map(({ title, slot }) => [title, slot])).toEqual([
    ['A', 1],
    ['B', 1],
    ['C', 2],
    ['D', 3],
    ['E', 3],
    ['F', 3],
  ]);
});

it('has a box and a lane for incidents among events', async () => {
  const { parts } = pageAt(await miniViews(files), 'article', '/articles/one/');
  const figure = parts.flatMap((part) => (part.kind === 'timeline' ? [part.figure] : []))[0];
  expect(figure?.kinds.map(({ label }) => label)).toEqual(['Politics', 'Battle', 'Incidents', 'Other']);
  expect(figure && lanesOf(figure)).toEqual(['Politics', 'Battle', 'Incidents', 'Other']);
});

it('reads its dates as the check does: a quarter or a half-year is a period, and words may be parted by commas', async () => {
  const views = await miniViews({
    ...files,
    'content/events/early.md': record('title: Early\ndate: 2020-02\nkind: politics\ncitations: [a]'),
    'content/articles/one.md': record(
      'title: One\ndescription: D\npublished: 2021-01-01',
      '::timeline{from=2020-Q3 kind="politics, battle"}',
    ),
  });
  const { parts } = pageAt(views, 'article', '/articles/one/');
  const figure = parts.flatMap((part) => (part.kind === 'timeline' ? [part.figure] : []))[0];
  expect(figure?.years.flatMap(({ items }) => items.map(({ title }) => title))).toEqual(['A', 'B', 'C']);
});
