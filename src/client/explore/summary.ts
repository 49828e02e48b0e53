import { find, h, sign } from './dom.ts';
import type { Basis, ReceiptView, ShownFigure } from './receipt.ts';
import type { Say } from './say.ts';
import type { Counted, StatusTotal, Sum } from './totals.ts';

const PEOPLE = ['killed', 'wounded'] as const;

/** Paints what the incidents shown come to, as the page does for all of them. Each figure opens its receipt. */
export function paintTotals(place: HTMLElement, basis: Basis, receipt: ReceiptView, say: Say): void {
  const { words } = say;
  const { totals } = basis;
  const { statuses } = basis.index.table.dictionaries;
  const open = place.querySelector('details')?.open ?? false;
  place.hidden = totals.rows === 0;
  if (totals.rows === 0) return;
  const listed = totals.byStatus.map(({ status, rows }) => say.ofStatus(statuses[status] ?? '', rows));
  const sentence = say.plural(words.totals, totals.rows, { list: say.list(listed) });
  const figure = (what: Counted, text: string, part?: StatusTotal): HTMLElement =>
    receipt.button({ what, text, ...(part && { part }) } satisfies ShownFigure, basis);
  const sum = (label: string, what: Counted, text: string, unknown = ''): HTMLElement =>
    h('div', {}, h('dt', {}, label), h('dd', {}, h('strong', {}, figure(what, text)), unknown));
  const sentences = [
    totals.undated > 0 ? say.plural(words.undated, totals.undated) : '',
    totals.unplaced > 0 ? say.plural(words.unplaced, totals.unplaced) : '',
  ].filter((text) => text !== '');
  place.replaceChildren(
    h('p', { class: 'totals-of' }, sentence),
    h(
      'dl',
      { class: 'sums' },
      sum(words.incidents, 'rows', say.number(totals.rows)),
      ...PEOPLE.map((what) =>
        sum(
          words[what],
          what,
          rangeOf(totals[what], say),
          isPart(totals[what]) ? ` ${say.plural(words.andUnknown, totals[what].unknown)}` : '',
        ),
      ),
    ),
    ...sentences.map((text) => h('p', { class: 'small' }, text)),
    ...(totals.byStatus.length > 1 ? [statusTable(basis, figure, say, sentence, open)] : []),
  );
}

/** Some say how many, and some do not. */
function isPart({ known, unknown }: Sum): boolean {
  return unknown > 0 && known > 0;
}

function rangeOf(sum: Sum, say: Say): string {
  return sum.known > 0 ? say.range(sum.min, sum.max) : say.words.notKnown;
}

function statusTable(
  { totals, index }: Basis,
  figure: (what: Counted, text: string, part: StatusTotal) => HTMLElement,
  say: Say,
  sentence: string,
  open: boolean,
): HTMLElement {
  const { words } = say;
  const { statuses } = index.table.dictionaries;
  const people = (part: StatusTotal): HTMLElement[] =>
    PEOPLE.map((what) =>
      h(
        'td',
        { class: 'num' },
        figure(what, rangeOf(part[what], say), part),
        ...(isPart(part[what])
          ? [
              h(
                'span',
                { class: 'cell-unknown' },
                say.fill(words.unknownIn, { n: say.number(part[what].unknown) }),
              ),
            ]
          : []),
      ),
    );
  const head = [words.status, words.incidents, words.killed, words.wounded];
  const table = h(
    'table',
    { class: 'data totals-table' },
    h('caption', { class: 'unseen' }, sentence),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        ...head.map((text, i) => h('th', { scope: 'col', class: i > 0 ? 'num' : undefined }, text)),
      ),
    ),
    h(
      'tbody',
      {},
      ...totals.byStatus.map((part) => {
        const name = statuses[part.status] ?? '';
        const label = h('th', { scope: 'row' }, sign(name), ` ${words.statuses[name] ?? name}`);
        const rows = h('td', { class: 'num' }, figure('rows', say.number(part.rows), part));
        return h('tr', {}, label, rows, ...people(part));
      }),
    ),
  );
  const frame = h(
    'div',
    { class: 'table-frame', role: 'group', tabindex: 0, 'aria-label': words.byStatus },
    table,
  );
  return h(
    'details',
    { class: 'fold', open },
    h('summary', {}, words.byStatus),
    h('div', { class: 'fold-in' }, frame),
  );
}

/** Says how many match, once, in the place that screen readers listen to. */
export function announce(place: HTMLElement, text: string): void {
  const element = find(place, '[data-count]');
  if (element.textContent !== text) element.textContent = text;
}
