import type { ExplorePlace, ExploreRow } from '../../explore/row.ts';
import {
  addressOf,
  type ExploreState,
  isFiltered,
  START,
  stateOf,
  VIEWS,
  type View,
} from '../../explore/state.ts';
import type { ExploreWords } from '../../explore/words.ts';
import { type ChooseMonths, datesOf, takeBrush } from './brush.ts';
import { filtersOf, takeChips } from './chips.ts';
import { takeCsv } from './csv-button.ts';
import { find } from './dom.ts';
import { showDrawn } from './drawn-view.ts';
import { takeEmpty } from './empty.ts';
import { takeFacets } from './facets.ts';
import { filter, type Index, indexOf, type Result } from './filter.ts';
import { takeFold } from './fold.ts';
import { takeLanguages } from './languages.ts';
import { openStore } from './load.ts';
import { takePager } from './pager.ts';
import { takeReceipt } from './receipt.ts';
import { ROWS_PER_PAGE, takeRows } from './rows.ts';
import { sayIn } from './say.ts';
import { sorted } from './sort.ts';
import { announce, paintTotals } from './summary.ts';
import { totalsOf } from './totals.ts';
import { takeViews } from './views.ts';

/** How a change is kept in the reader’s history: as a step of its own, or as part of the step before. */
type Step = 'new' | 'same';

/**
 * Makes the explorer of a page work. The address bar is its memory: every change goes there, and going back and forth goes
 * through them. Nothing is loaded until the reader turns to it, or the address asks for something.
 */
