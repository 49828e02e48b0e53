import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Actor } from '../model/actor.ts';
import { partsOnce } from '../model/actor-parts.ts';
import type { Place } from '../model/place.ts';
import type { Source } from '../model/source.ts';
import { type Citing, type InPlaceSources, normaliseCitations } from './citations.ts';
import type { Event, Incident, Observation, Series } from './corpus.ts';
import type { Names } from './names.ts';
import { NO_OBSERVATIONS, type ObservationsRead } from './observations.ts';
import type { Raw } from './raw.ts';
import type { Parsed } from './schemas.ts';

/** What records are normalised with. */
export interface Context {
  names: Names;
  /** The place or actor that an id stands for: of one that is merged into another, that at the end of the chain. */
  standing: (kind: 'place' | 'actor', id: string) => string;
  inPlace: InPlaceSources;
  report: (found: Diagnostic) => void;
}

/**
 * Makes ids of other records full ids, as meant where the record is written. What names a merged place or actor names the one
 * that stands for it now, so that nothing is counted apart from it.
 */
function resolver(raw: Raw, { names, standing }: Context) {
  return (kind: Raw['kind'], id: string): string => {
    const full = names.resolve(kind, id, raw.article);
    return kind === 'place' || kind === 'actor' ? standing(kind, full) : full;
  };
}

function mergedInto(raw: Raw, target: string | undefined, context: Context): { mergedInto?: string } {
  return target === undefined ? {} : { mergedInto: context.names.resolve(raw.kind, target, raw.article) };
}

function citationsOf(
  raw: Raw,
  list: Parsed<'incident'>['citations'],
  context: Context,
): Incident['citations'] {
  return normaliseCitations(list, citing(raw, context), context.inPlace, context.report);
}

/** What the citations of a record are read with. */
export function citing({ written, article, draft }: Raw, { names }: Context): Citing {
  return { written, article, draft, names };
}

/** A source with full ids. */
export function normaliseSource(raw: Raw, source: Parsed<'source'>, context: Context): Source {
  const resolve = resolver(raw, context);
  const { actor, derivedFrom, via } = source;
  if (
    actor === undefined &&
    derivedFrom === undefined &&
    via === undefined &&
    source.mergedInto === undefined
  )
    return source;
  return {
    ...source,
    ...mergedInto(raw, source.mergedInto, context),
    ...(actor !== undefined && { actor: resolve('actor', actor) }),
    ...(derivedFrom !== undefined && {
      derivedFrom: derivedFrom.map((from) => (typeof from === 'string' ? resolve('source', from) : from)),
    }),
    ...(via !== undefined && { via: via.map((id) => resolve('source', id)) }),
  };
}

/** Places and actors that could be read. */
interface Known {
  place: ReadonlyMap<string, { record: Place }>;
  actor: ReadonlyMap<string, unknown>;
}

/** Parts each once, but all where an actor is unknown: that is told at its place among those that are written. */
function told<P extends { id: string; role: string; basis?: string | undefined }>(
  parts: P[],
  { actor }: Known,
): P[] {
  return parts.every(({ id }) => actor.has(id)) ? partsOnce(parts) : parts;
}

/**
 * An incident with full ids and its place. Its status is the one stated, for now: what its citations carry is known
 * once every source is (see evidence.ts).
 */
export function normaliseIncident(
  raw: Raw,
  incident: Parsed<'incident'>,
  known: Known,
  context: Context,
): Incident {
  const resolve = resolver(raw, context);
  const { place, citations, status, actors, ...rest } = incident;
  const placeId = typeof place === 'string' ? resolve('place', place) : undefined;
  const placed = typeof place === 'string' ? known.place.get(placeId ?? '')?.record : place;
  return {
    ...rest,
    ...mergedInto(raw, rest.mergedInto, context),
    ...(actors !== undefined && {
      actors: told(
        actors.map((actor) => ({ ...actor, id: resolve('actor', actor.id) })),
        known,
      ),
    }),
    ...(placeId !== undefined && { placeId }),
    ...(placed !== undefined && { place: placed }),
    citations: citationsOf(raw, citations, context),
    status: status ?? 'claimed',
    ...(status !== undefined && { statedStatus: status }),
  };
}

/** An event with full ids. */
export function normaliseEvent(raw: Raw, event: Parsed<'event'>, context: Context): Event {
  const resolve = resolver(raw, context);
  return {
    ...event,
    ...mergedInto(raw, event.mergedInto, context),
    citations: citationsOf(raw, event.citations, context),
    ...(event.incidents !== undefined && { incidents: event.incidents.map((id) => resolve('incident', id)) }),
  };
}

/** A series with full ids and its observations, in the order of their periods. */
export function normaliseSeries(
  raw: Raw,
  series: Parsed<'series'>,
  observations: ObservationsRead | undefined,
  context: Context,
): Series {
  const { read, unread } = observations ?? NO_OBSERVATIONS;
  return {
    ...series,
    ...mergedInto(raw, series.mergedInto, context),
    caveats: series.caveats ?? [],
    dimensions: series.dimensions ?? [],
    citations: citationsOf(raw, series.citations, context),
    observations: [...read].sort(byPeriod),
    ...(unread.length > 0 && { unread }),
  };
}

function byPeriod(a: Observation, b: Observation): number {
  return compare(a.period.earliest, b.period.earliest) || compare(a.period.latest, b.period.latest);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An actor with full ids. */
export function normaliseActor(raw: Raw, actor: Parsed<'actor'>, context: Context): Actor {
  const { parent } = actor;
  return {
    ...actor,
    ...mergedInto(raw, actor.mergedInto, context),
    ...(parent !== undefined && { parent: context.names.resolve('actor', parent, raw.article) }),
  };
}
