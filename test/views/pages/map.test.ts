import { describe, expect, it } from 'vitest';
import { incident, miniViews, pageAt, record } from '../mini-site.ts';

const article = record('title: Where\ndescription: A question.\npublished: 2026-01-02', '::map{}');
const nowhere = (n: number): string =>
  incident(
    `title: Attack ${n}\ndate: 2020-09-${String(n).padStart(2, '0')}\nplace: {name: Tuwaymin ${n}, country: SY, precision: governorate}`,
  );

async function mapOf(unplaced: number) {
  const files = Object.fromEntries(
    Array.from({ length: unplaced }, (_, i) => [`content/incidents/n${i + 1}.md`, nowhere(i + 1)]),
  );
  const views = await miniViews({
    ...files,
    'content/incidents/placed.md': incident(''),
    'content/articles/where.md': article,
  });
  const part = pageAt(views, 'article', '/articles/where/').parts.find(({ kind }) => kind === 'map');
  if (part?.kind !== 'map') throw new Error('no map');
  return part.figure;
}

describe('a map in an article', () => {
  it('names in the open what it cannot show', async () => {
    const { unplaced, places } = await mapOf(1);
    expect(places.map((place) => place.name)).toEqual(['Daquq']);
    expect(unplaced).toEqual({
      text: 'One incident is not on the map, because no position is recorded for its place:',
      items: [{ text: 'Attack 1', href: '/base/incidents/n1/', place: 'Tuwaymin 1, Syria' }],
      more: undefined,
    });
  });

  it('says nothing where it shows all', async () => {
    expect((await mapOf(0)).unplaced).toBeUndefined();
  });

  it('folds away the last of many, and loses none', async () => {
    const { unplaced } = await mapOf(9);
    expect(unplaced?.items).toHaveLength(6);
    expect(unplaced?.more).toMatchObject({ label: 'Show 3 more that are not on the map' });
    expect(unplaced?.more?.items).toHaveLength(3);
  });
});

it('says on an incident’s page why it has no map', async () => {
  const views = await miniViews({ 'content/incidents/n1.md': nowhere(1) });
  const page = pageAt(views, 'incident', '/incidents/n1/');
  expect(page.map).toBeUndefined();
  expect(page.facts.find((fact) => fact.label === 'Place')?.remark).toBe(
    'Known by governorate only. Not on a map: no position is recorded.',
  );
});
