import type { Desk } from './desk.ts';
import type { Link } from './page.ts';
import type { Labels } from './words/words.ts';

/** The little that every page may read: the site's own words and links. It is part of every page's cache key. */
export interface SiteView {
  title: string;
  description: string;
  publisher: string;
  licence: string;
  /** The path it is published under, with a slash at both ends. */
  base: string;
  home: string;
  /** Address of the search page. */
  search: string;
  /** Its signs: for browsers that show SVG, for others, and for a telephone. */
  icons: { svg: string; ico: string; touch: string };
  feed: string;
  navigation: Link[];
  footer: Link[];
  labels: Labels;
}

/** The site’s words and links by language of the edition: what every page is handed. */
export type SiteViews = Readonly<Record<string, SiteView>>;

/** Makes the part of the site that every page may read. */
export function siteView(desk: Desk): SiteView {
  const { corpus, words, links } = desk;
  const { site } = corpus;
  const { labels } = words;
  // Labels of the site’s own language would stand foreign in every page head of another.
  const isTranslated = desk.prefix === '' || site.translations.get(desk.language)?.navigation !== undefined;
  const own = site.navigation.map(({ label, href }) => ({
    text: label,
    href: href.startsWith('/') ? links.href(href) : href,
  }));
  const standard = (['articles', 'timeline', 'incidents', 'sources', 'data', 'method'] as const).map(
    (name) => ({
      text: labels.nav[name],
      href: links.href(`/${name}/`),
    }),
  );
  const report = links.report(site.title, '/');
  return {
    title: site.title,
    description: site.description,
    publisher: site.publisher,
    licence: site.licence,
    base: site.base,
    home: links.href('/'),
    search: links.href('/search/'),
    icons: {
      svg: links.href('/favicon.svg'),
      ico: links.href('/favicon.ico'),
      touch: links.href('/apple-touch-icon.png'),
    },
    feed: links.href(`${desk.prefix}/feed.xml`),
    navigation: own.length > 0 && isTranslated ? own : standard,
    footer: [
      { text: labels.footer.method, href: links.href('/method/') },
      { text: labels.nav.places, href: links.href('/places/') },
      { text: labels.nav.actors, href: links.href('/actors/') },
      { text: labels.footer.data, href: links.href('/data/') },
      { text: labels.footer.corrections, href: links.href('/corrections/') },
      { text: labels.footer.feed, href: links.href(`${desk.prefix}/feed.xml`) },
      ...(report === undefined ? [] : [{ text: labels.footer.report, href: report }]),
    ],
    labels,
  };
}
