import { type InnerLink, makeInnerLinks } from '../corpus/inner-links.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { LinkUse } from '../markdown/body.ts';
import { didYouMean, nearest } from '../model/nearest.ts';
import { type BodyOf, bodiesOf } from './bodies.ts';
import { allEntries } from './references.ts';
import type { SiteRule } from './rule.ts';

/** A link to a site’s `.md` file becomes its page; a dead link inside the site is an error (contract, addresses). */
export const linkDead: SiteRule = function* ({ corpus }): Iterable<Diagnostic> {
  const links = makeInnerLinks(corpus);
  for (const entry of allEntries(corpus)) {
    for (const text of bodiesOf(entry)) {
      for (const use of text.body.uses) {
        if (use.what !== 'link') continue;
        const wrong = faultOf(links.resolve(text.file, use.url), use, text, entry.draft);
        if (wrong) yield wrong;
      }
    }
  }
};

/** `www.example.com/page`, `example.org`: a browser takes it for a page beside the one it stands on. */
const WITHOUT_SCHEME =
  /^(?:www\.[\w-]+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|int|gov|edu))(?:\.[\w-]+)*(?:[/?#:]\S*)?$/i;

function faultOf(
  link: InnerLink,
  use: LinkUse,
  { body, file }: BodyOf,
  isDraft: boolean,
): Diagnostic | undefined {
  const tell = (expected: string, hint: string) =>
    diagnostic(
      'link-dead',
      { file, span: use.span },
      `unexpected link to “${use.url}”, expected ${expected}`,
      hint,
    );
  if (link.to === 'nowhere' && WITHOUT_SCHEME.test(use.url)) {
    return tell('a file or page of the site', `Write https://${use.url}, if another site is meant.`);
  }
  if (link.to === 'nowhere') {
    const hint = 'Link to the file (../incidents/<id>.md) or to the page (/incidents/<id>/).';
    return tell('a file or page of the site', link.near === undefined ? hint : didYouMean(link.near));
  }
  if ((link.to === 'record' || link.to === 'unread') && link.draft && !isDraft) {
    return tell('a published page; it is a draft', 'Publish the draft, or take the link out until it is.');
  }
  if (link.to === 'here') {
    const ids = body.headings.map((heading) => `#${heading.id}`);
    if (link.fragment === '#' || ids.includes(link.fragment)) return undefined;
    return tell('a heading of this text', headingHint(link.fragment, ids));
  }
  return undefined;
}

function headingHint(fragment: string, ids: readonly string[]): string {
  if (ids.length === 0) return 'This text has no headings.';
  return didYouMean(nearest(fragment, ids)) || `Its headings are ${ids.join(', ')}.`;
}
