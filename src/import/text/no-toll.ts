import { oneSpelling } from './ar/spelling.ts';

const NUMBER =
  '(?:\\d{1,3}|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)-)?(?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|\\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
/** Whom an age can stand behind: a name, or one person. */
const WHOSE =
  '(?:\\p{Lu}[\\p{L}’\'-]*|\\p{Script=Arabic}+|man|woman|boy|girl|son|daughter|brother|sister|father|mother|husband|wife|child|baby|officer|policeman|soldier|teacher|farmer|judge|lawyer|journalist|doctor|student|driver|shepherd|mayor|civilian|villager|leader|guard)["”’]?';
const OLD = '(?:[\\s-]years?[\\s-]old|[\\s-]years? of age)?';
const AGES: readonly RegExp[] = [
  new RegExp(
    `(?<=(?<!\\p{L})${WHOSE})(?:,\\s*(?:aged?\\s+|who was\\s+)?${NUMBER}${OLD}(?:,|(?=\\s*(?:$|[.;:)”"]|(?:and|who)\\b)))|\\s*\\(\\s*(?:aged?\\s+)?[\\d٠-٩]{1,3}${OLD}\\s*\\))`,
    'gu',
  ),
  new RegExp(
    `\\b(?:aged|age|ages|at the age of)\\s+(?:between\\s+|from\\s+)?${NUMBER}(?:\\s*(?:to|and|-|–)\\s*${NUMBER})?${OLD}(?!\\p{L}),?`,
    'giu',
  ),
  new RegExp(
    `\\b(?:under|over|below|above|younger than|older than)\\s+(?:the age of\\s+|age\\s+)?${NUMBER}(?=${OLD}\\s+(?:were|was|have|had|are|died|among)\\b)`,
    'giu',
  ),
];

/** A sentence in which ages are spaces: “Ali Hassan, 34, and five guards”. Places in it stay what they are. */
export function withoutAges(sentence: string): string {
  return AGES.reduce((text, age) => text.replace(age, (found) => ' '.repeat(found.length)), sentence);
}

const PEOPLE =
  'people|persons|civilians|soldiers|policemen|officers|fighters|militants|villagers|residents|men|women|children|troops|prisoners|hostages|worshippers|workers|students|pilgrims|refugees|victims|deaths|dead|lives|casualties';
/** Words that end what a number counts: “five in cars” are no five cars. */
const FUNCTION =
  'of|in|on|at|by|near|from|to|with|and|or|who|which|that|were|was|are|is|have|had|has|been|killed|wounded|injured|abducted|kidnapped|died|when|while|after|before|as|for|during';
/** What is counted in reports of violence and does not die as people do. */
const THINGS =
  'bombs?|bombings|blasts?|explosions?|explosives|attacks?|strikes?|airstrikes?|raids?|clashes|rockets?|missiles?|mortars|rounds|shells|grenades|mines|landmines|IEDs|devices?|drones|planes|warplanes|jets|helicopters|vehicles?|cars|trucks?|tanks|humvees|convoys|motorcycles|motorbikes|buses|boats|houses?|homes?|buildings|shops|schools|hospitals|churches|mosques|shrines|villages|towns|cities|districts|provinces|neighbou?rhoods|areas|places|sites|locations|fronts|checkpoints|posts|outposts|bases|rifles|guns|weapons|bullets|shots|sheep|cows|cattle|livestock|goats|camels|dogs|horses|donkeys|buffalo(?:e?s)?|animals|birds|operations|battles|incidents|cases|occasions|times|wars|massacre|bombardment|battle|war|offensive|campaign|uprising|wells|towers|pylons|trees|farms|fields';
const COUNTS_THINGS = new RegExp(
  `^(?:[-\\s]+(?!(?:${FUNCTION}|${PEOPLE})\\b)[\\p{L}’'-]+){0,3}?[-\\s]+(?:${THINGS})(?![\\p{L}’'-]|\\s+(?:experts?|drivers?|crews?|operators?|makers?|guards?|owners?|passengers|workers?|technicians|victims|survivors|disposal|squad)\\b)`,
  'iu',
);
const ARABIC_THINGS =
  /^\s+(?:سيار|عبو(?:ه|ات|تين)|قذيف|قذائف|صاروخ|صواريخ|قنبل|قنابل|لغم|الغام|انفجار|تفجير|هجوم|هجمات|هجما|غار(?:ه|ات)|عملي(?:ه|ات)|منزل|منازل|بيت|بيوت|دار|قري(?:ه|تين)|مناطق|منطقه|نقطه|نقاط|مركب(?:ه|ات)|عجل(?:ه|ات)|شاحن|دراج|طائر(?:ه|ات)|دباب|راس|رؤوس|اغنام|ابقار|مواش|عام|اعوام|سن(?:ه|وات)|ربيعا|شهر|اشهر|اسبوع|اسابيع|يوم|ايام|ساع(?:ه|ات)|دقيق|دقائق|كيلومتر|متر)\p{L}*/u;

const YEAR = /^(?:19|20)\d\d(?:\D+(?:19|20)?\d\d)?$/;
/** “Some 2000 people” are no year, “in 2019 people …” are one. */
const PEOPLE_BEHIND = new RegExp(`^\\s+(?:\\p{Ll}+\\s+)?(?:${PEOPLE})\\b`, 'iu');
const ARABIC_PEOPLE_BEHIND = /^\s+(?:شخص|مدني|جندي|قتيل|ضحيه|انسان|نسمه)/u;
const WHEN_BEFORE =
  /(?:^|[\s(])(?:in|since|of|by|until|till|from|during|through|between|before|after|the|an?|early|late|mid|and|to|year|years|\p{Lu}\p{Ll}+|عام|سنه|منذ|في|من|الي|حتي)[\s-]+$/u;

const RATE_BEFORE =
  /(?:\bper|\b(?:for|out of|of|in)\s+(?:every|each)|\b(?:one|two|three|four|five|\d+)\s+(?:in|out of)|لكل|من\s+كل)\s+$/iu;
const RATE_BEHIND =
  /^(?:\s+[\p{L}-]+){0,3}?\s+(?:per|for every|for each|in every|out of every|لكل)\s|^(?:\s+[\p{L}-]+){0,2}?\s+(?:an?|each|every)\s+(?:minute|hour|day|night|week|month|quarter|year)\b(?!\s+(?:after|before|later|earlier|ago))/iu;

/** True for a number that counts no people, whatever verb stands beside it: a year, a rate, weapons, houses, animals. */
export function isNoToll(sentence: string, { from, to }: { from: number; to: number }): boolean {
  const [before, text, behind] = [sentence.slice(0, from), sentence.slice(from, to), sentence.slice(to)];
  // “100 000” with a space is read as two numbers, of which neither is one.
  if ((/\d\s$/.test(before) && /^\d{3}$/.test(text)) || (/\d$/.test(text) && /^\s\d{3}(?!\d)/.test(behind)))
    return true;
  if (RATE_BEFORE.test(before) || RATE_BEHIND.test(behind) || COUNTS_THINGS.test(behind)) return true;
  const plain = oneSpelling(behind);
  if (ARABIC_THINGS.test(plain)) return true;
  if (!YEAR.test(oneSpelling(text))) return false;
  const isOfPeople = PEOPLE_BEHIND.test(behind) || ARABIC_PEOPLE_BEHIND.test(plain);
  return !isOfPeople || WHEN_BEFORE.test(oneSpelling(before));
}
