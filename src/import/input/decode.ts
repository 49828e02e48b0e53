import { isUtf8 } from 'node:buffer';
import { decode } from '../../corpus/decode.ts';
import { ImportStop, stopAt } from '../stop.ts';
import { codePageHint } from './code-page.ts';

/** Least that the first piece holds, where the file has as much. */
const FIRST_BYTES = 1 << 16;

/** What files of other programs begin with, and how to get at the text in them. */
const OTHER_FILES: readonly { magic: string; what: string; hint: string }[] = [
  {
    magic: 'PK\u0003\u0004',
    what: 'packed file, such as a spreadsheet (.xlsx) or an archive (.zip)',
    hint: 'Open it and save the table as CSV (UTF-8); unpack an archive first.',
  },
  { magic: '%PDF', what: 'PDF', hint: 'Copy the text out of it into a text file.' },
  {
    magic: '\u001f\u008b',
    what: 'file packed with gzip',
    hint: 'Unpack it: gunzip -c FILE | sourcebook import -',
  },
  { magic: 'PAR1', what: 'Parquet file', hint: 'Save the table as CSV (UTF-8).' },
  {
    magic: '\u00d0\u00cf\u0011\u00e0',
    what: 'old Office file (.xls, .doc)',
    hint: 'Save it as CSV or text (UTF-8).',
  },
];

/** What is often saved in place of a file: the page that it was to be had from, or one that asks to sign in. */
const WEB_PAGE = {
  what: 'web page (HTML)',
  hint: 'Download the file that the page links to; of a report, copy the text into a text file.',
};

/**
 * The bytes of a file as text, piece by piece: UTF-8, without byte order mark, with \n as the only line end. Ends the
 * import, at the line, for anything that is no such text. `firstBytes` is the least that the first piece holds.
 */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  firstBytes = FIRST_BYTES,
): AsyncGenerator<string> {
  let carried: Uint8Array = new Uint8Array(0);
  let lines = 0;
  let isFirst = true;
  let isEmpty = true;
  const take = (bytes: Uint8Array): string => {
    if (isFirst) refuseOtherFiles(bytes, file);
    const text = textOf(bytes, lines, file, isFirst);
    isFirst = false;
    lines += newlinesIn(text);
    if (isEmpty && text.trim() !== '') isEmpty = false;
    return text;
  };
  for await (const chunk of chunks) {
    const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
    // A pipe may give a few bytes at a time, and the first piece has to hold the whole header.
    const end = isFirst && bytes.length < firstBytes ? 0 : wholeEnd(bytes);
    carried = bytes.slice(end);
    if (end > 0) yield take(bytes.subarray(0, end));
  }
  if (carried.length > 0) yield take(carried);
  if (isEmpty) {
    const hint = 'Look whether it is the right file, and whether what wrote it has ended.';
    throw stopAt('file-empty', file, undefined, 'unexpected empty file, expected rows or a text', hint);
  }
}

function textOf(bytes: Uint8Array, linesBefore: number, file: string, isFirst: boolean): string {
  const text = isUtf8(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
    : '\0';
  if (!text.includes('\0')) {
    const plain = isFirst && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
  }
  // Told as for the files of a site, at its line.
  const told = decode(bytes);
  if (typeof told === 'string') return told;
  const span = { ...told.span, line: told.span.line + linesBefore, endLine: told.span.endLine + linesBefore };
  const isText = told.message.startsWith('unexpected byte');
  const hint = isText
    ? codePageHint(bytes, told.span.line)
    : told.message.includes('UTF-16')
      ? 'Save it as UTF-8 (in a spreadsheet “CSV UTF-8”), or convert it with iconv -f UTF-16 -t UTF-8.'
      : told.hint;
  throw stopAt('file-encoding', file, span, told.message, hint);
}

function refuseOtherFiles(bytes: Uint8Array, file: string): void {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const isPage = /^\s*<(?:!doctype html|html)[\s>]/i.test(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  );
  const other = isPage ? WEB_PAGE : OTHER_FILES.find(({ magic }) => head.startsWith(magic));
  if (!other) return;
  throw stopAt(
    'file-encoding',
    file,
    undefined,
    `unexpected ${other.what}, expected CSV or text`,
    other.hint,
  );
}

/** Where the last whole character ends; a carriage return at the end waits for what follows it. */
function wholeEnd(bytes: Uint8Array): number {
  let at = bytes.length;
  for (let back = 1; back <= 4 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    if (length > back) at = bytes.length - back;
    break;
  }
  return at > 0 && bytes[at - 1] === 13 ? at - 1 : at;
}

function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** True for what ends an import. */
export function isStop(error: unknown): error is ImportStop {
  return error instanceof ImportStop;
}
