import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../../src/query/receipt.ts';
import { selectionId } from '../../../src/views/receipts/selection.ts';
import { incident, miniViews, pageAt, record } from '../mini-site.ts';

const ids = Array.from({ length: 9 }, (_, i) => `i${i}`);
const incidents = Object.fromEntries(
  ids.map((id, i) => [
    `content/incidents/${id}.md`,
    incident(`title: Attack ${i}\ndate: 2020-08-0${i + 1}\nkilled: 1`),
  ]),
);
const article = (body: string, more = ''): string =>
  record(`title: Was it rising?\ndescription: A question.\npublished: 2026-01-02\n${more}`, body);

const receipt = (n: number, rows: Receipt['rows']): Receipt => ({
  id: `rise-${n}`,
  kind: 'article',
  article: 'rise',
  file: 'content/articles/rise.md',
  span: { line: 1, column: 1, endLine: 1, endColumn: 1 },
  text: String(rows.length),
  context: '',
  method: 'count',
  value: { min: rows.length, max: rows.length },
  working: 'Counted.',
  expression: 'country = IQ',
  rows,
  maybe: 0,
  unknown: 0,
  citations: [],
  origins: [],
  independent: 1,
  statuses: ['reported'],
  caveats: [],
});
const rowsOf = (some: readonly string[]): Receipt['rows'] =>
  some.map((id) => ({ kind: 'incident', id, label: id, status: 'reported' }));
const stats = ':stat[8]{count=incidents status=any} and :stat[8]{count=incidents status=any}';

describe('a page of rows', () => {
  const some = ids.slice(0, 8);
  const files = { ...incidents, 'content/articles/rise.md': article(stats) };
  const receipts = new Map([
    ['article:rise', [receipt(1, rowsOf(some)), receipt(2, rowsOf([...some].reverse()))]],
  ]);

  it('holds exactly the rows of the receipt that leads to it, newest first', async () => {
    const views = await miniViews(files, { receipts });
    const { href = '' } = pageAt(views, 'article', '/articles/rise/').receipts[0]?.more ?? {};
    const page = pageAt(views, 'selection', href.replace('/base', ''));
    expect(page.incidents.map((row) => row.id)).toEqual([...some].reverse());
    expect(page.heading).toBe('8 incidents');
    expect(page.totals?.sums[1]).toMatchObject({ label: 'Killed', range: '8' });
  });

  it('is shared by figures over the same rows, whatever their order, and leads back to each', async () => {
    const views = await miniViews(files, { receipts });
    const pages = views.pages.filter(({ kind }) => kind === 'selection');
    expect(pages.map(({ listed }) => listed)).toEqual([false]);
    const page = pageAt(views, 'selection', pages[0]?.path ?? '');
    expect(page.uses).toEqual([
      {
        href: '/base/articles/rise/#stat-1',
        text: '“8” in Was it rising?',
        asked: 'Counted.',
        expression: undefined,
      },
      {
        href: '/base/articles/rise/#stat-2',
        text: '“8” in Was it rising?',
        asked: 'Counted.',
        expression: undefined,
      },
    ]);
  });

  it('is not made where a receipt shows all its rows, or for a draft', async () => {
    const few = new Map([['article:rise', [receipt(1, rowsOf(ids.slice(0, 6)))]]]);
    const kinds = async (site: Record<string, string>, shown: typeof receipts): Promise<string[]> =>
      (await miniViews(site, { receipts: shown })).pages.map(({ kind }) => kind);
    expect(await kinds(files, few)).not.toContain('selection');
    const draft = { ...incidents, 'content/articles/rise.md': article(stats, 'state: draft') };
    expect(await kinds(draft, receipts)).not.toContain('selection');
  });

  it('holds rows that are no incidents too', async () => {
    const series = ids.map((_, i) => ({ kind: 'observation' as const, id: 's', label: `Month ${i}` }));
    const mixed = new Map([['article:rise', [receipt(1, [...rowsOf(['i0']), ...series])]]]);
    const views = await miniViews(files, { receipts: mixed });
    const [entry] = views.pages.filter(({ kind }) => kind === 'selection');
    const page = pageAt(views, 'selection', entry?.path ?? '');
    expect(page.heading).toBe('1 incident and 9 other rows');
    expect(page.others.map((row) => row.text)).toEqual(series.map((row) => row.label));
  });

  it('holds all rows of a table that shows the first ones', async () => {
    const text = '::map{}\n\n::incidents{where="killed = 1" limit=2}';
    const views = await miniViews({ ...incidents, 'content/articles/rise.md': article(text) });
    const table = pageAt(views, 'article', '/articles/rise/').parts.find((part) => part.kind === 'incidents');
    const { text: words, href } = table?.figure.all ?? { text: '', href: '' };
    expect(words).toBe('All 9 incidents of this table');
    const page = pageAt(views, 'selection', href.replace('/base', ''));
    expect(page.incidents).toHaveLength(9);
    expect(page.uses[0]?.href).toBe('/base/articles/rise/#figure-2');
  });
});

describe('the name of a selection', () => {
  it('changes with the rows', () => {
    const id = selectionId(rowsOf(ids));
    expect(selectionId(rowsOf(ids.slice(1)))).not.toBe(id);
    expect(selectionId(rowsOf([...ids].reverse()))).toBe(id);
  });
});
