import { h } from './dom.ts';

/** One thing that can be pressed, with what is said of it. */
export interface Pressable {
  label: string;
  cells: readonly string[];
  pressed: boolean;
  press(): void;
}

/** A table of what can be pressed instead of a drawing. */
export function pressTable(heads: readonly string[], rows: readonly Pressable[]): HTMLElement {
  return h(
    'div',
    { class: 'table-frame', role: 'region', tabindex: 0, 'aria-label': heads[0] },
    h(
      'table',
      { class: 'data' },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          ...heads.map((head, i) => h('th', { scope: 'col', class: i > 0 ? 'num' : undefined }, head)),
        ),
      ),
      h(
        'tbody',
        {},
        ...rows.map(({ label, cells, pressed, press }) => {
          const button = h(
            'button',
            { type: 'button', class: 'plain-button', 'aria-pressed': String(pressed) },
            label,
          );
          button.addEventListener('click', press);
          return h(
            'tr',
            {},
            h('th', { scope: 'row' }, button),
            ...cells.map((cell) => h('td', { class: 'num' }, cell)),
          );
        }),
      ),
    ),
  );
}
