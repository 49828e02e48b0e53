import { fragmentOf } from './search-excerpt.ts';

/** What is used here of Pagefind’s script, which is fetched when somebody types. */
interface Pagefind {
  options(options: { baseUrl: string; indexWeight: number }): Promise<void>;
  mergeIndex(url: string, options: { baseUrl: string }): Promise<void>;
  /** Null where a later search has taken over. */
  debouncedSearch(words: string): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

interface Found {
  url: string;
  /** HTML with `<mark>` around the words that were looked for. */
  excerpt: string;
  /** The whole text. */
  content: string;
  meta: { title: string; kind: string; date: string };
}

/** How much more a find in an explainer counts: the longer a text, the less each of its words does. */
const FIRST_WEIGHT = 12;
/** Results shown at once. */
const STEP = 10;

const form = document.querySelector<HTMLFormElement>('form[data-search]');
const state = document.querySelector<HTMLElement>('#search-state');
const list = document.querySelector<HTMLElement>('#search-results');
const more = document.querySelector<HTMLButtonElement>('#search-more');
const input = form?.querySelector('input');
if (form && state && list && more && input) startSearch({ form, state, list, more, input });

interface Parts {
  form: HTMLFormElement;
  state: HTMLElement;
  list: HTMLElement;
  more: HTMLButtonElement;
  input: HTMLInputElement;
}

/** Makes the search work. */
function startSearch({ form, state, list, more, input }: Parts): void {
  const {
    indexes = '',
    counts = '{}',
    digits = '0123456789',
    none = '',
    broken = '',
    wait = '',
  } = form.dataset;
  const { lang } = document.documentElement;
  const elsewhere = document.querySelector<HTMLElement>('#search-elsewhere');
  let opened: Promise<Pagefind> | undefined;
  let results: { data(): Promise<Found> }[] = [];
  let shown = 0;

  const clear = (): void => {
    results = [];
    list.replaceChildren();
    more.hidden = true;
    offerOthers(elsewhere, undefined);
  };
  const showMore = async (): Promise<void> => {
    const showing = results;
    const next = await Promise.all(results.slice(shown, shown + STEP).map((result) => result.data()));
    // Another search may have taken over.
    if (showing !== results) return;
    const first = list.children.length;
    list.append(...next.map(item));
    shown += next.length;
    more.hidden = shown >= results.length;
    if (first > 0) list.children[first]?.querySelector('a')?.focus();
  };
  const search = async (): Promise<void> => {
    const words = input.value.trim();
    remember(words);
    if (words === '') {
      clear();
      state.textContent = '';
      return;
    }
    if (!opened) state.textContent = wait;
    try {
      opened ??= open(indexes.split(' '));
      const found = await (await opened).debouncedSearch(words);
      if (found === null || words !== input.value.trim()) return;
      results = found.results;
      shown = 0;
      list.replaceChildren();
      offerOthers(elsewhere, results.length === 0 ? words : undefined);
      state.textContent = results.length === 0 ? none : countOf(results.length, counts, lang, digits);
      await showMore();
    } catch {
      opened = undefined;
      if (words !== input.value.trim()) return;
      // What was found for other words does not stay under these.
      clear();
      state.textContent = broken;
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  input.addEventListener('input', search);
  more.addEventListener('click', () =>
    showMore().catch(() => {
      state.textContent = broken;
    }),
  );
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  if (input.value !== '') search();
}

async function open([first = '', ...others]: readonly string[]): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ first)) as Pagefind;
  await pagefind.options({ baseUrl: '/', indexWeight: FIRST_WEIGHT });
  for (const other of others) await pagefind.mergeIndex(other.replace(/pagefind\.js$/, ''), { baseUrl: '/' });
  return pagefind;
}

function countOf(count: number, counts: string, lang: string, digits: string): string {
  const forms = JSON.parse(counts) as Record<string, string>;
  const form = forms[new Intl.PluralRules(lang).select(count)] ?? forms.other ?? '#';
  return form.replace(
    '#',
    String(count).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit),
  );
}

function item({ url, excerpt, content, meta }: Found): HTMLElement {
  const element = document.createElement('li');
  const title = document.createElement('a');
  title.href = url;
  title.textContent = meta.title;
  const about = document.createElement('p');
  about.className = 'search-about';
  about.textContent = [meta.kind, meta.date].filter(Boolean).join(' · ');
  const text = document.createElement('p');
  text.append(fragmentOf(excerpt, meta.title, content));
  element.append(title, about, text);
  return element;
}

/** Leads to the search of the other languages where this one finds nothing. */
function offerOthers(elsewhere: HTMLElement | null, words: string | undefined): void {
  if (!elsewhere) return;
  elsewhere.hidden = words === undefined;
  if (words === undefined) return;
  for (const link of elsewhere.querySelectorAll('a'))
    link.search = new URLSearchParams({ q: words }).toString();
}

function remember(words: string): void {
  const address = new URL(location.href);
  if (words === '') address.searchParams.delete('q');
  else address.searchParams.set('q', words);
  history.replaceState(null, '', address);
}
