import type { Entry } from '../corpus/corpus.ts';
import { entriesOf, RECORD_KINDS } from '../corpus/lookup.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { SiteRule } from './rule.ts';

type Mergeable = Entry<unknown> & { record: { mergedInto?: string } };

/** A merged record leads to one that stands: following `mergedInto` must not come back to where it began. */
export const mergeCircular: SiteRule = function* ({ corpus }): Iterable<Diagnostic> {
  for (const kind of RECORD_KINDS) {
    const entries = entriesOf(corpus, kind) as ReadonlyMap<string, Mergeable>;
    const settled = new Set<string>();
    for (const start of entries.values()) {
      const trail = new Map<string, number>();
      for (let at: Mergeable | undefined = start; at && !settled.has(at.id); at = next(at, entries)) {
        settled.add(at.id);
        trail.set(at.id, trail.size);
        const began = trail.get(next(at, entries)?.id ?? '');
        if (began !== undefined) yield tell(at, [...trail.keys()].slice(began));
      }
    }
  }
};

function next(entry: Mergeable, entries: ReadonlyMap<string, Mergeable>): Mergeable | undefined {
  const into = entry.record.mergedInto;
  if (into === undefined) return undefined;
  return entries.get(`${entry.article}/${into}`) ?? entries.get(into);
}

function tell({ written }: Mergeable, circle: readonly string[]): Diagnostic {
  return diagnostic(
    'merge-circular',
    { file: written.file, span: written.at(['mergedInto']) },
    `unexpected circle ${[...circle, circle[0]].join(' → ')}, expected records merged into one that stands`,
    'Take mergedInto out of the record that is to stay.',
  );
}
