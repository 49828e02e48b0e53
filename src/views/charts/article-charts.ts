import type { Article, Entry } from '../../corpus/corpus.ts';
import type { EmbedUse, Use } from '../../markdown/body.ts';
import { isEmbed } from '../../markdown/directive-names.ts';
import { idsOf } from '../../query/embed-rows.ts';
import { embedId, embedOf, selected } from '../body/embeds.ts';
import type { Desk } from '../desk.ts';
import type { ArticleFigure } from '../figures/article-figure.ts';
import type { ChartShare, TrendFigure } from '../figures/chart-figure.ts';
import type { Drawing } from '../figures/drawing.ts';
import { chartPicture } from './chart-picture.ts';
import { embedSnippet } from './embed-snippet.ts';
import { mapRows } from './map-rows.ts';

/** A chart of an article: its number among the figures of the text, from 1, and what was asked for. */
export interface ArticleChart {
  article: string;
  number: number;
  use: EmbedUse;
}

/** A file that belongs to a chart; text, or a table that becomes CSV. */
export interface ChartFile {
  /** Relative to the site’s output. */
  path: string;
  /** Made when asked for, from what is behind the doors of the tracer. */
  make(): string | { header: string[]; rows: string[][] };
}

/** The figures of a text that stand by themselves, in order: the nth is `figure-n`. */
export function embedsOf(uses: readonly Use[]): EmbedUse[] {
  return uses.filter(isEmbed);
}

/** The charts and maps of an article that can stand elsewhere. */
export function articleCharts({ id, body }: Entry<Article>): ArticleChart[] {
  return embedsOf(body?.uses ?? []).flatMap((use, i) =>
    use.what === 'trend' || use.what === 'map' ? [{ article: id, number: i + 1, use }] : [],
  );
}

/** Path of the page that shows a chart alone. */
export function embedPath({ article, number }: Pick<ArticleChart, 'article' | 'number'>): string {
  return `/embed/${article}/${number}/`;
}

/** The figure of a chart, with where to take it: drawn once for the article, the page that shows it alone, and its files. */
export function chartFigure(desk: Desk, chart: ArticleChart): ArticleFigure | undefined {
  const key = embedPath(chart);
  const known = desk.charts.get(key);
  if (known) return known();
  const made = desk.tracer.shared((): ArticleFigure | undefined => {
    const id = embedId(chart.number - 1);
    const embed = embedOf(desk, chart.use, id, { article: chart.article, paged: true });
    if (embed?.kind === 'trend')
      return {
        kind: 'trend',
        figure: {
          ...embed.figure,
          share: shareOf(desk, chart, 'chart', embed.figure.title, heightOf(embed.figure)),
        },
      };
    if (embed?.kind !== 'map') return undefined;
    const { figure } = embed;
    // A map of nothing that has a position is a list, which nobody takes away.
    if (!figure.drawing) return { kind: 'map', figure };
    return {
      kind: 'map',
      figure: { ...figure, share: shareOf(desk, chart, 'map', figure.title, heightFor([figure.drawing])) },
    };
  });
  desk.charts.set(key, made);
  return made();
}

/** The files of all charts of a site: each as a picture that needs nothing else, and its numbers where they are offered. */
export function chartFiles(desk: Desk): ChartFile[] {
  return desk.articles().flatMap((entry) =>
    articleCharts(entry).flatMap(({ article, number, use }): ChartFile[] => {
      const path = `${desk.prefix}${embedPath({ article, number })}`.slice(1);
      // Read again when its files are made, so that it counts as read for them.
      const figure = (): ArticleFigure | undefined => {
        const read = desk.corpus.articles.get(article);
        const chart = read && articleCharts(read).find((one) => one.number === number);
        return chart && chartFigure(desk, chart);
      };
      const files: ChartFile[] = [
        { path: `${path}chart.svg`, make: () => chartPicture(desk, article, figure()) },
      ];
      if (isOffered(desk, use, article))
        files.push({ path: `${path}chart.csv`, make: () => numbersOf(desk, use, article, figure()) });
      return files;
    }),
  );
}

/** The numbers of a chart as its table has them; of a map the incidents on it and those that have no place on it. */
function numbersOf(
  desk: Desk,
  use: EmbedUse,
  article: string,
  found: ArticleFigure | undefined,
): { header: string[]; rows: string[][] } {
  if (found?.kind === 'map') return mapRows(desk, selected(desk, use.attributes, article));
  const { columns = [], rows = [] } = found?.figure.table ?? {};
  return { header: columns.map(({ label }) => label), rows };
}

function shareOf(
  desk: Desk,
  chart: ArticleChart,
  kind: 'chart' | 'map',
  title: string,
  height: number,
): ChartShare {
  const { links, words } = desk;
  const path = embedPath(chart);
  const folder = links.href(path);
  const files = [{ text: 'SVG', href: `${folder}chart.svg` }];
  if (isOffered(desk, chart.use, chart.article)) files.push({ text: 'CSV', href: `${folder}chart.csv` });
  return {
    raster: 'PNG',
    page: { text: words.labels[kind].embedPage, href: links.href(path) },
    snippet: embedSnippet(links.absolute(path), title, height, links.absolute('/embed/fit.js')),
    files,
  };
}

/** The page of a chart draws it no wider than this times the width it is laid out for: see .embed in charts.css. */
const WIDEST = 1.25;
function heightOf({ panels, keys, notes = [] }: TrendFigure): number {
  const headings = panels.filter(({ heading }) => heading).length;
  const drawings = panels.map(({ drawing }) => drawing);
  return heightFor(drawings, 80 * headings + 24 * (keys.length + 2 * notes.length));
}

/** Height of the narrow layouts at their widest, where they are highest, with the words around them. */
function heightFor(drawings: readonly Drawing[], words = 0): number {
  const drawn = drawings.reduce(
    (sum, { narrow }) => sum + Number(/ height="([\d.]+)"/.exec(narrow)?.[1] ?? 0),
    0,
  );
  return Math.ceil((drawn * WIDEST + 220 + words) / 10) * 10;
}

// Figures of a source that keeps its rows are shown, and not offered; incidents of such sources are left out one by one.
function isOffered(desk: Desk, { attributes }: EmbedUse, article: string): boolean {
  const { series } = desk.corpus;
  return idsOf(attributes, 'series').every(
    (id) => (series.get(`${article}/${id}`) ?? series.get(id))?.record.republish !== false,
  );
}
