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
    expect(figure?.table.columns.map(({ label }) => label)).toEqual([
      'Country',
      'Reported',
      'All',
      'Incidents without a number',
    ]);
    expect(figure?.table.rows).toEqual([
      ['Iraq', 'at least 6', 'at least 6', '1'],
      ['Syria', 'not known', 'not known', '1'],
    ]);
    expect(figure?.notes?.join(' ')).toContain('For 2 incidents the number is not known');
  });

  it('name what there was no room for', async () => {
    const { figure } = await figureOf('::trend{count=incidents rank=kind limit=1}');
    expect(figure?.table.rows).toHaveLength(1);
    expect(figure?.notes?.join(' ')).toContain('Not shown: ');
  });
});

describe('people by period', () => {
  it('are added up as ranges, parted by status, with what is not known in the open', async () => {
    const { figure } = await figureOf('::trend{sum=killed period=month}');
    expect(figure?.table.columns.map(({ label }) => label)).toEqual([
      'Period',
      'Reported',
      'All',
      'Incidents without a number',
    ]);
    expect(figure?.table.rows).toEqual([
      ['August 2020', '6–8', '6–8', '0'],
      ['September 2020', '0', '0', '0'],
      ['October 2020', 'not known', 'not known', '1'],
    ]);
  });

  it('keep to the dates asked for: nought where the data cover a month, a gap where they do not', async () => {
    const { figure } = await figureOf('::trend{sum=killed period=month from=2019-11 to=2020-09}');
    const rows = figure?.table.rows ?? [];
    expect(rows).toHaveLength(11);
    expect(rows[0]).toEqual(['November 2019', '', 'no figures']);
    // An incident of 2020 is all that is known of the beginning of that year.
    expect(rows[2]).toEqual(['January 2020', '0', '0']);
    expect(rows[9]?.slice(0, 3)).toEqual(['August 2020', '6–8', '6–8']);
    // Of one it is not known whether it lies in these months.
    expect(figure?.notes?.join(' ')).toContain('1 incident is not dated to a single period');
  });

  it('mark a period that was not over when the site was last changed', async () => {
    const { figure } = await figureOf('::trend{count=incidents period=year to=2026}');
    expect(figure?.table.rows.at(0)).toEqual(['2020', '4', '4']);
    expect(figure?.table.rows.at(-1)?.[1]).toBe('');
    const late = await miniViews({
      ...files,
      'content/incidents/late.md': incident('date: 2026-01-01'),
      'content/articles/bars.md': article('::trend{count=incidents period=month from=2026-01}'),
    });
    const part = pageAt(late, 'article', '/articles/bars/').parts.find(({ kind }) => kind === 'trend');
    expect(part?.kind === 'trend' && part.figure.table.rows).toEqual([
      ['January 2026 (period not over)', '1', '1'],
    ]);
  });
});

describe('a number of a chart of bars', () => {
  it('shows its receipt from the label and from every cell of its row', async () => {
    const { figure } = await figureOf('::trend{sum=killed period=month}');
    const [august, , october] = figure?.receipts?.numbers ?? [];
    expect(figure?.table.receipts?.[0]).toEqual([undefined, august?.id, august?.id, august?.id]);
    expect(figure?.panels[0]?.drawing.links?.wide).toContain(
      `<a href="#${august?.id}" aria-label="August 2020: 6–8">`,
    );
    expect(figure?.panels[0]?.drawing.wide).not.toContain('<a ');
    expect(august).toMatchObject({ value: '6–8 people killed', of: 'August 2020' });
    expect(august?.more?.href).toBe(figure?.table.links?.[0]);
    expect(october?.value).toBe('not known people killed');
    expect(october?.rows.map(({ href }) => href)).toEqual(['/base/incidents/c/']);
  });
});
