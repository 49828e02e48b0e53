import { expect, test } from 'vitest';
import { makeInnerLinks } from '../../src/corpus/inner-links.ts';
import { publish } from '../../src/publish/index.ts';
import { sitePages } from '../../src/site/pages-of.ts';
import { checkOver } from '../support/memory-check.ts';

test('what the check takes for pages and downloads are those that are built, and the other way round', async () => {
  const checked = await checkOver({});
  const { pages, address, correctionsTitle } = sitePages(checked, {});
  const files = publish({ ...checked, pages, address, correctionsTitle, now: new Date(0) }).map(
    ({ path }) => `/${path}`,
  );
  const links = makeInnerLinks(checked.corpus);
  const built = [...pages.map(({ path }) => path), ...files];

  const unknown = built.filter((path) => links.resolve('content/site.yaml', path).to === 'nowhere');
  // The page for what is not there, charts by themselves and their script (for other sites), and the parts of the sitemap, are not for linking to.
  expect(unknown).toEqual([
    '/404/',
    '/embed/overview/1/',
    '/ar/embed/overview/1/',
    '/sitemap-1.xml',
    '/embed/fit.js',
  ]);

  const fixed = [
    '/',
    '/articles/',
    '/incidents/',
    '/timeline/',
    '/sources/',
    '/places/',
    '/actors/',
    '/data/',
    '/method/',
    '/corrections/',
    '/search/',
  ];
  expect(fixed.filter((path) => !built.includes(path))).toEqual([]);
  for (const path of fixed) expect(links.resolve('content/site.yaml', path)).toEqual({ to: 'path', path });
});

test('every record’s address is a page, or a place on one', async () => {
  const checked = await checkOver({});
  const { pages, address } = sitePages(checked, {});
  const paths = new Set(pages.map(({ path }) => `https://example.org${path}`));
  const { articles, incidents, events, sources, actors, places, series } = checked.corpus;
  for (const entries of [articles, incidents, events, sources, actors, places, series]) {
    for (const { kind, id } of entries.values())
      expect(paths, `${kind} ${id}`).toContain(address(kind, id).replace(/#.*$/, ''));
  }
});
