import type { Entry } from '../../corpus/corpus.ts';
import type { Correction } from '../../model/common.ts';
import type { Desk } from '../desk.ts';
import { makePage } from '../make-page.ts';
import { compare } from '../order.ts';
import type { Link, Page } from '../page.ts';
import { linkTo } from '../pieces.ts';
import { type CorrectionView, correctionView } from './history.ts';

/** Every correction of a published record, newest first, and the records that were withdrawn or merged. */
export interface CorrectionsPage extends Page {
  intro: string;
  corrections: (CorrectionView & { record: Link; kind: string })[];
  withdrawn: { record: Link; words: string; link?: Link }[];
}

/** Makes the corrections page. */
export function correctionsPage(desk: Desk): CorrectionsPage {
  const { words, corpus } = desk;
  const { labels, say } = words;
  const all: { entry: Entry<unknown>; correction: Correction }[] = [];
  const collect = (entries: Iterable<Entry<{ corrections?: Correction[] }>>): void => {
    for (const entry of entries) {
      if (!desk.shown(entry)) continue;
      for (const correction of entry.record.corrections ?? []) all.push({ entry, correction });
    }
  };
  for (const map of [
    corpus.articles,
    corpus.incidents,
    corpus.events,
    corpus.series,
    corpus.sources,
    corpus.places,
    corpus.actors,
  ])
    collect(map.values());
  all.sort(
    (a, b) => compare(b.correction.date.latest, a.correction.date.latest) || compare(a.entry.id, b.entry.id),
  );
  const base = makePage(desk, {
    path: '/corrections/',
    heading: labels.corrections.title,
    kicker: labels.corrections.kicker,
    description: say.correctionsIntro,
  });
  return {
    ...base,
    feeds: [{ text: labels.corrections.title, href: desk.links.href(`${desk.prefix}/corrections/feed.xml`) }],
    intro: say.correctionsIntro,
    corrections: all.map(({ entry, correction }) => ({
      ...correctionView(desk, entry, correction),
      record: { text: desk.title(entry.kind, entry.id), href: desk.links.record(entry.kind, entry.id) },
      kind: words.record(entry.kind),
    })),
    withdrawn: desk
      .incidents()
      .filter(({ record }) => record.status === 'retracted' || record.mergedInto !== undefined)
      .map((entry) => ({
        record: linkTo(desk, 'incident', entry.id),
        words: entry.record.mergedInto ? say.mergedInto : say.retracted,
        link: entry.record.mergedInto ? linkTo(desk, 'incident', entry.record.mergedInto) : undefined,
      })),
  };
}
