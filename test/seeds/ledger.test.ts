import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { builtSite } from '../support/built-site.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SEEDS = join(ROOT, 'seeds');

const use = z.strictObject({
  /** Path of a page on the built site, ending in a slash. */
  page: z.string().regex(/^([a-z0-9-]+\/)+$/),
  /** Text that stands on the page. */
  find: z.string().min(3),
  /** true: it stands in the same table row as the entry's `wording`. */
  row: z.boolean().optional(),
});

const entry = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  fact: z.string(),
  attribution: z.string(),
  status: z.enum(['ok', 'garbled', 'corrected', 'unverifiable']),
  wording: z.string().optional(),
  correction: z.string().optional(),
  sources: z.array(z.string()).min(1),
  usedIn: z.array(use).min(1),
});

type Entry = z.output<typeof entry>;

async function readLedger(): Promise<Entry[]> {
  const files = (await readdir(SEEDS)).filter((name) => name.endsWith('.yaml')).sort();
  const lists: unknown[] = await Promise.all(
    files.map(async (name) => parse(await readFile(join(SEEDS, name), 'utf8'))),
  );
  return lists.flatMap((list) => z.array(entry).parse(list));
}

/** Text of a node as a reader gets it: white space joined, receipts and scripts left out. */
function words(node: Element): string {
  const copy = node.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll('[popover], script, style, template')) extra.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ');
}

/** True when `wording` stands between quotation marks in `text`. */
function quotes(text: string, wording: string): boolean {
  return [...text.matchAll(/“([^”]*)”/g)].some((quotation) => quotation[1]?.includes(wording));
}

const ledger = await readLedger();

describe('the ledger of the starting document', () => {
  test('has entries with ids of their own', () => {
    expect(ledger.length).toBeGreaterThanOrEqual(20);
    expect(new Set(ledger.map((e) => e.id)).size).toBe(ledger.length);
  });

  test('says of everything that is not right what is', () => {
    const silent = ledger.filter((e) => e.status !== 'ok' && e.correction === undefined);
    expect(silent.map((e) => e.id)).toEqual([]);
  });

  test('quotes what is garbled and names the row that says so', () => {
    const unmarked = ledger.filter(
      (e) => e.status === 'garbled' && !(e.wording !== undefined && e.usedIn.some((u) => u.row === true)),
    );
    expect(unmarked.map((e) => e.id)).toEqual([]);
  });
});

describe('each fact of the starting document is on the built site', () => {
  let site = '';
  const pages = new Map<string, Promise<Document>>();

  beforeAll(async () => {
    site = await builtSite();
  });

  function page(path: string): Promise<Document> {
    const known = pages.get(path);
    if (known) return known;
    const read = readFile(join(site, path, 'index.html'), 'utf8').then((html) => parseHTML(html).document);
    pages.set(path, read);
    return read;
  }

  const uses = ledger.flatMap((e) => e.usedIn.map((u) => ({ name: `${e.id}: ${u.page} “${u.find}”`, e, u })));

  test.each(uses)('$name', async ({ e, u }) => {
    const main = (await page(u.page)).querySelector('main');
    if (!main) throw new Error(`${u.page} has no <main>`);
    expect(words(main)).toContain(u.find);
    if (!u.row) return;
    const rows = [...main.querySelectorAll('tr')].map(words);
    const told = rows.filter((row) => quotes(row, e.wording ?? '') && row.includes(u.find));
    expect(told, `no table row of ${u.page} quotes “${e.wording}” and corrects it`).not.toEqual([]);
  });

  test.each(ledger)('$id: its sources are on the site', async ({ sources }) => {
    const published = z
      .array(z.looseObject({ id: z.string() }))
      .parse(JSON.parse(await readFile(join(site, 'data', 'sources.json'), 'utf8')));
    const ids = new Set(published.map((source) => source.id));
    expect(sources.filter((id) => !ids.has(id))).toEqual([]);
  });
});
