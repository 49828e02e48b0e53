import type { Article, Entry } from '../../corpus/corpus.ts';
import { figureKey } from '../../query/receipt/key.ts';
import { embedId } from '../body/embeds.ts';
import { articleCharts, chartFigure } from '../charts/article-charts.ts';
import { chartElsewhere } from '../charts/chart-elsewhere.ts';
import type { Desk } from '../desk.ts';
import type { TrendFigure } from '../figures/chart-figure.ts';
import { type IncidentRow, incidentRow } from '../figures/incident-rows.ts';
import { licence } from '../json-ld.ts';
import { makePage } from '../make-page.ts';
import type { Link, Page, WrittenAt } from '../page.ts';
import { receiptView } from '../receipts/receipt-view.ts';
import type { ReceiptView } from '../receipts/shown.ts';
import { textFile, writtenAt } from '../written-at.ts';
import { type Teaser, teaser } from './articles.ts';

/** The home page: what the site is, its lead article, and ways in. */
export interface HomePage extends Page {
  lead?: Teaser;
  /** The lead article's key figures with what they say. */
  figures: { receipt: ReceiptView; context: string }[];
  /** The lead article's first chart, which leads to itself there; `narrow` tells a narrow page that it has not all panels. */
  chart?: { figure: TrendFigure; at?: WrittenAt; to: Link; narrow?: string };
  articles: Teaser[];
  incidents: IncidentRow[];
  stock: { count: string; label: string; href: string }[];
  downloads: Link[];
  promise: string;
}

const LATEST_ARTICLES = 6;
const LATEST_INCIDENTS = 6;
const KEY_FIGURES = 4;
/** Panels that a narrow page shows: see home.css. */
const NARROW_PANELS = 2;

/** Makes the home page. */
export function homePage(desk: Desk): HomePage {
  const { words, links, corpus } = desk;
  const { labels, say } = words;
  const [first, ...others] = desk.articles();
  // Read again by its id, so that the page is made anew when it changes.
  const lead = first && corpus.articles.get(first.id);
  const base = makePage(desk, {
    path: '/',
    heading: corpus.site.title,
    kicker: labels.home,
    description: corpus.site.description,
    ldType: 'WebSite',
    ld: {
      mainEntity: {
        '@type': 'Dataset',
        name: corpus.site.title,
        description: corpus.site.description,
        url: links.absolute('/data/'),
        license: licence(desk),
      },
    },
  });
  return {
    ...base,
    lead: lead && teaser(desk, lead),
    figures: lead ? keyFigures(desk, lead) : [],
    chart: lead && leadChart(desk, lead),
    articles: others.slice(0, LATEST_ARTICLES).map((entry) => teaser(desk, entry)),
    incidents: desk
      .incidents()
      .slice(0, LATEST_INCIDENTS)
      .map((entry) => incidentRow(desk, entry)),
    stock: [
      { count: desk.incidents().length, label: labels.nav.incidents, path: '/incidents/' },
      { count: corpus.sources.size, label: labels.nav.sources, path: '/sources/' },
      { count: desk.events().length, label: labels.source.events, path: '/timeline/' },
      { count: corpus.series.size, label: labels.data.series, path: '/data/#series' },
    ].map(({ count, label, path }) => ({ count: words.number(count), label, href: links.href(path) })),
    downloads: [
      { text: say.download(labels.nav.incidents, 'CSV'), href: links.href('/data/incidents.csv') },
      { text: say.download(labels.nav.sources, 'CSV'), href: links.href('/data/sources.csv') },
      { text: labels.homePage.dataAll, href: links.href('/data/') },
    ],
    promise: say.promise,
  };
}

function keyFigures(desk: Desk, entry: Entry<Article>): HomePage['figures'] {
  const stats = entry.body?.uses.filter((use) => use.what === 'stat') ?? [];
  const receipts = desk.answers.receipts.get(figureKey('article', entry.id)) ?? [];
  const shown = new Set<string>();
  return stats
    .flatMap((use, i) => {
      const receipt = receipts[i];
      // One figure of each item: the first, which its item is about.
      if (!use.keyFigure || !receipt || shown.has(receipt.context)) return [];
      shown.add(receipt.context);
      return [receipt];
    })
    .slice(0, KEY_FIGURES)
    .map((receipt, i) => ({
      receipt: receiptView(desk, receipt, i + 1),
      context: receipt.context.replace(receipt.text, '').trim(),
    }));
}

function leadChart(desk: Desk, entry: Entry<Article>): HomePage['chart'] {
  for (const chart of articleCharts(entry)) {
    const found = chartFigure(desk, chart);
    if (found?.kind !== 'trend') continue;
    const article = desk.links.record('article', entry.id);
    const href = `${article}#${embedId(chart.number - 1)}`;
    return {
      figure: chartElsewhere(found.figure, article),
      at: writtenAt(desk, textFile(desk, entry), chart.use.span),
      to: { text: desk.words.labels.homePage.chart, href },
      ...(found.figure.panels.length > NARROW_PANELS && {
        narrow: desk.words.say.firstPanels(NARROW_PANELS, found.figure.panels.length),
      }),
    };
  }
  return undefined;
}
