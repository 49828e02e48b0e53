import { hash } from 'node:crypto';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Citation, CitationInput, LongCitation } from '../model/citation.ts';
import type { Source } from '../model/source.ts';
import type { Entry, Written } from './corpus.ts';
import type { Names } from './names.ts';

/** What the citations of one record are read with. */
export interface Citing {
  written: Written;
  article: string | undefined;
  draft: boolean;
  names: Names;
}

/** Sources described where they are cited, by id. */
export type InPlaceSources = Map<string, Entry<Source>>;

/** Citations with full source ids; sources described in place are put among the sources. */
export function normaliseCitations(
  list: readonly CitationInput[],
  citing: Citing,
  inPlace: InPlaceSources,
  report: (found: Diagnostic) => void,
): Citation[] {
  const { names, article } = citing;
  const source = (id: string): string => names.resolve('source', id, article);
  return list.map((citation, index): Citation => {
    if (typeof citation === 'string') return Object.freeze({ source: source(citation) });
    const id =
      citation.source === undefined
        ? describeInPlace(citation, index, citing, inPlace, report)
        : source(citation.source);
    const { locator, quote, evidence, supports, says, setAside, origin, via } = citation;
    return Object.freeze({
      source: id,
      ...(locator !== undefined && { locator }),
      ...(quote !== undefined && { quote }),
      ...(evidence !== undefined && { evidence }),
      ...(supports !== undefined && { supports }),
      ...(says !== undefined && { says }),
      ...(setAside !== undefined && { setAside }),
      ...(Array.isArray(origin) && { origin: origin.map(source) }),
      ...(via !== undefined && { via: via.map(source) }),
    });
  });
}

/** Puts the source that a citation describes among those described in place. Returns its id. */
export function describeInPlace(
  citation: LongCitation,
  index: number,
  citing: Citing,
  inPlace: InPlaceSources,
  report: (found: Diagnostic) => void,
): string {
  const record = sourceOf(citation, citing);
  const id = inPlaceId(record);
  const base = ['citations', index];
  const { written, draft } = citing;
  const entry: Entry<Source> = {
    kind: 'source',
    id,
    record: Object.freeze(record),
    translations: NO_TRANSLATIONS,
    written: {
      file: written.file,
      form: written.form,
      at: (path) => written.at([...base, ...path]),
      keyAt: (path) => written.keyAt([...base, ...path]),
    },
    draft,
    hash: hash('sha1', JSON.stringify(record)),
    inPlace: true,
  };
  const before = inPlace.get(id);
  const conflict = before && conflictOf(entry, before);
  if (conflict) report(conflict);
  if (!before) inPlace.set(id, entry);
  else if (before.draft && !draft) inPlace.set(id, { ...before, draft: false });
  return id;
}

const NO_TRANSLATIONS: Entry<Source>['translations'] = new Map();

/** The report of a source that is described otherwise elsewhere; undefined where the two descriptions agree. */
export function conflictOf(entry: Entry<Source>, other: Entry<Source>): Diagnostic | undefined {
  const field = differingField(entry.record, other.record);
  if (field === undefined) return undefined;
  const { file, at } = entry.written;
  const { line } = other.written.keyAt([]);
  const message = `unexpected other “${field}” for a source described in ${other.written.file}:${line} too, expected the same`;
  const hint = 'Describe it alike in both places, or make it a record in content/sources and cite its id.';
  return diagnostic('source-conflict', { file, span: at([field]) }, message, hint);
}

/**
 * The source that a citation describes. Its `via` is the citation's, which says through what this fact was read, and
 * the source's too if it was not consulted itself.
 */
function sourceOf(citation: LongCitation, { names, article }: Citing): Source {
  const {
    source: _source,
    locator: _locator,
    quote: _quote,
    evidence: _evidence,
    supports: _supports,
    says: _says,
    setAside: _setAside,
    origin,
    via,
    title,
    publisher,
    kind,
    derivedFrom,
    actor,
    ...rest
  } = citation;
  const own: Source = { ...rest, title: title ?? '', publisher: publisher ?? '', kind: kind ?? 'newspaper' };
  if (origin === false) own.origin = false;
  if (via !== undefined && own.consulted === false) {
    own.via = via.map((one) => names.resolve('source', one, article));
  }
  if (actor !== undefined) own.actor = names.resolve('actor', actor, article);
  if (derivedFrom !== undefined) {
    own.derivedFrom = derivedFrom.map((from) =>
      typeof from === 'string' ? names.resolve('source', from, article) : from,
    );
  }
  return own;
}

/** The first field that two descriptions of one source give differently. */
function differingField(a: Source, b: Source): string | undefined {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Source>;
  return [...fields].sort().find((field) => comparable(a, field) !== comparable(b, field));
}

function comparable(source: Source, field: keyof Source): string | undefined {
  const value = source[field];
  return field === 'url' && source.url !== undefined ? normalUrl(source.url) : JSON.stringify(value);
}

/**
 * Id of a source described in place: `s-` and 12 hex digits of the SHA-256 of its normalised address, else of title,
 * publisher and date joined by `|`.
 */
export function inPlaceId(source: Pick<Source, 'url' | 'title' | 'publisher' | 'published'>): string {
  const text =
    source.url === undefined
      ? [source.title, source.publisher, source.published?.text ?? ''].join('|')
      : normalUrl(source.url);
  return `s-${hash('sha256', text).slice(0, 12)}`;
}

/**
 * An address without what does not change the page: http is https, the host is lower case, and the fragment, a closing
 * slash, and the marks that mailings and social media add are dropped.
 */
export function normalUrl(address: string): string {
  const url = new URL(address);
  if (url.protocol === 'http:') url.protocol = 'https:';
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) {
    if (/^(?:utm_\w+|fbclid|gclid)$/.test(name)) url.searchParams.delete(name);
  }
  return url.href.replace(/\/$/, '');
}
