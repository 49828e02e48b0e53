import { nodeIo } from '../corpus/io.ts';
import { load } from '../corpus/load.ts';
import { decodeText } from './input/decode.ts';
import { type InputTable, openTable } from './input/table.ts';
import type { ImportRequest } from './request.ts';
import { type Imported, importTable, type Target, ucdpFor } from './table-import.ts';

/** What an import gave. */
export type ImportResult =
  | ({ is: 'rows' } & Imported)
  /** The text of a mapping file. */
  | { is: 'mapping'; text: string }
  /** A draft, and what is to be filled in; without `path` the draft of this report is there already. */
  | { is: 'draft'; path?: string; there: string; missing: readonly string[] };

/** The site and the outside. */
export type Place = Pick<Target, 'root' | 'cache' | 'now' | 'onOpen'>;

/**
 * Imports what was asked for into a site. Throws an ImportStop, and has then changed nothing, where the data cannot be
 * read; a row that cannot be taken is accounted for instead.
 */
export async function importInto(request: ImportRequest, place: Place): Promise<ImportResult> {
  const text = decodeText(request.chunks, request.file);
  const table = await openTable(text, request.file);
  return { is: 'rows', ...(await importRows(table, request, place)) };
}

async function importRows(table: InputTable, request: ImportRequest, place: Place): Promise<Imported> {
  const readerFor = ucdpFor(table);
  const { corpus } = await load(place.root, nodeIo());
  return importTable(table, readerFor, targetOf(request, place, corpus, 'ucdp-ged'));
}

function targetOf(
  { name, where, since, country, version, licence, report }: ImportRequest,
  place: Place,
  corpus: Target['corpus'],
  otherwise: string,
): Target {
  return {
    ...place,
    corpus,
    name: name ?? otherwise,
    wanted: {
      ...(where !== undefined && { where }),
      ...(since !== undefined && { since }),
      ...(country !== undefined && { country }),
    },
    about: { ...(version !== undefined && { version }), ...(licence !== undefined && { licence }) },
    ...(report && { report }),
  };
}
