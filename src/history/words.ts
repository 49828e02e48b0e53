import { standingFor } from '../corpus/chain.ts';
import type { Corpus, Entry, Site, SiteTexts } from '../corpus/corpus.ts';
import { entriesOf } from '../corpus/lookup.ts';
import { isUnread } from '../corpus/unread.ts';
import type { Stated, Words } from './stated.ts';

/** What is called, or says what it measures, in other words than it did: no fact that is corrected, and nothing to change unseen. */
export interface Reworded {
  /** What it is, with its id: an actor, a place, a series; a label of the settings. */
  of: string;
  id: string;
  /** Which of its words. */
  label: string;
  from?: string;
  to?: string;
}

/** What of an actor or a place is shown where another stands for it. */
const SHOWN_AS = 'shown as';

/** What a published record is called, where that is no fact; of a series what it counts. */
export function wordsShown(entry: Entry<unknown>, corpus: Corpus): Words {
  if (entry.kind === 'actor' || entry.kind === 'place') return namesOf(entry as Entry<Named>, corpus);
  return NO_WORDS;
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

/** The words of a record that are others now; what it is called in one more language is an addition. */
export function* wordChanges(before: Stated, now: Stated): Iterable<Reworded> {
  const isMerged = before.isMerged || now.isMerged;
  for (const [label, from] of before.words) {
    const to = now.words.get(label);
    if (to === undefined || from === to || (label === SHOWN_AS && !isMerged)) continue;
    yield { of: now.kind, id: now.id, label, from, to };
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
