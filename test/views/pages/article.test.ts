import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../../src/query/receipt.ts';
import { incident, miniViews, pageAt, record, source } from '../mini-site.ts';

const front = 'title: Was it rising?\ndescription: A question.\npublished: 2026-01-02';
const body = `It rose [@a, para. 3; @b], said B [@b]. There were :stat[4]{sum=killed where="country = IQ" status=any} dead.

:claim[mainly in the north]{by=b-actor source=b status=claimed}

::incidents{where="country = IQ"}

See [the incident](../incidents/x.md) and [nothing](nowhere.md).`;

const files = {
  'content/sources/b.md': source('publisher: B agency'),
  'content/actors/b-actor.md': record('name: The B group'),
  'content/incidents/x.md': incident('killed: 4'),
  'content/articles/rise.md': record(front, body),
};

const receipt: Receipt = {
  id: 'rise-1',
  kind: 'article',
  article: 'rise',
  file: 'content/articles/rise.md',
  span: { line: 1, column: 1, endLine: 1, endColumn: 1 },
  text: '4',
  context: 'There were 4 dead.',
  method: 'sum',
  value: { min: 4, max: 4, unit: 'people' },
  working: 'The killed of one incident.',
  rows: Array.from({ length: 9 }, () => ({
    kind: 'incident',
    id: 'x',
    label: 'An attack',
    value: { min: 4, max: 4 },
    status: 'reported',
  })),
  maybe: 1,
  unknown: 0,
  citations: [{ source: 'b', quote: 'four were killed' }],
  origins: [
    { key: 'a', source: 'a', title: 'A report', publisher: 'A paper', kind: 'newspaper' },
    { key: 'b', source: 'b', title: 'A report', publisher: 'A paper', kind: 'newspaper' },
  ],
  independent: 1,
  statuses: ['reported', 'reported'],
  caveats: [],
  since: '2026-01-02',
};
const receipts = new Map([['article:rise', [receipt]]]);

