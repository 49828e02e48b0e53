import type { Citation } from '../model/citation.ts';
import { bearsOnStatus, carriedStatus, type Parties } from '../model/status.ts';
import type { Corpus, Evidence, Incident, Origin } from './corpus.ts';
import { union } from './origins.ts';

/** What citations are followed with. */
export type Sources = Pick<Corpus, 'origins' | 'ownOrigins'>;

/** The part of an incident that its status depends on. */
export type Told = Pick<Incident, 'citations' | 'actors'>;

/**
 * What an incident’s citations carry, by the status rules of the contract. `fewest` is the site’s policy on how many
 * independent citations `confirmed` asks for.
 */
export function evidenceOf(incident: Told, sources: Sources, fewest: number): Evidence {
  const origins = incident.citations.map((citation) =>
    bearsOnStatus(citation.supports) ? originsOfCitation(citation, sources) : NONE,
  );
  const { independent, status } = carriedStatus(origins, partiesOf(incident.actors), fewest);
  return Object.freeze({
    origins: Object.freeze(origins),
    all: union(origins.filter((list) => list.length > 0)),
    independent,
    ...(status !== undefined && { carried: status }),
  });
}

const NONE: readonly Origin[] = Object.freeze([]);

/** Rule 2 of the contract: a citation’s own `origin` if given, else the origins of its source. `via` does not count. */
export function originsOfCitation(
  citation: Pick<Citation, 'source' | 'origin'>,
  { origins, ownOrigins }: Sources,
): readonly Origin[] {
  if (citation.origin === undefined) return origins.get(citation.source) ?? NONE;
  return union(
    citation.origin.map((id) => {
      const origin = ownOrigins.get(id);
      return origin ? [origin] : NONE;
    }),
  );
}

/** The perpetrators and targets among an incident’s actors. */
function partiesOf(actors: Told['actors']): Parties {
  const withRole = (role: string): Set<string> =>
    new Set((actors ?? []).filter((actor) => actor.role === role).map((actor) => actor.id));
  return { perpetrators: withRole('perpetrator'), targets: withRole('target') };
}
