import { correctionsOf } from '../../corpus/corrections.ts';
import type { Desk } from '../desk.ts';
import { makePage } from '../make-page.ts';
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
  const all = correctionsOf(corpus, desk.shown);
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
