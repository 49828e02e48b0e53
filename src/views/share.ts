import type { Entry } from '../corpus/corpus.ts';
import type { BodyPart } from './body/body-view.ts';
import type { Desk } from './desk.ts';
import { wholePicture } from './figures/drawing.ts';
import { articlePage } from './pages/article.ts';
import { placePieces, textOf } from './pieces.ts';
import { type Pictured, pictured, recordSharePath, siteSharePath } from './share-paths.ts';

/** What stands on a picture for sharing. */
export interface ShareCardView {
  title: string;
  site: string;
  dir: 'ltr' | 'rtl';
  /** What stands under the title: how sure, when and where. */
  line?: string;
  /** The page’s first chart, as SVG, with what it shows: of one in panels the first few. */
  charts?: { svg: string; heading: string }[];
}

/** Panels of a chart that stand side by side on a picture: more could not be read at the width of a phone. */
const PANELS = 2;

/** A picture for sharing: of the site, or of a record. */
export interface ShareEntry {
  /** Of the file, without base and without a slash in front. */
  path: string;
  card(): ShareCardView;
}

/** The pictures of an edition: one for all its pages, and one for each article, incident and event where the site asks for it. */
export function shareEntries(desk: Desk): ShareEntry[] {
  const { corpus, prefix, words } = desk;
  const { title, description } = corpus.site;
  const common = { site: title, dir: words.dir };
  return [
    { path: siteSharePath(prefix).slice(1), card: () => ({ ...common, title: description }) },
    ...ofRecords(desk, 'article', desk.articles, (id) => {
      const { heading, parts } = articlePage(desk, present(corpus.articles, id));
      return { ...common, title: heading, charts: firstChart(parts) };
    }),
    ...ofRecords(desk, 'incident', desk.incidents, (id) => {
      const { record } = present(corpus.incidents, id);
      const when = words.date(record.date, record.dateMeaning);
      const where = textOf(placePieces(desk, record));
      const line = [words.status(record.status), when, where].filter((part) => part !== '');
      return { ...common, title: record.title, line: line.join(words.labels.semicolon) };
    }),
    ...ofRecords(desk, 'event', desk.events, (id) => {
      const { record } = present(corpus.events, id);
      return { ...common, title: record.title, line: words.date(record.date) };
    }),
  ];
}

function ofRecords(
  desk: Desk,
  kind: Pictured,
  list: () => readonly { id: string }[],
  card: (id: string) => ShareCardView,
): ShareEntry[] {
  if (!pictured(desk.corpus.site.policy.sharePictures, kind)) return [];
  return list().flatMap(({ id }) => {
    const path = recordSharePath(desk, kind, id);
    return path === undefined ? [] : [{ path: path.slice(1), card: () => card(id) }];
  });
}

function present<R>(entries: ReadonlyMap<string, Entry<R>>, id: string): Entry<R> {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`there is no record “${id}” any more`);
  return entry;
}

function firstChart(parts: readonly BodyPart[]): ShareCardView['charts'] {
  for (const part of parts) {
    if (part.kind !== 'trend' || part.figure.panels.length === 0) continue;
    return part.figure.panels.slice(0, PANELS).map(({ drawing, heading }) => ({
      svg: wholePicture(drawing),
      // A picture travels alone: bars under the title of the article would be of nothing, or seem to be of something else.
      heading: heading ?? part.figure.title,
    }));
  }
  return undefined;
}
