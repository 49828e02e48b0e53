import { posix } from 'node:path';
import { type NearestFinder, nearestFinder } from '../model/nearest.ts';
import { topicSlug } from '../model/topic.ts';
import type { Corpus, Entry, Picture, RecordKind } from './corpus.ts';
import { slotOf } from './layout.ts';
import { entriesOf, isBroken, isBrokenDraft } from './lookup.ts';

/** What an address in a body leads to. */
export type InnerLink =
  /** Another site, or a mail address. */
  | { to: 'outside' }
  /** A record, by the file it is written in or by its page; `fragment` is '' or begins with `#`. */
  | { to: 'record'; kind: RecordKind; id: string; draft: boolean; fragment: string }
  /** A page or download of the site that is no record’s: path without base, with query and fragment. */
  | { to: 'path'; path: string }
  /** A picture of content/media. */
  | { to: 'picture'; picture: Picture }
  /** A place on the same page: `#methods`. */
  | { to: 'here'; fragment: string }
  /** A record that is written and could not be read, which is reported. */
  | { to: 'unread'; draft: boolean }
  /** Nothing there is; `near` is what may have been meant. */
  | { to: 'nowhere'; near?: string };

/** Finds what the addresses of a site’s bodies lead to. The one answer for the check and for the page. */
export interface InnerLinks {
  /** `file` is the one the link stands in, relative to the site. */
  resolve(file: string, url: string): InnerLink;
}

/** Folders of the addresses of records (contract, section 1). */
const PAGE_FOLDERS: Readonly<Record<string, RecordKind>> = {
  articles: 'article',
  incidents: 'incident',
  sources: 'source',
  events: 'event',
  places: 'place',
  actors: 'actor',
};

/** Pages that every site has, besides those of its records. */
const FIXED_PAGES = [
  '/',
  '/articles/',
  '/incidents/',
  '/timeline/',
  '/sources/',
  '/places/',
  '/actors/',
  '/data/',
  '/method/',
  '/corrections/',
  '/search/',
];

/** Files that every site publishes (contract, section 5). */
const FILES =
  /^\/(feed\.xml|corrections\/feed\.xml|sitemap-index\.xml|robots\.txt|data\/((incidents|sources|events|actors|places)\.csv|incidents\.(json|geojson|parquet)|sources\.(json|bib)|events\.json|receipts\.json|datapackage\.json|schema\/[a-z-]+\.schema\.json))$/;

/** Indexes a corpus’s files once; each address is then looked up, never searched for. */
export function makeInnerLinks(corpus: Corpus): InnerLinks {
  const byFile = fileIndex(corpus);
  const languages = new Set(corpus.site.languages.slice(1));
  const own = `${corpus.site.url.replace(/\/+$/, '')}${corpus.site.base}`;
  let topics: ReadonlySet<string> | undefined;
  let nearFile: NearestFinder | undefined;
  let nearPage: NearestFinder | undefined;

  const ofFile = (path: string, fragment: string, from: string): InnerLink => {
    const entry = byFile.get(path);
    if (entry) return record(entry, fragment);
    const unread = unreadFile(corpus, path);
    if (unread) return unread;
    nearFile ??= nearestFinder(byFile.keys());
    const near = nearFile(path);
    // As it would be written in that file.
    return { to: 'nowhere', ...(near !== undefined && { near: posix.relative(posix.dirname(from), near) }) };
  };
  const ofPage = (path: string, rest: string): InnerLink => {
    const plain = withoutLanguage(path, languages);
    if (FIXED_PAGES.includes(plain) || FILES.test(plain) || /^\/incidents\/page\/\d+\/$/.test(plain)) {
      return { to: 'path', path: path + rest };
    }
    const [, topic] = /^\/topics\/([^/]+)\/feed\.xml$/.exec(plain) ?? [];
    topics ??= topicsOf(corpus);
    if (topic !== undefined && topics.has(topic)) return { to: 'path', path: path + rest };
    const [, series = ''] = /^\/data\/series\/(.+)\.(?:csv|json|yaml)$/.exec(plain) ?? [];
    if (corpus.series.has(series)) return { to: 'path', path: path + rest };
    const [, folder = '', id = ''] = /^\/([a-z]+)\/(.+)\/$/.exec(plain) ?? [];
    const kind = Object.hasOwn(PAGE_FOLDERS, folder) ? PAGE_FOLDERS[folder] : undefined;
    const entry = kind && entriesOf(corpus, kind).get(id);
    if (entry) return record(entry, rest);
    const unread = kind && unreadRecord(corpus, kind, id);
    if (unread) return unread;
    nearPage ??= nearestFinder(pages(corpus));
    return { to: 'nowhere', near: nearPage(plain.endsWith('/') ? plain : `${plain}/`) };
  };

  return {
    resolve(file, url) {
      if (url.startsWith('#')) return { to: 'here', fragment: url };
      const inside = url.startsWith(own) ? `/${url.slice(own.length)}` : url;
      if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(inside)) return { to: 'outside' };
      const [, written = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(inside) ?? [];
      const path = decoded(written);
      const fromSite = path.startsWith('/')
        ? path.slice(1)
        : posix.normalize(posix.join(posix.dirname(file), path));
      const picture = pictureAt(corpus, fromSite) ?? pictureAt(corpus, path);
      if (picture) return { to: 'picture', picture };
      if (path.endsWith('.md') || path.endsWith('.yaml')) return ofFile(fromSite, rest, file);
      return path.startsWith('/') ? ofPage(path, rest) : { to: 'nowhere' };
    },
  };
}