describe('the page of an article', () => {
  it('opens the receipt of a figure wherever the texts beside the body give it again, and of no other number', async () => {
    const told = record(
      `${front.replace('A question.', 'In all 4 people died <there>.')}\nsummary:\n  - Not 14, 4.\n  - None.\nremark: Four, as it were; 5 too.`,
      body,
    );
    const views = await miniViews({ ...files, 'content/articles/rise.md': told }, { receipts });
    const page = pageAt(views, 'article', '/articles/rise/');
    const opens = (text: string) =>
      `<button type="button" class="checked" popovertarget="receipt-1" aria-label="${text}: show the receipt" data-receipt="R1">${text}</button>`;
    expect(page.standfirst).toBe(`In all ${opens('4')} people died &lt;there&gt;.`);
    expect(page.summary).toEqual([`Not 14, <span class="kept">${opens('4')}.</span>`, 'None.']);
    expect(page.remark).toBe(`<span class="kept">${opens('Four')},</span> as it were; 5 too.`);
    expect(page.description).toBe('In all 4 people died <there>.');
  });

  it('numbers citations in the order of the text, the same place once, linked both ways', async () => {
    const page = pageAt(await miniViews(files, { receipts }), 'article', '/articles/rise/');
    expect(page.notes.map((note) => [note.n, note.source.id, note.locator, note.backs])).toEqual([
      [1, 'a', 'para. 3', [{ href: '#ref-1-1', text: '↑' }]],
      [
        2,
        'b',
        undefined,
        [
          { href: '#ref-2-1', text: 'a' },
          { href: '#ref-2-2', text: 'b' },
        ],
      ],
    ]);
    const html = htmlOf(page);
    for (const id of ['ref-1-1', 'ref-2-1', 'ref-2-2']) expect(html).toContain(`id="${id}"`);
  });

  it('leads from the source’s page back to the places of the text', async () => {
    const page = pageAt(await miniViews(files, { receipts }), 'source', '/sources/b/');
    const group = page.rests.find((rest) => rest.label === 'Explainers');
    expect(group?.items[0]?.places.map((place) => place.href)).toEqual([
      '/base/articles/rise/#ref-2-1',
      '/base/articles/rise/#ref-2-2',
    ]);
    expect(page.rests.find((rest) => rest.label === 'Figures')?.items[0]?.text).toBe('4');
  });

  it('makes each figure a button for its receipt', async () => {
    const page = pageAt(await miniViews(files, { receipts }), 'article', '/articles/rise/');
    expect(htmlOf(page)).toContain(
      '<button type="button" class="checked" id="stat-1" popovertarget="receipt-1" aria-label="4: show the receipt" data-receipt="R1">4</button>',
    );
    expect(page.receipts[0]).toMatchObject({
      value: '4 people',
      independence: 'Rests on 2 origins in all',
      since: '2 January 2026',
      statuses: [{ status: 'reported', label: 'Reported' }],
      counts: ['1 row may belong here but need not.'],
      more: {
        text: 'and 3 further rows: see all',
        href: expect.stringMatching(/^\/base\/rows\/[0-9a-f]{12}\/$/),
      },
    });
    expect(page.receipts[0]?.rows).toHaveLength(6);
    expect(page.receipts[0]?.passages[0]?.quote).toBe('four were killed');
  });

  it.each([
    ['series', '37 percent', '1 independent source'],
    ['source', '37 percent', '1 independent source'],
    ['change', 'rose by a third', 'Rests on 2 origins in all'],
    ['query', 'rose by a third', 'Rests on 2 origins in all'],
    ['count', '37 percent', 'Rests on 2 origins in all'],
  ] as const)('heads a figure of method %s', async (method, value, independence) => {
    const one: Receipt = {
      ...receipt,
      method,
      text: 'rose by a third',
      value: { min: 37, max: 37, unit: 'percent' },
    };
    const shown = new Map([['article:rise', [one]]]);
    const page = pageAt(await miniViews(files, { receipts: shown }), 'article', '/articles/rise/');
    expect(page.receipts[0]).toMatchObject({ value, independence });
  });

  it('names who the word goes back to where that is more than the sources it prints', async () => {
    const origins = async (change: Partial<Receipt>) => {
      const shown = new Map([['article:rise', [{ ...receipt, method: 'series', ...change } as Receipt]]]);
      const page = pageAt(await miniViews(files, { receipts: shown }), 'article', '/articles/rise/');
      return page.receipts[0]?.origins.map(({ text, href }) => [text, href]);
    };
    expect(await origins({})).toEqual([
      ['A paper: A report', '/base/sources/a/'],
      ['A paper: A report', '/base/sources/b/'],
    ]);
    expect(await origins({ origins: receipt.origins.slice(1) })).toEqual([]);
    const unwritten = { key: 'x', title: 'X army', publisher: 'X army', kind: 'belligerent' } as const;
    expect(await origins({ origins: [unwritten] })).toEqual([['X army', undefined]]);
    expect(await origins({ method: 'sum' })).toEqual([]);
  });

  it('shows a figure without receipt as plain text', async () => {
    const page = pageAt(await miniViews(files), 'article', '/articles/rise/');
    expect(htmlOf(page)).toContain('There were 4 dead.');
  });

  it('attributes a claim, with its status sign', async () => {
    const html = htmlOf(pageAt(await miniViews(files, { receipts }), 'article', '/articles/rise/'));
    expect(html).toContain('mainly in the north');
    expect(html).toContain('#sign-claimed');
    expect(html).toMatch(
      /<span class="kept">\(<svg .+<\/svg> according to<\/span> <bdi>The B group, <a href="\/base\/sources\/b\/">B agency<\/a>/,
    );
  });

  it('puts figures of their own between stretches of text, and links where the file went', async () => {
    const page = pageAt(await miniViews(files, { receipts }), 'article', '/articles/rise/');
    expect(page.parts.map((part) => part.kind)).toEqual(['html', 'incidents', 'html']);
    expect(htmlOf(page)).toContain('<a href="/base/incidents/x/">the incident</a>');
    expect(htmlOf(page)).not.toContain('nowhere.md');
  });

  it('is made from what it shows and from nothing else', async () => {
    const marksOf = async (changed: Record<string, string>, reads: Iterable<string>): Promise<string> => {
      const { tracer } = await miniViews({ ...files, ...changed }, { receipts });
      return JSON.stringify(Array.from(reads, (read) => tracer.mark(read)));
    };
    const views = await miniViews(files, { receipts });
    const { reads } = views.tracer.trace(() => pageAt(views, 'article', '/articles/rise/'));
    const before = await marksOf({}, reads);
    const marked = (changed: Record<string, string>) => marksOf(changed, reads);
    expect(await marked({ 'content/sources/elsewhere.md': source() })).toBe(before);
    expect(await marked({ 'content/sources/b.md': source('publisher: Another agency') })).not.toBe(before);
    expect(await marked({ 'content/incidents/x.md': incident('killed: 4', 'Told otherwise.') })).not.toBe(
      before,
    );
    expect(await marked({ 'content/incidents/new.md': incident('killed: 1') })).not.toBe(before);
    expect(await marked({ 'content/actors/b-actor.md': record('name: Renamed') })).not.toBe(before);
  });

  it('leaves drafts out unless they are asked for', async () => {
    const draft = { ...files, 'content/articles/draft.md': record(`${front}\nstate: draft`, 'Soon.') };
    const paths = async (drafts: boolean): Promise<boolean> =>
      (await miniViews(draft, { receipts, drafts })).pages.some((page) => page.path === '/articles/draft/');
    expect(await paths(false)).toBe(false);
    expect(await paths(true)).toBe(true);
  });
});

function htmlOf(page: { parts: { kind: string; html?: string }[] }): string {
  return page.parts.map((part) => part.html ?? '').join('');
}
