import { daysOf } from './days.ts';

/** Filters by a list of values: what is shown has one of them. */
export const FACETS = ['country', 'area', 'kind', 'status', 'year', 'actor', 'place'] as const;
export type Facet = (typeof FACETS)[number];

/** What the table can be sorted by. */
export const SORTS = ['date', 'title', 'place', 'killed', 'wounded', 'status', 'sources'] as const;
export type Sort = (typeof SORTS)[number];

export const VIEWS = ['table', 'map', 'trend', 'timeline'] as const;
export type View = (typeof VIEWS)[number];

/** What a reader asked to see. */
export interface ExploreState {
  /** Words to search for. */
  q: string;
  /** Chosen values; none chosen takes in all. An area is `IQ:Diyala`, a year `2020`. */
  chosen: Readonly<Record<Facet, readonly string[]>>;
  /** First and last day, month or year, as written: `2020-08`. */
  from: string;
  to: string;
  sort: Sort;
  descending: boolean;
  /** From 1. */
  page: number;
  view: View;
}

const NOTHING: ExploreState['chosen'] = {
  country: [],
  area: [],
  kind: [],
  status: [],
  year: [],
  actor: [],
  place: [],
};

/** Everything, newest first. */
export const START: ExploreState = {
  q: '',
  chosen: NOTHING,
  from: '',
  to: '',
  sort: 'date',
  descending: true,
  page: 1,
  view: 'table',
};

/**
 * The address of a state, as the query part of a URL, '' for the start: `?q=mosul&country=IQ&country=SY&area=IQ:Diyala&
 * kind=ied&status=confirmed&year=2020&actor=id&place=id&from=2020-01&to=2020-08&sort=-killed&page=2&view=map`. What is as
 * at the start is left out; a facet is repeated for each value.
 */
export function addressOf(
  state: Partial<Omit<ExploreState, 'chosen'>> & { chosen?: Partial<ExploreState['chosen']> },
): string {
  const full = { ...START, ...state, chosen: { ...NOTHING, ...state.chosen } };
  const query = new URLSearchParams();
  if (full.q.trim() !== '') query.set('q', full.q.trim());
  for (const facet of FACETS) for (const value of full.chosen[facet]) query.append(facet, value);
  if (full.from !== '') query.set('from', full.from);
  if (full.to !== '') query.set('to', full.to);
  if (full.sort !== 'date' || !full.descending)
    query.set('sort', `${full.descending ? '-' : ''}${full.sort}`);
  if (full.page > 1) query.set('page', String(full.page));
  if (full.view !== 'table') query.set('view', full.view);
  const text = query.toString().replaceAll('%3A', ':').replaceAll('%7E', '~');
  return text === '' ? '' : `?${text}`;
}

/** The state of an address. What it does not understand is as at the start: an old link still opens. */
export function stateOf(search: string): ExploreState {
  const query = new URLSearchParams(search);
  const sort = query.get('sort') ?? '-date';
  const name = sort.replace(/^-/, '');
  const knownSort = SORTS.find((one) => one === name);
  const page = Number(query.get('page') ?? 1);
  const chosen = Object.fromEntries(FACETS.map((facet) => [facet, [...new Set(query.getAll(facet))]]));
  return {
    q: (query.get('q') ?? '').trim(),
    chosen: chosen as unknown as ExploreState['chosen'],
    from: dateOf(query.get('from')),
    to: dateOf(query.get('to')),
    sort: knownSort ?? 'date',
    descending: knownSort === undefined || sort.startsWith('-'),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    view: VIEWS.find((view) => view === query.get('view')) ?? 'table',
  };
}

function dateOf(text: string | null): string {
  return text !== null && daysOf(text) ? text : '';
}

/** True when a state leaves out any incident. */
export function isFiltered({ q, chosen, from, to }: ExploreState): boolean {
  return q !== '' || from !== '' || to !== '' || FACETS.some((facet) => chosen[facet].length > 0);
}
