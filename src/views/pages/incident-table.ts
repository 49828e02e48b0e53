import type { Entry, Incident } from '../../corpus/corpus.ts';
import { STATUSES } from '../../model/status.ts';
import type { Desk } from '../desk.ts';
import { type ExploreView, exploreView } from '../explore.ts';
import { type IncidentRow, incidentRow } from '../figures/incident-rows.ts';
import { type TotalsView, totalsView } from '../figures/totals-view.ts';
import { makePage } from '../make-page.ts';
import type { Link, Page, Sign } from '../page.ts';
import { signOf, yearOf } from '../pieces.ts';
import { type Pager, pager } from './pager.ts';

/** Rows of one page of the incident table. */
export const ROWS_PER_PAGE = 50;

/** One page of the incident table. */
export interface IncidentTablePage extends Page {
  /** "Incidents 51 to 100 of 1,422, newest first." */
  range: string;
  totals: TotalsView;
  signs: Sign[];
  years: Link[];
  rows: { row: IncidentRow /** Id of the first row of a year on this page. */; yearId?: string }[];
  pages: Pager;
  download: Link;
  /** On the first page: what script makes of it. */
  explore?: ExploreView;
}

/** What all pages of the table share, worked out once. */
interface Shared {
  incidents: number;
  pages: number;
  totals: TotalsView;
  years: Link[];
}

/** The pages of the incident table: their number, and the page with a number from 1. */
export function incidentTable(desk: Desk): { pages(): number; page(n: number): IncidentTablePage } {
  const { gist } = desk.tracer;
  const shared = gist(`tableShared${desk.prefix}`, (): Shared => {
    const all = desk.incidents();
    const counted = all.filter(
      ({ record }) => record.status !== 'retracted' && record.mergedInto === undefined,
    );
    return {
      incidents: all.length,
      pages: Math.max(1, Math.ceil(all.length / ROWS_PER_PAGE)),
      totals: totalsView(desk, counted),
      years: yearLinks(desk, all),
    };
  });
  // So that a page reads the incidents it shows, and not all that stand before and behind them.
  const ids = gist(`tableRows${desk.prefix}`, (n) => {
    const from = firstRow(Number(n));
    return desk
      .incidents()
      .slice(from, from + ROWS_PER_PAGE)
      .map(({ id }) => id);
  });
  return {
    pages: () => Math.max(1, Math.ceil(desk.incidents().length / ROWS_PER_PAGE)),
    page: (n) => tablePage(desk, { shared: shared(), ids: ids(String(n)) }, n),
  };
}

/** The path of a page of the table; the first is the table's own. */
export function tablePath(n: number): string {
  return n === 1 ? '/incidents/' : `/incidents/page/${n}/`;
}

/** Index of the first row on a page, in the whole table. */
function firstRow(page: number): number {
  return (page - 1) * ROWS_PER_PAGE;
}

function tablePage(
  desk: Desk,
  { shared, ids }: { shared: Shared; ids: readonly string[] },
  n: number,
): IncidentTablePage {
  const { words, links, corpus } = desk;
  const { labels, say } = words;
  const all = shared.incidents;
  const from = firstRow(n);
  const shown = ids.flatMap((id) => corpus.incidents.get(id) ?? []);
  const heading = n === 1 ? labels.nav.incidents : say.pageOf(labels.nav.incidents, n);
  const base = makePage(desk, {
    path: tablePath(n),
    heading,
    kicker: labels.table.totals,
    description: say.incidentsDescription(all, desk.corpus.site.title),
    trail: n === 1 ? [] : [{ text: labels.nav.incidents, href: links.href('/incidents/') }],
    ldType: 'CollectionPage',
  });
  return {
    ...base,
    kicker: labels.nav.incidents,
    range: all === 0 ? say.noIncidents : say.rowRange(from + 1, from + shown.length, all),
    totals: shared.totals,
    signs: STATUSES.map((status) => signOf(words, status)),
    years: shared.years,
    rows: withYears(desk, shown),
    pages: pager(desk, n, shared.pages, tablePath),
    download: { text: labels.table.file, href: links.href('/data/incidents.csv') },
    ...(n === 1 && { explore: exploreView(desk) }),
  };
}

function withYears(desk: Desk, shown: readonly Entry<Incident>[]): IncidentTablePage['rows'] {
  let year = '';
  return shown.map((entry) => {
    const row = incidentRow(desk, entry);
    const yearId = row.year === year ? undefined : `year-${row.year}`;
    year = row.year;
    return { row, yearId };
  });
}

// Each year leads to the page on which it begins, newest first.
function yearLinks(desk: Desk, all: readonly Entry<Incident>[]): Link[] {
  const seen = new Map<string, Link>();
  all.forEach((entry, i) => {
    const year = yearOf(entry);
    if (seen.has(year)) return;
    seen.set(year, {
      text: desk.words.year(Number(year)),
      href: `${desk.links.href(tablePath(Math.floor(i / ROWS_PER_PAGE) + 1))}#year-${year}`,
    });
  });
  return [...seen.values()];
}
