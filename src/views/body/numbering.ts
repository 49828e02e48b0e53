import type { CitationUse, ParsedBody } from '../../markdown/body.ts';
import type { Citation } from '../../model/citation.ts';
import type { Desk } from '../desk.ts';

/** One note before it is worded: a source with what it gives, and the places of the text that cite it. */
export interface Cited {
  n: number;
  citation: Citation;
  /** Ids of the marks in the text. */
  refs: string[];
}

/** A mark in the text: the number of the note and the id of the mark. */
export interface Mark {
  n: number;
  ref: string;
}

/** The numbers of a text's citations. */
export interface Numbering {
  cited: readonly Cited[];
  marks: ReadonlyMap<CitationUse, readonly Mark[]>;
}

/**
 * Numbers the citations of a body in the order of the text; the same source at the same place is one note. A record's
 * own citations come first, in their order, and a citation in its text leads to the one of the same source.
 */
export function numberCitations(
  desk: Desk,
  body: ParsedBody | undefined,
  own: readonly Citation[],
  article: string | undefined,
): Numbering {
  const cited: Cited[] = own.map((citation, i) => ({ n: i + 1, citation, refs: [] }));
  const byPlace = new Map<string, Cited>();
  const bySource = new Map<string, Cited>();
  for (const note of cited) {
    if (!byPlace.has(keyOf(note.citation))) byPlace.set(keyOf(note.citation), note);
    if (!bySource.has(note.citation.source)) bySource.set(note.citation.source, note);
  }
  const marks = new Map<CitationUse, Mark[]>();
  for (const use of body?.uses ?? []) {
    if (use.what !== 'citation') continue;
    marks.set(
      use,
      use.items.flatMap((item): Mark[] => {
        const source = resolveSource(desk, item.source, article);
        if (source === undefined) return [];
        const citation: Citation = { source, locator: item.locator };
        let note =
          byPlace.get(keyOf(citation)) ??
          (own.length > 0 && item.locator === undefined ? bySource.get(source) : undefined);
        if (!note) {
          note = { n: cited.length + 1, citation, refs: [] };
          cited.push(note);
          byPlace.set(keyOf(citation), note);
        }
        const ref = `ref-${note.n}-${note.refs.length + 1}`;
        note.refs.push(ref);
        return [{ n: note.n, ref }];
      }),
    );
  }
  return { cited, marks };
}

/** The full id of a source named in an article, where its local id is enough; undefined for one nobody knows. */
export function resolveSource(desk: Desk, id: string, article: string | undefined): string | undefined {
  const local = article === undefined ? undefined : `${article}/${id}`;
  if (local !== undefined && desk.corpus.sources.has(local)) return local;
  return desk.corpus.sources.has(id) ? id : undefined;
}

function keyOf({ source, locator }: Citation): string {
  return `${source}\u0000${locator ?? ''}`;
}
