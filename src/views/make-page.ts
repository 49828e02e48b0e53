import type { Desk } from './desk.ts';
import { type JsonLdNode, jsonLd, publisher } from './json-ld.ts';
import type { Dates, Link, Page } from './page.ts';

/** What a page object is made from. */
export interface PageParts {
  path: string;
  heading: string;
  kicker: string;
  description: string;
  /** Pages between the home page and this one. */
  trail?: Link[];
  dates?: Dates;
  type?: Page['type'];
  /** The type of the page's own JSON-LD node. */
  ldType?: string;
  /** Further fields of the node. */
  ld?: JsonLdNode;
  lang?: string;
  /** For a page that stands for addresses that do not exist: its JSON-LD gives none. */
  unlisted?: true;
}

/** Longest description a search engine shows; longer ones are cut at a word. */
const DESCRIPTION_LENGTH = 200;

/** The parts that every page object has. */
export function makePage(desk: Desk, parts: PageParts): Page {
  const { words, links, corpus } = desk;
  const { path, heading } = parts;
  const home = path === '/';
  const trail = home ? [] : [{ text: words.labels.home, href: links.href('/') }, ...(parts.trail ?? [])];
  const description = cut(parts.description);
  const dates = parts.dates ?? {};
  const node: JsonLdNode = {
    '@type': parts.ldType ?? 'WebPage',
    ...(!parts.unlisted && { '@id': links.absolute(path), url: links.absolute(path) }),
    name: heading,
    description,
    inLanguage: parts.lang ?? words.lang,
    datePublished: dates.published?.iso,
    dateModified: dates.updated?.iso ?? dates.published?.iso,
    publisher: publisher(desk),
    isPartOf: home ? undefined : { '@type': 'WebSite', name: corpus.site.title, url: links.absolute('/') },
    ...parts.ld,
  };
  return {
    path,
    canonical: links.absolute(path),
    lang: parts.lang ?? words.lang,
    dir: words.dir,
    title: home ? corpus.site.title : `${heading} – ${corpus.site.title}`,
    heading,
    kicker: parts.kicker,
    description,
    trail,
    dates,
    jsonLd: jsonLd(desk, node, parts.unlisted ? [] : trail, heading, path),
    ...(parts.unlisted && { unlisted: parts.unlisted }),
    type: parts.type ?? 'website',
  };
}

function cut(text: string): string {
  if (text.length <= DESCRIPTION_LENGTH) return text;
  const at = text.lastIndexOf(' ', DESCRIPTION_LENGTH - 1);
  return `${text.slice(0, at > 0 ? at : DESCRIPTION_LENGTH - 1)}…`;
}
