import { expect, it } from 'vitest';
import { createViews } from '../../../src/views/views.ts';
import { checkOver } from '../../support/memory-check.ts';
import { pageAt, record, source } from '../mini-site.ts';

const viewsOf = async (origin: string) =>
  createViews(
    await checkOver({ ...files(origin), 'content/sources/a.md': source('url: https://example.org/a') }),
  );

const files = (origin: string) => ({
  'content/sources/statement.md': source(
    'title: A claim\npublisher: The group\nkind: perpetrator\nurl: https://example.org/claim\nlink: false\nconsulted: false\nvia: [a]',
  ),
  'content/sources/mirror.md': source(
    'title: A copy\nurl: https://example.org/copy\norigin: false\nderivedFrom: [a]',
  ),
  'content/articles/told.md': record(
    'title: Told\ndescription: D\npublished: 2021-01-01',
    `The group spoke of :stat[70]{source=a ${origin} value=70 unit=people} [@a].`,
  ),
});

it('a figure that a paper has from attackers is claimed, and stands on the page of their statement', async () => {
  const views = await viewsOf('origin=statement');
  const [receipt] = pageAt(views, 'article', '/articles/told/').receipts;
  expect(receipt?.statuses.map(({ status }) => status)).toEqual(['claimed']);
  const { rests, nothing } = pageAt(views, 'source', '/sources/statement/');
  expect(nothing).toBeUndefined();
  expect(rests).toMatchObject([
    {
      label: 'As other sources tell it',
      count: '1',
      items: [{ text: 'Told', href: '/articles/told/', through: { href: '/sources/a/' } }],
    },
  ]);
});

it('without an origin the same figure is the paper’s own word', async () => {
  const views = await viewsOf('');
  const [receipt] = pageAt(views, 'article', '/articles/told/').receipts;
  expect(receipt?.statuses).toEqual([]);
  expect(pageAt(views, 'source', '/sources/statement/').nothing).toBeDefined();
});

it('an origin that is not there, or is a copy, is told of', async () => {
  const skeleton = (origin: string) =>
    checkOver({
      ...files(origin),
      'content/sources/a.md': source('url: https://example.org/a'),
    });
  const found = async (origin: string) =>
    (await skeleton(origin)).diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, message }) => `${rule}: ${message}`);
  expect(await found('origin=statemnt')).toEqual([expect.stringContaining('source-unknown')]);
  expect(await found('origin="statement mirror"')).toEqual([
    'stat-not-found: unexpected origin “mirror”, which is a copy, expected the source whose word it is',
  ]);
  expect(await found('origin=statement')).toEqual([]);
});