export function startExplorer(root: HTMLElement): void {
  const listing = find(root.parentElement ?? document, '.incidents').closest<HTMLElement>('.listing') ?? root;
  const say = sayIn(JSON.parse(find(root, '[data-words]').textContent ?? '{}') as ExploreWords);
  const { words } = say;
  const store = openStore(root.dataset.files ?? '', root.dataset.order ?? '');
  const form = find<HTMLFormElement>(root, 'form');
  const search = find<HTMLInputElement>(root, '[name="q"]');
  const order = find<HTMLSelectElement>(root, '[name="sort"]');

  let state: ExploreState = START;
  let index: Index | undefined;
  let places: readonly ExplorePlace[] = [];
  let shown: { result: Result; order: Int32Array } | undefined;
  let run = 0;
  /** Words are typed letter by letter, and are one step in the history; so are the ends of dates while they move. */
  let lastChange = '';

  const change = (changed: Partial<ExploreState>, step: Step, what: string): void => {
    state = { ...state, page: 1, ...changed };
    const address = location.pathname + addressOf(state);
    if (step === 'same' && lastChange === what) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    lastChange = step === 'same' ? what : '';
    void update();
  };
  const choose = (facet: keyof ExploreState['chosen'], values: readonly string[]): void =>
    change({ chosen: { ...state.chosen, [facet]: values } }, 'new', facet);
  // Several values go together: where one of them is not chosen all are, else all are let go.
  const toggle = (facet: keyof ExploreState['chosen'], values: readonly string[]): void => {
    const others = state.chosen[facet].filter((one) => !values.includes(one));
    choose(
      facet,
      state.chosen[facet].length - others.length === values.length ? others : [...others, ...values],
    );
  };
  const chooseMonths: ChooseMonths = (range, settled) => {
    if (!index) return;
    const dates = datesOf(range, index);
    if (settled && dates.from === state.from && dates.to === state.to) lastChange = '';
    else change(dates, 'same', 'dates');
  };

  const facets = takeFacets(root, say, choose);
  const brush = takeBrush(find(root, '[data-dates]'), say, chooseMonths);
  const rows = takeRows(
    find<HTMLTableElement>(listing, 'table.incidents'),
    words.semicolon,
    (sort, descending) => change({ sort, descending }, 'new', 'sort'),
  );
  const chips = takeChips(root, say, (changed) => change(changed, 'new', 'chip'));
  const empty = takeEmpty(root, say, (changed) => {
    if (changed.q === '') search.value = '';
    change(changed, 'new', 'empty');
  });
  const fold = takeFold(root);
  const languages = takeLanguages(document, location.pathname);
  const pager = takePager(find(listing, '[data-explore-pager]'), say, (page) => {
    change({ page }, 'new', 'page');
    find(root, '[data-count]').scrollIntoView();
  });
  const receipt = takeReceipt(root, say, store, (asked) => {
    change(asked, 'new', 'receipt');
    find(listing, 'table.incidents').scrollIntoView();
  });
  const csv = takeCsv(listing, say, store, () => index && shown && { table: index.table, rows: shown.order });
  const section = (view: View): HTMLElement => find(root, `[data-view="${view}"]`);
  /** What is pressed in a drawing stays under the pointer, though the filters above it grow. */
  let held: number | undefined;
  const hold = <T extends unknown[]>(act: (...given: T) => void) => {
    return (...given: T): void => {
      held = section(state.view).getBoundingClientRect().top;
      act(...given);
    };
  };
  const views = takeViews({ section, toggle: hold(toggle), chooseMonths: hold(chooseMonths) });

  /** The rows are painted first, and what is drawn above them in the next frame: of several changes the last. */
  let waiting: (() => void) | undefined;
  const soon = (draw: () => void): void => {
    if (!waiting)
      requestAnimationFrame(() =>
        setTimeout(() => {
          const now = waiting;
          waiting = undefined;
          try {
            now?.();
          } catch (thrown) {
            fail(thrown);
          }
        }),
      );
    waiting = draw;
  };

  const showForm = (): void => {
    if (document.activeElement !== search && search.value.trim() !== state.q) search.value = state.q;
    order.value = `${state.descending ? '-' : ''}${state.sort}`;
    for (const radio of root.querySelectorAll<HTMLInputElement>('[name="view"]'))
      radio.checked = radio.value === state.view;
    rows.sortedBy(state);
    languages.paint(addressOf(state));
  };

  async function update(): Promise<void> {
    run += 1;
    const mine = run;
    showForm();
    try {
      if (!index) announce(root, words.loading);
      const table = await store.table();
      if (places.length === 0 && (state.view === 'map' || state.chosen.place.length > 0)) {
        places = await store.places();
        index = undefined;
      }
      index ??= indexOf(table, places);
      const [found] = await Promise.all([store.search(state.q), views.load(state.view)]);
      if (mine !== run) return;
      const result = filter(index, state, found);
      const inOrder = sorted(table, result.rows, state);
      keepToPages(inOrder.length);
      const from = (state.page - 1) * ROWS_PER_PAGE;
      const wanted = inOrder.slice(from, from + ROWS_PER_PAGE);
      shown = { result, order: inOrder };
      paintAround(index, result);
      let details = store.rowsHere(wanted);
      if (!details) {
        rows.busy(true);
        await store.fetchRows(wanted);
        if (mine !== run) return;
        details = store.rowsHere(wanted) ?? [];
      }
      // Also where an earlier run, overtaken by this one, had said so.
      rows.busy(false);
      paintRows(details, from, inOrder.length);
    } catch (thrown) {
      if (mine === run) fail(thrown);
    }
  }

  // A link may ask for a page that is no longer there, or never was: it opens the last.
  function keepToPages(found: number): void {
    const last = Math.max(1, Math.ceil(found / ROWS_PER_PAGE));
    if (state.page <= last) return;
    state = { ...state, page: last };
    history.replaceState(null, '', location.pathname + addressOf(state));
    languages.paint(addressOf(state));
  }

  function paintAround(now: Index, result: Result): void {
    const { rows: matching, maybe } = result;
    listing.classList.add('explored');
    listing.classList.toggle('no-rows', matching.length === 0);
    const count = matching.length === 0 ? words.none : say.plural(words.matches, matching.length);
    announce(root, maybe > 0 ? `${count} ${say.plural(words.maybe, maybe)}` : count);
    const placeName = (id: string): string | undefined => places.find((place) => place.id === id)?.name;
    const filters = filtersOf(now, state, say, (id) => placeName(id) ?? id.replace(/^~/, ''));
    find(find(listing, 'table.incidents'), 'caption').textContent = count;
    chips.paint(filters);
    fold.paint(filters.length > 0 ? say.number(filters.length) : '');
    empty.paint(matching.length, filters, ([, without]) => {
      const found = without.q === '' ? undefined : result.found;
      return filter(now, { ...state, ...without }, found).rows.length;
    });
    const totals = totalsOf(now.table, matching);
    paintTotals(find(root, '[data-totals]'), { index: now, state, result, filters, totals }, receipt, say);
    facets.paint(now, state, result);
    brush.paint(now, state, result);
    for (const view of VIEWS) {
      if (view === 'table') continue;
      section(view).hidden = view !== state.view;
      const drawing = view === state.view && views.loaded(view);
      if (drawing) soon(() => showDrawn(section(view), drawing, { index: now, state, result, places, say }));
    }
    csv.show();
    if (held !== undefined) scrollBy(0, section(state.view).getBoundingClientRect().top - held);
    held = undefined;
  }

  function paintRows(details: readonly ExploreRow[], from: number, all: number): void {
    rows.paint(details);
    pager.paint({ from: from + 1, to: from + details.length, all, page: state.page, perPage: ROWS_PER_PAGE });
  }

  // The table of the page is there again, with a word on why; nothing of an earlier answer stays beside it.
  function fail(thrown: unknown): void {
    shown = undefined;
    rows.busy(false);
    rows.asBuilt();
    listing.classList.remove('explored', 'no-rows');
    chips.paint([]);
    fold.paint('');
    empty.paint(0, [], () => 0);
    pager.paint({ from: 1, to: 0, all: 0, page: 1, perPage: ROWS_PER_PAGE });
    csv.hide();
    find(root, '[data-totals]').hidden = true;
    for (const view of VIEWS) if (view !== 'table') section(view).hidden = true;
    announce(root, words.failed);
    console.warn(thrown);
  }

  form.addEventListener('submit', (event) => event.preventDefault());
  search.addEventListener('input', () => change({ q: search.value.trim() }, 'same', 'q'));
  order.addEventListener('change', () => {
    const { sort, descending } = stateOf(`?sort=${order.value}`);
    change({ sort, descending }, 'new', 'sort');
  });
  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'view') return;
    change({ view: VIEWS.find((view) => view === target.value) ?? 'table', page: state.page }, 'new', 'view');
  });
  for (const button of root.querySelectorAll('[data-clear]'))
    button.addEventListener('click', () => {
      change({ ...START, view: state.view, sort: state.sort, descending: state.descending }, 'new', 'clear');
      search.value = '';
      search.focus();
    });
  // The lists of values need the data; so does whoever is about to type.
  const prepare = async (): Promise<void> => {
    const table = await store.table();
    index ??= indexOf(table, places);
    const ready = index;
    // Done once before a key is pressed, so that the first is as quick as the others. Not every browser has idle time to give.
    (globalThis.requestIdleCallback ?? setTimeout)(() => {
      if (!shown) sorted(table, filter(ready, state, undefined).rows, state);
    });
  };
  search.addEventListener('focus', () => void prepare().catch(() => undefined), { once: true });
  for (const facet of root.querySelectorAll('details.facet')) {
    facet.addEventListener('toggle', () => {
      if (!shown) void update();
    });
  }
  addEventListener('popstate', () => {
    lastChange = '';
    state = stateOf(location.search);
    search.value = state.q;
    void update();
  });
  addEventListener('resize', () => {
    if (index && shown && state.view !== 'table') paintAround(index, shown.result);
  });

  state = stateOf(location.search);
  if (isFiltered(state) || addressOf(state) !== '') {
    search.value = state.q;
    void update();
  }
}
