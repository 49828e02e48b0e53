import type { Corpus, Entry, Event, Incident } from '../corpus/corpus.ts';
import type { Status } from '../model/status.ts';
import { type Asker, createLookup, type Lookup } from './lookup.ts';
import { isProblem, type Problem } from './problem.ts';
import { COUNTED_STATUSES, parseStatuses } from './statuses.ts';
import { type Compiled, compile } from './where/compile.ts';
import { EVENT_FIELDS, type Field, INCIDENT_FIELDS } from './where/fields.ts';
import { parseWhere } from './where/parse.ts';
import { createTable, type Table } from './where/table.ts';

export { parseStatuses } from './statuses.ts';

/** The records a condition selects. */
export interface Selection<R> {
  /** In id order; merged, retracted and draft records are never among them. */
  rows: readonly Entry<R>[];
  /** How many of the rows may but need not match (`~`). */
  maybe: number;
  /** How many rows are left out that might match, were their dates and counts known exactly. */
  readonly could: number;
  /** What is wrong with the condition; if anything is, there are no rows. */
  problems: readonly Problem[];
}

/** Selects records. Each condition is parsed and run once, each comparison once over all records. */
export interface Selector {
  /** `article` allows its local ids and, if it is a draft, its own records. */
  incidents(where?: string, status?: string, article?: string): Selection<Incident>;
  events(where?: string, article?: string): Selection<Event>;
  readonly lookup: Lookup;
}

/** Makes a selector over a corpus: one for a whole run, so that what it has worked out is used again. */
export function createSelector(corpus: Corpus): Selector {
  const lookup = createLookup(corpus);
  const selectIn = <R extends Incident | Event>(
    all: ReadonlyMap<string, Entry<R>>,
    fields: readonly Field<R>[],
  ) => selectorOf(corpus, lookup, all, fields);
  const incidents = selectIn(corpus.incidents, INCIDENT_FIELDS);
  const events = selectIn(corpus.events, EVENT_FIELDS);
  return {
    lookup,
    incidents(where, status = 'any', article) {
      const statuses = parseStatuses(status);
      if (isProblem(statuses)) return failed([{ ...statuses, attribute: 'status' }]);
      return incidents(where, article, statuses);
    },
    events: (where, article) => events(where, article),
  };
}

/** Incidents that match, without remembering anything between calls. */
export function selectIncidents(
  corpus: Corpus,
  where?: string,
  status = 'any',
  article?: string,
): Selection<Incident> {
  return createSelector(corpus).incidents(where, status, article);
}

/** Events that match, without remembering anything between calls. */
export function selectEvents(corpus: Corpus, where?: string, article?: string): Selection<Event> {
  return createSelector(corpus).events(where, article);
}

function failed<R>(problems: readonly Problem[]): Selection<R> {
  return { rows: [], maybe: 0, could: 0, problems };
}

function selectorOf<R extends Incident | Event>(
  corpus: Corpus,
  lookup: Lookup,
  all: ReadonlyMap<string, Entry<R>>,
  fields: readonly Field<R>[],
) {
  const remembered = new Map<string, Selection<R>>();
  const tables = new Map<string, Table<R>>();
  const homes = articlesWithRecords(corpus);

  function table(draft: string | undefined): Table<R> {
    const key = draft ?? '';
    let found = tables.get(key);
    if (!found) {
      const rows = [...all.values()].filter(
        (entry) => counts(entry) && (!entry.draft || entry.article === draft),
      );
      found = createTable(rows);
      tables.set(key, found);
    }
    return found;
  }

  return (
    where: string | undefined,
    article: string | undefined,
    statuses?: ReadonlySet<Status>,
  ): Selection<R> => {
    const draft = article !== undefined && corpus.articles.get(article)?.draft === true;
    // Only an article with records of its own can make a condition mean something else than in other articles.
    const asker: Asker = article !== undefined && (draft || homes.has(article)) ? { article, draft } : {};
    const key = JSON.stringify([asker.article ?? '', where ?? null, statuses ? [...statuses].sort() : null]);
    const known = remembered.get(key);
    if (known) return known;
    const condition =
      where === undefined ? undefined : readCondition(where, fields, { corpus, lookup, asker });
    const selection = Array.isArray(condition)
      ? failed<R>(condition)
      : run(table(draft ? article : undefined), condition, statuses);
    remembered.set(key, selection);
    return selection;
  };
}

/** Merged and retracted records count nowhere. */
function counts(entry: Entry<Incident | Event>): boolean {
  const { record } = entry;
  return record.mergedInto === undefined && !('status' in record && record.status === 'retracted');
}

function readCondition<R>(
  where: string,
  fields: readonly Field<R>[],
  context: { corpus: Corpus; lookup: Lookup; asker: Asker },
): Compiled<R> | Problem[] {
  const expression = parseWhere(where);
  const compiled = 'rule' in expression ? [expression] : compile(expression, fields, context);
  return Array.isArray(compiled) ? compiled.map((found) => ({ ...found, attribute: 'where' })) : compiled;
}

function run<R extends Incident | Event>(
  table: Table<R>,
  condition: Compiled<R> | undefined,
  statuses: ReadonlySet<Status> | undefined,
): Selection<R> {
  const all = !statuses || COUNTED_STATUSES.every((status) => statuses.has(status));
  const wanted = all
    ? undefined
    : (entry: Entry<R>) => 'status' in entry.record && statuses.has(entry.record.status);
  if (!condition)
    return { rows: wanted ? table.entries.filter(wanted) : table.entries, maybe: 0, could: 0, problems: [] };
  const selected = table.select(condition, wanted);
  const rows = Array.from(selected.rows, (n) => table.entries[n]).filter((entry) => entry !== undefined);
  let could: number | undefined;
  return {
    rows,
    maybe: selected.maybe,
    get could() {
      could ??= selected.could();
      return could;
    },
    problems: [],
  };
}

function articlesWithRecords(corpus: Corpus): ReadonlySet<string> {
  const homes = new Set<string>();
  for (const map of [corpus.incidents, corpus.events, corpus.sources]) {
    for (const entry of (map as ReadonlyMap<string, Entry<unknown>>).values())
      if (entry.article) homes.add(entry.article);
  }
  return homes;
}
