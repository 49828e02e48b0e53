import type { Place } from '../model/place.ts';
import type { Article, Corpus, Entry, Incident, RecordWords } from './corpus.ts';

/** A corpus as its edition in one language reads it, and single entries of it. */
export interface Edition {
  corpus: Corpus;
  /** An entry with its texts in the language, where it has any: see Entry.shownIn. */
  entry<E extends Entry<unknown>>(entry: E): E;
  list<E extends Entry<unknown>>(entries: readonly E[]): readonly E[];
}

/**
 * The edition of a corpus in one of its other languages: every record with its text fields and body from its translation,
 * or else in the site’s own language and marked so. Nothing else changes, ids and facts least of all. It is worked out for
 * what is read only, and adds nothing to what the entries themselves say: whoever traces reads traces them.
 */
export function editionOf(corpus: Corpus, language: string): Edition {
  const known = new WeakMap<Entry<unknown>, Entry<unknown>>();
  const own = corpus.site.languages[0] ?? language;
  const entry = <E extends Entry<unknown>>(original: E): E => {
    const found =
      known.get(original) ?? inEdition(original, { language, own, site: corpus.site, places: corpus.places });
    known.set(original, found);
    return found as E;
  };
  const all = <R>(map: ReadonlyMap<string, Entry<R>>) => changed(map, (one: Entry<R>) => entry(one));
  const { articles, incidents, events, sources, series, actors, places } = corpus;
  // A copy of the property descriptors: what is behind a getter is not to be read here.
  const edition = Object.defineProperties({} as Corpus, Object.getOwnPropertyDescriptors(corpus));
  const texts = {
    site: inLanguage(corpus.site, language),
    articles: all(articles),
    incidents: all(incidents),
    events: all(events),
    sources: all(sources),
    series: all(series),
    actors: all(actors),
    places: all(places),
  };
  for (const [name, value] of Object.entries(texts)) Object.defineProperty(edition, name, { value });
  return { corpus: edition, entry, list: (entries) => entries.map(entry) };
}

function inLanguage(site: Corpus['site'], language: string): Corpus['site'] {
  const texts = site.translations.get(language);
  if (texts === undefined) return site;
  const { vocabulary, ...rest } = texts;
  return {
    ...site,
    ...rest,
    vocabulary: {
      kinds: { ...site.vocabulary.kinds, ...vocabulary?.kinds },
      targets: { ...site.vocabulary.targets, ...vocabulary?.targets },
      topics: { ...site.vocabulary.topics, ...vocabulary?.topics },
    },
  };
}

function inEdition(
  original: Entry<unknown>,
  { language, own, site, places }: Pick<Corpus, 'site' | 'places'> & { language: string; own: string },
): Entry<unknown> {
  const { translations, kind } = original;
  const translation = translations.get(language);
  const { place, words, ...texts } = translation?.fields ?? {};
  const record = { ...(original.record as object), ...texts };
  const written = kind === 'article' ? ((original.record as Article).lang ?? own) : own;
  const titled = translation?.fields.title !== undefined || translation?.fields.name !== undefined;
  const bodied = translation?.body !== undefined;
  if (kind === 'article' && titled) Object.assign(record, { lang: language });
  if (kind === 'article') Object.assign(record, authorsOf(original.record as Article, site, language));
  if (kind === 'incident')
    Object.assign(record, placeOf(original.record as Incident, language, places, place as PlaceTexts));
  return {
    ...original,
    record,
    untranslated: original.record,
    ...(words !== undefined && { words: words as RecordWords }),
    ...(bodied && {
      body: translation.body,
      text: translation.text,
      written: { ...original.written, file: translation.file },
    }),
    shownIn: {
      // A source’s title is in the source’s language, and says so itself.
      ...(!titled && kind !== 'source' && written !== language && { title: written }),
      ...(!bodied && original.body !== undefined && written !== language && { body: written }),
    },
  };
}

/** The authors of an article: the publisher of the site under the name it has in the language. */
function authorsOf({ authors }: Article, site: Corpus['site'], language: string): Pick<Article, 'authors'> {
  const publisher = site.translations.get(language)?.publisher;
  if (authors === undefined || publisher === undefined) return {};
  return { authors: authors.map((name) => (name === site.publisher ? publisher : name)) };
}

type PlaceTexts = Partial<Pick<Place, 'name' | 'admin1'>> | undefined;

function placeOf(
  { place, placeId }: Incident,
  language: string,
  places: Corpus['places'],
  inPlace: PlaceTexts,
): Pick<Incident, 'place'> {
  const texts = placeId === undefined ? inPlace : places.get(placeId)?.translations.get(language)?.fields;
  return place && texts ? { place: { ...place, ...texts } } : {};
}

/** A map with its values changed as they are read. */
function changed<V>(map: ReadonlyMap<string, V>, change: (value: V) => V): ReadonlyMap<string, V> {
  function* entries(): MapIterator<[string, V]> {
    for (const [key, value] of map) yield [key, change(value)];
    return undefined;
  }
  function* values(): MapIterator<V> {
    for (const value of map.values()) yield change(value);
    return undefined;
  }
  const view: ReadonlyMap<string, V> = {
    get: (key) => {
      const value = map.get(key);
      return value === undefined ? undefined : change(value);
    },
    has: (key) => map.has(key),
    get size() {
      return map.size;
    },
    keys: () => map.keys(),
    values,
    entries,
    forEach: (work) => {
      for (const [key, value] of map) work(change(value), key, view);
    },
    [Symbol.iterator]: entries,
  };
  return view;
}
