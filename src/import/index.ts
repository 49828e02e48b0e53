import { readFileSync } from 'node:fs';
import { nodeIo } from '../corpus/io.ts';
import { load } from '../corpus/load.ts';
import { bytesOfTables, tablesTooLarge } from '../corpus/table-sizes.ts';
import { shellWord } from '../diagnostics/shell-word.ts';
import { nearest } from '../model/nearest.ts';
import { isUcdp, looksLikeTable } from './format.ts';
import { decodeText } from './input/decode.ts';
import { type InputTable, openTable } from './input/table.ts';
import { type MappingFile, readMapping } from './mapping/read.ts';
import { incidentReader, sourceReader } from './mapping/rows.ts';
import { shippedFor, shippedMapping, shippedNames } from './mapping/shipped.ts';
import { suggestMapping } from './mapping/suggest.ts';
import type { ImportRequest } from './request.ts';
import { ImportStop, stopAt } from './stop.ts';
import { type Imported, importObservations, importTable, type Target, ucdpFor } from './table-import.ts';
import { type DraftWritten, importReport } from './text/report-import.ts';
import { refuseUnfit, refuseUnfitSuggestion } from './unfit-option.ts';

/** What an import gave. */
export type ImportResult =
  | ({
      is: 'rows';
      /** Bytes of all tables that the site has now. */
      tableBytes?: number;
    } & Imported)
  /** The text of a mapping file. */
  | { is: 'mapping'; text: string }
  | DraftWritten;

/** The site and the outside. */
export type Place = Pick<Target, 'root' | 'cache' | 'now' | 'onOpen'>;

/**
 * Imports what was asked for into a site. Throws an ImportStop, and has then changed nothing, where the data cannot be
 * read, and an UnfitOption where an option would do nothing with them; a row that cannot be taken is accounted for instead.
 */
export async function importInto(request: ImportRequest, place: Place): Promise<ImportResult> {
  const { file, format, suggest } = request;
  const text = decodeText(request.chunks, file);
  if (format !== 'auto') refuseUnfit(request, format === 'text' ? 'text' : 'table');
  if (suggest) refuseUnfitSuggestion(request);
  if (format === 'ucdp') refuseUnfit(request, 'ucdp');
  if (format === 'text') return importReport(await whole(text, file), request, place);
  if (format !== 'auto' || suggest) return importTableAs(await openTable(text, file), request, place);
  const head = await text.next();
  const first = head.done ? '' : head.value;
  const table = await openTable(again(first, text), file);
  const isText = request.map === undefined && !looksLikeTable(table);
  refuseUnfit(request, isText ? 'text' : 'table');
  return isText
    ? importReport(await whole(again(first, text), file), request, place)
    : importTableAs(table, request, place);
}

async function importTableAs(table: InputTable, request: ImportRequest, place: Place): Promise<ImportResult> {
  const { format, map, as, file, suggest } = request;
  if (suggest) return { is: 'mapping', text: await suggestMapping(table, as ?? 'incidents') };
  const isKnown = format === 'ucdp' || (format === 'auto' && map === undefined && isUcdp(table.header));
  if (isKnown) {
    const kind = as ?? 'incidents';
    if (kind === 'series') {
      throw stopAt(
        'field-value',
        '--as',
        undefined,
        'unexpected series, expected incidents or sources for UCDP events',
        'Import the incidents and count them: ::trend{count=incidents period=month}.',
      );
    }
    if (kind === 'sources') refuseUnfit(request, 'sources');
    const readerFor = ucdpFor(table, kind);
    return told(await importTable(table, readerFor, await targetOf(request, place, 'ucdp-ged')), place);
  }
  const mapping = mappingFile(request, table);
  if (mapping === undefined) {
    const shipped = shippedNames().join(', ');
    throw stopAt(
      'field-missing',
      file,
      undefined,
      'mapping is missing, expected what the columns mean',
      `Run “sourcebook import ${shellWord(file)} --suggest > map.yaml”, look it over, then add --map map.yaml (or --map ${shipped}).`,
    );
  }
  const read = readMapping(mapping, { header: table.header, as });
  if (read.kind !== 'incidents') refuseUnfit(request, read.kind);
  if (!read.mapping.dataset) refuseUnfit(request, 'no dataset');
  const target = await targetOf(request, place, read.mapping.dataset?.id ?? 'imported');
  const result =
    read.kind === 'series'
      ? await importObservations(table, read.mapping, target)
      : await importTable(
          table,
          (known, ledger, about) =>
            (read.kind === 'sources' ? sourceReader : incidentReader)({
              mapping: read.mapping,
              known,
              ledger,
              about,
            }),
          target,
        );
  return told(result, place);
}

function told(imported: Imported, { root }: Place): ImportResult {
  return { is: 'rows', ...imported, tableBytes: bytesOfTables(root, nodeIo()) };
}

/** The mapping that was named, one that comes with the program, or the one whose columns the table has. */
function mappingFile({ map }: ImportRequest, { header }: InputTable): MappingFile | undefined {
  if (map === undefined) {
    const fitting = shippedFor(header);
    const bytes = fitting === undefined ? undefined : shippedMapping(fitting);
    return bytes && { file: `${fitting}.yaml`, bytes };
  }
  try {
    return { file: map.written, bytes: readFileSync(map.path) };
  } catch {
    const bytes = shippedMapping(map.written);
    if (bytes) return { file: `${map.written}.yaml`, bytes };
  }
  const near = nearest(map.written, shippedNames());
  throw stopAt(
    'file-unreadable',
    map.written,
    undefined,
    'unexpected mapping that cannot be opened, expected a file that may be read',
    near
      ? `Did you mean “${near}”, which comes with the program?`
      : `Name a file, or one that comes with the program: ${shippedNames().join(', ')}.`,
  );
}

async function whole(text: AsyncIterable<string>, file: string): Promise<string> {
  let all = '';
  for await (const piece of text) {
    all += piece;
    if (all.length > LONGEST_REPORT) {
      throw stopAt(
        'file-line-too-long',
        file,
        undefined,
        `unexpected text of more than ${LONGEST_REPORT.toLocaleString('en-GB')} characters, expected one report`,
        'Import one report at a time; a table needs --format csv.',
      );
    }
  }
  return all;
}

const LONGEST_REPORT = 1_000_000;

async function* again(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function targetOf(
  { name, inputName, where, since, country, version, licence, report }: ImportRequest,
  place: Place,
  otherwise: string,
): Promise<Target> {
  const io = nodeIo();
  const tooLarge = tablesTooLarge(place.root, io);
  if (tooLarge.length > 0) {
    const hint =
      'It cannot be told which rows the site has, so nothing was imported. Take the table out of the site, or make it smaller.';
    throw new ImportStop(tooLarge.map((found) => ({ ...found, hint })));
  }
  const { corpus } = await load(place.root, io);
  return {
    ...place,
    corpus,
    name: name ?? inputName ?? otherwise,
    wanted: {
      ...(where !== undefined && { where }),
      ...(since !== undefined && { since }),
      ...(country !== undefined && { country }),
    },
    about: { ...(version !== undefined && { version }), ...(licence !== undefined && { licence }) },
    ...(report && { report }),
  };
}
