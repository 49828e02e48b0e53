import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, test } from 'vitest';
import { publish } from '../../src/publish/index.ts';
import { SITEMAP_PART } from '../../src/publish/sitemap.ts';
import type { Checked } from '../../src/rules/index.ts';
import { checkMemory, filesOf, HARD_SITE, inputFor } from './sites.ts';

let checked: Checked;
let files: Map<string, string>;
const text = (path: string) => files.get(path) ?? '';
const json = (path: string) => JSON.parse(text(path));

beforeAll(async () => {
  checked = await checkMemory(HARD_SITE);
  files = filesOf(inputFor(checked));
});

test('every file of the contract is there', () => {
  expect([...files.keys()].sort()).toEqual(
    [
      ...['incidents', 'sources', 'events', 'actors', 'places'].map((kind) => `data/${kind}.csv`),
      ...['json', 'geojson', 'parquet'].map((form) => `data/incidents.${form}`),
      ...['json', 'bib'].map((form) => `data/sources.${form}`),
      'data/events.json',
      'data/receipts.json',
      'data/datapackage.json',
      'data/series/story/numbers.csv',
      'data/series/story/numbers.json',
      'data/series/story/numbers.yaml',
      ...['site', 'article', 'incident', 'event', 'source', 'series', 'actor', 'place', 'citation'].map(
        (kind) => `data/schema/${kind}.schema.json`,
      ),
      'corrections/feed.xml',
      'embed/fit.js',
      'feed.xml',
      'incidents/eins/index.html',
      'robots.txt',
      'sitemap-1.xml',
      'sitemap-index.xml',
      'topics/x-y/feed.xml',
    ].sort(),
  );
});

test('nothing that is not for readers is in any file', () => {
  for (const [path, content] of files) {
    expect(content, path).not.toMatch(/secret-/);
    expect(content, path).not.toMatch(/Unpublished|Draft incident|hidden/);
  }
});

test('the same input gives the same bytes', async () => {
  expect(filesOf(inputFor(await checkMemory(HARD_SITE)))).toEqual(files);
});

test('rows that may not be passed on are shown nowhere, and their absence is told', () => {
  for (const [path, content] of files) {
    if (path !== 'data/datapackage.json') expect(content, path).not.toMatch(/Closed row|Closed numbers/);
  }
  const datapackage = json('data/datapackage.json');
  expect(datapackage.withheld).toEqual([
    {
      kind: 'incident',
      id: 'three',
      title: 'Closed row',
      reason: 'It rests on closed alone, whose rows are not to be passed on.',
    },
    {
      kind: 'series',
      id: 'closed-numbers',
      title: 'Closed numbers',
      reason: 'It cites closed, whose rows are not to be passed on.',
    },
  ]);
  expect(datapackage.description).toContain(
    '2 records are shown and cited on the site, but their rows may not be passed on',
  );
  // The source itself is a citation.
  expect(text('data/sources.csv')).toContain('Closed Data Ltd');
  expect(json('data/events.json')[0].incidents).toEqual(['one', 'three']);
});

