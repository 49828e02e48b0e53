import type { Article, Entry } from '../corpus/corpus.ts';
import type { PartialDate } from '../model/partial-date.ts';
import { absolute, type PublishedFile, type PublishInput } from './input.ts';
import { element } from './xml.ts';

/** Most articles a feed reader is given. */
const NEWEST = 50;

/** `/feed.xml`, and `/ar/feed.xml` of another language: the articles, last changed first, as Atom (RFC 4287). */
export function feeds(input: PublishInput): PublishedFile[] {
  const { editions = [], now } = input;
  return [
    { path: 'feed.xml', content: () => atom(input, now) },
    ...editions.map((edition) => ({
      path: `${edition.language}/feed.xml`,
      content: () => atom(edition, now, edition.language),
    })),
  ];
}

/** `language` is that of an edition other than the site’s own. */
function atom(
  { corpus, address }: Pick<PublishInput, 'corpus' | 'address'>,
  now: Date,
  language?: string,
): string {
  const { site } = corpus;
  const articles = [...corpus.articles.values()]
    .filter((entry) => !entry.draft && entry.record.mergedInto === undefined)
    .sort((a, b) => compare(changed(b.record), changed(a.record)) || compare(a.id, b.id))
    .slice(0, NEWEST);
  const newest = articles[0] ? changed(articles[0].record) : now.toISOString().slice(0, 10);
  const folder = language === undefined ? '/' : `/${language}/`;
  const self = absolute(corpus, `${folder}feed.xml`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language ?? site.languages[0]}">`,
    element('id', {}, self),
    element('title', {}, site.title),
    element('subtitle', {}, site.description),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', href: absolute(corpus, folder) }),
    element('updated', {}, moment(newest)),
    `<author>${element('name', {}, site.publisher)}</author>`,
    element('rights', {}, site.licence),
    ...articles.map((entry) => atomEntry(entry, address('article', entry.id))),
    '</feed>',
    '',
  ].join('\n');
}

function atomEntry({ record, shownIn }: Entry<Article>, address: string): string {
  const lang = shownIn?.title ?? record.lang;
  return [
    lang ? `<entry xml:lang="${lang}">` : '<entry>',
    element('id', {}, address),
    element('title', {}, record.title),
    element('link', { rel: 'alternate', type: 'text/html', href: address }),
    element('published', {}, moment(record.published.earliest)),
    element('updated', {}, moment(changed(record))),
    ...(record.authors ?? []).map((name) => `<author>${element('name', {}, name)}</author>`),
    ...(record.topics ?? []).map((term) => element('category', { term })),
    element('summary', {}, record.description),
    '</entry>',
  ].join('\n');
}

/** Day of the last change: of the article’s own date, its update and its corrections. */
function changed({ published, updated, corrections = [] }: Article): string {
  const dates: PartialDate[] = [published, ...(updated ? [updated] : []), ...corrections.map((c) => c.date)];
  return (
    dates
      .map((date) => date.earliest)
      .sort()
      .at(-1) ?? published.earliest
  );
}

function moment(day: string): string {
  return `${day}T00:00:00Z`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
