import type { ExploreRow } from '../../explore/row.ts';
import { type ExploreState, type Sort, START } from '../../explore/state.ts';
import { find, h } from './dom.ts';

/** Rows that are shown at once. */
export const ROWS_PER_PAGE = 50;

/** The table of the page, whose rows are replaced by those that match. */
export interface RowsView {
  paint(rows: readonly ExploreRow[]): void;
  /** Puts back the rows, the caption and the order that the page came with. */
  asBuilt(): void;
  /** Says by which column the table is sorted. */
  sortedBy(state: Pick<ExploreState, 'sort' | 'descending'>): void;
  busy(is: boolean): void;
}

/** Columns that can be sorted by, in the order of the table’s heads. */
const HEADS: readonly Sort[] = ['date', 'title', 'place', 'killed', 'wounded', 'status', 'sources'];
/** Columns that are best read from the greatest down. */
const GREATEST_FIRST: ReadonlySet<Sort> = new Set(['date', 'killed', 'wounded', 'sources']);

/** As in tables.css. */
const STACKED = '(max-width: 52rem)';

/** Takes over the table. The first row of the page is the pattern of all: its markup is said once, in the template. */
export function takeRows(
  table: HTMLTableElement,
  semicolon: string,
  sort: (by: Sort, descending: boolean) => void,
): RowsView {
  const body = find<HTMLTableSectionElement>(table, 'tbody');
  const pattern = patternOf(body);
  const caption = find(table, 'caption');
  const built = { rows: [...body.children], caption: caption.textContent };
  const shown = new WeakMap<Element, ExploreRow>();
  const sourcesLabel = /^[^:]*/.exec(find(body, '.row-sources').textContent ?? '')?.[0] ?? '';
  // What is known of an incident is put there when it is asked for: half of a row’s elements are in it.
  body.addEventListener(
    'toggle',
    ({ target }) => {
      const row = target instanceof HTMLDetailsElement && target.open ? shown.get(target) : undefined;
      if (row && target instanceof HTMLDetailsElement && target.childElementCount === 1)
        target.append(...knownOf(row, sourcesLabel, semicolon));
    },
    true,
  );
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  const buttons = heads.map((head, i) => {
    const by = HEADS[i] ?? 'date';
    const button = h('button', { type: 'button', class: 'sort-head' }, ...head.childNodes);
    button.addEventListener('click', () => {
      const now = head.getAttribute('aria-sort');
      sort(by, now === null ? GREATEST_FIRST.has(by) : now === 'ascending');
    });
    head.replaceChildren(button);
    return button;
  });
  // Where rows are blocks, the heads are for screen readers: nobody is to stand on a button that is not seen.
  const stacked = matchMedia(STACKED);
  const reach = (): void => {
    for (const button of buttons) button.tabIndex = stacked.matches ? -1 : 0;
  };
  stacked.addEventListener('change', reach);
  reach();
  const sortedBy: RowsView['sortedBy'] = (state) => {
    heads.forEach((head, i) => {
      if (HEADS[i] === state.sort)
        head.setAttribute('aria-sort', state.descending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
  };
  return {
    asBuilt() {
      body.replaceChildren(...built.rows);
      caption.textContent = built.caption;
      sortedBy(START);
    },
    paint(rows) {
      body.replaceChildren(
        ...rows.map((row) => {
          const element = pattern.cloneNode(true) as HTMLTableRowElement;
          fill(element, row);
          shown.set(find(element, 'details'), row);
          return element;
        }),
      );
    },
    sortedBy,
    busy: (is) => table.toggleAttribute('aria-busy', is),
  };
}

function patternOf(body: HTMLTableSectionElement): HTMLTableRowElement {
  const pattern = find(body, 'tr').cloneNode(true) as HTMLTableRowElement;
  pattern.removeAttribute('id');
  const more = find(pattern, 'details');
  more.removeAttribute('open');
  more.replaceChildren(find(more, 'summary'));
  return pattern;
}

// The cells stand in the order of HEADS; walking is quicker than asking by name, fifty rows at a time.
function fill(element: HTMLTableRowElement, row: ExploreRow): void {
  const [when, head, where, killed, wounded, status, independent] = element.children;
  when?.replaceChildren(row.iso ? h('time', { datetime: row.iso }, row.date) : row.date);
  const [link, kind] = head?.children ?? [];
  link?.setAttribute('href', row.href);
  link?.replaceChildren(row.title);
  speak(link, row.lang);
  kind?.replaceChildren(row.kind);
  where?.replaceChildren(...row.place.map(([text, href]) => (href ? h('a', { href }, text) : text)));
  killed?.replaceChildren(row.killed);
  wounded?.replaceChildren(row.wounded);
  status?.firstElementChild?.firstElementChild?.setAttribute('href', `#sign-${row.status}`);
  status?.lastChild?.replaceWith(` ${row.statusWord}`);
  independent?.replaceChildren(row.independent);
}

// As in the template: what is not in the page’s language says so, and runs its own way.
function speak(element: Element | undefined, lang: string | undefined): void {
  for (const [name, value] of [
    ['lang', lang],
    ['dir', lang && 'auto'],
  ] as const) {
    if (value) element?.setAttribute(name, value);
    else element?.removeAttribute(name);
  }
}

function knownOf(row: ExploreRow, label: string, semicolon: string): HTMLElement[] {
  const sources = row.sources.flatMap(([text, href], i) => [
    i > 0 ? semicolon : '',
    h('a', { href }, h('bdi', {}, text)),
  ]);
  const line = h('p', { class: 'row-sources' }, `${label}: `, ...sources);
  if (!row.lead) return [line];
  const lead = h('p', {}, row.lead);
  speak(lead, row.leadLang);
  return [lead, line];
}
