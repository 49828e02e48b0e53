import { expect, it } from 'vitest';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { createViews } from '../../src/views/views.ts';
import { checkOver } from '../support/memory-check.ts';
import { pageAt, record } from './mini-site.ts';

it('a receipt of a text without a translation has the unit of the page, and names the language of its own words', async () => {
  const checked = await checkOver({
    'content/site.ar.yaml': 'title: موقع صغير\n',
    'content/articles/told.md': record(
      'title: Told\ndescription: In English only.\npublished: 2021-01-01',
      'There were :stat[3]{series=counted at=2020-01} [@wire-report].',
    ),
    'data/series/counted.yaml':
      'title: Counted\nunit: raids told of\nfrequency: month\nmeasure: All.\ncitations: [wire-report]\nobservations: [{period: 2020-01, value: 3}]\n',
    'data/series/counted.ar.md': record('unit: غارات'),
  });
  expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(hasErrors(checked.diagnostics)).toBe(false);
  const views = createViews(checked);
  const own = pageAt(views, 'article', '/articles/told/').receipts[0];
  expect(own).toMatchObject({ value: '3 raids told of', lang: undefined });
  const other = pageAt(views, 'article', '/ar/articles/told/').receipts[0];
  expect(other).toMatchObject({
    value: '٣ (غارات)',
    lang: 'en',
    rows: [{ text: 'January 2020', lang: 'en' }],
  });
});
