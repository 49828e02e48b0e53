import { describe, expect, it } from 'vitest';
import { incident, miniViews, pageAt, record, source } from '../mini-site.ts';

const files = {
  'content/sources/b.md': source('publisher: B agency\nreliability: B\nlanguage: ar\npublished: 2020-08-31'),
  'content/sources/c.md': source('publisher: C relay\nderivedFrom: [b]'),
  'content/incidents/x.md': incident(
    `date: 2019-03-25/2019-03-26
dateMeaning: within
killed: 4-6
wounded: unknown
disagreement: They differ.
citations:
  - {source: a, supports: [date, killed], says: {killed: 4}}
  - {source: b, quote: "six were killed", supports: [killed], says: {killed: 6, wounded: 3}}
  - {source: c, says: {killed: 70}, setAside: The group's own claim.}
published: 2026-01-02
updated: 2026-01-05
corrections: [{date: 2026-02-01, note: The toll was 3., fields: [killed]}]`,
    'Gunmen stopped a car [@b]. Nobody knows why [@a, para. 2].',
  ),
};

describe('the page of an incident', () => {
  it('shows each field in words with the notes that carry it', async () => {
    const page = pageAt(await miniViews(files), 'incident', '/incidents/x/');
    const facts = Object.fromEntries(
      page.facts.map((f) => [f.label, [f.value.map((p) => p.text).join(''), f.notes]]),
    );
    expect(facts).toMatchObject({
      Date: ['between 25 and 26 March 2019', [1, 3]],
      Place: ['Daquq, Kirkuk, Iraq', [3]],
      Killed: ['4–6', [1, 2, 3]],
      Wounded: ['not known', [3]],
    });
  });

  it('names an actor once that is listed under two names, with all that its part rests on', async () => {
    const views = await miniViews({
      ...files,
      'content/actors/group.md': record('name: The group'),
      'content/actors/old-group.md': record('name: The old group\nmergedInto: group'),
      'content/actors/force.md': record('name: The force'),
      'content/incidents/y.md': incident(
        'actors:\n  - {id: old-group, role: perpetrator, basis: claimed}\n  - {id: force, role: perpetrator}\n  - {id: group, role: perpetrator, basis: attributed}',
      ),
      'content/incidents/z.md': incident(
        'actors: [{id: old-group, role: perpetrator}, {id: group, role: perpetrator}]',
      ),
    });
    const byWhom = (path: string) =>
      pageAt(views, 'incident', path)
        .facts.find(({ label }) => label === 'By whom')
        ?.value.map(({ text }) => text)
        .join('');
    expect(byWhom('/incidents/y/')).toBe(
      'The group, by its own claim, according to officials or monitors; The force',
    );
    expect(byWhom('/incidents/z/')).toBe('The group');
  });

  it('puts what the sources give side by side, those set aside with the reason', async () => {
    const { sides } = pageAt(await miniViews(files), 'incident', '/incidents/x/');
    expect(sides?.columns).toEqual([
      { label: 'Killed', numeric: true },
      { label: 'Wounded', numeric: true },
    ]);
    expect(
      sides?.rows.map((row) => [row.notes, row.source.publisher, ...row.cells, row.setAside?.text]),
    ).toEqual([
      [[1], 'A paper', '4', '', undefined],
      [[2], 'B agency', '6', '3', undefined],
      [[3], 'C relay', '70', '', 'The group’s own claim.'.replace('’', "'")],
    ]);
    expect(sides?.stated).toEqual(['4–6', 'not known']);
  });

  it('does so for dates, places, kinds and attackers too', async () => {
    const views = await miniViews({
      ...files,
      'content/incidents/y.md': incident(
        'citations:\n  - {source: a, says: {date: 2019-03, place: Near Hawija}}\n  - {source: b, says: {kind: a raid, actors: Gunmen}}',
      ),
    });
    const { sides } = pageAt(views, 'incident', '/incidents/y/');
    expect(sides?.columns.map(({ label }) => label)).toEqual(['Date', 'Place', 'Kind', 'By whom']);
    expect(sides?.columns.some(({ numeric }) => numeric)).toBe(false);
    expect(sides?.rows.map((row) => row.cells)).toEqual([
      ['March 2019', 'Near Hawija', '', ''],
      ['', '', 'a raid', 'Gunmen'],
    ]);
    expect(sides?.stated[1]).toBe('Daquq, Kirkuk, Iraq');
  });

  it('says of a field that no citation names it', async () => {
    const views = await miniViews({
      ...files,
      'content/incidents/y.md': incident('killed: 3\ncitations: [{source: a, supports: [date, killed]}]'),
    });
    const remarks = pageAt(views, 'incident', '/incidents/y/').facts.map((f) => [f.label, f.remark]);
    expect(Object.fromEntries(remarks)).toMatchObject({
      Date: undefined,
      Killed: undefined,
      Place: expect.stringMatching(/No source is cited for this\.$/),
      Kind: 'No source is cited for this.',
      Wounded: undefined,
    });
  });

  it('does not name a publisher that repeats itself as if it were another', async () => {
    const views = await miniViews({
      'content/sources/first.md': source('publisher: Observatory'),
      'content/sources/wire.md': source('publisher: A wire'),
      'content/sources/later.md': source('publisher: Observatory\nderivedFrom: [first]'),
      'content/sources/last.md': source('publisher: Observatory\nderivedFrom: [first, wire, later]'),
      'content/incidents/one.md': incident('citations: [later, last]'),
    });
    expect(pageAt(views, 'incident', '/incidents/one/').notes.map(({ chain }) => chain)).toEqual([
      'Repeats its own earlier report.',
      'Repeats A wire and its own earlier reports.',
    ]);
  });

  it('explains who repeats whom', async () => {
    const { independence } = pageAt(await miniViews(files), 'incident', '/incidents/x/');
    expect(independence.count).toBe(2);
    expect(independence.groups.map((group) => [group.text, group.notes])).toEqual([
      ['A paper: A report', [1]],
      ['B agency: A report', [2, 3]],
    ]);
  });

  it.each([
    ['[a]', '1 source is cited; its word goes back to 1 origin.'],
    ['[b, c]', '2 sources are cited; their word goes back to 1 origin, so they count as one.'],
    [
      '[a, b, c]',
      '3 sources are cited; their word goes back to 2 origins, and 2 count as independent of one another.',
    ],
  ])('says of %s how many count', async (citations, sentence) => {
    const views = await miniViews({
      ...files,
      'content/incidents/y.md': incident(`citations: ${citations}`),
    });
    expect(pageAt(views, 'incident', '/incidents/y/').independence.sentence).toBe(sentence);
  });

  it('gives when it happened, was published and last changed, and says what is not on record', async () => {
    const views = await miniViews({ ...files, 'content/incidents/y.md': incident('') });
    expect(pageAt(views, 'incident', '/incidents/x/').dates).toMatchObject({
      happened: { words: 'between 25 and 26 March 2019' },
      published: { words: '2 January 2026' },
      updated: { words: '1 February 2026' },
    });
    const { published, updated } = pageAt(views, 'incident', '/incidents/y/').dates;
    expect([published, updated]).toEqual([{ words: 'not recorded' }, undefined]);
  });

  it('leads citations of its text to its own notes, and adds a note for another place of a source', async () => {
    const page = pageAt(await miniViews(files), 'incident', '/incidents/x/');
    expect(
      page.notes.map((note) => [note.n, note.source.id, note.locator, note.backs.map((b) => b.href)]),
    ).toEqual([
      [1, 'a', undefined, []],
      [2, 'b', undefined, ['#ref-2-1']],
      [3, 'c', undefined, []],
      [4, 'a', 'para. 2', ['#ref-4-1']],
    ]);
    const html = page.parts.map((part) => (part.kind === 'html' ? part.html : '')).join('');
    expect(html).toContain('car<sup class="marks"><a id="ref-2-1" href="#note-2"');
  });

  it('keeps the three dates apart; a correction is a change', async () => {
    const { dates, history } = pageAt(await miniViews(files), 'incident', '/incidents/x/');
    expect(dates.happened?.words).toBe('between 25 and 26 March 2019');
    expect(dates.happened?.iso).toBeUndefined();
    expect(dates.published?.iso).toBe('2026-01-02');
    expect(dates.updated?.iso).toBe('2026-02-01');
    expect(history.corrections[0]).toMatchObject({ note: 'The toll was 3.', fields: 'killed' });
  });

  it('says what became of a merged and of a retracted record', async () => {
    const views = await miniViews({
      ...files,
      'content/incidents/y.md': incident('mergedInto: x'),
      'content/incidents/z.md': incident('status: retracted'),
    });
    expect(pageAt(views, 'incident', '/incidents/y/').fate?.link?.href).toBe('/base/incidents/x/');
    expect(pageAt(views, 'incident', '/incidents/z/').fate?.text).toContain('withdrawn');
  });

  it('has JSON-LD that cannot end its script element', async () => {
    const views = await miniViews({ 'content/incidents/x.md': incident('title: "An </script><!-- attack"') });
    const { jsonLd } = pageAt(views, 'incident', '/incidents/x/');
    expect(jsonLd).not.toContain('<');
    expect(JSON.parse(jsonLd)['@graph'][0].name).toBe('An </script><!-- attack');
  });

  it('has a report link with the subject and the address', async () => {
    const { report } = pageAt(await miniViews(files), 'incident', '/incidents/x/');
    expect(report).toBe(
      'mailto:desk@example.org?subject=Error%20in%20%E2%80%9CAn%20attack%E2%80%9D&body=https%3A%2F%2Fexample.org%2Fbase%2Fincidents%2Fx%2F',
    );
  });
});
