import type { Corpus, Entry } from './corpus.ts';

/**
 * Full ids that a record had before, whose addresses lead to it: its own `formerIds`, and for one that is written in an
 * article those under each id that the article had.
 */
export function formerIdsOf({ articles }: Corpus, { id, record, article }: Entry<unknown>): string[] {
  const own = (record as { formerIds?: string[] }).formerIds ?? [];
  if (article === undefined) return own;
  const formerArticles = articles.get(article)?.record.formerIds ?? [];
  const inside = (home: string, local: string) => (local.includes('/') ? local : `${home}/${local}`);
  const local = id.slice(article.length + 1);
  return [
    ...own.map((former) => inside(article, former)),
    ...formerArticles.flatMap((home) => [local, ...own].map((former) => inside(home, former))),
  ];
}
