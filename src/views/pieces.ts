import type { Entry, Incident, RecordKind } from '../corpus/corpus.ts';
import { isWorded, worded } from '../corpus/record-words.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Place } from '../model/place.ts';
import type { Status } from '../model/status.ts';
import { ownWay } from '../query/receipt/own-way.ts';
import type { Desk } from './desk.ts';
import type { DateText, Link, Piece, Sign, Told } from './page.ts';
import type { SpanMeaning } from './words/dates-en.ts';
import type { Words } from './words/words.ts';

/** Plain text as running text. */
export function plain(text: string): Piece[] {
  return [{ text }];
}

/** Running text without its links. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

/** A date in words, with the machine's form where it is a whole day, month or year. */
export function dateText(words: Words, date: PartialDate, meaning?: SpanMeaning): DateText {
  return { words: words.date(date, meaning), iso: machineDate(date) };
}

/** The same for tables. */
export function shortDate(words: Words, date: PartialDate, meaning?: SpanMeaning): DateText {
  return { words: words.date(date, meaning, 'short'), iso: machineDate(date) };
}

/** The value of a `datetime` attribute; undefined where HTML has no form for the date. */
export function machineDate(date: PartialDate): string | undefined {
  if (date.precision === 'day') return date.earliest;
  if (date.precision === 'month') return date.earliest.slice(0, 7);
  return date.precision === 'year' ? date.earliest.slice(0, 4) : undefined;
}

/** A status as sign and word. */
export function signOf(words: Words, status: Status): Sign {
  return { status, label: words.status(status) };
}

/** A record's title as a link to where it stands. */
export function linkTo(desk: Desk, kind: RecordKind, id: string): Link {
  const link = { text: desk.title(kind, id), href: desk.links.record(kind, id) };
  const lang = titleLanguage(desk, kind, id);
  return lang === undefined ? link : { ...link, lang };
}

/** Language of a record’s title, where it is not the page’s. */
export function titleLanguage(desk: Desk, kind: RecordKind, id: string): string | undefined {
  if (kind === 'source') return sourceLanguage(desk, id, 'title');
  return desk.named(kind, id)?.lang;
}

/** Language of a text of a source as the page shows it, where it is not the page’s: a translated one is in the page’s own. */
export function sourceLanguage(
  desk: Desk,
  source: string,
  text: 'title' | 'publisher' | 'quote',
): string | undefined {
  const entry = desk.corpus.sources.get(source);
  const translated = desk.prefix !== '' && entry?.translations.get(desk.language)?.fields[text] !== undefined;
  // In another edition a source that does not name its language is taken to be in the site’s own.
  const language = entry?.record.language ?? untranslated(desk);
  return translated || language === desk.words.lang ? undefined : language;
}

/** Language of texts that have no translation, such as the paraphrase of a source; undefined where it is the page’s. */
export function untranslated(desk: Desk): string | undefined {
  return desk.prefix === '' ? undefined : desk.editions[0]?.language;
}

/** A text in a list of a record in the page’s language, or as it is written with the language (BCP 47) it is written in. */
export function told(desk: Desk, { words }: Pick<Entry<unknown>, 'words'>, written: string): Told {
  return { text: worded(words, written), lang: isWorded(words, written) ? undefined : untranslated(desk) };
}

/** An author’s text as a part of a sentence in the page’s language: on a page from right to left, Latin letters run their own way. */
export function foreign(desk: Desk, text: string): string {
  return desk.words.dir === 'rtl' ? ownWay(text) : text;
}

/** An incident's place in running text: "Daquq, Kirkuk, Iraq", linked where it has a page. */
export function placePieces(desk: Desk, record: Incident): Piece[] {
  const { place, placeId } = record;
  if (!place) return plain(placeId ?? desk.words.labels.receipt.notKnown);
  const name: Piece = placeId
    ? { text: place.name, href: desk.links.record('place', placeId) }
    : { text: place.name };
  const around = surroundings(desk.words, place);
  return around === '' ? [name] : [name, { text: `${desk.words.labels.comma}${around}` }];
}

/** The governorate and country around a place, without saying a name twice: “Tayaran Square, Baghdad” is in Iraq. */
export function surroundings(words: Words, place: Place): string {
  const country = words.country(place.country);
  // A name that is not translated has the comma of its own language.
  const ending = place.name.split(/[,،]\s*/u).at(-1);
  return [place.admin1, country]
    .filter((part) => part !== undefined && part !== place.name && part !== ending)
    .join(words.labels.comma);
}

/** The site's word for a kind of incident or target. */
export function kindWord(desk: Desk, kind: string): string {
  return desk.corpus.site.vocabulary.kinds[kind] ?? sentenceCase(kind);
}

/** The site's word for a kind of target. */
export function targetWord(desk: Desk, kind: string): string {
  return desk.corpus.site.vocabulary.targets?.[kind] ?? sentenceCase(kind);
}

/** `armed-assault` → "Armed assault": for ids without a label. */
export function sentenceCase(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** True for an incident that a map can show: it has coordinates, and is known more closely than by its country. */
export function isPlaced({ place }: Incident): boolean {
  return place?.lat !== undefined && place.lon !== undefined && place.precision !== 'country';
}

/** The year something is listed under: of its earliest day, or of its latest where no first one is known. */
export function yearOf({ record: { date } }: Entry<{ date: PartialDate }>): string {
  return (date.openStart ? date.latest : date.earliest).slice(0, 4);
}
