import { describe, expect, it } from 'vitest';
import { incident, miniViews, pageAt, record } from '../mini-site.ts';

const article = (directive: string): string =>
  record('title: Bars\ndescription: A question.\npublished: 2026-01-02', directive);

const files = {
  'content/incidents/a.md': incident('date: 2020-08-01\nkilled: 4-6'),
  'content/incidents/b.md': incident('date: 2020-08-31\nkilled: 2\nkind: ied'),
  'content/incidents/c.md': incident('date: 2020-10\nkilled: unknown'),
  'content/incidents/d.md': incident(
    'date: 2020\nplace: {name: Tuwaymin, country: SY, precision: governorate}',
  ),
};

async function figureOf(directive: string) {
  const views = await miniViews({ ...files, 'content/articles/bars.md': article(directive) });
  const part = pageAt(views, 'article', '/articles/bars/').parts.find(({ kind }) => kind === 'trend');
  return { views, figure: part?.kind === 'trend' ? part.figure : undefined };
}

describe('incidents by month', () => {
  it('has a bar for each month between, and counts in the open what is not dated to one', async () => {
    const { figure } = await figureOf('::trend{count=incidents period=month}');
    expect(figure?.table.rows).toEqual([
      ['August 2020', '2', '2'],
      ['September 2020', '0', '0'],
      ['October 2020', '1', '1'],
    ]);
    expect(figure?.notes?.join(' ')).toContain(
      '1 incident is not dated to a single period and is in no bar.',
    );
    expect(figure?.title).toBe('Incidents by month');
  });

  it('leads from each bar to its rows, and those pages are there', async () => {
    const { views, figure } = await figureOf('::trend{count=incidents period=month}');
    const [august, september, october] = figure?.table.links ?? [];
    expect(september).toBeUndefined();
    expect(october).toBe('/base/incidents/c/');
    const paths = views.pages.map(({ path }) => `/base${path}`);
    expect(paths).toContain(august);
    expect(paths).toContain(figure?.rows?.href);
  });
});

describe('bars in order of size', () => {
  it('add up ranges, say which sums are floors, and put what is not known last', async () => {
    const { figure } = await figureOf('::trend{sum=killed rank=country}');
    expect(figure?.table.rows).toEqual([
      ['Iraq', 'at least 6'],
      ['Syria', 'not known'],
    ]);
    expect(figure?.notes?.join(' ')).toContain('For 2 incidents the number is not known');
  });

  it('name what there was no room for', async () => {
    const { figure } = await figureOf('::trend{count=incidents rank=kind limit=1}');
    expect(figure?.table.rows).toHaveLength(1);
    expect(figure?.notes?.join(' ')).toContain('Not shown: ');
  });
});
