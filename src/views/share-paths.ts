import type { Corpus } from '../corpus/corpus.ts';
import type { Desk } from './desk.ts';

/** Path of the picture that stands for a whole edition, without base. */
export function siteSharePath(prefix: string): string {
  return `${prefix}/share/site.png`;
}

/** The records that can have a picture of their own. */
export type Pictured = 'article' | 'incident' | 'event';

/** Path of the picture of a record, without base; undefined where the site has none for its kind. */
export function recordSharePath({ prefix, corpus }: Desk, kind: Pictured, id: string): string | undefined {
  return pictured(corpus.site.policy.sharePictures, kind)
    ? `${prefix}/share/${FOLDERS[kind]}/${id}.png`
    : undefined;
}

/** Whether records of a kind have pictures of their own. */
export function pictured(policy: Corpus['site']['policy']['sharePictures'], kind: Pictured): boolean {
  return policy === 'all' || (policy === 'articles' && kind === 'article');
}

const FOLDERS: Readonly<Record<Pictured, string>> = {
  article: 'articles',
  incident: 'incidents',
  event: 'events',
};
