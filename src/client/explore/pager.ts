import { find } from './dom.ts';
import type { Say } from './say.ts';

/** Which rows are shown, counted from 1. */
export interface PagerState {
  from: number;
  to: number;
  all: number;
  page: number;
  perPage: number;
}

/** Takes over the buttons that go through the pages of what was found. */
export function takePager(
  nav: HTMLElement,
  say: Say,
  go: (page: number) => void,
): { paint(state: PagerState): void } {
  const [back, on] = [
    find<HTMLButtonElement>(nav, '[data-step="-1"]'),
    find<HTMLButtonElement>(nav, '[data-step="1"]'),
  ];
  let page = 1;
  back.addEventListener('click', () => go(page - 1));
  on.addEventListener('click', () => go(page + 1));
  return {
    paint({ from, to, all, page: now, perPage }) {
      page = now;
      nav.hidden = all <= perPage && now === 1;
      back.disabled = now <= 1;
      on.disabled = now * perPage >= all;
      find(nav, 'span').textContent =
        to < from
          ? ''
          : say.fill(say.words.shown, { from: say.number(from), to: say.number(to), all: say.number(all) });
    },
  };
}
