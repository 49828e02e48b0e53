import { hash } from 'node:crypto';
import type { Entry, Incident } from '../../corpus/corpus.ts';
import type { ReceiptRow } from '../../query/receipt.ts';

/** Rows that stand on a page of their own, because a receipt or a table has room for the first few only. */
export interface Selection {
  id: string;
  rows: readonly SelectedRow[];
  /** The figures and tables that rest on exactly these rows: where each stands, its words, what was asked of the data, in words or as written. */
  uses: { href: string; text: string; title: string; asked?: string; expression?: string }[];
}

/** A row of a selection. */
export type SelectedRow = Pick<ReceiptRow, 'kind' | 'id' | 'label' | 'value' | 'status'>;

/** Rows printed in a receipt; where there are more, all of them have a page of their own. */
export const FIRST_ROWS = 6;

/**
 * Name of a set of rows, in whatever order: figures over the same rows share one page, so that a site with thousands of
 * figures has as many pages as it asks different questions. Other rows, another name: a link never shows other rows than
 * the figure was worked out from.
 */
export function selectionId(rows: readonly SelectedRow[]): string {
  // Observations of one series are told apart by their period, which only their label gives.
  const keys = rows.map(({ kind, id, label }) => `${kind} ${id}${kind === 'observation' ? ` ${label}` : ''}`);
  return hash('sha256', keys.sort().join('\n')).slice(0, 12);
}

/** The path of a page of a selection, from 1. */
export function selectionPath(id: string, page = 1): string {
  return page === 1 ? `/rows/${id}/` : `/rows/${id}/${page}/`;
}

/** The rows of a table of incidents. */
export function rowsOfTable(incidents: readonly Entry<Incident>[]): SelectedRow[] {
  return incidents.map(({ id, record }) => ({
    kind: 'incident',
    id,
    label: record.title,
    status: record.status,
  }));
}
