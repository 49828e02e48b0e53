import type { Article, Corpus, Entry, UnfinishedEntry } from '../../corpus/corpus.ts';
import type { ParsedBody } from '../../markdown/body.ts';

/** The body of a record, in its own language or another. */
export interface Body {
  owner: Entry<unknown>;
  body: ParsedBody;
  file: string;
  /** BCP 47 tag of the text. */
  language: string;
  /** For a translation: its language. */
  translation?: string;
}

/** An article in one language; the text of it may be missing. */
export type ArticleBody = Omit<Body, 'body'> & { owner: ArticleEntry; body?: ParsedBody };

/** An article, or what could be read of one that has a mistake in it. */
type ArticleEntry = Entry<Article> | UnfinishedEntry;

/** Every article in each of its languages, those without a text as well, and those that have a mistake in them. */
export function* articlesOf({ articles, unfinished, site }: Corpus): Iterable<ArticleBody> {
  const own = site.languages[0] ?? 'en';
  const all: ArticleEntry[] = [...unfinished.filter(({ kind }) => kind === 'article'), ...articles.values()];
  for (const owner of all) {
    const { lang } = owner.record;
    const language = typeof lang === 'string' ? lang : own;
    yield { owner, ...(owner.body && { body: owner.body }), file: owner.written.file, language };
    for (const [translation, { body, file }] of owner.translations)
      yield { owner, ...(body && { body }), file, language: translation, translation };
  }
}

/** Every body of a corpus: articles first, then the other records, each followed by its translations. */
export function* bodiesOf(corpus: Corpus): Iterable<Body> {
  const { articles, incidents, events, sources, series, actors, places, site } = corpus;
  const own = site.languages[0] ?? 'en';
  // First, as a double has the id of a record whose receipts are to stand.
  for (const owner of corpus.unfinished) yield* bodiesOfEntry(owner, languageOf(owner) ?? own);
  for (const owner of articles.values()) yield* bodiesOfEntry(owner, owner.record.lang ?? own);
  for (const map of [incidents, events, sources, series, actors, places]) {
    for (const owner of map.values()) yield* bodiesOfEntry(owner, own);
  }
}

function languageOf({ kind, record: { lang } }: UnfinishedEntry): string | undefined {
  return kind === 'article' && typeof lang === 'string' ? lang : undefined;
}

function* bodiesOfEntry(owner: Entry<unknown>, language: string): Iterable<Body> {
  if (owner.body) yield { owner, body: owner.body, file: owner.written.file, language };
  for (const [translation, { body, file }] of owner.translations) {
    if (body) yield { owner, body, file, language: translation, translation };
  }
}

/** The article a body belongs to, if it does. */
export function homeOf({ owner }: Body): string | undefined {
  return owner.kind === 'article' ? owner.id : owner.article;
}
