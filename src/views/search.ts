import { topicName } from '../model/topic.ts';
import { leadOf, textsOf } from './body/body-texts.ts';
import type { Desk } from './desk.ts';
import { unique } from './order.ts';
import { publishedText } from './pages/history.ts';
import { placePieces, shortDate, textOf } from './pieces.ts';
import { sourceName } from './sources/notes.ts';

/** One thing that a search can find: as Pagefind’s index takes it. */
export interface SearchRecord {
  /** With base. */
  url: string;
  language: string;
  /** What is searched besides the title. */
  content: string;
  meta: { title: string; kind: string; date: string };
}

/** What a search can find, in the parts that have an index each. */
export interface SearchRecords {
  articles: SearchRecord[];
  /** Incidents and sources. */
  records: SearchRecord[];
}

/** Names of the parts. An edited article changes the index of articles alone, which is the smaller one. */
export const SEARCH_PARTS = ['articles', 'records'] as const;

/** Everything that can be found in an edition: the whole text of articles, and of other records the title and the lead. */
export function searchRecords(desk: Desk): SearchRecords {
  const { words, links, corpus, language } = desk;
  const made = (
    url: string,
    kind: string,
    title: string,
    date: string,
    texts: readonly (string | undefined)[],
  ) => ({
    url,
    language,
    // The title is repeated, for the index looks for words in the content.
    content: unique([title, ...texts].flatMap((text) => (text ? [asSentence(text)] : []))).join(' '),
    meta: { title, kind, date },
  });
  const articles = desk.articles().map((entry) => {
    const { id, record } = entry;
    return made(
      links.record('article', id),
      words.record('article'),
      record.title,
      publishedText(desk, entry).words,
      [
        record.description,
        ...(record.summary ?? []),
        ...(record.topics ?? []).map((topic) => topicName(topic, desk.corpus.site.vocabulary.topics)),
        ...textsOf(desk, entry),
      ],
    );
  });
  const incidents = desk.incidents().map((entry) => {
    const { id, record } = entry;
    const place = textOf(placePieces(desk, record));
    const { words: date } = shortDate(words, record.date, record.dateMeaning);
    return made(links.record('incident', id), words.record('incident'), record.title, date, [
      place,
      leadOf(desk, entry),
    ]);
  });
  const sources = [...corpus.sources.values()]
    .filter(desk.shown)
    .map(({ id, record }) =>
      made(
        links.record('source', id),
        words.record('source'),
        record.title,
        record.published ? words.date(record.published) : '',
        [sourceName(desk, id), record.publisher, ...(record.authors ?? [])],
      ),
    );
  return { articles, records: [...incidents, ...sources] };
}

/** A text with a sign at its end, so that excerpts do not run one into the next. */
function asSentence(text: string): string {
  return /[\p{L}\p{N}\p{Pe}\p{Pf}]$/u.test(text) ? `${text}.` : text;
}
