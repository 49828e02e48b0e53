import { type ExploreState, FACETS } from '../../explore/state.ts';
import { find, h } from './dom.ts';
import { nameOf } from './facets.ts';
import type { Index } from './filter.ts';
import { type Say, writtenDate } from './say.ts';

/** The filters in force, each a button that takes it away. */
export interface ChipsView {
  paint(index: Index, state: ExploreState, placeName: (id: string) => string): void;
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
    paint(index, state, placeName) {
      const chips: [what: string, without: Partial<ExploreState>][] = [];
      const { words } = say;
      if (state.q !== '') chips.push([say.fill(words.search, { what: state.q }), { q: '' }]);
      for (const facet of FACETS) {
        for (const value of state.chosen[facet]) {
          const rest = state.chosen[facet].filter((one) => one !== value);
          chips.push([
            nameOf(facet, value, index, say, placeName),
            { chosen: { ...state.chosen, [facet]: rest } },
          ]);
        }
      }
      if (state.from !== '' || state.to !== '') chips.push([datesInWords(state, say), { from: '', to: '' }]);
      list.replaceChildren(
        ...chips.map(([what, without], i) => {
          const button = h(
            'button',
            { type: 'button', class: 'chip', 'aria-label': say.fill(words.remove, { what }) },
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
      list.hidden = chips.length === 0;
      clear.hidden = chips.length === 0;
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