/** The topics of all articles, in whatever language, as their feeds’ addresses have them. */
function topicsOf(corpus: Corpus): ReadonlySet<string> {
  const named = [...corpus.articles.values()].flatMap(({ record, translations }) => [
    record.topics ?? [],
    ...[...translations.values()].map(({ fields }) => fields.topics ?? []),
  ]);
  return new Set(named.flat().flatMap((topic) => topicSlug(String(topic)) ?? []));
}

/** The file of a record that could not be read, or of its translation. */
function unreadFile(corpus: Corpus, path: string): InnerLink | undefined {
  const slot = slotOf(path);
  if (slot.is === 'series') return unreadRecord(corpus, 'series', slot.name);
  const isEntry = slot.is === 'entry' || slot.is === 'translation';
  return isEntry ? unreadRecord(corpus, slot.kind, slot.name) : undefined;
}

function unreadRecord(corpus: Corpus, kind: RecordKind, id: string): InnerLink | undefined {
  if (!isBroken(corpus, kind, id)) return undefined;
  return { to: 'unread', draft: isBrokenDraft(corpus, kind, id) };
}

/** A picture by its path from the site’s root or from content/. */
function pictureAt(corpus: Corpus, path: string): Picture | undefined {
  return corpus.pictures.get(path) ?? corpus.pictures.get(path.replace(/^content\//, ''));
}

function record(entry: Entry<unknown>, fragment: string): InnerLink {
  return { to: 'record', kind: entry.kind, id: entry.id, draft: entry.draft, fragment };
}

function fileIndex(corpus: Corpus): Map<string, Entry<unknown>> {
  const index = new Map<string, Entry<unknown>>();
  for (const kind of Object.values(PAGE_FOLDERS)) {
    for (const entry of entriesOf(corpus, kind).values()) {
      // A file is the page of its record, not of a source that the record describes in place.
      if (entry.written.form !== 'file' || entry.inPlace) continue;
      index.set(entry.written.file, entry);
      for (const { file } of entry.translations.values()) index.set(file, entry);
    }
  }
  for (const entry of corpus.series.values()) {
    if (entry.written.form === 'file') index.set(entry.written.file, entry);
  }
  return index;
}

function* pages(corpus: Corpus): Iterable<string> {
  yield* FIXED_PAGES;
  for (const [folder, kind] of Object.entries(PAGE_FOLDERS)) {
    for (const id of entriesOf(corpus, kind).keys()) yield `/${folder}/${id}/`;
  }
}

function withoutLanguage(path: string, languages: ReadonlySet<string>): string {
  const [, language = '', rest = ''] = /^\/([^/]+)(\/.*)$/.exec(path) ?? [];
  return languages.has(language) ? rest : path;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
