import { createHash } from 'node:crypto';
import type { BulkKind } from './csv.ts';
import type { Memory, PublishedFile } from './input.ts';

/** What a data file is called. */
export interface ResourceHead {
  /** Below data/: `series/x.csv`. */
  path: string;
  title: string;
  description: string;
  /** For CSV: the record kind whose columns it has, or the series it is of. */
  table?: { kind: BulkKind } | { series: string };
}

/** A data file and what the data package says of it. */
export interface Resource extends ResourceHead {
  name: string;
  format: string;
  mediatype: string;
  file: PublishedFile;
  /** What is said of its content; made with the content, or by making it. */
  digest(): Digest;
}

/** Size and hash of a file, and its first line, which is the header of a CSV. */
export interface Digest {
  bytes: number;
  /** SHA-256, in hex. */
  sha256: string;
  firstLine: string;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  // RFC 9512
  yaml: 'application/yaml',
  geojson: 'application/geo+json',
  parquet: 'application/vnd.apache.parquet',
  bib: 'application/x-bibtex',
};

/**
 * A data file; its content is summed up when it is made, and need not be kept for the data package to speak of it.
 * `make` is a function of what it reads: an earlier build's content is used again as long as that is the same.
 */
export function resource(
  head: ResourceHead,
  make: () => string | Uint8Array,
  memory: Pick<Memory, 'content'>,
): Resource {
  const format = head.path.slice(head.path.lastIndexOf('.') + 1);
  const path = `data/${head.path}`;
  let known: Digest | undefined;
  const content = () => {
    const made = memory.content(path, make);
    known ??= digestOf(made);
    return made;
  };
  return {
    ...head,
    // Names are lower-case letters, digits, `.`, `_` and `-` (Data Package, resource name); an id has no dot.
    name: head.path.replaceAll('/', '.'),
    format,
    mediatype: MEDIA_TYPES[format] ?? 'application/octet-stream',
    file: { path, content },
    digest: () => known ?? digestOf(content()),
  };
}

const LINE_END = 10;

function digestOf(content: string | Uint8Array): Digest {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    firstLine: new TextDecoder().decode(bytes.subarray(0, Math.max(0, bytes.indexOf(LINE_END)))),
  };
}
