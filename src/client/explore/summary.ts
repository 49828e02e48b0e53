import { find, h, sign } from './dom.ts';
import type { Say } from './say.ts';
import type { ShownTotals, StatusTotal, Sum } from './totals.ts';

/** Paints what the incidents shown come to, as the page does for all of them. */
export function paintTotals(
  place: HTMLElement,
  totals: ShownTotals,
  statuses: readonly string[],
  say: Say,
): void {
  const { words } = say;
  const open = place.querySelector('details')?.open ?? false;
  const listed = totals.byStatus.map(({ status, rows }) =>
    say.fill(words.ofStatus, {
      n: say.number(rows),
      status: (words.statuses[statuses[status] ?? ''] ?? '').toLocaleLowerCase(words.locale),
    }),
  );
  const sentences = [
    totals.undated > 0 ? say.plural(words.undated, totals.undated) : '',
    totals.unplaced > 0 ? say.plural(words.unplaced, totals.unplaced) : '',
  ].filter((sentence) => sentence !== '');
  place.hidden = totals.rows === 0;
  if (totals.rows === 0) return;
  const sentence = say.plural(words.totals, totals.rows, { list: say.list(listed) });
  place.replaceChildren(
    h('p', { class: 'totals-of' }, sentence),
    h(
      'dl',
      { class: 'sums' },
      sumOf(words.killed, totals.killed, say),
      sumOf(words.wounded, totals.wounded, say),
    ),
    ...sentences.map((text) => h('p', { class: 'small' }, text)),
    ...(totals.byStatus.length > 1 ? [statusTable(totals.byStatus, statuses, say, sentence, open)] : []),
  );
}

function sumOf(label: string, sum: Sum, say: Say): HTMLElement {
  const unknown = sum.unknown > 0 && sum.known > 0 ? ` ${say.plural(say.words.andUnknown, sum.unknown)}` : '';
  return h('div', {}, h('dt', {}, label), h('dd', {}, h('strong', {}, rangeOf(sum, say)), unknown));
}

function rangeOf(sum: Sum, say: Say): string {
  return sum.known > 0 ? say.range(sum.min, sum.max) : say.words.notKnown;
}

function statusTable(
  parts: readonly StatusTotal[],
  statuses: readonly string[],
  say: Say,
  sentence: string,
  open: boolean,
): HTMLElement {
  const { words } = say;
  const cell = (sum: Sum): HTMLElement =>
    h(
      'td',
      { class: 'num' },
      rangeOf(sum, say),
      ...(sum.unknown > 0 && sum.known > 0
        ? [h('span', { class: 'cell-unknown' }, say.fill(words.unknownIn, { n: say.number(sum.unknown) }))]
        : []),
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
      ...parts.map(({ status, rows, killed, wounded }) => {
        const name = statuses[status] ?? '';
        const label = h('th', { scope: 'row' }, sign(name), ` ${words.statuses[name] ?? name}`);
        return h('tr', {}, label, h('td', { class: 'num' }, say.number(rows)), cell(killed), cell(wounded));
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
