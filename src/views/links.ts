import type { Corpus, RecordKind, Site } from '../corpus/corpus.ts';
import { sourceHost } from '../corpus/source-page.ts';

const FOLDER: Readonly<Partial<Record<RecordKind, string>>> = {
  article: 'articles',
  incident: 'incidents',
  event: 'events',
  source: 'sources',
  actor: 'actors',
  place: 'places',
};

/** A page’s path ends with a slash; a file’s does not. */
const IS_PAGE = /\/(?:[#?].*)?$/;

/** Addresses of a site. Paths are without `base`; hrefs have it in front. */
export interface Links {
  /** `/incidents/x/` → `/base/incidents/x/`; in another language’s edition `/base/ar/incidents/x/`. Files are the same for all, and a path that names its edition stays in it. */
  href(path: string): string;
  /** Full address of a path. */
  absolute(path: string): string;
  /** Full address of a path in another edition, by what stands before its paths. */
  inEdition(prefix: string, path: string): string;
  /** Path of a record's page; a series stands on the data page. */
  path(kind: RecordKind, id: string): string;
  /** Address of a record; of a source without a page of its own, its place on the page that cites it. */
  record(kind: RecordKind, id: string): string;
  /** Full web address of a record. */
  address(kind: RecordKind, id: string): string;
  /** True when a source has a page of its own. */
  hasSourcePage(id: string): boolean;
  /** Where an error in something can be reported; undefined without a contact. A subject that names its page needs no path. */
  report(subject: string, path?: string): string | undefined;
}

/** Makes the addresses of a corpus's site; `prefix` stands before every page of another language’s edition: `/ar`. */
export function makeLinks(corpus: Corpus, prefix = ''): Links {
  const { site } = corpus;
  const editions = site.languages.slice(1).map((language) => `/${language}/`);
  const isOfEdition = (path: string): boolean =>
    IS_PAGE.test(path) && !editions.some((edition) => path.startsWith(edition));
  const href = (path: string): string => `${site.base}${(isOfEdition(path) ? prefix + path : path).slice(1)}`;
  const origin = site.url.replace(/\/+$/, '');
  const absolute = (path: string): string => `${origin}${href(path)}`;
  const hasSourcePage = (id: string): boolean => sourceHost(corpus, id) === undefined;
  const record = (kind: RecordKind, id: string): string => {
    if (kind === 'series') return `${href('/data/')}#${anchor('series', id)}`;
    const host = kind === 'source' ? sourceHost(corpus, id) : undefined;
    return host
      ? `${href(recordPath(host.kind, host.id))}#${anchor('source', id)}`
      : href(recordPath(kind, id));
  };
  return {
    href,
    absolute,
    inEdition: (other, path) => `${origin}${site.base}${(other + path).slice(1)}`,
    hasSourcePage,
    path: recordPath,
    record,
    address: (kind, id) => `${origin}${record(kind, id)}`,
    report: (subject, path) => reportAddress(site, subject, path === undefined ? undefined : absolute(path)),
  };
}
/** Id of an element on a page: `source-x`. Inline ids have a slash, which an id does not want. */
export function anchor(kind: string, id: string): string {
  return `${kind}-${id.replace('/', '-')}`;
}

function recordPath(kind: RecordKind, id: string): string {
  const folder = FOLDER[kind];
  return folder === undefined ? '/data/' : `/${folder}/${id}/`;
}

function reportAddress(site: Site, subject: string, address: string | undefined): string | undefined {
  if (site.contact === undefined) return undefined;
  const about = encodeURIComponent(subject);
  if (!/^https?:/i.test(site.contact)) {
    const mail = site.contact.replace(/^mailto:/i, '');
    return `mailto:${mail}?subject=${about}${address === undefined ? '' : `&body=${encodeURIComponent(address)}`}`;
  }
  const url = new URL(site.contact);
  url.searchParams.set('subject', subject);
  if (address !== undefined) url.searchParams.set('page', address);
  return url.href;
}
