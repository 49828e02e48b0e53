import { addressOf, type ExploreState, stateOf } from '../../explore/state.ts';
import type { Filter } from './chips.ts';
import { find, h, sign } from './dom.ts';
import type { Index, Result } from './filter.ts';
import type { Store } from './load.ts';
import type { Say } from './say.ts';
import { type Counted, rowsOf, type ShownTotals, type StatusTotal } from './totals.ts';

/** Rows that a receipt names; the others are in the table. */
const FIRST_ROWS = 5;

/** A figure of the totals as it is shown. */
export interface ShownFigure {
  what: Counted;
  text: string;
  /** Of one status, where it is not of all. */
  part?: StatusTotal;
}

/** What the figures of the totals rest on. */
export interface Basis {
  index: Index;
  state: ExploreState;
  result: Result;
  filters: readonly Filter[];
  totals: ShownTotals;
}

/** The receipt of whatever figure is pressed: one element of the page, filled in when it opens. */
export interface ReceiptView {
  /** The figure as what opens its receipt. */
  button(figure: ShownFigure, basis: Basis): HTMLElement;
}

/**
 * Takes over the receipt of the page.
 * @param go shows what a state asks for, in the table
 */
export function takeReceipt(
  root: HTMLElement,
  say: Say,
  store: Store,
  go: (state: ExploreState) => void,
): ReceiptView {
  const receipt = find(root, '[data-receipt-shown]');
  const part = (name: string): HTMLElement => find(receipt, `[data-part="${name}"]`);
  const link = find<HTMLAnchorElement>(receipt, '[data-part="all"]');
  link.addEventListener('click', (event) => {
    event.preventDefault();
    receipt.hidePopover();
    go(stateOf(link.search));
  });
  const fill = (figure: ShownFigure, basis: Basis): void => {
    const { index, totals, filters, state, result } = basis;
    const { statuses } = index.table.dictionaries;
    const counted = (figure.part ? [figure.part] : totals.byStatus).map(
      ({ status }) => statuses[status] ?? '',
    );
    part('value').textContent = figure.text;
    part('status').replaceChildren(
      ...counted.map((status) =>
        h('span', { class: 'status' }, sign(status), ` ${say.words.statuses[status] ?? status}`),
      ),
    );
    part('working').textContent = workingOf(figure, basis, say);
    part('filters').replaceChildren(
      ...(filters.length > 0 ? filters.map(([what]) => what) : [say.words.noFilters]).map((text) =>
        h('li', { dir: 'auto' }, text),
      ),
    );
    const rows = rowsOf(index.table, result.rows, figure.what, figure.part?.status);
    void nameRows(part('rows'), rows.slice(0, FIRST_ROWS), figure.what);
    part('rows-head').hidden = rows.length === 0;
    // The very address that is shown, without the statuses that are not counted.
    const all = new Set([...result.rows].map((row) => statuses[index.table.columns.status[row] ?? 0] ?? ''));
    const chosen = counted.length < all.size ? { ...state.chosen, status: counted } : state.chosen;
    const sort = figure.what === 'rows' ? state : { sort: figure.what, descending: true };
    link.href =
      location.pathname +
      addressOf({ ...state, chosen, sort: sort.sort, descending: sort.descending, page: 1, view: 'table' });
    link.textContent = say.plural(say.words.allInTable, (figure.part ?? totals).rows);
  };
  const nameRows = async (list: HTMLElement, rows: readonly number[], what: Counted): Promise<void> => {
    list.replaceChildren();
    await store.fetchRows(rows);
    list.replaceChildren(
      ...(store.rowsHere(rows) ?? []).map((row) =>
        h(
          'li',
          {},
          h(
            'span',
            { class: 'receipt-row' },
            h('a', { href: row.href, lang: row.lang, dir: row.lang && 'auto' }, row.title),
          ),
          h('span', { class: 'receipt-sign' }, sign(row.status), ` ${row.statusWord}`),
          ...(what === 'rows' ? [] : [h('span', { class: 'receipt-number' }, row[what])]),
        ),
      ),
    );
  };
  return {
    button(figure, basis) {
      const button = h(
        'button',
        {
          type: 'button',
          class: 'checked',
          popovertarget: receipt.id,
          'aria-label': say.fill(say.words.showReceipt, { text: figure.text }),
        },
        figure.text,
      );
      button.addEventListener('click', () => fill(figure, basis));
      return button;
    },
  };
}

/** How a figure was worked out, in sentences: of what, from where to where, and what is not known. */
function workingOf({ what, text, part }: ShownFigure, { totals, index, result }: Basis, say: Say): string {
  const { words } = say;
  const { statuses } = index.table.dictionaries;
  const total = part ?? totals;
  const listed = (part ? [part] : totals.byStatus).map(({ status, rows }) =>
    say.ofStatus(statuses[status] ?? '', rows),
  );
  const counted = say.plural(words.totals, total.rows, { list: say.list(listed) });
  const maybe = result.maybe > 0 ? [say.plural(words.maybe, result.maybe)] : [];
  if (what === 'rows') return [counted, words.countedOnce, ...maybe].join(' ');
  const sum = total[what];
  const values = { what: words[what], sum: text, min: say.number(sum.min) };
  return [
    counted,
    ...(sum.known > 0 ? [say.plural(words.addedUp, sum.known, values)] : []),
    ...(sum.max === undefined
      ? [say.fill(words.openEnd, values)]
      : sum.max > sum.min
        ? [say.fill(words.rangeEnds, { ...values, max: say.number(sum.max) })]
        : []),
    ...(sum.unknown > 0 ? [say.plural(words.unknownLeft, sum.unknown)] : []),
    ...maybe,
  ].join(' ');
}
