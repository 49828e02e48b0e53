import { embedId } from '../body/embeds.ts';
import type { ArticleChart } from '../charts/article-charts.ts';
import { chartFigure, embedPath } from '../charts/article-charts.ts';
import { chartElsewhere } from '../charts/chart-elsewhere.ts';
import type { Desk } from '../desk.ts';
import type { TrendFigure } from '../figures/chart-figure.ts';
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
    // From a frame on another site its numbers lead to the receipts in the whole window.
    figure: figure && chartElsewhere(figure, article, ' target="_top"'),
    map,
    back: {
      text: words.say.chartFrom(title, corpus.site.title),
      href: `${article}#${embedId(chart.number - 1)}`,
    },
  };
}
