import type { CslDate, CslItem } from './csl.ts';
import {
  type CitationStyle,
  type ReferencePiece,
  type ReferenceWriter,
  referenceWriter,
} from './reference.ts';

/** References of a site: thousands, most of them of a few kinds. */
export type References = (style: CitationStyle, item: CslItem) => ReferencePiece[];

/**
 * A text that the library prints as it is wherever it stands, whatever stands beside it: words with single spaces between
 * them, which begin and end with a letter or a digit. Others (quotation marks, apostrophes, a question mark at the end) may
 * change what is around them.
 */
const PLAIN = /^[\p{L}\p{N}]+(?:(?:[,:;]? |[-–])[\p{L}\p{N}]+)*$/u;
const ADDRESS = /^https?:\/\/[\w./:?=&%~+-]+$/;

/** Stands for a text in a pattern; letters only, so that the digits of a pattern are those of its date. */
const token = (place: number): string => `Quvx${String.fromCharCode(97 + place)}Quvx`;
const YEAR = '1997';
const DAY = '28';
/** As many as there are letters. */
const MOST_TEXTS = 26;

/**
 * Writes references, each as the library would. It is asked once for each pattern: which fields there are, and how exact the
 * date is; where all texts are plain ones, they are put into the pattern. That takes microseconds where the library takes a
 * millisecond. It is loaded when first needed.
 */
export function makeReferences(
  makeWriter: (style: CitationStyle) => ReferenceWriter = referenceWriter,
): References {
  const writers = new Map<CitationStyle, ReferenceWriter>();
  const patterns = new Map<string, ReferencePiece[]>();
  const writerOf = (style: CitationStyle): ReferenceWriter => {
    const writer = writers.get(style) ?? makeWriter(style);
    writers.set(style, writer);
    return writer;
  };
  return (style, item) => {
    const printed = withoutUnprinted(item);
    const pattern = patternOf(printed);
    if (pattern === undefined) return writeWhole(writerOf(style), printed);
    const key = `${style} ${JSON.stringify(pattern.item)}`;
    const pieces = patterns.get(key) ?? writerOf(style)(pattern.item);
    patterns.set(key, pieces);
    return pieces.map((piece) => ({ ...piece, text: fill(piece.text, pattern) }));
  };
}

/** Letters of the scripts that run from right to left. */
const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A reference runs from left to right, whatever it is of: each text from right to left stands by itself in it (U+2068,
 * U+2069), or the one behind it would be drawn on its other side, inside its quotation marks.
 */
function isolate(text: string): string {
  return FROM_RIGHT.test(text) ? `\u2068${text}\u2069` : text;
}

/**
 * Writes a reference whose texts may change what is around them. The library is asked for `?` where a text ends with `؟`, as
 * it sets no full stop behind that; what it prints of a text as it is stands by itself.
 */
function writeWhole(write: ReferenceWriter, item: CslItem): ReferencePiece[] {
  const asked = (text: string): string => (FROM_RIGHT.test(text) ? text.replace(/؟$/, '?') : text);
  const { title, publisher, author } = item;
  const container = item['container-title'];
  const texts = [title, publisher, container, ...(author ?? []).map(({ literal }) => literal)];
  const told = new Map(texts.flatMap((text) => (text && FROM_RIGHT.test(text) ? [[asked(text), text]] : [])));
  const pieces = write({
    ...item,
    title: asked(title),
    ...(publisher !== undefined && { publisher: asked(publisher) }),
    ...(container !== undefined && { 'container-title': asked(container) }),
    ...(author && { author: author.map(({ literal }) => ({ literal: asked(literal) })) }),
  });
  if (told.size === 0) return pieces;
  // The longest first: one may be a part of another.
  const any = [...told.keys()].sort((a, b) => b.length - a.length).map(literally);
  const printed = new RegExp(any.join('|'), 'g');
  return pieces.map((piece) => ({
    ...piece,
    text: piece.text.replace(printed, (text) => isolate(told.get(text) ?? text)),
  }));
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

interface Pattern {
  item: CslItem;
  texts: string[];
  year: string;
  day: string;
}

/** Fields that no style here prints would only make more patterns. */
function withoutUnprinted({
  archive: _,
  language: __,
  version: ___,
  annote: ____,
  ...printed
}: CslItem): CslItem {
  return printed;
}

function patternOf(item: CslItem): Pattern | undefined {
  const texts: string[] = [];
  const plain = (text: string): string => {
    texts.push(text);
    return token(texts.length - 1);
  };
  const { title, publisher, author, URL } = item;
  const container = item['container-title'];
  const words = [title, publisher, container, ...(author ?? []).map(({ literal }) => literal)];
  if (words.length >= MOST_TEXTS) return undefined;
  if (!words.every((text) => text === undefined || PLAIN.test(text))) return undefined;
  if (URL !== undefined && !ADDRESS.test(URL)) return undefined;
  // Printed where there is no date of publication.
  const date = item.issued ?? item.accessed;
  const parts = date?.['date-parts'] ?? [];
  const [year, month, day] = parts[0] ?? [];
  if (parts.length > 1 || (year !== undefined && year < 1000)) return undefined;
  const same: CslDate | undefined = date && {
    ...date,
    'date-parts': [
      [Number(YEAR), ...(month === undefined ? [] : [month]), ...(day === undefined ? [] : [Number(DAY)])],
    ],
  };
  return {
    item: {
      id: '',
      type: item.type,
      title: plain(title),
      ...(container !== undefined && { 'container-title': plain(container) }),
      ...(publisher !== undefined && { publisher: plain(publisher) }),
      ...(author && { author: author.map(({ literal }) => ({ literal: plain(literal) })) }),
      ...(item.issued ? { issued: same } : item.accessed ? { accessed: same } : {}),
      ...(URL !== undefined && { URL: `https://${plain(URL)}` }),
    },
    texts,
    year: String(year),
    day: String(day),
  };
}

function fill(text: string, { texts, year, day }: Pattern): string {
  return text
    .replace(/\d+/g, (digits) => (digits === YEAR ? year : digits === DAY ? day : digits))
    .replace(/(?:https:\/\/)?Quvx([a-z])Quvx/g, (_, letter: string) =>
      isolate(texts[letter.charCodeAt(0) - 97] ?? ''),
    );
}
