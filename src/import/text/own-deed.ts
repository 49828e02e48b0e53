import { oneSpelling } from './ar/spelling.ts';
import { unrealIn } from './unreal.ts';

const FIGHTERS =
  '(?:(?:suicide )?bombers?|fighters?|gunm[ae]n|men|members|forces|militants|soldiers|troops|snipers?|brigades?|units?|cells?|combatants?|mujahide+n|commandos?)';
const DID =
  '(?:ambush|attack|kill|assault|bomb|shell|storm|raid|assassinat|target|captur|kidnapp?|abduct|execut|wound|injur|seiz|destroy|detonat|plant|fir|clash|launch|torch|burn|open|claim)(?:e?d)\\b';
const STRONG =
  '(?:shot|struck|hit|blew up|set (?:fire|off)|carried out|overran|took|beheaded|was behind|were behind)\\b';
/** “Its fighters ambushed …”, “it had carried out the attack”: what a speaker says that its own did. */
const OWN = new RegExp(
  `\\b(?:(?:its|their|our)\\s+(?:[\\w-]+\\s+){0,2}?${FIGHTERS}|it|they|we)\\s+(?:(?:had|have|has|also|later|then)\\s+)*(?:${DID}|${STRONG})(?!\\s+(?:by|in\\s+an?\\s+(?:ambush|attack|air ?strike))\\b)`,
  'i',
);
/** “مقاتليه نصبوا …”, in one spelling. */
const ARABIC_OWN =
  /(?:مقاتل[يو]|عناصر|مسلح[يو]|جنود|مجاهد[يو]|رجال|قوات|افراد)(?:ه|ها|هم|نا)\s+(?:قد\s+)?(?:نصب|هاجم|استهدف|فجر|اغتال|خطف|اختطف|شن|نفذ|قنص|اقتحم|اطلق|احرق|كمن|دمر)/u;

/** Where a sentence tells that somebody who speaks in it did what happened; undefined where it does not, or denies it. */
export function ownDeedAt(sentence: string): number | undefined {
  if (unrealIn(sentence) !== undefined) return undefined;
  return (OWN.exec(sentence) ?? ARABIC_OWN.exec(oneSpelling(sentence)))?.index;
}
