import type { Corpus, Entry } from '../corpus/corpus.ts';
import { isDraft } from '../corpus/lookup.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { askedAddress, isLost, type LinkEntry, secondLookOn } from '../model/link-ledger.ts';
import type { Source } from '../model/source.ts';
import type { SiteRule } from './rule.ts';

/** What is cited has to be there to be looked up: the page or an archived copy of it, as the link ledger has found them. */
export const sourceLost: SiteRule = function* ({ corpus }): Iterable<Diagnostic> {
  for (const entry of citedSources(corpus)) {
    const page = standing(corpus, entry.record.url);
    const copy = standing(corpus, entry.record.archived);
    if (page === 'unwritten' && copy === 'unwritten') continue;
    if (isSure(page) || isSure(copy)) {
      const told = unarchived(corpus, entry, page, copy);
      if (told) yield told;
      continue;
    }
    const seen = [seenText('page', page), seenText('copy', copy)].flat().join('; ');
    const place = placeOf(entry, entry.record.url === undefined ? 'archived' : 'url');
    const again = [page, copy].flatMap((one) => secondLookOf(one) ?? []).sort();
    const day = again.at(-1);
    if (day !== undefined)
      yield diagnostic(
        'source-lost-once',
        place,
        `unexpected source “${entry.id}” not found (${seen}), expected its page or an archived copy`,
        `Run sourcebook links again on ${day} or later: if it is gone then too, this is an error. If there is an archived copy, give its address as “archived”.`,
      );
    else
      yield diagnostic(
        'source-lost',
        place,
        `unexpected source “${entry.id}” out of reach (${seen}), expected its page or an archived copy`,
        'Find an archived copy and give its address as “archived”; if there is none, take the dead address out and say in the body where the source is to be had.',
      );
  }
};

/** What is known of an address: its entry; nothing, though it is written; or that none is written. */
type Standing = LinkEntry | 'unseen' | 'unwritten';

function standing({ ledgers }: Corpus, url: string | undefined): Standing {
  const address = url === undefined ? undefined : askedAddress(url);
  if (address === undefined) return 'unwritten';
  return ledgers.links?.get(address) ?? 'unseen';
}

/** An address that was never looked at is taken to be right. */
function isThere(one: Standing): boolean {
  return one === 'unseen' || (one !== 'unwritten' && !isLost(one));
}

/** There, as far as can be told: not gone when it was looked at for the first time either. */
function isSure(one: Standing): boolean {
  return isThere(one) && secondLookOf(one) === undefined;
}

/** From which day on another look decides, if one does. */
function secondLookOf(one: Standing): string | undefined {
  return typeof one === 'object' ? secondLookOn(one) : undefined;
}

/** A source whose page stands alone, where the site asks to be told. */
function unarchived(
  { site: { policy }, ledgers }: Corpus,
  entry: Entry<Source>,
  page: Standing,
  copy: Standing,
): Diagnostic | undefined {
  if (isThere(copy) || page === 'unwritten' || policy.archivedCopies === 'off') return undefined;
  if (policy.archivedCopies !== 'warn' && (ledgers.links === undefined || page === 'unseen'))
    return undefined;
  const lost = typeof copy === 'object' ? `; the one it has is lost (${seenText('copy', copy).join()})` : '';
  return diagnostic(
    'source-unarchived',
    placeOf(entry, typeof copy === 'object' ? 'archived' : 'url'),
    `archived copy of source “${entry.id}” is missing, expected one beside its page${lost}`,
    'Have the page archived (at web.archive.org/save, for one) and give the address of the copy as “archived”.',
  );
}

/** What the address came to; the address itself is shown with the message. */
function seenText(what: 'page' | 'copy', one: Standing): string[] {
  if (typeof one !== 'object') return [];
  const { state, status, why, checked } = one;
  return [`${what} ${state}: ${why ?? `HTTP ${status}`}, ${checked.slice(0, 10)}`];
}

/** Sources that something published rests on and whose addresses are there to be followed. */
function* citedSources(corpus: Corpus): Iterable<Entry<Source>> {
  for (const entry of corpus.sources.values()) {
    if (entry.draft || entry.record.link === false || entry.record.mergedInto !== undefined) continue;
    const uses = corpus.citedBy.get(entry.id) ?? [];
    if (uses.some(({ kind, id }) => !isDraft(corpus, kind, id))) yield entry;
  }
}

function placeOf({ written }: Entry<Source>, field: 'url' | 'archived') {
  return { file: written.file, span: written.at([field]) };
}
