import type { Table } from '../../explore/columns.ts';
import { csvOf, offered } from './csv.ts';
import { find } from './dom.ts';
import type { Store } from './load.ts';
import type { Say } from './say.ts';

/** Takes over the button that hands over what is shown as a file. */
export function takeCsv(
  listing: HTMLElement,
  say: Say,
  store: Store,
  shown: () => { table: Table; rows: Int32Array } | undefined,
): { show(): void; hide(): void } {
  const button = find<HTMLButtonElement>(listing, '[data-csv]');
  const note = find(listing, '[data-csv-note]');
  const download = async (): Promise<void> => {
    const now = shown();
    if (!now) return;
    const rows = offered(now.table, now.rows);
    await store.fetchRows(rows);
    const csv = csvOf(now.table, rows, store.rowsHere(rows) ?? [], location.origin);
    const left = now.rows.length - rows.length;
    note.textContent = left > 0 ? say.plural(say.words.withheld, left) : '';
    save(csv);
  };
  button.addEventListener('click', () => {
    download().catch(() => {
      note.textContent = say.words.failed;
    });
  });
  return {
    show() {
      button.hidden = false;
      note.textContent = '';
    },
    hide() {
      button.hidden = true;
      note.textContent = '';
    },
  };
}

function save(csv: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  link.download = 'incidents.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
