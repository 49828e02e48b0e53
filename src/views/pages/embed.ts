import { embedId } from '../body/embeds.ts';
import type { ArticleChart } from '../charts/article-charts.ts';
import { chartFigure, embedPath } from '../charts/article-charts.ts';
import type { Desk } from '../desk.ts';
import type { TrendFigure } from '../figures/chart-figure.ts';
import { makePage } from '../make-page.ts';
import type { Link, Page } from '../page.ts';

/** A chart by itself, to be shown in a frame on another site. */
export interface EmbedPage extends Page {
  figure?: TrendFigure;
  /** To the chart in its article, with its numbers and receipts. */
  back: Link;
}

/** Makes the page of one chart. */
export function embedPage(desk: Desk, chart: ArticleChart): EmbedPage {
  const { words, links, corpus } = desk;
  const figure = chartFigure(desk, chart);
  const title = corpus.articles.get(chart.article)?.record.title ?? chart.article;
  const base = makePage(desk, {
    path: embedPath(chart),
    heading: figure?.title ?? title,
    kicker: words.labels.chart.name,
    description: figure?.panels.map(({ drawing }) => drawing.alternative).join(' ') ?? title,
    unlisted: true,
  });
  return {
    ...base,
    figure,
    back: {
      text: words.say.chartFrom(title, corpus.site.title),
      href: `${links.absolute(links.path('article', chart.article))}#${embedId(chart.number - 1)}`,
    },
  };
}
