import { makeInnerLinks } from '../corpus/inner-links.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean, nearestFinder } from '../model/nearest.ts';
import { bodiesOf } from './bodies.ts';
import { allEntries } from './references.ts';
import type { SiteRule } from './rule.ts';

/** Only pictures of the site’s own content/media are shown. */
export const pictureMissing: SiteRule = function* ({ corpus }): Iterable<Diagnostic> {
  const links = makeInnerLinks(corpus);
  const nearKnown = nearestFinder([...corpus.pictures.values()].map((picture) => picture.path));
  for (const entry of allEntries(corpus)) {
    for (const { body, file } of bodiesOf(entry)) {
      for (const use of body.uses) {
        if (use.what !== 'picture' || links.resolve(file, use.url).to === 'picture') continue;
        const near = didYouMean(nearKnown(use.url));
        const outside = /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(use.url);
        yield diagnostic(
          'picture-missing',
          { file, span: use.span },
          `unexpected picture “${use.url}”, expected a file of content/media`,
          outside
            ? 'Put a copy into content/media, if its licence allows, and name it media/<file>.'
            : near || 'Put the file into content/media and name it media/<file>.',
        );
      }
    }
  }
};
