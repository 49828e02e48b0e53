import type { ExplorePlace } from '../../explore/row.ts';
import type { ExploreState } from '../../explore/state.ts';
import { find } from './dom.ts';
import type { Index, Result } from './filter.ts';
import type { Say } from './say.ts';

/** All that a drawing above the table is made from. */
export interface Drawn {
  index: Index;
  state: ExploreState;
  result: Result;
  places: readonly ExplorePlace[];
  say: Say;
}

/** A drawing above the table: a map, bars by month, a timeline. Each shows what is chosen, and chooses. */
export interface DrawnView {
  /** What it shows in a sentence: its text alternative. */
  says(drawn: Drawn): string;
  draw(place: HTMLElement, drawn: Drawn): void;
  /** The same as a list in which the same can be chosen. */
  list(drawn: Drawn): HTMLElement;
}

/** Shows a drawing in its section; the list is made when it is opened. */
export function showDrawn(section: HTMLElement, view: DrawnView, drawn: Drawn): void {
  find(section, '.explore-says').textContent = view.says(drawn);
  view.draw(find(section, '.explore-drawing'), drawn);
  const fold = find<HTMLDetailsElement>(section, 'details');
  const list = find(section, '.explore-list');
  const fillList = (): void => {
    // The button that was pressed is made anew: the reader stays on it.
    const at = [...list.querySelectorAll<Element>('button')].indexOf(document.activeElement ?? list);
    list.replaceChildren(view.list(drawn));
    if (at >= 0) list.querySelectorAll('button')[at]?.focus();
  };
  if (fold.open) fillList();
  fold.ontoggle = () => {
    if (fold.open) fillList();
  };
}
