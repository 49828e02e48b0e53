import type { Entry, Incident } from '../../corpus/corpus.ts';
import { TABLE_COLUMNS, type TableColumn } from '../../query/incident-table.ts';
import type { Desk } from '../desk.ts';
import { newestFirst } from '../order.ts';
import type { Link } from '../page.ts';
import { rowsOfTable, selectionId, selectionPath } from '../receipts/selection.ts';
import { type IncidentRow, incidentRow } from './incident-rows.ts';
import { type TotalsView, totalsView } from './totals-view.ts';

export type { TableColumn };

/** A table of incidents in an article. */
export interface TableFigure {
  title: string;
  /** Which statuses it takes, and how many rows it shows of how many. */
  note: string;
  rows: IncidentRow[];
  /** Columns that are not shown: the author asked for others. */
  hidden: TableColumn[];
  totals: TotalsView;
  /** All rows, where not all are shown; else the table of the whole site. */
  all: Link;
}

/** What the author asked for in `::incidents{…}`. */
export interface TableRequest {
  title?: string;
  sort?: string;
  limit: number;
  /** Id of the figure on its page. */
  id: string;
  columns: readonly string[];
  /** Its rows have a page of their own where not all are shown. */
  paged: boolean;
}

/** Makes the table of a selection of incidents. */
export function tableFigure(
  desk: Desk,
  incidents: readonly Entry<Incident>[],
  request: TableRequest,
): TableFigure {
  const { say, labels } = desk.words;
  const rows = sorted(incidents, request.sort).slice(0, request.limit);
  return {
    title: request.title ?? labels.table.incidents,
    note: say.tableNote(rows.length, incidents.length),
    rows: rows.map((entry) => incidentRow(desk, entry)),
    hidden: TABLE_COLUMNS.filter(
      (name) => name !== 'incident' && request.columns.length > 0 && !request.columns.includes(name),
    ),
    totals: totalsView(desk, incidents, request.id),
    all:
      rows.length < incidents.length && request.paged
        ? {
            text: say.allSelected(incidents.length),
            href: desk.links.href(selectionPath(selectionId(rowsOfTable(incidents)))),
          }
        : { text: labels.homePage.allIncidents, href: desk.links.href('/incidents/') },
  };
}

// Unknown values come last whichever way the table is sorted: nothing is known of where they belong.
function sorted(incidents: readonly Entry<Incident>[], sort: string | undefined): Entry<Incident>[] {
  const descending = sort?.startsWith('-') ?? true;
  const field = sort?.replace(/^[-+]/, '') ?? 'date';
  const keyed = incidents.map((entry) => ({ entry, key: sortKey(entry.record, field) }));
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) {
      return a.key === b.key ? newestFirst(a.entry, b.entry) : a.key === undefined ? 1 : -1;
    }
    const order = a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
    return (descending ? -order : order) || newestFirst(a.entry, b.entry);
  });
  return keyed.map(({ entry }) => entry);
}

function sortKey(record: Incident, field: string): string | number | undefined {
  switch (field) {
    case 'killed':
    case 'wounded':
    case 'abducted':
    case 'perpetratorsKilled': {
      const count = record[field];
      return count === undefined || count === 'unknown' ? undefined : (count.max ?? count.min);
    }
    case 'place':
      return record.place?.name;
    case 'country':
    case 'place.country':
      return record.place?.country;
    case 'admin1':
    case 'place.admin1':
      return record.place?.admin1;
    case 'kind':
    case 'status':
    case 'title':
      return record[field];
    default:
      return record.date.earliest;
  }
}
