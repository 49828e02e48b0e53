import type { Corpus, RecordKind } from '../corpus/corpus.ts';
import { formerIdsOf } from '../corpus/former-ids.ts';
import type { PublishedFile, PublishInput } from './input.ts';
import { published } from './offered.ts';
import { xmlText } from './xml.ts';

const FOLDERS = {
  article: ['articles', 'articles'],
  incident: ['incidents', 'incidents'],
  event: ['events', 'events'],
  source: ['sources', 'sources'],
  actor: ['actors', 'actors'],
  place: ['places', 'places'],
} as const satisfies Partial<Record<RecordKind, readonly [keyof Corpus, string]>>;

/** A page at the address of every former id that sends its reader on; a static host knows no other way. */
export function redirects({ corpus, address }: PublishInput): PublishedFile[] {
  const files: PublishedFile[] = [];
  for (const [kind, [collection, folder]] of Object.entries(FOLDERS)) {
    for (const entry of published<unknown>(corpus[collection])) {
      for (const former of formerIdsOf(corpus, entry)) {
        const target = address(kind as keyof typeof FOLDERS, entry.id);
        files.push({ path: `${folder}/${former}/index.html`, content: () => redirectPage(corpus, target) });
      }
    }
  }
  return files;
}

function redirectPage({ site }: Corpus, target: string): string {
  const to = xmlText(target);
  return [
    '<!doctype html>',
    `<html lang="${site.languages[0]}">`,
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`,
    `<meta http-equiv="refresh" content="0; url=${to}">`,
    '<meta name="robots" content="noindex">',
    `<link rel="canonical" href="${to}">`,
    `<title>${to}</title>`,
    `<p><a href="${to}">${to}</a></p>`,
    '</html>',
    '',
  ].join('\n');
}
