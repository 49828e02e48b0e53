import type { Corpus } from '../corpus/corpus.ts';
import { absolute } from './input.ts';
import { element } from './xml.ts';

/** One feed as Atom has it (RFC 4287). */
export interface AtomFeed {
  /** Without base: `/feed.xml`. */
  path: string;
  title: string;
  /** Web address of the page that shows the same. */
  alternate: string;
  /** Day of its newest entry, as YYYY-MM-DD. */
  updated: string;
  /** Language of an edition other than the site’s own. */
  language?: string | undefined;
  /** Entries as XML, in the order in which they stand. */
  entries: readonly string[];
}

/** Most entries a feed reader is given. */
export const NEWEST = 50;

/** A feed as text. */
export function atom(corpus: Corpus, feed: AtomFeed): string {
  const { site } = corpus;
  const self = absolute(corpus, feed.path);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language ?? site.languages[0]}">`,
    element('id', {}, self),
    element('title', {}, feed.title),
    element('subtitle', {}, site.description),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.alternate }),
    element('updated', {}, moment(feed.updated)),
    `<author>${element('name', {}, site.publisher)}</author>`,
    element('rights', {}, site.licence),
    ...feed.entries,
    '</feed>',
    '',
  ].join('\n');
}

/** The beginning of a day as Atom has moments. */
export function moment(day: string): string {
  return `${day}T00:00:00Z`;
}

/** By code units, so that the order is the same everywhere. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
