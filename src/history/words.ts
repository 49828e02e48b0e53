import { standingFor } from '../corpus/chain.ts';
import type { Corpus, Entry, RecordKind, Series, Site, SiteTexts } from '../corpus/corpus.ts';
import { entriesOf } from '../corpus/lookup.ts';
import { isUnread } from '../corpus/unread.ts';
import { isEmbed } from '../markdown/directive-names.ts';
import { oneLine } from '../markdown/lift/sentence.ts';
import type { Citation } from '../model/citation.ts';
import { writtenRecord } from '../publish/written.ts';
import type { Stated, Words } from './stated.ts';
import type { IdNow } from './values.ts';

/** What is called, or says what it measures, in other words than it did: no fact that is corrected, and nothing to change unseen. */
export interface Reworded {
  /** What it is, with its id: a record of any kind, or a label of the settings. */
  of: string;
  id: string;
  /** Which of its words. */
  label: string;
  from?: string;
  to?: string;
}

/** What of an actor or a place is shown where another stands for it. */
const SHOWN_AS = 'shown as';

/** What a published record is called, where that is no fact; of a series what it counts, of an article what its charts are drawn from. */
export function wordsShown(entry: Entry<unknown>, corpus: Corpus, sourceNow: IdNow): Words {
  if (entry.kind === 'actor' || entry.kind === 'place') return namesOf(entry as Entry<Named>, corpus);
  if (entry.kind === 'series') return measureOf(entry as Entry<Series>, sourceNow);
  if (entry.kind === 'article') return embedsOf(entry);
  const shown = SHOWN[entry.kind];
  return shown === undefined ? NO_WORDS : fieldsOf(entry.record as Readonly<Record<string, unknown>>, shown);
}

/** What of a record, beside its facts, is shown wherever it is named. */
const SHOWN: Partial<Readonly<Record<RecordKind, readonly string[]>>> = {
  incident: ['title'],
  event: ['title', 'kind', 'incidents'],
  source: ['title', 'publisher', 'kind', 'actor', 'url'],
};

function fieldsOf(record: Readonly<Record<string, unknown>>, fields: readonly string[]): Words {
  return new Map(
    fields.flatMap((field): [string, string][] => {
      const value = record[field];
      if (value === undefined) return [];
      return [[field, Array.isArray(value) ? value.join(', ') : String(value)]];
    }),
  );
}

/** What the charts, tables, timelines and maps of a text are drawn from: `trend 2` by its attributes. */
function embedsOf({ body }: Entry<unknown>): Words {
  const embeds = (body?.uses ?? []).filter(isEmbed);
  const counts = new Map<string, number>();
  return new Map(
    embeds.map(({ what, attributes }) => {
      const n = (counts.get(what) ?? 0) + 1;
      counts.set(what, n);
      const asked = Object.entries(attributes).map(([name, { value }]) => `${name}="${oneLine(value)}"`);
      return [`${what} ${n}`, asked.sort().join(' ') || 'everything'];
    }),
  );
}

const NO_WORDS: Words = new Map();

interface Named {
  name: string;
}

function namesOf({ kind, id, record, translations }: Entry<Named>, corpus: Corpus): Words {
  const all = entriesOf(corpus, kind) as ReadonlyMap<string, Entry<Named & { mergedInto?: string }>>;
  const words = new Map([[SHOWN_AS, all.get(standingFor(id, all))?.record.name ?? record.name]]);
  // That of a place is a fact.
  if (kind === 'actor') words.set('name', record.name);
  for (const [language, { fields }] of translations)
    if (typeof fields.name === 'string') words.set(`name (${language})`, fields.name);
  return words;
}

/** What a series counts: its values may stay, and be of another thing. */
function measureOf({ record }: Entry<Series>, sourceNow: IdNow): Words {
  const { measure, coverage, accumulates, citations } = record;
  const all = {
    measure,
    coverage,
    accumulates: accumulates ? 'true' : 'false',
    citations: citations.map((one) => citationText({ ...one, source: sourceNow(one.source) })).join('; '),
  };
  return new Map(Object.entries(all).flatMap(([field, text]) => (text === undefined ? [] : [[field, text]])));
}

/** `wire-report`, `wire-report (para. 3; killed)`: a source with all that is said of it. */
function citationText({ source, ...rest }: Citation): string {
  const more = Object.values(writtenRecord(rest)).map((one) =>
    typeof one === 'string' ? one : JSON.stringify(one),
  );
  return more.length === 0 ? source : `${source} (${more.join('; ')})`;
}

/** What of words that changed says what they are of, beside their field. */
const MEASURES = 'what it measures is written otherwise';

/** The words of a record that are others now; what it is called in one more language is an addition. */
export function* wordChanges(before: Stated, now: Stated): Iterable<Reworded> {
  const isMerged = before.isMerged || now.isMerged;
  const isSeries = now.kind === 'series';
  for (const label of new Set([...before.words.keys(), ...now.words.keys()])) {
    const [from, to] = [before.words.get(label), now.words.get(label)];
    if (from === to || (label === SHOWN_AS && !isMerged)) continue;
    if (!isSeries && (from === undefined || to === undefined)) continue;
    yield {
      of: now.kind,
      id: now.id,
      label: isSeries ? `${MEASURES} (${label})` : label,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    };
  }
}

/** The lists of labels in the settings, and what one of each is. */
const LISTS = { kinds: 'kind of incident', targets: 'kind of target', topics: 'topic' } as const;

/** Labels of the settings that are others now, in each language. One that is new, or gone, calls nothing otherwise. */
export function* labelChanges(before: Corpus, now: Corpus): Iterable<Reworded> {
  if ([before, now].some(({ unreadSettings }) => isUnread(unreadSettings, 'vocabulary'))) return;
  yield* inLanguage(before.site, now.site, '');
  for (const [language, texts] of before.site.translations)
    yield* inLanguage(texts, now.site.translations.get(language), ` (${language})`);
}

type Labelled = Pick<Site, 'vocabulary'> | SiteTexts;

function* inLanguage(
  { vocabulary: was }: Labelled,
  now: Labelled | undefined,
  suffix: string,
): Iterable<Reworded> {
  for (const [list, of] of Object.entries(LISTS) as [keyof typeof LISTS, string][]) {
    const labels = new Map(Object.entries(now?.vocabulary?.[list] ?? {}));
    for (const [id, from] of Object.entries(was?.[list] ?? {})) {
      const to = labels.get(id);
      if (to !== undefined && to !== from) yield { of, id, label: `label${suffix}`, from, to };
    }
  }
}