describe('incidents', () => {
  test('as JSON: dates with their bounds, counts by their ends, evidence and text', () => {
    const one = json('data/incidents.json').find((row: { id: string }) => row.id === 'one');
    expect(one).toMatchObject({
      date: '2020-08-28/2020-08-30~',
      dateEarliest: '2020-08-28',
      dateLatest: '2020-08-30',
      killed: { min: 2, max: 6, best: 4 },
      abducted: { min: 15 },
      perpetratorsKilled: 'unknown',
      status: 'confirmed',
      independentSources: 2,
      place: { name: 'Town, "the old"', country: 'IQ' },
      placeId: 'town',
      url: 'https://example.org/news/incidents/one/',
    });
    expect(one.body).toContain('- and a list; too');
  });

  test('as GeoJSON: a point where there is one, no geometry where there is none', () => {
    const { type, features } = json('data/incidents.geojson');
    expect(type).toBe('FeatureCollection');
    const geometry = Object.fromEntries(
      features.map((f: { id: string; geometry: unknown }) => [f.id, f.geometry]),
    );
    expect(geometry.one).toEqual({ type: 'Point', coordinates: [-0.5, 34.25] });
    expect(geometry.two).toBeNull();
  });

  test('as Parquet: the same rows, days as days and unknown counts empty', async () => {
    const file = publish(inputFor(checked)).find(({ path }) => path === 'data/incidents.parquet');
    const bytes = file?.content() as Uint8Array;
    const rows = await parquetReadObjects({ file: bytes.slice().buffer as ArrayBuffer });
    const features: { properties: object }[] = json('data/incidents.geojson').features;
    expect(rows.map((row) => row.id)).toEqual(
      features.map(({ properties }) => (properties as { id: string }).id),
    );
    expect(rows.find((row) => row.id === 'one')).toMatchObject({
      date: '2020-08-28/2020-08-30~',
      date_earliest: new Date('2020-08-28'),
      killed_min: 2,
      killed_max: 6,
      abducted_min: 15,
      abducted_max: null,
      perpetrators_killed_min: null,
      lat: 34.25,
      lon: -0.5,
      independent_sources: 2,
      perpetrators: 'group',
    });
  });

  test('no rows at all make whole files as well', async () => {
    const bare = filesOf(
      inputFor(await checkMemory({ 'content/site.yaml': String(HARD_SITE['content/site.yaml']) })),
    );
    expect(bare.get('data/incidents.csv')).toMatch(/^id,title,date.*\n$/);
    expect(bare.get('data/incidents.json')).toBe('[]\n');
    expect(JSON.parse(bare.get('data/incidents.geojson') ?? '').features).toEqual([]);
    expect(bare.get('data/incidents.parquet')?.slice(0, 4)).toBe('PAR1');
  });
});

describe('sources', () => {
  test('as CSL-JSON: dates as exact as they are known, no address that is never a link', () => {
    const [claim, wire] = ['claim', 'wire'].map((id) =>
      json('data/sources.json').find((s: { id: string }) => s.id === id),
    );
    expect(wire).toMatchObject({
      type: 'article-newspaper',
      'container-title': 'Wire & Sons',
      issued: { 'date-parts': [[2020, 9, 2]], circa: true },
      URL: 'https://wire.example/?a=1&b=2',
      author: [{ literal: 'A. Writer' }, { literal: 'B; C' }],
    });
    expect(claim).toMatchObject({ type: 'document', issued: { 'date-parts': [[2020, 9]] } });
    expect(claim.URL).toBeUndefined();
  });

  test('as BibTeX: what TeX would read as a command is escaped', () => {
    expect(text('data/sources.bib')).toContain(
      'title = {{Dead: \\{four\\} \\& 50\\% of \\$5\\_000 \\#1 \\textasciitilde{}a\\textasciicircum{}b\\textbackslash{}c}}',
    );
    expect(text('data/sources.bib')).toContain('@article{wire,\n');
    expect(text('data/sources.bib')).toContain('@techreport{story:leaf,\n');
    expect(text('data/sources.bib')).not.toContain('group.example');
  });
});

test('a series: period, dimensions and the columns it uses', () => {
  expect(text('data/series/story/numbers.csv')).toBe(
    [
      'period,area,value,min,max,derivation,superseded,remark,sources',
      '2020-01,"North, east",3,,,,,,wire',
      '2020-02,"North, east",,1,2,in words,,about,',
      '2020-02,South,0.5,,,,true,,',
      '',
    ].join('\n'),
  );
  const series = json('data/series/story/numbers.json');
  expect(series).toMatchObject({ id: 'story/numbers', unit: 'attacks', caveats: ['One month is missing.'] });
  expect(series.observations[1]).toEqual({
    period: '2020-02',
    from: '2020-02-01',
    to: '2020-02-29',
    dimensions: { area: 'North, east' },
    min: 1,
    max: 2,
    derivation: 'in words',
    remark: 'about',
  });
});

