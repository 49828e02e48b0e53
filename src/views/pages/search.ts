import type { Desk } from '../desk.ts';
import { makePage } from '../make-page.ts';
import type { Link, Page } from '../page.ts';
import { SEARCH_PARTS } from '../search.ts';

/** The search page. Nothing of the index is loaded before somebody types. */
export interface SearchPage extends Page {
  intro: string;
  /** Addresses of the indexes, with base. */
  indexes: string[];
  /** Number of results by plural category of the language, with `#` for the number. */
  counts: Record<string, string>;
  /** Where all of it is listed, for those without script. */
  lists: Link[];
}

/** Makes the search page. */
export function searchPage(desk: Desk): SearchPage {
  const { words, links, corpus } = desk;
  const { labels, say } = words;
  const base = makePage(desk, {
    path: '/search/',
    heading: labels.search.title,
    kicker: labels.search.title,
    description: say.searchDescription(corpus.site.title),
  });
  return {
    ...base,
    intro: say.searchDescription(corpus.site.title),
    indexes: SEARCH_PARTS.filter((part) => hasRecords(desk, part)).map((part) =>
      links.href(`/pagefind/${part}/pagefind.js`),
    ),
    counts: Object.fromEntries(
      [0, 1, 2, 3, 11, 100].map((n) => [
        new Intl.PluralRules(words.lang).select(n),
        say.results(n).replace(words.number(n), '#'),
      ]),
    ),
    lists: (['articles', 'incidents', 'sources'] as const).map((name) => ({
      text: labels.nav[name],
      href: links.href(`/${name}/`),
    })),
  };
}

/** A part without records has no index. */
function hasRecords(desk: Desk, part: (typeof SEARCH_PARTS)[number]): boolean {
  return part === 'articles'
    ? desk.articles().length > 0
    : desk.incidents().length > 0 || [...desk.corpus.sources.values()].some(desk.shown);
}
