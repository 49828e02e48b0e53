import type { Desk } from '../desk.ts';
import type { Link } from '../page.ts';

/** Links between the pages of a list. */
export interface Pager {
  label: string;
  previous?: Link;
  next?: Link;
  numbers: (Link & { current: boolean })[];
}

/** Links from page `n` of `pages` to the first, the last and the neighbouring ones; `path` gives the path of each. */
export function pager(desk: Desk, n: number, pages: number, path: (page: number) => string): Pager {
  const { words, links } = desk;
  const link = (page: number, text: string): Link => ({ text, href: links.href(path(page)) });
  const near = [1, 2, n - 2, n - 1, n, n + 1, n + 2, pages - 1, pages].filter(
    (page) => page >= 1 && page <= pages,
  );
  const numbers = [...new Set(near)].sort((a, b) => a - b);
  return {
    label: words.labels.table.pages,
    previous: n > 1 ? link(n - 1, words.labels.table.previous) : undefined,
    next: n < pages ? link(n + 1, words.labels.table.next) : undefined,
    numbers:
      pages > 1 ? numbers.map((page) => ({ ...link(page, words.number(page)), current: page === n })) : [],
  };
}
