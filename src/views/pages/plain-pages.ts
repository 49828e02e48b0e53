import { STATUSES } from '../../model/status.ts';
import type { Desk } from '../desk.ts';
import { makePage } from '../make-page.ts';
import type { Link, Page, Sign } from '../page.ts';
import { signOf } from '../pieces.ts';

/** How the site works: statuses, receipts, grades, independence. */
export interface MethodPage extends Page {
  intro: string;
  sections: { id: string; heading: string; paragraphs: string[] }[];
  signs: { sign: Sign; meaning: string }[];
  grades: { letter: string; words: string }[];
}

/** An address that leads nowhere. */
export interface NotFoundPage extends Page {
  text: string;
  links: Link[];
}

/** Makes the method page. */
export function methodPage(desk: Desk): MethodPage {
  const { words } = desk;
  const { labels, method } = words;
  const base = makePage(desk, {
    path: '/method/',
    heading: labels.method.title,
    kicker: labels.method.kicker,
    description: method.intro,
  });
  return {
    ...base,
    intro: method.intro,
    sections: method.sections.map((section) => ({ ...section, paragraphs: [...section.paragraphs] })),
    signs: STATUSES.map((status) => ({ sign: signOf(words, status), meaning: words.statusMeaning(status) })),
    grades: ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => ({ letter, words: words.grade(letter) })),
  };
}

/** Makes the page for an unknown address. */
export function notFoundPage(desk: Desk): NotFoundPage {
  const { labels, say } = desk.words;
  const base = makePage(desk, {
    path: '/404/',
    heading: labels.notFound.title,
    kicker: labels.notFound.kicker,
    description: say.notFound,
    unlisted: true,
  });
  return {
    ...base,
    text: say.notFound,
    links: [
      { text: labels.home, href: desk.links.href('/') },
      ...(['articles', 'incidents', 'timeline', 'sources', 'places'] as const).map((name) => ({
        text: labels.nav[name],
        href: desk.links.href(`/${name}/`),
      })),
    ],
  };
}
