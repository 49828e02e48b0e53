import type { Entry } from '../corpus/corpus.ts';
import type { Correction } from '../model/common.ts';
import { directionOf } from '../model/languages.ts';
import type { Desk } from './desk.ts';
import { fateOf } from './fate.ts';
import { type JsonLdNode, jsonLd, publisher } from './json-ld.ts';
import type { Dates, Link, Page, TextLanguage } from './page.ts';
import { told } from './pieces.ts';
import { siteSharePath } from './share-paths.ts';
import { entryAt } from './written-at.ts';

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
  /** Path of its own picture for sharing. */
  share?: string;
  /** The record whose texts it shows. */
  shows?: Pick<Entry<unknown>, 'kind' | 'record' | 'shownIn' | 'words' | 'written' | 'draft'>;
  /** For a page that other editions have not: their rows and receipts are their own. */
  single?: true;
  /** For a page that stands for addresses that do not exist: its JSON-LD gives none. */
  unlisted?: true;
}

/** Longest description a search engine shows; longer ones are cut at a word. */
const DESCRIPTION_LENGTH = 200;

/** The corrections of the record that a page shows, as schema.org has them. */
function correctionNodes(
  desk: Desk,
  entry: Pick<Entry<unknown>, 'record' | 'words'>,
): JsonLdNode[] | undefined {
  const { corrections } = entry.record as { corrections?: readonly Correction[] };
  return corrections?.map(({ date, note }) => ({
    '@type': 'CorrectionComment',
    text: told(desk, entry, note).text,
    datePublished: date.earliest,
  }));
}

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
    correction: parts.shows && correctionNodes(desk, parts.shows),
    isPartOf: home ? undefined : { '@type': 'WebSite', name: corpus.site.title, url: links.absolute('/') },
    ...parts.ld,
  };
  const fate = parts.shows && fateOf(desk, parts.shows);
  const counterparts = parts.unlisted || parts.single ? [] : desk.editions;
  return {
    path: desk.prefix + path,
    at: entryAt(desk, parts.shows),
    alternates: alternatesOf(desk, counterparts, path),
    switch: switchOf(desk, counterparts.length > 0 ? path : '/'),
    edition: desk.language,
    openGraphLocale: words.openGraph,
    ...(parts.shows && { fellBack: fellBack(desk, parts.shows, parts.lang) }),
    canonical: links.absolute(path),
    lang: words.lang,
    dir: words.dir,
    title: home ? corpus.site.title : `${heading} – ${corpus.site.title}`,
    heading,
    kicker: parts.kicker,
    description,
    trail,
    dates,
    ...(fate && { fate }),
    jsonLd: jsonLd(desk, node, parts.unlisted ? [] : trail, heading, path),
    ...(parts.unlisted && { unlisted: parts.unlisted }),
    share: {
      src: links.absolute(encodeURI(parts.share ?? siteSharePath(desk.prefix))),
      alternative: parts.share === undefined ? corpus.site.title : heading,
    },
    type: parts.type ?? 'website',
  };
}

function alternatesOf(
  { links, editions }: Desk,
  counterparts: Desk['editions'],
  path: string,
): Page['alternates'] {
  if (counterparts.length < 2) return [];
  return [
    ...counterparts.map(({ language, prefix }) => ({ language, address: links.inEdition(prefix, path) })),
    { language: 'x-default', address: links.inEdition(editions[0]?.prefix ?? '', path) },
  ];
}

function switchOf({ editions, prefix: here, links }: Desk, path: string): Link[] {
  return editions
    .filter(({ prefix }) => prefix !== here)
    .map(({ language, prefix }) => ({
      text: new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language,
      href: new URL(links.inEdition(prefix, path)).pathname,
      lang: language,
    }));
}

/** `written` is the language that an article says it is in, which in its own edition is no falling back. */
function fellBack(
  { words }: Desk,
  { shownIn }: Pick<Entry<unknown>, 'shownIn'>,
  written: string | undefined,
): Page['fellBack'] {
  const language = shownIn?.body ?? shownIn?.title;
  if (language === undefined) {
    const foreign = written === words.lang ? undefined : textLanguage(written);
    return foreign && { title: foreign, body: foreign };
  }
  return {
    title: textLanguage(shownIn?.title),
    body: textLanguage(shownIn?.body),
    note: words.say.fellBack(words.language(language)),
  };
}

/** Language and direction of a text that is not in the page’s language; undefined for one that is. */
export function textLanguage(lang: string | undefined): TextLanguage | undefined {
  return lang === undefined ? undefined : { lang, dir: directionOf(lang) };
}

function cut(text: string): string {
  if (text.length <= DESCRIPTION_LENGTH) return text;
  const at = text.lastIndexOf(' ', DESCRIPTION_LENGTH - 1);
  return `${text.slice(0, at > 0 ? at : DESCRIPTION_LENGTH - 1)}…`;
}
