import type { Entry } from '../corpus/corpus.ts';
import { type InnerLink, makeInnerLinks } from '../corpus/inner-links.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { LinkUse } from '../markdown/body.ts';
import { didYouMean, nearest } from '../model/nearest.ts';
import { entriesOf, RECORD_KINDS } from './references.ts';
import type { SiteRule } from './rule.ts';

/** A link to a site’s `.md` file becomes its page; a dead link inside the site is an error (contract, addresses). */
export const linkDead: SiteRule = function* ({ corpus }): Iterable<Diagnostic> {
  const links = makeInnerLinks(corpus);
  for (const kind of RECORD_KINDS) {
    for (const entry of entriesOf(corpus, kind).values()) {
      for (const use of entry.body?.uses ?? []) {
        if (use.what !== 'link') continue;
        const wrong = faultOf(links.resolve(entry.written.file, use.url), use, entry);
        if (wrong) yield wrong;
      }
    }
  }
};

function faultOf(link: InnerLink, use: LinkUse, entry: Entry<unknown>): Diagnostic | undefined {
  const tell = (expected: string, hint: string) =>
    diagnostic(
      'link-dead',
      { file: entry.written.file, span: use.span },
      `unexpected link to “${use.url}”, expected ${expected}`,
      hint,
    );
  if (link.to === 'nowhere') {
    const hint = 'Link to the file (../incidents/<id>.md) or to the page (/incidents/<id>/).';
    return tell('a file or page of the site', link.near === undefined ? hint : didYouMean(link.near));
  }
  if (link.to === 'record' && link.draft && !entry.draft) {
    return tell('a published page; it is a draft', 'Publish the draft, or take the link out until it is.');
  }
  if (link.to === 'here') {
    const ids = (entry.body?.headings ?? []).map((heading) => `#${heading.id}`);
    if (link.fragment === '#' || ids.includes(link.fragment)) return undefined;
    return tell('a heading of this text', headingHint(link.fragment, ids));
  }
  return undefined;
}

function headingHint(fragment: string, ids: readonly string[]): string {
  if (ids.length === 0) return 'This text has no headings.';
  return didYouMean(nearest(fragment, ids)) || `Its headings are ${ids.join(', ')}.`;
}
