/** The language a report is read in; `other` where it seems to be in neither of those that can be read. */
export type ReportLanguage = 'en' | 'ar' | 'other';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that are in every English report and mean nothing in its neighbours. */
const ENGLISH = words(`
  the and of to by from with that were had been said who which their his her after people killed wounded injured died dead
  attack attacked attackers police policeman policemen gunmen gunman soldiers soldier bomb bombing killing wounding near it
  they has have are this be not but shot civilians civilian militants militant town village south north least when where
  while he she its our we there than then into out about before during against between including group blast leave leaves
  left kill kills wound wounds car roadside suicide army officials official claimed claims monday tuesday wednesday thursday
  friday saturday sunday january february march june july october december five six seven eight nine ten three four two one`);
/** Words of other languages in Latin letters that are none in English. */
const FOREIGN = words(`
  le la les des du une un et dans sur par avec ont été est sont selon pour qui que aux au ses cette personnes mort morts tués
  blessés der das den dem ein eine und von mit bei wurde wurden nach auf für sich nicht ist sind haben menschen tote verletzt
  getötet el los las y por con una fue fueron en que se según muertos heridos personas il lo gli di della nel sono stati
  persone morti feriti o os um uma foram pessoas mortos feridos het een van zijn werden bij doden ve bir bu için kişi öldü
  yaralandı saldırı olarak w i na z że osób zginęło och av den som vid döda och på li û di ji de ku kes hatin kuştin dhe`);
const LETTERS = /\p{L}/gu;
const ARABIC = /\p{Script=Arabic}/gu;
/** Letters that Persian, Kurdish and Urdu have, and Arabic has not. */
const NOT_ARABIC = /[پچژگکیەۆێڕڵڤھہےٹڈ]/gu;
const LATIN = /\p{Script=Latin}/gu;

const FEW_WORDS = 6;
const SHORT = 20;

/**
 * The language of a report, by its letters and commonest words. Of a short one nothing is said but where its words are plainly
 * of another language: names and numbers alone are read as English.
 */
export function languageOf(text: string): ReportLanguage {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const [letters, arabic, latin] = [count(LETTERS), count(ARABIC), count(LATIN)];
  // A name in the other letters does not make a report one of that language.
  if (arabic > latin) return count(NOT_ARABIC) > arabic * 0.04 ? 'other' : 'ar';
  if (latin * 2 < letters) return 'other';
  const all = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const english = all.filter((word) => ENGLISH.has(word)).length / all.length;
  const foreign = all.filter((word) => FOREIGN.has(word)).length / all.length;
  if (all.length < FEW_WORDS || english >= 0.12) return 'en';
  if (all.length < SHORT) return foreign >= 0.15 && foreign > english * 2 ? 'other' : 'en';
  return foreign > english || english < 0.05 ? 'other' : 'en';
}
