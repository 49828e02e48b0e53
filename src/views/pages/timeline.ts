import type { Desk } from '../desk.ts';
import { type TimelineFigure, timelineFigure } from '../figures/timeline.ts';
import { makePage } from '../make-page.ts';
import type { Page } from '../page.ts';

/** The timeline of all events. */
export interface TimelinePage extends Page {
  intro: string;
  figure: TimelineFigure;
}

/** Makes the timeline of all events; incidents have a table of their own. */
export function timelinePage(desk: Desk): TimelinePage {
  const { labels, say } = desk.words;
  const events = desk.events();
  const base = makePage(desk, {
    path: '/timeline/',
    heading: labels.timeline.title,
    kicker: labels.timeline.kicker,
    description: say.timelineIntro(events.length),
    ldType: 'CollectionPage',
  });
  return {
    ...base,
    intro: say.timelineIntro(events.length),
    figure: timelineFigure(desk, labels.timeline.title, events),
  };
}
