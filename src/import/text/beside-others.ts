import { isAttacker } from './attackers.ts';

const AND =
  /,?\s+(?:and|plus|as well as|along with|together with)\s+(?:(?:at least|more than|about|up to|nearly|another)\s+)*$/i;
const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens?|hundreds?|himself|herself|themselves|others?)\b/i;
const DONE =
  /^.*\b(?:kill(?:ed|ing|s)|wound(?:ed|ing|s)|injur(?:ed|ing|es)|abduct(?:ed|ing|s)|kidnap(?:ped|ping|s)|shot dead|gunned down|beheaded|executed|claimed the lives of)\b/is;
const CLAUSE = /^.*(?:[,;:.!?–—”"]\s*|\b(?:that|when|as|while|after|where|which|who|said|but)\s)/is;
/** What stands before “and” where it joins two clauses and not two of the dead: “the bomb exploded and five died”. */
const VERB =
  /(?:ed|ing)(?!\p{L})|\b(?:broke|blew|went|struck|hit|shot|set|fell|came|took|left|was|were|is|are|had|has|have|made|began|fled|ran|met|burst|threw|drove|fought|got|did|lost|rose|sent|opened?|attacks?|died)\b/iu;

/** True for a number that others are named beside, so that it is not all of them: “the mayor and five guards”. */
export function isBesideOthers(before: string): boolean {
  const and = AND.exec(before);
  if (!and) return false;
  const first = before.slice(0, and.index);
  const object = DONE.test(first) ? first.replace(DONE, '').trim() : undefined;
  const named = (object ?? first.replace(CLAUSE, '')).trim();
  if (named === '' || named.split(/\s+/).length > 6 || VERB.test(named)) return false;
  // “Killed five soldiers and two guards” has both numbers beside the verb; before a verb only the last has it: “nearly ten soldiers and
  // two guards died”.
  if (object !== undefined && NUMBER.test(named)) return false;
  return !isAttacker(named);
}
