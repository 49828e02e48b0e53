import { type ExploreState, FACETS } from '../../explore/state.ts';
import { find, h } from './dom.ts';
import { nameOf } from './facets.ts';
import type { Index } from './filter.ts';
import { type Say, writtenDate } from './say.ts';

/** A filter in words, and what of the state is otherwise without it. */
export type Filter = readonly [what: string, without: Partial<ExploreState>];

/** The filters in force. */
export function filtersOf(
  index: Index,
  state: ExploreState,
  say: Say,
  placeName: (id: string) => string,
): Filter[] {
  const filters: Filter[] = [];
  if (state.q !== '') filters.push([say.fill(say.words.search, { what: state.q }), { q: '' }]);
  for (const facet of FACETS) {
    for (const value of state.chosen[facet]) {
      const rest = state.chosen[facet].filter((one) => one !== value);
      filters.push([
        nameOf(facet, value, index, say, placeName),
        { chosen: { ...state.chosen, [facet]: rest } },
      ]);
    }
  }
  if (state.from !== '' || state.to !== '') filters.push([datesInWords(state, say), { from: '', to: '' }]);
  return filters;
}

/** The filters in force, each a button that takes it away. */
export interface ChipsView {
  paint(filters: readonly Filter[]): void;
}

/** Takes over the list of filters and the button that clears them all. */
export function takeChips(
  root: HTMLElement,
  say: Say,
  change: (changed: Partial<ExploreState>) => void,
): ChipsView {
  const list = find(root, '[data-chips]');
  const clear = find(root, '[data-clear]');
  return {
    paint(filters) {
      list.replaceChildren(
        ...filters.map(([what, without], i) => {
          const button = h(
            'button',
            { type: 'button', class: 'chip', 'aria-label': say.fill(say.words.remove, { what }) },
            what,
            ' ',
            h('span', { 'aria-hidden': 'true' }, '×'),
          );
          button.addEventListener('click', () => {
            change(without);
            // The chip is gone: the reader goes on with the next one, or with what was found.
            queueMicrotask(() => (list.querySelectorAll('button')[i] ?? find(root, '[name="q"]')).focus());
          });
          return h('li', {}, button);
        }),
      );
      list.hidden = filters.length === 0;
      clear.hidden = filters.length === 0;
    },
  };
}

function datesInWords({ from, to }: ExploreState, say: Say): string {
  const { words } = say;
  const ends = { from: writtenDate(say, from || to), to: writtenDate(say, to || from) };
  if (from === '') return say.fill(words.until, ends);
  if (to === '') return say.fill(words.from, ends);
  return ends.from === ends.to ? ends.from : say.fill(words.span, ends);
}
