import type { Article, Entry } from '../../corpus/corpus.ts';
import type { StatUse } from '../../markdown/body.ts';
import { oneLine } from '../../markdown/lift/sentence.ts';
import { inFigures } from '../../query/receipt/in-figures.ts';
import { figureKey } from '../../query/receipt/key.ts';
import type { Receipt } from '../../query/receipt.ts';
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
  /** The lead article's key figures: what each item says, its figures as receipts. */
  figures: KeyFigure[];
  /** The lead article's first chart, which leads to itself there; `narrow` tells a narrow page that it has not all panels. */
  chart?: { figure: TrendFigure; at?: WrittenAt; to: Link; narrow?: string };
  articles: Teaser[];
  incidents: IncidentRow[];
  stock: { count: string; label: string; href: string }[];
  downloads: Link[];
  promise: string;
}

/** An item of key figures, in order: words, and figures with their receipts. */
export type KeyFigure = (string | ReceiptView)[];

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
  // The figures of one item have all of its text as their context.
  const items = new Map<string, { use: StatUse; receipt: Receipt }[]>();
  stats.forEach((use, i) => {
    const receipt = receipts[i];
    if (!use.keyFigure || !receipt) return;
    const item = items.get(receipt.context);
    if (item) item.push({ use, receipt });
    else if (items.size < KEY_FIGURES) items.set(receipt.context, [{ use, receipt }]);
  });
  let n = 0;
  return [...items].map(([context, figures]) => {
    const parts: KeyFigure = [];
    let end = 0;
    for (const { use, receipt } of figures) {
      const at = placeIn(context, receipt.text, inFigures(oneLine(use.before), receipts), end);
      if (at === -1) continue;
      n += 1;
      parts.push(context.slice(end, at), receiptView(desk, receipt, n));
      end = at + receipt.text.length;
    }
    return [...parts, context.slice(end)].filter((part) => part !== '');
  });
}

/** Where a figure's text stands in the text around it: not another stretch that reads the same. -1 if nowhere. */
function placeIn(context: string, text: string, before: string, from: number): number {
  let at = context.indexOf(text, from);
  while (at !== -1 && !context.slice(0, at).trimEnd().endsWith(before)) at = context.indexOf(text, at + 1);
  return at;
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
