import {
  accessSync,
  closeSync,
  constants,
  createReadStream,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
} from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { IMPORT_FORMATS, type ImportFormat } from '../../import/format.ts';
import { IMPORT_KINDS, type ImportKind, type ImportRequest } from '../../import/request.ts';
import { REPORT_HEADS, type ReportForm } from '../../import/rows/report.ts';
import { nearest } from '../../model/nearest.ts';
import { parsePartialDate } from '../../model/partial-date.ts';
import { suggestCountry, suggestDate, suggestId } from '../../model/suggestions.ts';
import { country, url } from '../../model/text.ts';
import { type Options, operandOf, textOption } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';

const PIECE = 1 << 20;
const MEGABYTE = 1_000_000;

/** Reads and checks the options of `import`. `onBytes` is told how many megabytes of how many have been read. */
export function readRequest(
  options: Options,
  world: World,
  onBytes: (done: number, total: number | undefined) => void,
): ImportRequest {
  const text = (name: string) => textOption(options, name);
  const written = operandOf(options) ?? '-';
  const input = inputOf(written, world, onBytes);
  const report = text('report');
  const map = text('map');
  return {
    ...input,
    format: oneOf<ImportFormat>('format', text('format') ?? 'auto', IMPORT_FORMATS),
    suggest: options.suggest === true,
    ...(map !== undefined && { map: { written: map, path: resolve(world.cwd, map) } }),
    ...(text('as') !== undefined && { as: oneOf<ImportKind>('as', text('as') ?? '', IMPORT_KINDS) }),
    ...nameOf(text('name'), written),
    ...optional('where', text('where')),
    ...optional('since', dayOption('since', text('since'), 'earliest')),
    ...optional('country', countryOption(text('country'))),
    ...optional('version', text('dataset-version')),
    ...optional('licence', text('licence')),
    ...optional('published', dateOption('published', text('published'))),
    ...optional('publisher', text('publisher')),
    ...optional('url', urlOption(text('url'))),
    ...(report !== undefined && { report: reportOption(report, world.cwd) }),
  };
}

function optional<K extends string, V>(name: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [name]: value }) as { [P in K]?: V };
}

function oneOf<T extends string>(option: string, written: string, known: readonly T[]): T {
  const found = known.find((one) => one === written);
  if (found !== undefined) return found;
  const near = nearest(written, known);
  throw new UsageError(
    `There is no --${option} “${written}”; ${near ? `did you mean ${near}?` : `there are ${known.join(', ')}.`}`,
  );
}

function inputOf(
  written: string,
  world: World,
  onBytes: (done: number, total: number | undefined) => void,
): Pick<ImportRequest, 'file' | 'chunks'> {
  if (written === '-') {
    if (world.stdin.isTTY) {
      throw new UsageError(
        '“-” reads what is piped in, and nothing is: sourcebook import - < FILE, or name the file.',
      );
    }
    return { file: 'standard input', chunks: counted(() => world.stdin, undefined, onBytes) };
  }
  const path = resolve(world.cwd, written);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) {
    const folder = dirname(path);
    const near = existsSync(folder) ? nearest(basename(path), readdirSync(folder)) : undefined;
    throw new UsageError(`There is no file “${written}”${near ? `; did you mean “${near}”?` : '.'}`);
  }
  if (found.isDirectory()) throw new UsageError(`“${written}” is a folder; name a file in it.`);
  try {
    accessSync(path, constants.R_OK);
  } catch {
    throw new UsageError(`The file “${written}” cannot be read; check its permissions.`);
  }
  // Opened when it is read: what ends before that leaves nothing open.
  const open = () => createReadStream(path, { highWaterMark: PIECE });
  return { file: written, chunks: counted(open, found.size, onBytes) };
}

async function* counted(
  open: () => AsyncIterable<Uint8Array>,
  size: number | undefined,
  onBytes: (done: number, total: number | undefined) => void,
): AsyncGenerator<Uint8Array> {
  const total = size === undefined ? undefined : Math.ceil(size / MEGABYTE);
  let done = 0;
  onBytes(0, total);
  for await (const chunk of open()) {
    yield chunk;
    done += chunk.length;
    onBytes(Math.ceil(done / MEGABYTE), total);
  }
}

function nameOf(asked: string | undefined, written: string): { name?: string; inputName?: string } {
  if (asked !== undefined) {
    const id = suggestId(asked);
    if (id !== asked) {
      throw new UsageError(
        `“${asked}” is no name for a file of the site; ${id === '' ? 'use small letters, digits and hyphens.' : `write --name ${id}.`}`,
      );
    }
    return { name: asked };
  }
  const id = written === '-' ? '' : suggestId(basename(written, extname(written)));
  return id === '' ? {} : { inputName: id };
}

function dateOption(option: string, written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const date = parsePartialDate(written);
  if (typeof date !== 'string') return written;
  const meant = suggestDate(written);
  throw new UsageError(
    `“${written}” is no date; ${meant ? `write --${option} ${meant}.` : `--${option} takes one such as 2020-08-30 or 2020-08.`}`,
  );
}

function dayOption(option: string, written: string | undefined, end: 'earliest'): string | undefined {
  const text = dateOption(option, written);
  const date = text === undefined ? undefined : parsePartialDate(text);
  return typeof date === 'object' ? date[end] : undefined;
}

function countryOption(written: string | undefined): string | undefined {
  if (written === undefined || country.safeParse(written).success) return written;
  const meant = suggestCountry(written);
  throw new UsageError(
    `“${written}” is no country; ${meant ? `write --country ${meant}.` : '--country takes a code such as IQ or SY (ISO 3166-1).'}`,
  );
}

function urlOption(written: string | undefined): string | undefined {
  if (written === undefined || url.safeParse(written).success) return written;
  throw new UsageError(`“${written}” is no web address; --url takes one such as https://example.org/page.`);
}

/** A file that is there is replaced only if it is an earlier report. */
function reportOption(written: string, cwd: string): { path: string; form: ReportForm } {
  const form = (['csv', 'json'] as const).find((one) => written.toLowerCase().endsWith(`.${one}`));
  if (!form)
    throw new UsageError(
      `“${written}” ends in neither .csv nor .json; --report takes a file of one of these.`,
    );
  const path = resolve(cwd, written);
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (!folder?.isDirectory())
    throw new UsageError(`There is no folder “${dirname(written)}” for the report.`);
  if (!existsSync(path)) return { path, form };
  const head = headOf(path);
  const isOurs =
    Object.values(REPORT_HEADS).some((start) => head.startsWith(start)) || head === '[]\n' || head === '';
  if (!isOurs)
    throw new UsageError(`“${written}” is there and no report of an import; name another file for --report.`);
  return { path, form };
}

function headOf(path: string): string {
  if (statSync(path).isDirectory()) return 'a folder';
  const bytes = Buffer.alloc(100);
  const descriptor = openSync(path, 'r');
  try {
    return bytes.subarray(0, readSync(descriptor, bytes)).toString('utf8');
  } finally {
    closeSync(descriptor);
  }
}
