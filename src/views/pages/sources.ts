import { SOURCE_KINDS, type SourceKind } from '../../model/source.ts';
import type { Desk } from '../desk.ts';
import { makePage } from '../make-page.ts';
import { compare } from '../order.ts';
import type { DateText, Page, SourceRef } from '../page.ts';
import { shortDate } from '../pieces.ts';
import { refOf } from '../sources/source-ref.ts';

/** The register of sources. */
export interface SourcesPage extends Page {
  intro: string;
  /** Said where sources that one record cites have no page of their own. */
  shared?: string;
  grades: { letter: string; words: string; count: string }[];
  groups: { label: string; id: string; count: string; rows: SourceRow[] }[];
}

/** One source of the register. */
export interface SourceRow extends SourceRef {
  date?: DateText;
  /** How many records rest on it. */
  uses: string;
}

/** Makes the register: sources by kind, then by publisher and date. */
export function sourcesPage(desk: Desk): SourcesPage {
  const { words, corpus } = desk;
  const { labels, say } = words;
  const entries = [...corpus.sources.values()].filter(desk.shown);
  const kinds = new Map<SourceKind, typeof entries>();
  const grades = new Map<string, number>();
  for (const entry of entries) {
    const group = kinds.get(entry.record.kind);
    if (group) group.push(entry);
    else kinds.set(entry.record.kind, [entry]);
    const letter = entry.record.reliability ?? '';
    grades.set(letter, (grades.get(letter) ?? 0) + 1);
  }
  const base = makePage(desk, {
    path: '/sources/',
    heading: labels.sources.title,
    kicker: labels.sources.kicker,
    description: say.sourcesDescription(entries.length, corpus.site.title),
    ldType: 'CollectionPage',
  });
  return {
    ...base,
    intro: say.sourcesIntro(
      entries.length,
      entries.filter((e) => (corpus.origins.get(e.id) ?? []).some((o) => o.source === e.id)).length,
    ),
    shared: corpus.site.policy.sourcePages === 'shared' ? labels.source.shared : undefined,
    grades: [...grades]
      .sort(([a], [b]) => compare(a || 'Z', b || 'Z'))
      .map(([letter, count]) => ({
        letter,
        words: letter === '' ? labels.sources.ungraded : words.grade(letter),
        count: words.number(count),
      })),
    groups: [...kinds]
      .sort(([a], [b]) => SOURCE_KINDS.indexOf(a) - SOURCE_KINDS.indexOf(b))
      .map(([kind, list]) => ({
        label: words.sourceKinds(kind),
        id: `kind-${kind}`,
        count: words.number(list.length),
        rows: list
          .sort(
            (a, b) =>
              compare(a.record.publisher, b.record.publisher) ||
              compare(a.record.published?.earliest ?? '', b.record.published?.earliest ?? '') ||
              compare(a.id, b.id),
          )
          .map((entry) => ({
            ...refOf(desk, entry),
            date: entry.record.published && shortDate(words, entry.record.published),
            uses: words.number(usesOf(desk, entry.id)),
          })),
      })),
  };
}

function usesOf(desk: Desk, id: string): number {
  return new Set((desk.corpus.citedBy.get(id) ?? []).map((use) => `${use.kind}:${use.id}`)).size;
}
