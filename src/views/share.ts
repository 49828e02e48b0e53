import type { BodyPart } from './body/body-view.ts';
import type { Desk } from './desk.ts';
import { wholePicture } from './figures/drawing.ts';
import { articlePage } from './pages/article.ts';
import { articleSharePath, siteSharePath } from './share-paths.ts';

/** What stands on a picture for sharing. */
export interface ShareCardView {
  title: string;
  site: string;
  dir: 'ltr' | 'rtl';
  /** The page’s first chart, as SVG. */
  chart?: string;
}

/** A picture for sharing: of the site, or of an article. */
export interface ShareEntry {
  /** Of the file, without base and without a slash in front. */
  path: string;
  card(): ShareCardView;
}

/** The pictures of an edition: one for all its pages, and one for each article where the site asks for it. */
export function shareEntries(desk: Desk): ShareEntry[] {
  const { corpus, prefix, words } = desk;
  const { title, policy } = corpus.site;
  const articles = policy.sharePictures === 'articles' ? desk.articles() : [];
  return [
    {
      path: siteSharePath(prefix).slice(1),
      card: () => ({ title: corpus.site.description, site: title, dir: words.dir }),
    },
    ...articles.map(({ id }) => ({
      path: articleSharePath(prefix, id).slice(1),
      card: () => {
        const entry = corpus.articles.get(id);
        if (entry === undefined) throw new Error(`there is no article “${id}” any more`);
        const { heading, parts } = articlePage(desk, entry);
        return { title: heading, site: title, dir: words.dir, chart: firstChart(parts) };
      },
    })),
  ];
}

function firstChart(parts: readonly BodyPart[]): string | undefined {
  for (const part of parts) {
    const drawing = part.kind === 'trend' ? part.figure.panels[0]?.drawing : undefined;
    if (drawing) return wholePicture(drawing);
  }
  return undefined;
}
