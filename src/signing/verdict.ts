import type { Article, Corpus, Entry } from '../corpus/corpus.ts';
import type { SignOff } from '../model/sign-off.ts';
import type { BodyReceipts } from '../query/receipt.ts';
import { createSelector, type Selector } from '../query/selection.ts';
import { type Changes, changesBetween, isUnchanged } from './changes.ts';
import { hashOf, stateOf } from './state.ts';

/**
 * How an article’s `checkedBy` and `checkedOn` stand to what was signed off: they hold; something changed since (`void`); or
 * nothing of the kind was signed off (`unbound`), with who did sign it off, and when, if that was somebody; `isEarlier` where
 * that is the same, but was written by a version of the program whose sign-offs cannot be compared.
 */
export type SignOffVerdict =
  | { is: 'holds' }
  | { is: 'void'; by: string; on: string; changes: Changes }
  | { is: 'unbound'; signed?: { by: string; on: string; isEarlier: boolean } };

/**
 * The verdict on each article that says it was checked. None is given while the ledger is damaged or a figure has an error:
 * both are reported, and there is no saying.
 */
export function signOffVerdicts(corpus: Corpus, receipts: BodyReceipts): ReadonlyMap<string, SignOffVerdict> {
  const { articles, ledgers } = corpus;
  const found = new Map<string, SignOffVerdict>();
  // One for all articles: charts ask the same of the data again and again.
  const selector = createSelector(corpus);
  if (ledgers.damaged.includes('signOffs')) return found;
  for (const entry of articles.values()) {
    if (entry.record.checkedBy === undefined && entry.record.checkedOn === undefined) continue;
    const verdict = verdictOn(entry, corpus, receipts, selector);
    if (verdict) found.set(entry.id, verdict);
  }
  return found;
}

function verdictOn(
  entry: Entry<Article>,
  corpus: Corpus,
  receipts: BodyReceipts,
  selector: Selector,
): SignOffVerdict | undefined {
  const { checkedBy, checkedOn, formerIds = [] } = entry.record;
  // An article under a new id is the one that was checked under the old.
  const signOff = [entry.id, ...formerIds]
    .map((id) => corpus.ledgers.signOffs?.get(id))
    .find((found) => found !== undefined);
  if (signOff === undefined) return { is: 'unbound' };
  const { by, on } = signOff;
  const isOther = checkedBy !== by || checkedOn?.text !== on.text;
  if (isOther || signOff.version === undefined)
    return { is: 'unbound', signed: { by, on: on.text, isEarlier: !isOther } };
  const state = stateOf(entry, receipts, corpus, selector);
  if (state === undefined) return undefined;
  if (state.hash === signOff.hash) return { is: 'holds' };
  const changes = changesBetween(signOff, state);
  // The same, with more or fewer of its rows listed in the ledger.
  return isUnaltered(signOff) && isUnchanged(changes)
    ? { is: 'holds' }
    : { is: 'void', by, on: on.text, changes };
}

/** True if its hash is that of what it says: nobody put anything else there by hand. */
function isUnaltered(signOff: SignOff): boolean {
  return signOff.hash === hashOf(signOff);
}
