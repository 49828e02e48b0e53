import type { Article, Entry } from '../../corpus/corpus.ts';
import type { Desk } from '../desk.ts';
import { makePage } from '../make-page.ts';
import type { DateText, Link, Page, WrittenAt } from '../page.ts';
import { entryAt } from '../written-at.ts';
import { publishedText } from './history.ts';

/** An article in a list. */
export interface Teaser extends Link {
  description: string;
  date: DateText;
  /** "14 checked figures, 22 sources", and the language where it is not the page’s. */
  stock: string;
  lang?: string;
  at?: WrittenAt;
}

/** The list of all articles, newest first. */
export interface ArticlesPage extends Page {
  articles: Teaser[];
}

/** Makes the list of articles. */
export function articlesPage(desk: Desk): ArticlesPage {
  const { labels, say } = desk.words;
  const articles = desk.articles();
  const base = makePage(desk, {
    path: '/articles/',
    heading: labels.articles.title,
    kicker: labels.articles.kicker,
    description: say.articlesDescription(articles.length, desk.corpus.site.title),
    ldType: 'CollectionPage',
  });
  return { ...base, articles: articles.map((entry) => teaser(desk, entry)) };
}

/** An article as it stands in a list. */
export function teaser(desk: Desk, entry: Entry<Article>): Teaser {
  const { id, record, body, shownIn } = entry;
  const figures = body?.uses.filter((use) => use.what === 'stat').length ?? 0;
  const cited = new Set(
    body?.uses.flatMap((use) => (use.what === 'citation' ? use.items.map((item) => item.source) : [])),
  );
  const stock = desk.words.say.stock(figures, cited.size);
  const lang = shownIn?.title ?? (record.lang && record.lang !== desk.words.lang ? record.lang : undefined);
  return {
    at: entryAt(desk, entry),
    text: record.title,
    href: desk.links.record('article', id),
    description: record.description,
    date: publishedText(desk, entry),
    // Which language awaits a reader is said before the article is opened.
    stock: lang ? `${stock}${desk.words.labels.semicolon}${desk.words.language(lang)}` : stock,
    lang,
  };
}
