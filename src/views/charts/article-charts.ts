import { standaloneChart } from '../../charts/standalone/standalone.ts';
import type { Article, Entry } from '../../corpus/corpus.ts';
import type { EmbedUse, Use } from '../../markdown/body.ts';
import { embedId, listOf, trendOf } from '../body/embeds.ts';
import type { Desk } from '../desk.ts';
import type { ChartShare, TrendFigure } from '../figures/chart-figure.ts';
import { wholePicture } from '../figures/drawing.ts';

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

const EMBEDS: ReadonlySet<Use['what']> = new Set(['trend', 'timeline', 'incidents', 'map']);

/** The figures of a text that stand by themselves, in order: the nth is `figure-n`. */
export function embedsOf(uses: readonly Use[]): EmbedUse[] {
  return uses.filter((use): use is EmbedUse => EMBEDS.has(use.what));
}

/** The charts of an article that can stand elsewhere. */
export function articleCharts({ id, body }: Entry<Article>): ArticleChart[] {
  return embedsOf(body?.uses ?? []).flatMap((use, i) =>
    use.what === 'trend' ? [{ article: id, number: i + 1, use }] : [],
  );
}

/** Path of the page that shows a chart alone. */
export function embedPath({ article, number }: Pick<ArticleChart, 'article' | 'number'>): string {
  return `/embed/${article}/${number}/`;
}

/** The figure of a chart, with where to take it: drawn once for the article, the page that shows it alone, and its files. */
export function chartFigure(desk: Desk, chart: ArticleChart): TrendFigure | undefined {
  const key = embedPath(chart);
  const known = desk.charts.get(key);
  if (known) return known();
  const made = desk.tracer.shared(() => {
    const id = embedId(chart.number - 1);
    const figure = trendOf(desk, chart.use, id, { article: chart.article, paged: true });
    return figure && { ...figure, share: shareOf(desk, chart, figure) };
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
      const figure = (): TrendFigure | undefined => {
        const read = desk.corpus.articles.get(article);
        const chart = read && articleCharts(read).find((one) => one.number === number);
        const found = chart && chartFigure(desk, chart);
        return found;
      };
      const files: ChartFile[] = [{ path: `${path}chart.svg`, make: () => picture(desk, article, figure()) }];
      if (isOffered(desk, use, article))
        files.push({
          path: `${path}chart.csv`,
          make() {
            const { columns = [], rows = [] } = figure()?.table ?? {};
            return { header: columns.map(({ label }) => label), rows };
          },
        });
      return files;
    }),
  );
}

function shareOf(desk: Desk, chart: ArticleChart, figure: TrendFigure): ChartShare {
  const { links, words } = desk;
  const path = embedPath(chart);
  const folder = links.href(path);
  const files = [{ text: 'SVG', href: `${folder}chart.svg` }];
  if (isOffered(desk, chart.use, chart.article)) files.push({ text: 'CSV', href: `${folder}chart.csv` });
  const title = escapeAttribute(figure.title);
  return {
    raster: 'PNG',
    page: { text: words.labels.chart.embedPage, href: links.href(path) },
    snippet: `<iframe src="${links.absolute(path)}" title="${title}" width="100%" height="${heightOf(figure)}" style="border:0" loading="lazy"></iframe>`,
    files,
  };
}

// Height of the narrow layout, which is the higher one, with the words around it.
function heightOf({ panels, keys, notes = [] }: TrendFigure): number {
  const drawn = panels.reduce(
    (sum, { drawing, heading }) =>
      sum + Number(/ height="([\d.]+)"/.exec(drawing.narrow)?.[1] ?? 0) + (heading ? 80 : 0),
    0,
  );
  return Math.ceil((drawn + 200 + 24 * (keys.length + 2 * notes.length)) / 10) * 10;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

// Figures of a source that keeps its rows are shown, and not offered.
function isOffered(desk: Desk, { attributes }: EmbedUse, article: string): boolean {
  const { series } = desk.corpus;
  return listOf(attributes, 'series').every(
    (id) => (series.get(`${article}/${id}`) ?? series.get(id))?.record.republish !== false,
  );
}

// A chart with nothing to draw is an error, so that only dev can come to ask for one.
function picture(desk: Desk, article: string, figure: TrendFigure | undefined): string {
  if (!figure) return '';
  const { words, links, corpus } = desk;
  const { chart } = words.labels;
  const keys = figure.keys.map((key, i) => `${words.number(i + 1)}. ${key}`);
  const sources = figure.sources.map(({ text }) => text);
  return standaloneChart({
    lang: words.lang,
    dir: words.dir,
    title: figure.title,
    measure: figure.measure,
    alternative: figure.panels.map(({ drawing }) => drawing.alternative).join(' '),
    panels: figure.panels.map(({ heading, measure, drawing }) => ({
      heading,
      measure,
      svg: wholePicture(drawing),
    })),
    foot: [
      figure.keysNarrow ? '' : keys.join('   '),
      (figure.notes ?? []).join(' '),
      sources.length > 0 ? `${chart.source}: ${sources.join(', ')}` : '',
      `${corpus.site.title}, ${corpus.site.licence}, ${links.address('article', article)}`,
    ].filter((line) => line !== ''),
  });
}
