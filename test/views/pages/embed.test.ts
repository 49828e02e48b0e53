import { describe, expect, it } from 'vitest';
import { frameAncestors, frameRules } from '../../../src/site/engine/policy.ts';
import { createViews } from '../../../src/views/views.ts';
import { incident, miniCorpus, miniViews, pageAt, record } from '../mini-site.ts';

const SERIES =
  'title: Attacks\nunit: attacks\nfrequency: month\nmeasure: What a paper counts.\ncitations: [a]\nobservations:\n  - {period: 2020-07, value: 5}\n  - {period: 2020-08, value: 2}\n';

const FILES = {
  'data/series/attacks.yaml': SERIES,
  'content/articles/x.md': record(
    'title: What rose\ndescription: Y.\npublished: 2020-10-20',
    '::timeline{from=2019}\n\n::trend{series=attacks title="A & B"}',
  ),
  'content/events/e.md': record('title: E\ndate: 2020-01-01\nkind: politics\ncitations: [a]'),
};

function siteWith(series = SERIES) {
  return miniViews({ ...FILES, 'data/series/attacks.yaml': series });
}

describe('a chart of an article', () => {
  it('has a page of its own that is not listed and leads back to the article', async () => {
    const views = await siteWith();
    const page = pageAt(views, 'embed', '/embed/x/2/');
    expect(page).toMatchObject({
      heading: 'A & B',
      unlisted: true,
      back: { href: 'https://example.org/base/articles/x/#figure-2' },
    });
    expect(views.pages.find(({ path }) => path === '/embed/x/2/')?.listed).toBe(false);
  });

  it('says under it how to put it into another page, and as what it can be taken', async () => {
    const views = await siteWith();
    const part = pageAt(views, 'article', '/articles/x/').parts.find(({ kind }) => kind === 'trend');
    const share = part?.kind === 'trend' ? part.figure.share : undefined;
    expect(share?.snippet).toMatch(
      /^<iframe src="https:\/\/example\.org\/base\/embed\/x\/2\/" title="A &amp; B" width="100%" height="\d+" .*<\/iframe><script src="https:\/\/example\.org\/base\/embed\/fit\.js" async><\/script>$/,
    );
    expect(share?.files.map(({ href }) => href)).toEqual([
      '/base/embed/x/2/chart.svg',
      '/base/embed/x/2/chart.csv',
    ]);
  });

  it('is a file that needs nothing else, with its numbers beside it', async () => {
    const [svg, csv] = (await siteWith()).chartFiles;
    expect(svg?.path).toBe('embed/x/2/chart.svg');
    expect(svg?.make()).toContain('A small site, CC BY 4.0, https://example.org/base/articles/x/');
    expect(csv?.make()).toEqual({
      header: ['Period', 'attacks'],
      rows: [
        ['July 2020', '5'],
        ['Aug 2020', '2'],
      ].map(([a, b]) => [expect.stringContaining(String(a).slice(0, 3)), b]),
    });
  });

  it('has the commas of its language, and its address with the stroke at its end', async () => {
    const corpus = await miniCorpus({
      ...FILES,
      'content/site.yaml':
        'title: S\ndescription: D\nurl: https://example.org\nlanguages: [en, ar]\npublisher: P\nlicence: CC BY 4.0\n',
      'content/site.ar.yaml': 'title: موقع صغير\n',
    });
    const { chartFiles } = createViews({ corpus, receipts: new Map() });
    const arabic = chartFiles.find(({ path }) => path === 'ar/embed/x/2/chart.svg');
    expect(arabic?.make()).toContain(
      'موقع صغير، \u2068CC BY 4.0\u2069، \u2068https://example.org/ar/articles/x/\u2069<',
    );
  });

  it('does not offer the numbers of a source that keeps its rows', async () => {
    const views = await siteWith(`${SERIES}republish: false\n`);
    expect(views.chartFiles.map(({ path }) => path)).toEqual(['embed/x/2/chart.svg']);
  });
});

describe('frames', () => {
  it('may show the pages of charts, and no others', () => {
    expect(frameAncestors('/embed/x/2/')).toBe('frame-ancestors *');
    expect(frameAncestors('/articles/x/')).toBe("frame-ancestors 'none'");
  });

  it('are told to hosts in a file, folder by folder', () => {
    const text = frameRules('/base/', ['/', '/articles/', '/articles/x/', '/embed/x/2/']).content();
    expect(text).toBe(
      "/base/\n  Content-Security-Policy: frame-ancestors 'none'\n\n/base/articles/*\n  Content-Security-Policy: frame-ancestors 'none'\n",
    );
  });

  it('is a map as well: with a page, a picture and its incidents, those without a position told apart', async () => {
    const views = await miniViews({
      'content/incidents/placed.md': incident(
        'title: "Placed, and so on"\nkilled: 4-6\nplace: {name: Daquq, country: IQ, precision: district, lat: 35.1, lon: 44.4}',
      ),
      'content/incidents/unplaced.md': incident(
        'date: 2020-09-01\nplace: {name: Somewhere, country: IQ, precision: country}',
      ),
      'content/articles/x.md': record(
        'title: What rose\ndescription: Y.\npublished: 2020-10-20',
        '::map{where="country = IQ" title="Where it was"}',
      ),
    });
    const part = pageAt(views, 'article', '/articles/x/').parts.find(({ kind }) => kind === 'map');
    expect(part?.kind === 'map' && part.figure.share?.files.map(({ href }) => href)).toEqual([
      '/base/embed/x/1/chart.svg',
      '/base/embed/x/1/chart.csv',
    ]);
    expect(part?.kind === 'map' && part.figure.share?.page.text).toBe('The map by itself');
    expect(pageAt(views, 'embed', '/embed/x/1/')).toMatchObject({
      kicker: 'Map',
      heading: 'Where it was',
      map: { circles: expect.stringContaining('25 km where only its district is known') },
    });
    const [svg, csv] = views.chartFiles;
    expect(svg?.make()).toMatch(/<title id="title">Where it was<.*1\. Daquq/s);
    const table = csv?.make();
    const rows = typeof table === 'object' ? table.rows : [];
    expect(rows.map(([id, , , place, , , , lat, , placed]) => [id, place, lat, placed])).toEqual([
      ['unplaced', 'Somewhere', '', 'no'],
      ['placed', 'Daquq', '35.1', 'yes'],
    ]);
    expect(rows[1]).toContain('6');
  });
});
