import { find } from './dom.ts';

/** As in explore.css: where there is room, the filters are not folded. */
const WIDE = '(min-width: 40rem)';

/** Takes over the fold of the filters, which says how many are in force. */
export function takeFold(root: HTMLElement): { paint(active: string): void } {
  const fold = find<HTMLDetailsElement>(root, '[data-filters]');
  const wide = matchMedia(WIDE);
  const set = (): void => {
    fold.open = wide.matches;
  };
  wide.addEventListener('change', set);
  set();
  return {
    paint(active) {
      find(fold, '[data-active]').textContent = active;
    },
  };
}
