import type { SourceKind } from '../model/source.ts';
import { suggestId } from '../model/suggestions.ts';
import { type Draft, draftOf } from './drafts.ts';
import type { Known } from './known.ts';

/** What is known of a data set as a source. What is not known is left out. */
export interface DatasetInfo {
  id: string;
  title: string;
  publisher: string;
  kind?: SourceKind;
  url?: string;
  version?: string;
  licence?: string;
  republish?: boolean;
  body?: string;
}

/** The data set as a source: its id, and its record unless the site has it. */
export interface Dataset {
  id: string;
  draft?: Draft;
}

/**
 * The data set as a source. A version is part of its id, since another version is another record (and the same origin).
 * A record of it that the site has is used, also one that names no version: two records of one address would be told as
 * one document written down twice.
 */
export function datasetSource(info: DatasetInfo, known: Known): Dataset {
  const id = info.version === undefined ? info.id : `${info.id}-${suggestId(info.version)}`;
  if (known.has('source', id)) return { id };
  const { title, publisher, url, version } = info;
  const same = known.source({ title, publisher, ...(url !== undefined && { url }) });
  const record = same === undefined ? undefined : known.corpus.sources.get(same)?.record;
  if (same !== undefined && (version === undefined || record?.version === undefined)) return { id: same };
  const { kind = 'dataset', licence, republish, body } = info;
  const fields = { title, publisher, kind, url, version, licence, republish };
  const words =
    body ?? (url === undefined ? 'A data set that was imported; no address was given.' : undefined);
  return { id, draft: draftOf('source', id, fields, words) };
}
