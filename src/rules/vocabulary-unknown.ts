import type { Corpus, Entry } from '../corpus/corpus.ts';
import { isFields } from '../corpus/fields.ts';
import { isUnread } from '../corpus/unread.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean, type NearestFinder, nearestFinder } from '../model/nearest.ts';
import type { SiteRule } from './rule.ts';

/** Story words (kinds, targets) come from site.yaml: an incident’s kind and its targets’ kinds are words of the site’s vocabulary. */
export const vocabularyUnknown: SiteRule = function* ({ corpus }): Iterable<Diagnostic> {
  const kinds = list(corpus.site.vocabulary.kinds);
  const targets = corpus.site.vocabulary.targets && list(corpus.site.vocabulary.targets);
  if (isUnread(corpus.unreadSettings, 'vocabulary')) return;
  for (const { record, written } of incidentsOf(corpus)) {
    const at = (path: readonly (string | number)[]) => ({ file: written.file, span: written.at(path) });
    if (isWord(record.kind) && !kinds.has(record.kind)) yield tell('kind', record.kind, kinds, at(['kind']));
    const list: unknown[] = Array.isArray(record.targets) ? record.targets : [];
    for (const [n, target] of list.entries()) {
      const kind = isFields(target) ? target.kind : undefined;
      if (targets && isWord(kind) && !targets.has(kind))
        yield tell('target', kind, targets, at(['targets', n, 'kind']));
    }
  }
};

/** Incidents, those with a mistake in another field as well. */
function* incidentsOf({
  incidents,
  unfinished,
}: Corpus): Iterable<Entry<{ kind?: unknown; targets?: unknown }>> {
  yield* incidents.values();
  for (const entry of unfinished) if (entry.kind === 'incident') yield entry;
}

/** Anything else than a word is reported where fields are read. */
function isWord(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

interface WordList {
  has(word: string): boolean;
  nearest: NearestFinder;
  all: string;
}

function list(words: Readonly<Record<string, string>>): WordList {
  const known = Object.keys(words);
  const set = new Set(known);
  return { has: (word) => set.has(word), nearest: nearestFinder(known), all: known.join(', ') };
}

function tell(
  what: 'kind' | 'target',
  word: string,
  list: WordList,
  at: Parameters<typeof diagnostic>[1],
): Diagnostic {
  const near = didYouMean(list.nearest(word));
  return diagnostic(
    'vocabulary-unknown',
    at,
    `unexpected ${what} “${word}”, expected one of the site’s vocabulary`,
    `${near === '' ? `The ${what}s are ${list.all}.` : near} New words go into vocabulary.${what}s of content/site.yaml.`,
  );
}
