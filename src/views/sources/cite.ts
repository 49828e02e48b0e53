import { bibtexEntry, bibtexPage } from '../../citing/bibtex.ts';
import { cslItem, pageItem } from '../../citing/csl.ts';
import type { ReferencePiece } from '../../citing/reference.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import type { Source } from '../../model/source.ts';
import type { Desk } from '../desk.ts';

/** How a page, or the source that it is about, is to be cited. */
export interface CiteView {
  references: { style: string; pieces: ReferencePiece[] }[];
  bibtex: string;
}

const STYLES = ['apa', 'chicago'] as const;

/** How a page of the site is cited. Without authors of its own, its author is the publisher. */
export function citePage(
  desk: Desk,
  page: { id: string; title: string; authors?: readonly string[]; published?: PartialDate; url: string },
): CiteView {
  const { site } = desk.corpus;
  const { title, published, url } = page;
  const authors = page.authors?.length ? page.authors : [site.publisher];
  const item = pageItem({ title, authors, published, url, site: site.title, publisher: site.publisher });
  return { references: referencesOf(desk, item), bibtex: bibtexPage(page.id.replace('/', ':'), item) };
}

/** How a source is cited. */
export function citeSource(desk: Desk, id: string, source: Source): CiteView {
  return { references: referencesOf(desk, cslItem(id, source)), bibtex: bibtexEntry(id, source) };
}

function referencesOf(desk: Desk, item: ReturnType<typeof cslItem>): CiteView['references'] {
  const { styles } = desk.words.labels.cite;
  return STYLES.map((style) => ({ style: styles[style], pieces: desk.references(style, item) }));
}
