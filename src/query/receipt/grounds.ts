import type { Corpus, Entry, Event, Incident, Observation, Origin, Series } from '../../corpus/corpus.ts';
import { originsOfCitation } from '../../corpus/evidence.ts';
import type { CountField } from '../../model/casualty-range.ts';
import type { Citation } from '../../model/citation.ts';
import { largestIndependent } from '../../model/independence.ts';
import { once } from '../once.ts';
import type { Receipt, ReceiptCitation } from '../receipt.ts';
import { passagesOf } from './bearing.ts';
import { latestOf } from './outcome.ts';

/** What figures rest on: passages, origins, and how many of them are independent. */
export interface Ground extends Pick<Receipt, 'citations' | 'origins' | 'independent'> {
  /** When the latest of the sources was published, as written there. */
  since?: string;
}

/** Works out what figures rest on, once for each selection. */
export interface Grounds {
  /** Of incidents: the citations that carry them or, for a sum, the field that is added up. */
  ofIncidents(rows: readonly Entry<Incident>[], field?: CountField): Ground;
  ofEvents(rows: readonly Entry<Event>[]): Ground;
  /** Of observations: their own sources or, without, their series' citations. */
  ofObservations(series: Series, observations: readonly Observation[]): Ground;
  /** Of one source's words: its own, or those of the sources that it has them from. */
  ofSource(id: string, quote: string | undefined, origin: readonly string[]): Ground;
  ofSources(ids: readonly string[]): Ground;
}

/** A citation with the origins it counts with. */
interface Told {
  citation: ReceiptCitation;
  /** Same key, same passage. */
  key: string;
  origins: readonly Origin[];
}

/** Makes the grounds of a corpus. What is asked for the same rows again is remembered. */
export function createGrounds(corpus: Corpus): Grounds {
  const tell = (citation: Citation): Told => told(passage(citation), originsOfCitation(citation, corpus));
  const tellIncident = once((field: CountField | undefined) =>
    once((entry: Entry<Incident>) => ofIncident(corpus, entry, field)),
  );
  const ofIncidents = once((rows: readonly Entry<Incident>[]) =>
    once((field: CountField | undefined) => groundOf(corpus, rows.flatMap(tellIncident(field)))),
  );
  return {
    ofIncidents: (rows, field) => ofIncidents(rows)(field),
    ofEvents: once((rows) =>
      groundOf(
        corpus,
        rows.flatMap(({ record }) => record.citations.map(tell)),
      ),
    ),
    ofObservations: (series, observations) =>
      groundOf(
        corpus,
        observations.flatMap((observation) => passagesOf(series, observation).map(tell)),
      ),
    ofSource: (id, quote, origin) =>
      groundOf(corpus, [
        tell({
          source: id,
          ...(quote !== undefined && { quote }),
          ...(origin.length > 0 && { origin: [...origin] }),
        }),
      ]),
    ofSources: (ids) =>
      groundOf(
        corpus,
        ids.map((source) => tell({ source })),
      ),
  };
}

function told(citation: ReceiptCitation, origins: readonly Origin[]): Told {
  return { citation, key: passageKey(citation), origins };
}

/** The same for the same passage. */
export function passageKey({ source, locator, quote, evidence }: ReceiptCitation): string {
  const bare = locator === undefined && quote === undefined && evidence === undefined;
  return bare ? source : JSON.stringify([source, locator, quote, evidence]);
}

/** For a count the citations that bear on an incident's status, for a sum those that carry the field. */
function ofIncident(corpus: Corpus, { id, record }: Entry<Incident>, field: CountField | undefined): Told[] {
  const evidence = corpus.evidence.get(id);
  return record.citations.flatMap((citation, n) => {
    const origins = evidence?.origins[n] ?? [];
    const counts = field === undefined ? origins.length > 0 : carries(citation, field);
    return counts ? [told(passage(citation), origins)] : [];
  });
}

function carries({ supports }: Citation, field: CountField): boolean {
  return supports === undefined || supports.some((name) => name === field || name.startsWith(`${field}.`));
}

/** What a citation says and where, without what else is written of it. */
export function passage({ source, locator, quote, evidence }: Citation): ReceiptCitation {
  return {
    source,
    ...(locator !== undefined && { locator }),
    ...(quote !== undefined && { quote }),
    ...(evidence !== undefined && { evidence }),
  };
}

function groundOf(corpus: Corpus, all: readonly Told[]): Ground {
  const citations = new Map<string, ReceiptCitation>();
  const origins = new Map<string, Origin>();
  for (const { citation, key, origins: own } of all) {
    citations.set(key, citation);
    for (const origin of own) origins.set(origin.key, origin);
  }
  const sources = new Set([...citations.values()].map(({ source }) => source));
  // Only the day of publication: when the site's record of it was changed says nothing of the figure.
  const since = latestOf(
    Array.from(sources, (id) => ({ record: { published: corpus.sources.get(id)?.record.published } })),
  );
  return {
    ...(since !== undefined && { since }),
    citations: [...citations.values()],
    origins: [...origins.values()],
    independent: independentOf(all.map(({ origins: own }) => own.map((origin) => origin.key))),
  };
}

/**
 * Size of the largest set of citations whose origins are disjoint (contract, status 3). Citations with a single origin
 * settle most of it, in linear time however many there are; the search is left for the few that join several.
 */
export function independentOf(citations: readonly (readonly string[])[]): number {
  const single = new Set(citations.flatMap((keys) => (keys.length === 1 ? keys : [])));
  const joined = new Map<string, ReadonlySet<string>>();
  for (const keys of citations) {
    if (keys.length < 2 || keys.some((key) => single.has(key))) continue;
    joined.set([...keys].sort().join('\u0000'), new Set(keys));
  }
  return single.size + largestIndependent([...joined.values()]);
}
