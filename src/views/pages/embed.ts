import { embedId } from '../body/embeds.ts';
import type { ArticleChart } from '../charts/article-charts.ts';
import { chartFigure, embedPath } from '../charts/article-charts.ts';
import type { Desk } from '../desk.ts';
import type { TrendFigure, TrendPanel } from '../figures/chart-figure.ts';
import type { MapFigure } from '../figures/map-figure.ts';
import { makePage } from '../make-page.ts';
import type { Link, Page } from '../page.ts';

/** A chart by itself, to be shown in a frame on another site. */
export interface EmbedPage extends Page {
  /** One of the two. */
  figure?: TrendFigure;
  map?: MapFigure;
  /** To the chart in its article, with its numbers and receipts. */
  back: Link;
}

/** Makes the page of one chart. */
export function embedPage(desk: Desk, chart: ArticleChart): EmbedPage {
  const { words, links, corpus } = desk;
  const found = chartFigure(desk, chart);
  const figure = found?.kind === 'trend' ? found.figure : undefined;
  const map = found?.kind === 'map' ? found.figure : undefined;
  const title = corpus.articles.get(chart.article)?.record.title ?? chart.article;
  const base = makePage(desk, {
    path: embedPath(chart),
    heading: found?.figure.title ?? title,
    kicker: words.labels[map ? 'map' : 'chart'].name,
    description:
      figure?.panels.map(({ drawing }) => drawing.alternative).join(' ') ??
      map?.drawing?.alternative ??
      title,
    unlisted: true,
  });
  const article = links.absolute(links.path('article', chart.article));
  return {
    ...base,
    figure: figure && { ...figure, panels: figure.panels.map((panel) => withAddress(panel, article)) },
    map,
    back: {
      text: words.say.chartFrom(title, corpus.site.title),
      href: `${article}#${embedId(chart.number - 1)}`,
    },
  };
}

// Receipts stand in the article: from a frame on another site, its numbers lead there.
function withAddress(panel: TrendPanel, article: string): TrendPanel {
  const { links } = panel.drawing;
  if (!links) return panel;
  const out = (svg: string | undefined): string | undefined =>
    svg?.replaceAll('<a href="#', `<a target="_top" href="${article}#`);
  const { narrow, wide } = links;
  return { ...panel, drawing: { ...panel.drawing, links: { narrow: out(narrow), wide: out(wide) } } };
}
