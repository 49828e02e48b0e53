import type { Corpus, Entry, Incident, RecordKind } from '../corpus/corpus.ts';
import { actorIds } from '../model/actor-parts.ts';
import type { Casualties } from '../model/casualty-range.ts';

/** One incident on one row: what GeoJSON and Parquet hold. Absent values are null, and so are unknown counts. */
export interface FlatIncident {
  id: string;
  title: string;
  /** As written (EDTF). */
  date: string;
  /** First and last day it can have been, as YYYY-MM-DD; null for an open end. */
  date_earliest: string | null;
  date_latest: string | null;
  kind: string;
  status: string;
  /** Independent origins it rests on. */
  independent_sources: number;
  citations: number;
  place: string | null;
  country: string | null;
  admin1: string | null;
  place_precision: string | null;
  lat: number | null;
  lon: number | null;
  /** Ids joined by `;`. */
  perpetrators: string | null;
  targets: string | null;
  killed_min: number | null;
  killed_max: number | null;
  wounded_min: number | null;
  wounded_max: number | null;
  abducted_min: number | null;
  abducted_max: number | null;
  perpetrators_killed_min: number | null;
  perpetrators_killed_max: number | null;
  topics: string | null;
  url: string;
}

/** The row of an incident. */
export function flatIncident(
  { id, record }: Entry<Incident>,
  corpus: Corpus,
  address: (kind: RecordKind, id: string) => string,
): FlatIncident {
  const { date, place } = record;
  const perpetrators = record.actors && actorIds(record.actors, 'perpetrator');
  return {
    id,
    title: record.title,
    date: date.text,
    date_earliest: date.openStart ? null : date.earliest,
    date_latest: date.openEnd ? null : date.latest,
    kind: record.kind,
    status: record.status,
    independent_sources: corpus.evidence.get(id)?.independent ?? 0,
    citations: record.citations.length,
    place: place?.name ?? null,
    country: place?.country ?? null,
    admin1: place?.admin1 ?? null,
    place_precision: place?.precision ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    perpetrators: joined(perpetrators),
    targets: joined(record.targets?.map((target) => target.kind)),
    killed_min: least(record.killed),
    killed_max: most(record.killed),
    wounded_min: least(record.wounded),
    wounded_max: most(record.wounded),
    abducted_min: least(record.abducted),
    abducted_max: most(record.abducted),
    perpetrators_killed_min: least(record.perpetratorsKilled),
    perpetrators_killed_max: most(record.perpetratorsKilled),
    topics: joined(record.topics),
    url: address('incident', id),
  };
}

function joined(list: readonly string[] | undefined): string | null {
  return list === undefined || list.length === 0 ? null : list.join(';');
}

function least(count: Casualties | undefined): number | null {
  return count === undefined || count === 'unknown' ? null : count.min;
}

function most(count: Casualties | undefined): number | null {
  return count === undefined || count === 'unknown' ? null : (count.max ?? null);
}
