import type { Corpus, Entry, Incident, RecordKind, Series } from '../corpus/corpus.ts';
import type { Citation } from '../model/citation.ts';

/** A record whose rows are shown and cited, but not offered for download. */
export interface Withheld {
  kind: RecordKind;
  id: string;
  title: string;
  reason: string;
}

/** What is offered for download: everything published, apart from what its source does not allow to be passed on. */
export interface Offered {
  incidents: readonly Entry<Incident>[];
  series: readonly Entry<Series>[];
  /** True for an incident whose row is offered. */
  hasIncident(id: string): boolean;
  withheld: readonly Withheld[];
}

/** The published ones of some records, in their order. */
export function published<R>(entries: ReadonlyMap<string, Entry<R>>): Entry<R>[] {
  return [...entries.values()].filter((entry) => !entry.draft);
}

/**
 * Splits a corpus into what is offered and what is not. `republish: false` on a series withholds it; on a source it
 * withholds the series that cite it and the incidents that rest on such sources alone (contract, sections 2 and 5).
 * The sources’ own entries are citations, and always offered.
 */
export function offeredOf(corpus: Corpus): Offered {
  const closed = new Set(
    published(corpus.sources).flatMap(({ id, record }) => (record.republish === false ? [id] : [])),
  );
  const withheld: Withheld[] = [];
  const keep = <R extends { title: string }>(entry: Entry<R>, reason: string | undefined): boolean => {
    if (reason !== undefined) {
      withheld.push({ kind: entry.kind, id: entry.id, title: entry.record.title, reason });
    }
    return reason === undefined;
  };
  const incidents = published(corpus.incidents).filter((entry) =>
    keep(entry, restsOnClosed(entry.record.citations, closed)),
  );
  const series = published(corpus.series).filter((entry) => keep(entry, whyNotSeries(entry.record, closed)));
  const ids = new Set(incidents.map((entry) => entry.id));
  return { incidents, series, hasIncident: (id) => ids.has(id), withheld };
}

function restsOnClosed(citations: readonly Citation[], closed: ReadonlySet<string>): string | undefined {
  if (closed.size === 0 || citations.length === 0) return undefined;
  return citations.every((citation) => closed.has(citation.source))
    ? `It rests on ${citations[0]?.source} alone, whose rows are not to be passed on.`
    : undefined;
}

function whyNotSeries(
  { republish, citations }: Pick<Series, 'republish' | 'citations'>,
  closed: ReadonlySet<string>,
): string | undefined {
  if (republish === true) return undefined;
  if (republish === false) return 'Its values are not to be passed on.';
  const source = citations.find((citation) => closed.has(citation.source))?.source;
  return source === undefined ? undefined : `It cites ${source}, whose rows are not to be passed on.`;
}
