import { type ExploreState, FACETS, type Facet } from '../../explore/state.ts';
import { find, h, sign } from './dom.ts';
import { type Index, NO_YEAR, type Result } from './filter.ts';
import type { Say } from './say.ts';

/** Values of a facet that are offered at most: the commonest. */
const MOST_VALUES = 60;

/** The lists of values that can be chosen. */
export interface FacetsView {
  paint(index: Index, state: ExploreState, result: Result): void;
}

type Choose = (facet: Facet, values: readonly string[]) => void;

interface Shown {
  value: string;
  box: HTMLInputElement;
  count: HTMLElement;
  label: HTMLElement;
}

/** Takes over the facets of the page. */
export function takeFacets(root: HTMLElement, say: Say, choose: Choose): FacetsView {
  const lists = new Map<Facet, readonly Shown[]>();
  letGo(root);
  root.addEventListener('change', ({ target }) => {
    const facet = target instanceof HTMLInputElement ? FACETS.find((one) => one === target.name) : undefined;
    if (facet === undefined || !(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
    choose(
      facet,
      (lists.get(facet) ?? []).flatMap(({ box, value }) => (box.checked ? [value] : [])),
    );
  });
  return {
    paint(index, state, result) {
      for (const group of root.querySelectorAll<HTMLElement>('[data-facet]')) {
        const facet = FACETS.find((one) => one === group.dataset.facet);
        if (facet === undefined) continue;
        const chosen = state.chosen[facet];
        find(group, '.facet-chosen').textContent = chosen.length > 0 ? say.number(chosen.length) : '';
        const counts = result.counts[facet];
        const { values } = index.facets[facet];
        const known = lists.get(facet);
        const list =
          known && chosen.every((value) => known.some((one) => one.value === value))
            ? known
            : makeList(
                find(group, '.facet-values'),
                facet,
                offered(facet, values, chosen, counts),
                say,
                index,
              );
        lists.set(facet, list);
        for (const { value, box, count, label } of list) {
          const rows = counts[values.indexOf(value)] ?? 0;
          const text = say.number(rows);
          if (count.textContent !== text) count.textContent = text;
          box.checked = chosen.includes(value);
          label.classList.toggle('facet-none', rows === 0 && !box.checked);
        }
      }
    },
  };
}

/** Where a list lies over the page, a press beside it and the Escape key close it, as they close every menu. */
function letGo(root: HTMLElement): void {
  const over = (): HTMLDetailsElement | undefined => {
    const open = root.querySelector<HTMLDetailsElement>('details[data-facet][open]');
    const list = open?.querySelector('fieldset');
    return open && list && getComputedStyle(list).position === 'absolute' ? open : undefined;
  };
  document.addEventListener('pointerdown', ({ target }) => {
    const open = over();
    if (open && target instanceof Node && !open.contains(target)) open.open = false;
  });
  root.addEventListener('keydown', ({ key }) => {
    const open = key === 'Escape' ? over() : undefined;
    if (!open) return;
    open.open = false;
    find(open, 'summary').focus();
  });
}

/** The commonest values, and those that are chosen. Years and statuses keep their own order. */
function offered(
  facet: Facet,
  values: readonly string[],
  chosen: readonly string[],
  counts: Int32Array,
): { list: string[]; more: number } {
  const order = values
    .map((value, i) => ({ value, count: counts[i] ?? 0 }))
    .filter(
      ({ value }) => value !== 'retracted' || facet !== 'status' || (counts[values.indexOf(value)] ?? 0) > 0,
    );
  if (facet === 'year') order.sort((a, b) => (a.value < b.value ? 1 : -1));
  else if (facet !== 'status') order.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const list = order
    .filter(({ value }, i) => i < MOST_VALUES || chosen.includes(value))
    .map(({ value }) => value);
  for (const value of chosen) if (!list.includes(value)) list.push(value);
  return { list, more: Math.max(0, order.length - list.length) };
}

function makeList(
  place: HTMLElement,
  facet: Facet,
  { list, more }: { list: readonly string[]; more: number },
  say: Say,
  index: Index,
): Shown[] {
  const shown = list.map((value): Shown => {
    const box = h('input', { type: 'checkbox', name: facet, value });
    const count = h('span', { class: 'count' });
    const text = h('span', { class: 'facet-name' }, nameOf(facet, value, index, say));
    const marks = facet === 'status' ? [sign(value)] : [];
    return { value, box, count, label: h('label', {}, box, ...marks, text, ' ', count) };
  });
  place.replaceChildren(
    ...shown.map(({ label }) => label),
    ...(more > 0 ? [h('p', { class: 'small' }, say.plural(say.words.moreValues, more))] : []),
  );
  return shown;
}

/** A value of a facet in words. */
export function nameOf(
  facet: Facet,
  value: string,
  index: Index,
  say: Say,
  placeName?: (id: string) => string,
): string {
  const { words } = say;
  switch (facet) {
    case 'country':
      return say.country(value);
    case 'area': {
      const [country = '', admin1 = ''] = value.split(/:(.*)/s);
      const several = index.facets.country.values.length > 1;
      const area = index.table.dictionaries.areas[index.facets.area.values.indexOf(value)];
      return `${(area?.[2] ?? admin1) || words.noArea}${several ? ` (${say.country(country)})` : ''}`;
    }
    case 'kind':
      return words.kinds[value] ?? value;
    case 'status':
      return words.statuses[value] ?? value;
    case 'year':
      return value === NO_YEAR ? words.noYear : say.year(Number(value));
    case 'actor':
      return index.table.dictionaries.actors.find(([id]) => id === value)?.[1] ?? value;
    case 'place':
      return placeName?.(value) ?? value.replace(/^~/, '');
  }
}
