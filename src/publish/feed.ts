import type { Article, Entry } from '../corpus/corpus.ts';
import type { PartialDate } from '../model/partial-date.ts';
import { topicFeedPath, topicName, topicSlug } from '../model/topic.ts';
import { atom, compare, moment, NEWEST } from './atom.ts';
import { absolute, type PublishedFile, type PublishInput } from './input.ts';
import { published } from './offered.ts';
import { element } from './xml.ts';

/** One feed: where it is, what it is called, and which articles it may hold. */
interface Feed {
  /** Without base: `/feed.xml`. */
  path: string;
  title: string;
  articles: readonly Entry<Article>[];
}

/**
 * The feeds, as Atom (RFC 4287), last changed first: `/feed.xml` with all articles, `/topics/<topic>/feed.xml` for each topic
 * of a published article, and the same under `/ar/` of another language.
 */
export function feeds(input: PublishInput): PublishedFile[] {
  const { editions = [], now } = input;
  return [
    editionFeeds(input, now),
    ...editions.map((edition) => editionFeeds(edition, now, edition.language)),
  ].flat();
}

/** What the feeds of an edition are made from. */
type FeedInput = Pick<PublishInput, 'corpus' | 'address'>;

/** `language` is that of an edition other than the site’s own. */
function editionFeeds(input: FeedInput, now: Date, language?: string): PublishedFile[] {
  const { site } = input.corpus;
  const prefix = language === undefined ? '' : `/${language}`;
  const articles = published(input.corpus.articles).filter(({ record }) => record.mergedInto === undefined);
  const all: Feed = { path: `${prefix}/feed.xml`, title: site.title, articles };
  const topics = byTopic(articles).map(
    ([slug, topic]): Feed => ({
      path: topicFeedPath(slug, prefix),
      title: `${topicName(topic.name, site.vocabulary.topics)} – ${site.title}`,
      articles: topic.articles,
    }),
  );
  return [all, ...topics].map((feed) => ({
    path: feed.path.slice(1),
    content: () => articleFeed(input, feed, now, language),
  }));
}

/** Articles by topic, in the order of the topics’ addresses; a topic is named as in the first article that has it. */
function byTopic(
  articles: readonly Entry<Article>[],
): [string, { name: string; articles: Entry<Article>[] }][] {
  const topics = new Map<string, { name: string; articles: Entry<Article>[] }>();
  for (const article of articles) {
    for (const name of article.record.topics ?? []) {
      const slug = topicSlug(name);
      if (slug === undefined) continue;
      const topic = topics.get(slug);
      if (topic === undefined) topics.set(slug, { name, articles: [article] });
      else if (topic.articles.at(-1) !== article) topic.articles.push(article);
    }
  }
  return [...topics].sort(([a], [b]) => compare(a, b));
}

function articleFeed({ corpus, address }: FeedInput, feed: Feed, now: Date, language?: string): string {
  const { site } = corpus;
  const articles = [...feed.articles]
    .sort((a, b) => compare(changed(b.record), changed(a.record)) || compare(a.id, b.id))
    .slice(0, NEWEST);
  const newest = articles[0] ? changed(articles[0].record) : now.toISOString().slice(0, 10);
  return atom(corpus, {
    path: feed.path,
    title: feed.title,
    alternate: absolute(corpus, language === undefined ? '/' : `/${language}/`),
    updated: newest,
    language,
    entries: articles.map((entry) => atomEntry(entry, address('article', entry.id), site.vocabulary.topics)),
  });
}

function atomEntry(
  { record, shownIn }: Entry<Article>,
  address: string,
  topics: Readonly<Record<string, string>> | undefined,
): string {
  const lang = shownIn?.title ?? record.lang;
  return [
    lang ? `<entry xml:lang="${lang}">` : '<entry>',
    element('id', {}, address),
    element('title', {}, record.title),
    element('link', { rel: 'alternate', type: 'text/html', href: address }),
    element('published', {}, moment(record.published.earliest)),
    element('updated', {}, moment(changed(record))),
    ...(record.authors ?? []).map((name) => `<author>${element('name', {}, name)}</author>`),
    ...(record.topics ?? []).map((term) => {
      const label = topicName(term, topics);
      return element('category', label === term ? { term } : { term, label });
    }),
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
