import type { Corpus } from '../corpus/corpus.ts';
import { plain } from '../diagnostics/reporters/markdown-text.ts';
import type { ReceiptCitation } from '../query/receipt.ts';

/** A source and where a checker finds it; an address that is never to be a link is none here either. */
export function addressed(id: string, { sources }: Corpus): string {
  const record = sources.get(id)?.record;
  if (record?.link === false) return record.url === undefined ? id : `${id} (\`${record.url}\`)`;
  const at = record?.archived ?? record?.url;
  return at === undefined ? id : `${id} <${at}>`;
}

/** A passage as Markdown: its source, where in it, and the words, or that none are written down. */
export function passageLine(citation: ReceiptCitation, corpus: Corpus): string {
  const { source, locator, quote, evidence } = citation;
  const words = quote === undefined ? (evidence ?? 'no passage is written down') : `“${quote}”`;
  return `${addressed(source, corpus)}${locator === undefined ? '' : `, ${plain(locator)}`}: ${plain(words)}`;
}
