import type { PartialDate } from '../model/partial-date.ts';
import type { Source, SourceKind } from '../model/source.ts';

/** CSL types of our kinds of source (citation-style-language.org, specification 1.0.2, appendix III). */
const TYPES: Readonly<Record<SourceKind, string>> = {
  'news-agency': 'article-newspaper',
  newspaper: 'article-newspaper',
  broadcaster: 'broadcast',
  magazine: 'article-magazine',
  'think-tank': 'report',
  ngo: 'report',
  official: 'report',
  belligerent: 'document',
  perpetrator: 'document',
  court: 'legal_case',
  academic: 'article-journal',
  dataset: 'dataset',
  'social-media': 'post',
  encyclopedia: 'entry-encyclopedia',
  aggregator: 'webpage',
};

/** Kinds whose publisher is the vessel the piece appeared in. */
const VESSELS: ReadonlySet<SourceKind> = new Set([
  'news-agency',
  'newspaper',
  'broadcaster',
  'magazine',
  'academic',
  'encyclopedia',
  'social-media',
]);

/** An item of CSL-JSON, as far as ours go. */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  'container-title'?: string;
  publisher?: string;
  author?: { literal: string }[];
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  archive?: string;
  language?: string;
  version?: string;
  annote?: string;
}

/** A day, month or year, or two of them for a span. */
export interface CslDate {
  'date-parts': readonly (readonly number[])[];
  circa?: true;
}

/** A source as a CSL-JSON item. An address that is never made a link is left out: programs would make it one. */
export function cslItem(id: string, source: Source): CslItem {
  const { link, url, archived, published, accessed } = source;
  return {
    id,
    type: TYPES[source.kind],
    title: source.title,
    ...(VESSELS.has(source.kind) && { 'container-title': source.publisher }),
    publisher: source.publisher,
    ...(source.authors && { author: source.authors.map((literal) => ({ literal })) }),
    ...(published && cslDate(published) && { issued: cslDate(published) }),
    ...(accessed && cslDate(accessed) && { accessed: cslDate(accessed) }),
    ...(url !== undefined && link !== false && { URL: url }),
    ...(archived !== undefined && link !== false && { archive: archived }),
    ...(source.language !== undefined && { language: source.language }),
    ...(source.version !== undefined && { version: source.version }),
    ...(source.remark !== undefined && { annote: source.remark }),
  };
}

/** A page of a site as a CSL-JSON item. */
export function pageItem(page: {
  title: string;
  authors: readonly string[];
  site: string;
  publisher: string;
  published?: PartialDate;
  url: string;
}): CslItem {
  const issued = page.published && cslDate(page.published);
  return {
    id: page.url,
    type: 'webpage',
    title: page.title,
    'container-title': page.site,
    publisher: page.publisher,
    author: page.authors.map((literal) => ({ literal })),
    ...(issued && { issued }),
    URL: page.url,
  };
}

/** A date in parts; no more exact than it is known. Undefined for one that is open at its beginning. */
export function cslDate(date: PartialDate): CslDate | undefined {
  if (date.openStart) return undefined;
  const [start = '', end = ''] = date.text.split('/');
  const parts = [dateParts(start), ...(end === '' || end === '..' ? [] : [dateParts(end)])];
  return { 'date-parts': parts, ...((date.approximate || date.uncertain) && { circa: true as const }) };
}

function dateParts(text: string): number[] {
  return text
    .replace(/[?~%]$/, '')
    .split('-')
    .map(Number);
}
