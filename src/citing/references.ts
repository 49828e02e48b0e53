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
    if (pattern === undefined) return writerOf(style)(printed);
    const key = `${style} ${JSON.stringify(pattern.item)}`;
    const pieces = patterns.get(key) ?? writerOf(style)(pattern.item);
    patterns.set(key, pieces);
    return pieces.map((piece) => ({ ...piece, text: fill(piece.text, pattern) }));
  };
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
    .replace(
      /(?:https:\/\/)?Quvx([a-z])Quvx/g,
      (_, letter: string) => texts[letter.charCodeAt(0) - 97] ?? '',
    );
}
