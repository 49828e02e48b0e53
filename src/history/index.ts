import type { RecordKind } from '../corpus/corpus.ts';
import { formerIdsOf } from '../corpus/former-ids.ts';
import { entriesOf, isBroken, isBrokenDraft } from '../corpus/lookup.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Comparison, compare, type Unseen } from './compare.ts';
import { type CheckedSite, type Renamed, statedBy } from './facts.ts';

export { withoutChained } from './chained.ts';
export { figureDiff } from './figure-diff.ts';
export { siteAt } from './revision.ts';
export { silentChanges } from './silent-changes.ts';

/** What a site states against what it stated before. `diagnostics` are those of the site as it is now. */
export function compareSites(
  before: CheckedSite,
  now: CheckedSite & { diagnostics: readonly Diagnostic[] },
): Comparison {
  const same: Renamed = () => (id) => id;
  return compare(statedBy(before, renamedIn(now)), statedBy(now, same), unseenIn(now));
}

/** What of the earlier site could not be read, so that it is not compared, in a sentence; undefined if all was. */
export function unreadThen({ corpus }: CheckedSite, since: string): string | undefined {
  // A draft states nothing, finished or not.
  const count = corpus.unfinished.filter(({ draft }) => !draft).length;
  if (count === 0) return undefined;
  return `At “${since}” ${count === 1 ? 'a record has a mistake and is' : `${count} records have mistakes and are`} not compared.`;
}

/** The kinds of record that others name in a fact. */
const NAMED: readonly RecordKind[] = ['place', 'actor'];

/** Ids as they are now, also of records that were merged into others: what names them states the same. */
function renamedIn({ corpus }: CheckedSite): Renamed {
  const ids = new Map(
    NAMED.map((kind) => {
      const current = new Map<string, string>();
      for (const entry of entriesOf(corpus, kind).values()) {
        for (const former of formerIdsOf(corpus, entry)) current.set(former, entry.id);
        const { mergedInto } = entry.record as { mergedInto?: string };
        if (mergedInto !== undefined) current.set(entry.id, mergedInto);
      }
      return [kind, current] as const;
    }),
  );
  return (kind) => (id) => ids.get(kind)?.get(id) ?? id;
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
  };
}
