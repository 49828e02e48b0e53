import { hash } from 'node:crypto';
import { type Corrected, correctionsOf } from '../corpus/corrections.ts';
import { worded } from '../corpus/record-words.ts';
import { type AtomFeed, atom, moment, NEWEST } from './atom.ts';
import { absolute, type PublishedFile, type PublishInput } from './input.ts';
import { element } from './xml.ts';

type FeedInput = Pick<PublishInput, 'corpus' | 'address' | 'correctionsTitle'>;

/** The corrections of all records as Atom, newest first: `/corrections/feed.xml`, and the same under `/ar/` of another language. */
export function correctionFeeds(input: PublishInput): PublishedFile[] {
  const { editions = [], now } = input;
  return [{ ...input, language: undefined }, ...editions].map(({ language, ...edition }) => {
    const prefix = language === undefined ? '' : `/${language}`;
    return {
      path: `${prefix}/corrections/feed.xml`.slice(1),
      content: () => feedOf(edition, now, prefix, language),
    };
  });
}

function feedOf(input: FeedInput, now: Date, prefix: string, language: string | undefined): string {
  const { corpus, correctionsTitle } = input;
  const all = correctionsOf(corpus, ({ draft }) => !draft).slice(0, NEWEST);
  // As their entries say it: one that is dated to a month may come first and begin before another.
  const [newest] = all
    .map(({ correction }) => correction.date.earliest)
    .sort()
    .reverse();
  const feed: AtomFeed = {
    path: `${prefix}/corrections/feed.xml`,
    title: `${correctionsTitle} – ${corpus.site.title}`,
    alternate: absolute(corpus, `${prefix}/corrections/`),
    updated: newest ?? now.toISOString().slice(0, 10),
    language,
    entries: all.map((one) => entryOf(input, one)),
  };
  return atom(corpus, feed);
}

function entryOf({ corpus, address }: FeedInput, { entry, correction }: Corrected): string {
  const { kind, id, record, shownIn, words } = entry;
  const { date, note } = correction;
  const page = address(kind, id);
  const [own] = corpus.site.languages;
  // In another edition a note without words there is in the site’s own language.
  const fellBack = shownIn !== undefined && worded(words, note) === note;
  // A record may be corrected several times on one day: what tells them apart has to stay what it is.
  const tag = hash('sha256', note).slice(0, 8);
  return [
    '<entry>',
    element('id', {}, `${page.split('#')[0]}#correction-${date.text.replaceAll('/', '_')}-${tag}`),
    element('title', {}, record.title ?? record.name ?? id),
    element('link', { rel: 'alternate', type: 'text/html', href: page }),
    element('updated', {}, moment(date.earliest)),
    element('summary', fellBack ? { 'xml:lang': own } : {}, worded(words, note)),
    '</entry>',
  ].join('\n');
}
