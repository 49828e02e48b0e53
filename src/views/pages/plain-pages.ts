import { STATUSES } from '../../model/status.ts';
import type { Desk } from '../desk.ts';
import { type Links, makeLinks } from '../links.ts';
import { makePage } from '../make-page.ts';
import type { Link, Page, Sign } from '../page.ts';
import { signOf } from '../pieces.ts';
import { type Words, wordsOf } from '../words/words.ts';

/** How the site works: statuses, receipts, grades, independence. */
export interface MethodPage extends Page {
  intro: string;
  sections: { id: string; heading: string; paragraphs: string[] }[];
  signs: { sign: Sign; meaning: string }[];
  grades: { letter: string; words: string }[];
}

/** An address that leads nowhere. */
export interface NotFoundPage extends Page, NotFoundText {
  /** The same in the site’s other languages: a host has one page for all addresses that lead nowhere. */
  others: (NotFoundText & { heading: string; lang: string; dir: 'ltr' | 'rtl' })[];
}

interface NotFoundText {
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
  const others = desk.editions.flatMap(({ language, prefix }) => {
    const words = prefix === desk.prefix ? undefined : wordsOf(language);
    if (words === undefined) return [];
    const { lang, dir } = words;
    const heading = words.labels.notFound.title;
    return [{ lang, dir, heading, ...notFoundText(words, makeLinks(desk.corpus, prefix)) }];
  });
  return { ...base, ...notFoundText(desk.words, desk.links), others };
}

function notFoundText({ labels, say }: Words, links: Links): NotFoundText {
  return {
    text: say.notFound,
    links: [
      { text: labels.home, href: links.href('/') },
      ...(['articles', 'incidents', 'timeline', 'sources', 'places'] as const).map((name) => ({
        text: labels.nav[name],
        href: links.href(`/${name}/`),
      })),
    ],
  };
}