describe('the data package', () => {
  test('names every data file with its size and hash, and the columns of its tables', () => {
    const { resources, ...rest } = json('data/datapackage.json');
    expect(rest).toMatchObject({
      name: 'a-small-site-more',
      version: '2026.12.1',
      created: '2026-12-01T00:00:00Z',
      homepage: 'https://example.org/news/',
      licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
    });
    const data = [...files.keys()].filter(
      (path) => path.startsWith('data/') && !/schema\/|datapackage/.test(path),
    );
    expect(resources.map((r: { path: string }) => `data/${r.path}`).sort()).toEqual(data.sort());
    for (const { path, bytes, schema, name } of resources) {
      const content = text(`data/${path}`);
      expect(bytes, path).toBe(path.endsWith('.parquet') ? content.length : Buffer.byteLength(content));
      expect(name).toMatch(/^[a-z0-9._-]+$/);
      if (path.endsWith('.csv')) {
        expect(schema.fields.map((field: { name: string }) => field.name).join(',')).toBe(
          content.slice(0, content.indexOf('\n')),
        );
      }
    }
  });
});

test('the schemas are of the draft of 2020-12, titled and described', () => {
  for (const [path, content] of files) {
    if (!path.startsWith('data/schema/')) continue;
    const schema = JSON.parse(content);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe(`https://example.org/news/${path}`);
    expect(schema.title, path).toBeTruthy();
    expect(schema.description, path).toBeTruthy();
  }
  const incident = json('data/schema/incident.schema.json');
  expect(incident.required).toEqual(['title', 'date', 'place', 'kind', 'citations']);
  expect(incident.additionalProperties).toBe(false);
  for (const [field, schema] of Object.entries<{ description?: string }>(incident.properties)) {
    expect(schema.description, field).toBeTruthy();
  }
  expect(incident.properties.date.examples).toContain('2020-08-28/2020-08-30');
});

test('a feed for each topic of a published article, at an address of its letters and digits', () => {
  const feed = text('topics/x-y/feed.xml');
  expect(feed).toContain('<id>https://example.org/news/topics/x-y/feed.xml</id>');
  expect(feed).toContain('<title>x &amp; y – A small “site” &amp; more</title>');
  expect(feed.match(/<entry/g)).toHaveLength(1);
});

test('the feed: articles that are published, in Atom', () => {
  const feed = text('feed.xml');
  expect(feed).toContain('<title>Story &amp; &lt;more&gt;</title>');
  expect(feed).toContain('<id>https://example.org/news/feed.xml</id>');
  expect(feed).toContain('<updated>2020-11-02T00:00:00Z</updated>');
  expect(feed).toContain('<category term="x &amp; y"/>');
  expect(feed.match(/<entry/g)).toHaveLength(1);
});

describe('sitemaps', () => {
  test('list every page that is to be listed, with the day of its last change', () => {
    expect(text('sitemap-index.xml')).toContain('<loc>https://example.org/news/sitemap-1.xml</loc>');
    const part = text('sitemap-1.xml');
    expect(part).toContain('<url><loc>https://example.org/news/</loc></url>');
    expect(part).toContain(
      '<url><loc>https://example.org/news/incidents/one/</loc><lastmod>2021-01-02</lastmod></url>',
    );
    expect(part).not.toContain('404');
    expect(text('robots.txt')).toContain('\nSitemap: https://example.org/news/sitemap-index.xml\n');
  });

  test('are parted where one may hold no more', () => {
    const pages = Array.from({ length: SITEMAP_PART + 1 }, (_, n) => ({ path: `/p/${n}/` }));
    const parted = filesOf(inputFor(checked, { pages }));
    expect(parted.get('sitemap-1.xml')?.match(/<url>/g)).toHaveLength(SITEMAP_PART);
    expect(parted.get('sitemap-2.xml')?.match(/<url>/g)).toHaveLength(1);
    expect(parted.get('sitemap-index.xml')?.match(/<sitemap>/g)).toHaveLength(2);
  });
});

test('a former address sends its reader on, without script', () => {
  const page = text('incidents/eins/index.html');
  expect(page).toContain(
    '<meta http-equiv="refresh" content="0; url=https://example.org/news/incidents/one/">',
  );
  expect(page).toContain('<link rel="canonical" href="https://example.org/news/incidents/one/">');
  expect(page).not.toContain('<script');
});
