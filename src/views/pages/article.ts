import type { Article, Entry } from '../../corpus/corpus.ts';
import { topicFeedPath, topicName, topicSlug } from '../../model/topic.ts';
import { besideBody } from '../body/beside.ts';
import { type BodyPart, bodyView } from '../body/body-view.ts';
import { numberCitations } from '../body/numbering.ts';
import type { Desk } from '../desk.ts';
import { licence } from '../json-ld.ts';
import { makePage } from '../make-page.ts';
import type { DateText, Link, Page } from '../page.ts';
import { dateText } from '../pieces.ts';
import type { ReceiptView } from '../receipts/shown.ts';
import { recordSharePath } from '../share-paths.ts';
import { type CiteView, citePage } from '../sources/cite.ts';
import { type Note, notesOf } from '../sources/notes.ts';
import { datesOf, type History, historyOf, publishedOn } from './history.ts';

/** The page of an article. */
export interface ArticlePage extends Page {
  /** The description in full, as HTML. */
  standfirst: string;
  authors?: string;
  /** Each point as HTML. */
  summary: string[];
  feeds: Link[];
  checked?: CheckedView;
  draft: boolean;
  parts: BodyPart[];
  notes: Note[];
  receipts: ReceiptView[];
  /** HTML. */
  remark?: string;
  history: History;
  cite: CiteView;
  report?: string;
}

/** That the facts were checked: by whom and when; only when, where it has changed since. */
export interface CheckedView {
  by?: string;
  on?: DateText;
  /** That what is published is not what was checked. */
  changed?: string;
}

/** Makes the page of an article. */
export function articlePage(desk: Desk, entry: Entry<Article>): ArticlePage {
  const { words, links, corpus } = desk;
  const { labels, say } = words;
  const { record } = entry;
  const path = links.path('article', entry.id);
  const time = desk.timeOf(entry.id);
  const dates = { covers: time && dateText(words, time), ...datesOf(desk, entry) };
  const numbering = numberCitations(desk, entry.body, [], entry.id);
  const body = bodyView(desk, entry, numbering);
  const language = record.lang ?? corpus.site.languages[0] ?? 'en';
  const beside = besideBody(desk, entry, body.receipts, language);
  const base = makePage(desk, {
    path,
    shows: entry,
    heading: record.title,
    kicker: labels.article.kicker,
    description: record.description,
    trail: [{ text: labels.nav.articles, href: links.href('/articles/') }],
    dates,
    share: recordSharePath(desk, 'article', entry.id),
    type: 'article',
    ldType: 'NewsArticle',
    lang: record.lang,
    ld: {
      headline: record.title,
      author: (record.authors ?? [corpus.site.publisher]).map((name) => ({
        '@type': record.authors ? 'Person' : 'Organization',
        name,
      })),
      temporalCoverage: time?.text,
      keywords: record.topics?.map((topic) => topicName(topic, corpus.site.vocabulary.topics)).join(', '),
      wordCount: entry.body?.words,
      license: licence(desk),
    },
  });
  return {
    ...base,
    standfirst: beside(record.description),
    authors: record.authors && words.list(record.authors),
    summary: record.summary?.map(beside) ?? [],
    feeds: entry.draft || record.mergedInto ? [] : topicFeeds(desk, record.topics ?? []),
    checked: checkedView(desk, entry),
    draft: entry.draft,
    parts: body.parts,
    notes: notesOf(desk, numbering.cited, entry),
    receipts: body.receipts,
    remark: record.remark && beside(record.remark),
    history: historyOf(desk, entry),
    cite: citePage(desk, {
      id: entry.id,
      title: record.title,
      authors: record.authors,
      published: publishedOn(desk, entry),
      url: base.canonical,
    }),
    report: links.report(say.reportRecord(record.title), path),
  };
}

/** Nothing is said where nobody signed off, nor of a translation: it was the article in its own language that was checked. */
function checkedView(
  { words, signOff, language }: Desk,
  { id, record, translations }: Entry<Article>,
): CheckedView | undefined {
  const verdict = translations.has(language) ? undefined : signOff(id);
  if (verdict === undefined || verdict === 'unbound') return undefined;
  const on = record.checkedOn && dateText(words, record.checkedOn);
  return verdict === 'holds'
    ? { by: record.checkedBy, on }
    : { on, changed: words.labels.dates.changedSince };
}

/** Feeds of an article’s topics, each once. */
function topicFeeds(desk: Desk, topics: readonly string[]): Link[] {
  const feeds = new Map<string, Link>();
  for (const text of topics) {
    const slug = topicSlug(text);
    if (slug !== undefined && !feeds.has(slug))
      feeds.set(slug, {
        text: topicName(text, desk.corpus.site.vocabulary.topics),
        href: desk.links.href(encodeURI(topicFeedPath(slug, desk.prefix))),
      });
  }
  return [...feeds.values()];
}
