import { lastOf } from '../corpus/chain.ts';
import type { Corpus, RecordKind } from '../corpus/corpus.ts';
import { formerIdsOf } from '../corpus/former-ids.ts';
import { entriesOf, isBroken, isBrokenDraft, RECORD_KINDS } from '../corpus/lookup.ts';
import { sourceHost } from '../corpus/source-page.ts';
import { isUnread } from '../corpus/unread.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { findNumbers } from '../query/prose/languages.ts';
import { type Comparison, compare, type Unseen } from './compare.ts';
import { type CheckedSite, type Renamed, statedBy } from './facts.ts';
import { movedTo } from './moved.ts';
import { labelChanges } from './words.ts';

export { byCommits } from './by-commits.ts';
export { figureDiff } from './figure-diff.ts';
export { siteAt } from './revision.ts';
export { silentChanges } from './silent-changes.ts';
export { toldOnce } from './told-once.ts';

/** What a site states against what it stated before. `diagnostics` are those of the site as it is now. */
export function compareSites(
  before: CheckedSite,
  now: CheckedSite & { diagnostics: readonly Diagnostic[] },
): Comparison {
  // Both in the names of now: a record may go on naming one that was merged into another.
  const renamed = renamedIn(now);
  const language = now.corpus.site?.languages[0] ?? 'en';
  const compared = compare(statedBy(before, renamed), statedBy(now, renamed), unseenIn(now), (note) =>
    findNumbers(note, language),
  );
  const moved = movedTo(before.corpus, now.corpus);
  return {
    ...compared,
    reworded: [...compared.reworded, ...labelChanges(before.corpus, now.corpus)],
    editions: editionsGone(before.corpus, now.corpus),
    ...(moved && { moved }),
  };
}

/** The languages that had a folder of addresses of their own and have none now. */
function editionsGone(before: Corpus, now: Corpus): string[] {
  if (isUnread(now.unreadSettings, 'languages')) return [];
  const [, ...left] = now.site.languages;
  return before.site.languages.slice(1).filter((language) => !left.includes(language));
}

/** What of the earlier site could not be read, so that it is not compared, in a sentence; undefined if all was. */
export function unreadThen({ corpus }: CheckedSite, since: string): string | undefined {
  // A draft states nothing, finished or not.
  const count = corpus.unfinished.filter(({ draft }) => !draft).length;
  if (count === 0) return undefined;
  return `At “${since}” ${count === 1 ? 'a record has a mistake and is' : `${count} records have mistakes and are`} not compared.`;
}

/**
 * Ids of the records that stand for others now: those that were renamed under their new ids, those that were merged under the
 * id of the last in the chain. What names any of them states the same.
 */
function renamedIn({ corpus }: CheckedSite): Renamed {
  const steps = new Map(RECORD_KINDS.map((kind) => [kind, stepsOf(corpus, kind)]));
  return (kind) => (id) => lastOf(id, (one) => steps.get(kind)?.get(one));
}

/** What each former id, and each merged record, leads to directly. */
function stepsOf(corpus: Corpus, kind: RecordKind): ReadonlyMap<string, string> {
  const steps = new Map<string, string>();
  for (const entry of entriesOf(corpus, kind).values()) {
    for (const former of formerIdsOf(corpus, entry)) steps.set(former, entry.id);
    const { mergedInto } = entry.record as { mergedInto?: string };
    if (mergedInto !== undefined) steps.set(entry.id, mergedInto);
  }
  return steps;
}

function unseenIn({ corpus, diagnostics }: CheckedSite & { diagnostics: readonly Diagnostic[] }): Unseen {
  const wrong = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  return {
    // A file with a mistake may hold it all the same; once that is mended, it is looked for again.
    isUnread: ({ kind, id, file }) =>
      (isBroken(corpus, kind, id) && !isBrokenDraft(corpus, kind, id)) || wrong.has(file),
    draftAt({ kind, id }) {
      const entry =
        entriesOf(corpus, kind).get(id) ??
        corpus.unfinished.find((one) => one.draft && one.kind === kind && one.id === id);
      return entry?.draft ? { file: entry.written.file, span: entry.written.at(['state']) } : undefined;
    },
    shownWith({ kind, id }) {
      const entry = kind === 'source' ? corpus.sources.get(id) : undefined;
      const host = entry && !entry.draft ? sourceHost(corpus, id) : undefined;
      return entry && host && { ...host, at: { file: entry.written.file, span: entry.written.at([]) } };
    },
  };
}
