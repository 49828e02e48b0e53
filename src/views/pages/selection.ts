import type { Desk } from '../desk.ts';
import { type IncidentRow, incidentRow } from '../figures/incident-rows.ts';
import { type TotalsView, totalsView } from '../figures/totals-view.ts';
import { makePage } from '../make-page.ts';
import { newestFirst } from '../order.ts';
import type { Link, Page } from '../page.ts';
import { rowView } from '../receipts/receipt-view.ts';
import { type Selection, selectionPath } from '../receipts/selection.ts';
import type { RowView } from '../receipts/shown.ts';
import { type Pager, pager } from './pager.ts';

/** The rows of receipts and tables that have more of them than they show: all of these, and no others. */
export interface SelectionPage extends Page {
  intro: string;
  /** The figures and tables that rest on the rows. */
  uses: (Link & { asked?: string; expression?: string })[];
  moreUses?: string;
  /** Of all incidents of the selection, not of this page alone. */
  totals?: TotalsView;
  incidents: IncidentRow[];
  /** Rows that are no incidents: observations, sources, events. */
  others: RowView[];
  pages: Pager;
}

const ROWS_PER_PAGE = 200;
const FIRST_USES = 20;

/** How many pages a selection takes. */
export function selectionPages(selection: Selection): number {
  return Math.ceil(selection.rows.length / ROWS_PER_PAGE);
}

/** Makes page `n`, from 1, of a selection: its incidents newest first, then what else there is. */
export function selectionPage(desk: Desk, selection: Selection, n: number): SelectionPage {
  const { words, links, corpus } = desk;
  const { labels, say } = words;
  const incidents = selection.rows
    .flatMap((row) => (row.kind === 'incident' ? (corpus.incidents.get(row.id) ?? []) : []))
    .sort(newestFirst);
  const others = selection.rows.filter((row) => row.kind !== 'incident' || !corpus.incidents.has(row.id));
  const from = (n - 1) * ROWS_PER_PAGE;
  const to = from + ROWS_PER_PAGE;
  const title = say.selectionTitle(incidents.length, others.length);
  const base = makePage(desk, {
    path: selectionPath(selection.id, n),
    single: true,
    heading: n === 1 ? title : say.pageOf(title, n),
    kicker: labels.selection.kicker,
    description: say.selectionIntro,
    trail: [{ text: labels.nav.incidents, href: links.href('/incidents/') }],
    ldType: 'CollectionPage',
  });
  const { uses } = selection;
  return {
    ...base,
    intro: say.selectionIntro,
    uses: uses.slice(0, FIRST_USES).map(({ href, text, title: where, asked, expression }) => ({
      href,
      text: say.figureIn(text, where),
      asked,
      expression,
    })),
    moreUses: uses.length > FIRST_USES ? say.moreUses(uses.length - FIRST_USES) : undefined,
    totals: incidents.length > 1 ? totalsView(desk, incidents) : undefined,
    incidents: incidents.slice(from, to).map((entry) => incidentRow(desk, entry)),
    others: others
      .slice(Math.max(0, from - incidents.length), Math.max(0, to - incidents.length))
      .map((row) => rowView(desk, row)),
    pages: pager(desk, n, selectionPages(selection), (page) => selectionPath(selection.id, page)),
  };
}
