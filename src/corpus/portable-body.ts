import { withAddresses } from '../markdown/addresses.ts';
import type { Entry, RecordKind } from './corpus.ts';
import type { InnerLinks } from './inner-links.ts';

/**
 * The Markdown of a record as it can be read anywhere, without the blank lines around it: a link to a file of the site,
 * which is there in the site’s own folders alone, leads to the page of what the file holds. Undefined without a body.
 * @param address full web address of a record’s page
 */
export function portableBody(
  { body, text, written }: Pick<Entry<unknown>, 'body' | 'text' | 'written'>,
  links: () => InnerLinks,
  address: (kind: RecordKind, id: string) => string,
): string | undefined {
  // Most texts link to no file, and need not be gone through.
  const moved =
    body &&
    FILE.test(body.source.text) &&
    withAddresses(body, (url) => {
      if (!TO_FILE.test(url)) return undefined;
      const link = links().resolve(written.file, url);
      if (link.to !== 'record') return undefined;
      const page = address(link.kind, link.id);
      return page.includes('#') ? page : page + link.fragment;
    });
  return (moved || text)?.replace(BLANK_LINES_BEFORE, '').trimEnd() || undefined;
}

// Not the spaces of the first line that has letters: four of them make it code.
const BLANK_LINES_BEFORE = /^(?:[ \t]*\r?\n)+/;
const FILE = /\.(?:md|yaml)/;
const TO_FILE = /^[^?#]*\.(?:md|yaml)(?:[?#]|$)/;
