import type { ExploreState } from '../../explore/state.ts';
import type { Filter } from './chips.ts';
import { find, h } from './dom.ts';
import type { Say } from './say.ts';

/** What is offered where nothing matches. */
export interface EmptyView {
  /** @param count how many incidents there would be without a filter */
  paint(rows: number, filters: readonly Filter[], count: (filter: Filter) => number): void;
}

/** Takes over the place where each filter in force can be let go of by itself, with what that would bring. */
export function takeEmpty(
  root: HTMLElement,
  say: Say,
  change: (changed: Partial<ExploreState>) => void,
): EmptyView {
  const place = find(root, '[data-empty]');
  const list = find(place, 'ul');
  return {
    paint(rows, filters, count) {
      place.hidden = rows > 0 || filters.length === 0;
      list.replaceChildren();
      if (place.hidden || filters.length < 2) return;
      list.append(
        ...filters.map((filter) => {
          const [what, without] = filter;
          const incidents = say.plural(say.words.incidentCount, count(filter));
          const button = h(
            'button',
            { type: 'button', class: 'plain-button' },
            say.fill(say.words.without, { what, incidents }),
          );
          button.addEventListener('click', () => change(without));
          return h('li', {}, button);
        }),
      );
    },
  };
}
