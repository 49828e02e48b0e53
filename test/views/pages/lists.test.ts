import { describe, expect, it } from 'vitest';
import { incident, miniViews, pageAt, record, source } from '../mini-site.ts';

const files = {
  'content/sources/shy.md': source(
    'url: https://shy.example/report\nlink: false\norigin: false\nconsulted: false\nvia: [a]',
  ),
  'content/actors/group.md': record('name: The group\nkind: armed-group'),
  'content/places/daquq.md': record(
    'name: Daquq\ncountry: IQ\nadmin1: Kirkuk\nprecision: near\nlat: 35.1\nlon: 44.4',
  ),
  'content/incidents/x.md': incident(
    'place: daquq\nactors: [{id: group, role: perpetrator, basis: claimed}]\ncitations: [a, {source: shy, quote: "a passage"}]',
  ),
  'content/events/e.md': record(
    'title: A turn\ndate: 2019-03\nkind: politics\ncitations: [a]\nincidents: [x]',
    'It turned.',
  ),
};

describe('pages of sources, places, actors and events', () => {
  it('never links an address that is not to be followed, and says what was not read', async () => {
    const page = pageAt(await miniViews(files), 'source', '/sources/shy/');
    const address = page.facts.find((fact) => fact.label === 'Address');
    expect(address?.value).toEqual([{ text: 'https://shy.example/report' }]);
    expect(page.warnings).toHaveLength(3);
    expect(page.jsonLd).not.toContain('"url":"https://shy.example/report"');
  });

  it('gives no address for a page that is not found', async () => {
    const page = pageAt(await miniViews(files), 'notFound', '/404/');
    expect(page.unlisted).toBe(true);
    expect(page.jsonLd).not.toContain('404');
    const [node, ...more] = JSON.parse(page.jsonLd)['@graph'];
    expect([node['@type'], node['@id'], node.url, more]).toEqual(['WebPage', undefined, undefined, []]);
  });

  it('leads from what was merged to what stands for it, which alone is in the register', async () => {
    const group = 'name: The old group\nkind: armed-group\nmergedInto: group';
    const views = await miniViews({
      ...files,
      'content/sources/old.md': source('url: https://old.example/report\nmergedInto: a'),
      'content/actors/old.md': record(group),
      'content/places/old.md': record('name: Old\ncountry: SY\nprecision: near\nmergedInto: daquq'),
      'content/events/old.md': record(
        'title: The turn\ndate: 2019-03\nkind: politics\ncitations: [a]\nmergedInto: e',
      ),
      'content/incidents/y.md': incident(
        'place: old\nactors: [{id: old, role: perpetrator, basis: claimed}]\ncitations: [a]',
      ),
    });
    const fate = { text: expect.stringContaining('was merged') };
    for (const [kind, folder, into] of [
      ['source', 'sources', 'a'],
      ['actor', 'actors', 'group'],
      ['place', 'places', 'daquq'],
      ['event', 'events', 'e'],
    ] as const)
      expect(pageAt(views, kind, `/${folder}/old/`).fate).toMatchObject({
        ...fate,
        link: { href: `/base/${folder}/${into}/` },
      });
    const hrefs = (page: object) => JSON.stringify(page).match(/\/base\/(?:places|actors)\/[a-z]+\//g);
    expect(new Set(hrefs(pageAt(views, 'places', '/places/').countries))).toEqual(
      new Set(['/base/places/daquq/']),
    );
    expect(new Set(hrefs(pageAt(views, 'actors', '/actors/').groups))).toEqual(
      new Set(['/base/actors/group/']),
    );
    expect(pageAt(views, 'place', '/places/daquq/').incidents.rows).toHaveLength(2);
    expect(pageAt(views, 'actor', '/actors/group/').incidents.rows).toHaveLength(2);
  });

  it('lists everything that rests on a source', async () => {
    const page = pageAt(await miniViews(files), 'source', '/sources/a/');
    expect(page.rests.map((group) => [group.label, group.items.map((item) => item.href)])).toEqual([
      ['Incidents', ['/base/incidents/x/']],
      ['Events', ['/base/events/e/']],
    ]);
  });

  it('puts a source that only one record cites on that record’s page, where the site wants it so', async () => {
    const views = await miniViews(files, { settings: 'policy: {sourcePages: shared}\n' });
    expect(views.pages.some((page) => page.path === '/sources/shy/')).toBe(false);
    expect(views.address('source', 'shy')).toBe('https://example.org/base/incidents/x/#source-shy');
    const notes = pageAt(views, 'incident', '/incidents/x/').notes;
    expect(notes.find((note) => note.source.id === 'shy')?.anchor).toBe('source-shy');
  });

  it('lists the incidents of a place and of an actor, with the actor’s part', async () => {
    const views = await miniViews(files);
    expect(pageAt(views, 'place', '/places/daquq/').incidents.rows.map((row) => row.id)).toEqual(['x']);
    expect(pageAt(views, 'actor', '/actors/group/').incidents.rows[0]?.role).toBe(
      'Attacker, by its own claim',
    );
    expect(pageAt(views, 'places', '/places/').countries[0]?.areas[0]?.places[0]).toMatchObject({
      text: 'Daquq',
      count: '1',
    });
  });

  it('shows an event’s date with its true precision and the incidents that belong to it', async () => {
    const views = await miniViews(files);
    const page = pageAt(views, 'event', '/events/e/');
    expect(page.dates.happened).toEqual({ words: 'March 2019', iso: '2019-03' });
    expect(page.incidents.map((row) => row.id)).toEqual(['x']);
    expect(pageAt(views, 'incident', '/incidents/x/').used.map((link) => link.text)).toEqual(['A turn']);
    expect(pageAt(views, 'timeline', '/timeline/').figure.years.map((year) => year.year)).toEqual(['2019']);
  });

  it('has notes and receipts for what the texts of actors, places and sources cite', async () => {
    const text = 'Told so [@a].';
    const views = await miniViews({
      ...files,
      'content/actors/group.md': record('name: The group', text),
      'content/places/daquq.md': record('name: Daquq\ncountry: IQ\nprecision: district', text),
      'content/sources/b.md': source('', text),
    });
    for (const body of [
      pageAt(views, 'actor', '/actors/group/').body,
      pageAt(views, 'place', '/places/daquq/').body,
      pageAt(views, 'source', '/sources/b/').reason,
    ]) {
      expect(body.notes.map((note) => [note.id, note.source.id])).toEqual([['note-1', 'a']]);
      expect(body.parts.map((part) => (part.kind === 'html' ? part.html : '')).join('')).toContain(
        'href="#note-1"',
      );
    }
  });

  it('says in which language a title is, wherever it stands', async () => {
    const views = await miniViews({
      ...files,
      'content/sources/ar.md': source('title: خبر\nlanguage: ar\nactor: group\nkind: perpetrator'),
      'content/incidents/y.md': incident('citations: [{source: ar, quote: خبر}, a]'),
    });
    const incidentPage = pageAt(views, 'incident', '/incidents/y/');
    expect(incidentPage.notes[0]?.source.lang).toBe('ar');
    expect(incidentPage.independence.groups.map((group) => group.lang)).toEqual(['ar', undefined]);
    expect(pageAt(views, 'actor', '/actors/group/').sources).toEqual([
      { text: 'خبر', href: '/base/sources/ar/', lang: 'ar' },
    ]);
    expect(pageAt(views, 'source', '/sources/ar/').headingLang).toBe('ar');
  });

  it('makes every page as plain data', async () => {
    const views = await miniViews(files);
    for (const page of views.pages) {
      const object: unknown = page.view();
      expect(JSON.parse(JSON.stringify(object)), page.path).toEqual(object);
    }
  });

  it('gives each page one address, with a slash at both ends', async () => {
    const paths = (await miniViews(files)).pages.map((page) => page.path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^\/(.+\/)?$/);
  });
});
