import type { Corpus, Entry, RecordKind } from '../corpus/corpus.ts';
import { isBrokenDraft, isBroken as isRecordBroken, resolveId } from '../corpus/lookup.ts';
import { renamedFinder, renamedHint } from '../corpus/renamed.ts';
import type { RuleId } from '../diagnostics/catalogue/index.ts';
import { didYouMean, type NearestFinder, nearestFinder } from '../model/nearest.ts';
import { articleOf } from '../model/text.ts';
import type { Problem } from './problem.ts';

/** The maps of a corpus that ids lead into. */
export type IdMap = 'incidents' | 'events' | 'sources' | 'series' | 'actors' | 'places' | 'articles';

/** Who asks: the article the id is written in or belongs to, and whether that is a draft. */
export interface Asker {
  article?: string;
  draft?: boolean;
}

/** The entry of a map. */
export type Found<K extends IdMap> = Corpus[K] extends ReadonlyMap<string, infer E> ? E : never;

/** True for a record, false for a problem. */
export function isFound<K extends IdMap>(value: Found<K> | Problem): value is Found<K> {
  return value instanceof Object && 'record' in value;
}

const NOUNS: Readonly<Record<IdMap, { one: string; rule: RuleId; folder: string }>> = {
  incidents: { one: 'incident', rule: 'incident-unknown', folder: 'content/incidents' },
  events: { one: 'event', rule: 'event-unknown', folder: 'content/events' },
  sources: { one: 'source', rule: 'source-unknown', folder: 'content/sources' },
  series: { one: 'series', rule: 'series-unknown', folder: 'data/series' },
  actors: { one: 'actor', rule: 'actor-unknown', folder: 'content/actors' },
  places: { one: 'place', rule: 'place-unknown', folder: 'content/places' },
  articles: { one: 'article', rule: 'where-value', folder: 'content/articles' },
};

/** Finds records by the ids people write, and says what is wrong when there is none. */
export interface Lookup {
  /** The record of an id, inside an article also by its local id; or a problem (unknown, or a draft that may not be used). */
  find<K extends IdMap>(map: K, id: string, asker: Asker): Found<K> | Problem;
}

/** Makes a lookup over a corpus; suggestions are worked out only when needed and remembered. */
export function createLookup(corpus: Corpus): Lookup {
  const finders = new Map<IdMap, NearestFinder>();
  const renamed = renamedFinder(corpus);
  return {
    find(map, id, asker) {
      const entries = corpus[map] as ReadonlyMap<string, Entry<unknown>>;
      const local = asker.article === undefined ? undefined : entries.get(`${asker.article}/${id}`);
      const entry = local ?? entries.get(id);
      const { one, rule, folder } = NOUNS[map];
      if (entry === undefined) {
        const draft = draftOf(corpus, map, id, asker);
        if (draft !== undefined) return draftUsed(one, id, draft);
        const finder = finders.get(map) ?? nearestFinder(entries.keys());
        finders.set(map, finder);
        const before = renamed(KINDS[map], id);
        const near = before ? renamedHint(id, before) : didYouMean(finder(id));
        const hint = near || `Write the id of a record in ${folder}, or add one.`;
        return {
          ...(isBroken(corpus, map, id, asker) && { told: true }),
          rule,
          message: `unexpected ${one} “${id}”, expected the id of ${/^[aei]/.test(one) ? 'an' : 'a'} ${one}`,
          hint,
        };
      }
      if (entry.draft && !mayUse(entry, asker)) return draftUsed(one, entry.id, entry.article ?? entry.id);
      return entry as Found<typeof map>;
    },
  };
}

const KINDS: Readonly<Record<IdMap, RecordKind>> = {
  incidents: 'incident',
  events: 'event',
  sources: 'source',
  series: 'series',
  actors: 'actor',
  places: 'place',
  articles: 'article',
};

/** True for the id of a record that is written and could not be read. */
function isBroken(corpus: Corpus, map: IdMap, id: string, asker: Asker): true | undefined {
  const full = resolveId(corpus, KINDS[map], id, asker.article);
  return isRecordBroken(corpus, KINDS[map], full) ? true : undefined;
}

/** The draft that an id leads into which is not finished, where it is not the asker’s own. */
function draftOf(corpus: Corpus, map: IdMap, id: string, asker: Asker): string | undefined {
  const full = resolveId(corpus, KINDS[map], id, asker.article);
  const home = articleOf(full) ?? full;
  const own = asker.draft === true && home === asker.article;
  return !own && isBrokenDraft(corpus, KINDS[map], full) ? home : undefined;
}

/** A draft's own figures may use its records; nothing else may. */
function mayUse(entry: Entry<unknown>, asker: Asker): boolean {
  const home = entry.kind === 'article' ? entry.id : entry.article;
  return asker.draft === true && home !== undefined && home === asker.article;
}

function draftUsed(one: string, id: string, draft: string): Problem {
  return {
    rule: 'draft-used',
    message: `unexpected ${one} “${id}” of the draft “${draft}”, expected a published one`,
    hint: `Publish “${draft}” (state: published), or move the ${one} into a file of its own.`,
  };
}
