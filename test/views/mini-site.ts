import type { Corpus } from '../../src/corpus/corpus.ts';
import { load } from '../../src/corpus/load.ts';
import type { Receipt } from '../../src/query/receipt.ts';
import type { PageEntry, PageKinds, Views } from '../../src/views/views.ts';
import { createViews } from '../../src/views/views.ts';
import { memoryIo } from '../support/memory-io.ts';

const SITE = `title: A small site
description: For tests.
url: https://example.org
base: /base/
languages: [en]
publisher: The desk
licence: CC BY 4.0
contact: mailto:desk@example.org
`;

/** A record as a Markdown file: front matter lines, then a body. */
export function record(front: string, body = ''): string {
  return `---\n${front.trim()}\n---\n\n${body}\n`;
}

// Each source has an address of its own: with the same they would be one document.
const ADDRESS = 'https://example.org/report';

/** A source with what the schema asks for. */
export function source(more = '', body = 'Read in full.'): string {
  const has = (key: string): boolean => new RegExp(`^${key}:`, 'm').test(more);
  const lines = [
    has('title') ? '' : 'title: A report',
    has('publisher') ? '' : 'publisher: A paper',
    has('kind') ? '' : 'kind: newspaper',
    has('url') ? '' : `url: ${ADDRESS}`,
    more,
  ];
  return record(lines.filter((line) => line !== '').join('\n'), body);
}

/** An incident with what the schema asks for. */
export function incident(more: string, body = 'Something happened.'): string {
  const has = (key: string): boolean => new RegExp(`^${key}:`, 'm').test(more);
  const lines = [
    has('title') ? '' : 'title: An attack',
    has('date') ? '' : 'date: 2020-08-30',
    has('place')
      ? ''
      : 'place: {name: Daquq, country: IQ, admin1: Kirkuk, precision: near, lat: 35.1, lon: 44.4}',
    has('kind') ? '' : 'kind: ambush',
    has('citations') ? '' : 'citations: [a]',
    more,
  ];
  return record(lines.filter((line) => line !== '').join('\n'), body);
}

/** Reads a site written in a test; it must be without fault. */
export async function miniCorpus(files: Readonly<Record<string, string>>, settings = ''): Promise<Corpus> {
  const site = { 'content/site.yaml': SITE + settings, 'content/sources/a.md': source(), ...files };
  const addressed = Object.fromEntries(
    Object.entries(site).map(([file, text]) => [
      file,
      text.replace(`url: ${ADDRESS}\n`, `url: ${ADDRESS}/${file}\n`),
    ]),
  );
  const { corpus, diagnostics } = await load('/site', memoryIo(addressed));
  const errors = diagnostics.filter((d) => d.severity === 'error');
  if (errors.length > 0) throw new Error(errors.map((d) => `${d.file}:${d.line} ${d.message}`).join('\n'));
  return corpus;
}

/** The views of a site written in a test. */
export async function miniViews(
  files: Readonly<Record<string, string>>,
  options: {
    settings?: string;
    receipts?: ReadonlyMap<string, readonly (Receipt | undefined)[]>;
    drafts?: boolean;
  } = {},
): Promise<Views> {
  const corpus = await miniCorpus(files, options.settings);
  return createViews({ corpus, receipts: options.receipts ?? new Map(), drafts: options.drafts });
}

/** The page object at a path, which must be of the kind asked for. */
export function pageAt<K extends keyof PageKinds>(views: Views, kind: K, path: string): PageKinds[K] {
  const entry = views.pages.find(
    (page): page is Extract<PageEntry, { kind: K }> => page.path === path && page.kind === kind,
  );
  if (!entry) throw new Error(`no ${kind} at ${path}; there are ${views.pages.map((p) => p.path).join(' ')}`);
  return entry.view() as PageKinds[K];
}
