import type { Corpus } from '../../corpus/corpus.ts';
import type { CountField } from '../../model/casualty-range.ts';
import { folded } from '../known.ts';
import { arabicDatelineOf } from './ar/dateline.ts';
import { arabicDatesIn } from './ar/dates.ts';
import { oneSpelling, withoutVowels } from './ar/spelling.ts';
import { attackersAmong } from './attackers.ts';
import { cleanReport, legible, piecesOf, sentencesOf } from './clean.ts';
import { countsIn } from './counts.ts';
import { type Dateline, datelineOf } from './dateline.ts';
import { dateLine, datesIn, dayIn } from './dates.ts';
import type { Doubt } from './found-count.ts';
import { languageOf } from './language.ts';
import { type NameFinder, nameFinder } from './names.ts';
import { placeLikeIn } from './new-places.ts';
import type { FoundDate } from './relative.ts';
import { speakerAt } from './speakers.ts';
import { type Unreal, unrealIn } from './unreal.ts';
import { claimantIn, isGroupName, kindIn, speakerIs, voiceOf } from './words.ts';

/** A suggestion for a field, beside the sentence it was found in. */
export interface Suggestion {
  /** Undefined where it cannot be told, such as “Sunday” without a day of publication. */
  value: string | undefined;
  /** The words that say so. */
  words: string;
  sentence: string;
  /** For a number written with “about”. */
  rough?: boolean;
  /** For a number of what a sentence denies, or says could happen. */
  unreal?: Unreal;
  /** For a number that counts others than the field does, or may. */
  doubt?: Doubt;
  /** Whose word it is, as far as the sentence tells. */
  by?: string;
  /** True where that is somebody who says that it was theirs. */
  claimed?: boolean;
  /** For a date: the words of the one that it is counted from. */
  from?: string;
  /** True for a date that can be read two ways: 03/04/2021. */
  twoWays?: boolean;
  /** For a date that the report gives with another day of the week: the one that it was. */
  weekday?: string;
}

/** An actor that is named, and whether a sentence says that it claimed the attack. */
export interface ActorSuggestion extends Suggestion {
  name: string;
  claims: boolean;
  /** True where the sentence is the word of those who may have done it alone. */
  ownWord: boolean;
}

/** Everything a report was found to say that fields of ours hold. */
export interface ReportFindings {
  headline: string;
  /** True where the report seems to be neither in English nor in Arabic, so that little of it can be read. */
  isForeign?: boolean;
  published?: Suggestion;
  /** The day of the dateline, which may be that of publication. */
  dateline?: Suggestion;
  publisher?: Suggestion;
  dates: Suggestion[];
  places: (Suggestion & { name: string })[];
  /** What stands where names of places stand, and is none that the site knows. */
  newPlaces: Suggestion[];
  kinds: Suggestion[];
  actors: ActorSuggestion[];
  /** Those who say that it was theirs, and whom the site does not know. */
  newClaimants: Suggestion[];
  counts: Record<CountField, Suggestion[]>;
  /** The sentences in which somebody who may be a perpetrator speaks. */
  claims: string[];
  /** True if somebody else says something too. */
  others: boolean;
}

/** What is known of a report besides its text. */
export interface ReportAbout {
  published?: string;
  publisher?: string;
}

const BYLINE = /^(?:source|publisher|from|المصدر|الناشر)\s*:\s*(\S.{1,80})$/iu;
/** “© 2020 Example Wire. All rights reserved.” */
const COPYRIGHT = /^(?:©|\(c\)|copyright\b)\s*(?:©\s*)?(?:(?:19|20)\d\d\s+)?(?:by\s+)?([^.,;|]{2,60})/iu;
/** Who worked on a report: nothing of it happened. */
const CREDITS =
  /^\(?(?:(?:additional )?(?:reporting|writing|editing) by|with (?:reporting|files) from|تحرير|إعداد)\b/iu;
const LONGEST_HEADLINE = 200;

/** Reads a pasted report. Nothing is put together from several sentences: each suggestion has one that says it. */
export function findingsOf(text: string, corpus: Corpus, about: ReportAbout): ReportFindings {
  const lines = cleanReport(text).map(legible);
  const head = Math.max(0, lines.findIndex(isOwnWords));
  const first = lines[head] ?? '';
  const written = languageOf(lines.join('\n'));
  const isInArabic = written === 'ar' || (written === 'other' && /\p{Script=Arabic}{3}/u.test(text));
  const published = aboutOr(about.published, publishedIn(lines));
  const dateline = published ? undefined : writtenOn(lines);
  const publisher = aboutOr(about.publisher, publisherIn(lines));
  const isHeadline = first.length <= LONGEST_HEADLINE && lines.length > 1 && !/[.؟]$/.test(first);
  const headline = isHeadline ? first : (sentencesOf(restOf(first))[0] ?? first).slice(0, LONGEST_HEADLINE);
  const sentences = lines
    .filter((line, n) => !(n === head && isHeadline) && isOwnWords(line))
    .map(restOf)
    .flatMap(sentencesOf)
    .flatMap(piecesOf)
    .filter((sentence) => sentence !== '');
  const findings: ReportFindings = {
    headline: headline.replace(/\.$/, ''),
    ...(written === 'other' && { isForeign: true }),
    ...(published && { published }),
    ...(dateline && { dateline }),
    ...(publisher && { publisher }),
    dates: [],
    places: [],
    newPlaces: [],
    kinds: [],
    actors: [],
    newClaimants: [],
    counts: { killed: [], wounded: [], abducted: [], perpetratorsKilled: [] },
    claims: [],
    others: false,
  };
  const reading: Reading = {
    findings,
    language: isInArabic ? 'ar' : 'en',
    day: (published ?? dateline)?.value,
    kinds: corpus.site.vocabulary.kinds,
    places: nameFinder(corpus.places),
    actors: nameFinder(corpus.actors),
    claimants: [],
  };
  for (const sentence of sentences) readSentence(sentence, reading);
  if (isHeadline) readCounts(headline, { ...reading, counted: undefined });
  for (const all of Object.values(findings.counts)) doubtThose(all, findings.dates);
  return findings;
}

/** Marks the numbers of sentences that speak of an earlier time than another sentence does. */
function doubtThose(counts: Suggestion[], dates: readonly Suggestion[]): void {
  for (const [n, count] of counts.entries()) {
    const before = earlierThan(count.sentence);
    const isEarlier = dates.some(
      ({ value, sentence }) =>
        before !== undefined &&
        value !== undefined &&
        sentence !== count.sentence &&
        Number(value.slice(0, 4)) > before,
    );
    if (isEarlier) counts[n] = { ...count, doubt: count.doubt ?? 'earlier' };
  }
}

const YEARS_AGO = /\b(?:years?|decades?) (?:ago|earlier|before)\b|\b(?:last|the previous) (?:year|decade)\b/i;
const ARABIC_YEARS_AGO = /(?<!\p{L})قبل\s+(?:\S+\s+){0,2}?(?:سن|عام|اعوام|عقد)|(?:العام|السنه) الماضيه?/u;

/** The year that a sentence speaks of, as far as it has one; one that is not told is before any. */
function earlierThan(sentence: string): number | undefined {
  const plain = oneSpelling(sentence);
  const years = Array.from(plain.matchAll(/(?<![\d,.])(?:19|20)\d\d(?![\d,]|\.\d)/g), ([year]) =>
    Number(year),
  );
  if (years.length > 0) return Math.max(...years);
  return YEARS_AGO.test(sentence) || ARABIC_YEARS_AGO.test(plain) ? 0 : undefined;
}

/** What the sentences of a report are read with; `date` and `counted` are what the sentences before named last. */
interface Reading {
  findings: ReportFindings;
  language: string;
  day: string | undefined;
  kinds: Readonly<Record<string, string>>;
  places: NameFinder;
  actors: NameFinder;
  date?: FoundDate | undefined;
  counted?: CountField | undefined;
  /** Who has been said to claim it, in the report’s words. */
  claimants: { words: string }[];
}

function readSentence(sentence: string, reading: Reading): void {
  const { findings, language, kinds } = reading;
  const plain = withoutVowels(sentence);
  const dates =
    language === 'en'
      ? datesIn(plain, reading.day, reading.date)
      : arabicDatesIn(plain, dayIn(reading.day), reading.date);
  for (const { value, ...told } of dates) findings.dates.push({ value, ...told, sentence });
  reading.date = dates.at(-1) ?? reading.date;
  const places = reading.places(plain);
  for (const { id, name, words } of places) findings.places.push({ value: id, name, words, sentence });
  const actors = reading.actors(plain);
  const known = [...places, ...actors].flatMap(({ name, words }) => [folded(name), folded(words)]);
  if (language === 'en') {
    for (const { name, words } of placeLikeIn(plain)) {
      const isNew = !known.some((one) => one.includes(folded(name)) || folded(name).includes(one));
      if (isNew) findings.newPlaces.push({ value: name, words, sentence });
    }
  }
  const claimant = claimantIn(plain, actors);
  const meant = claimant === undefined ? undefined : meantBy(claimant, [...findings.actors, ...actors]);
  const isKnownName = (name: string) => actors.some(({ words }) => folded(name).includes(folded(words)));
  if (claimant !== undefined) {
    const name = claimant.replace(/^the\s+/i, '');
    const isTold = reading.claimants.some(({ words }) => words === name);
    reading.claimants.push({ words: name });
    if (!isKnownName(claimant) && !isTold && meant === undefined)
      findings.newClaimants.push({ value: name, words: claimant, sentence });
  }
  const groups = [...actors, ...reading.claimants];
  const voice = voiceOf(plain, groups);
  if (voice === 'other') findings.others = true;
  if (voice === 'claim') findings.claims.push(sentence);
  for (const { id, name, words } of actors) {
    const claims = claimant !== undefined && folded(claimant).includes(folded(words));
    findings.actors.push({ value: id, name, words, sentence, claims, ownWord: voice === 'claim' });
  }
  if (meant !== undefined)
    findings.actors.push({ ...meant, sentence, claims: false, ownWord: voice === 'claim' });
  readCounts(sentence, reading, groups);
  const kind = kindIn(plain, kinds);
  if (kind) findings.kinds.push({ value: kind.kind, words: kind.words, sentence });
}

const NAMELESS =
  /^(?:the\s+)?(?:(?:armed|militant|extremist|jihadist|insurgent)\s+)?(?:group|movement|organi[sz]ation|faction|militia|militants|insurgents|rebels|jihadists|fighters)$/i;

/** Whom “the group” may mean, which is suggested and not filled in: the only actor that the report has named so far. */
function meantBy(
  claimant: string,
  named: readonly { value?: string | undefined; id?: string; name: string; words: string }[],
): Pick<ActorSuggestion, 'value' | 'name' | 'words'> | undefined {
  if (!NAMELESS.test(claimant)) return undefined;
  const byId = new Map(named.map(({ value, id, name, words }) => [value ?? id, { name, words }] as const));
  const [one] = byId;
  return byId.size === 1 && one?.[0] !== undefined ? { value: one[0], ...one[1] } : undefined;
}

/** The numbers of a sentence, each with whose word it is. */
function readCounts(sentence: string, reading: Reading, groups: readonly { words: string }[] = []): void {
  const plain = withoutVowels(sentence);
  const unreal = unrealIn(plain);
  const claimant = claimantIn(plain, groups);
  // “The Red Front claimed it and said …”: who claims it speaks on; “A bomb kills four as the Red Front claims it”: not before.
  const speaksFrom = claimant === undefined ? 0 : plain.indexOf(claimant) + claimant.length;
  const { counts } = reading.findings;
  const found = countsIn(plain, reading.language, reading.counted);
  // “Two of them were militants”, said of a toll before.
  if (attackersAmong(plain) && !found.some(({ field }) => field === 'killed'))
    counts.killed = counts.killed.map((one) => ({ ...one, doubt: one.doubt ?? 'among' }));
  const named = groups.filter(({ words }) => isGroupName(words));
  for (const { field, words, value, rough, at, ...count } of found) {
    const isOfGroup = named.some((group) => isMember(plain.slice(at), words, group.words));
    const doubt = count.doubt ?? (isOfGroup && field !== 'perpetratorsKilled' ? 'side' : undefined);
    const by = speakerAt(plain, at) ?? (at >= speaksFrom ? claimant : undefined);
    const claimed = by !== undefined && speakerIs(by, plain, groups) === 'claim';
    const told = {
      ...(by !== undefined && { by }),
      ...(claimed && { claimed }),
      ...(unreal !== undefined && { unreal }),
      ...(doubt !== undefined && { doubt }),
    };
    counts[field].push({ value, words, sentence, rough, ...told });
    reading.counted = field;
  }
}

/** Words that end what a number counts. */
const ENDS = /\b(?:in|on|at|by|near|from|to|with|and|or|who|which|that|were|was|when|after|as)\b|[,.;:]/i;

/** True where those counted are called a group’s: “two Red Front men”, “a Red Front commander”. */
function isMember(text: string, words: string, group: string): boolean {
  const counted = text.startsWith(words) ? text.slice(words.length) : text;
  const noun = counted.split(ENDS, 1)[0] ?? '';
  return folded(`${words} ${noun}`).includes(folded(group));
}

/** True for a line that is the report’s own words: no rule, date, byline or credit. */
function isOwnWords(line: string): boolean {
  return (
    /\p{L}{2}/u.test(line) &&
    dateLine(line) === undefined &&
    ![BYLINE, COPYRIGHT, CREDITS].some((pattern) => pattern.test(line))
  );
}

function aboutOr(given: string | undefined, found: Suggestion | undefined): Suggestion | undefined {
  return given === undefined ? found : { value: given, words: given, sentence: '' };
}

/** A line at the head or foot of a report that is a date. */
function publishedIn(lines: readonly string[]): Suggestion | undefined {
  for (const line of [...lines.slice(0, 8), ...lines.slice(-3)]) {
    const value = dateLine(line);
    if (value !== undefined) return { value, words: line, sentence: line };
  }
  return undefined;
}

/** The day that a dateline names, where no line says when the report was published. */
function writtenOn(lines: readonly string[]): Suggestion | undefined {
  for (const line of lines.slice(0, 8)) {
    const { date, words } = headOf(line) ?? {};
    if (date !== undefined && words !== undefined) return { value: date, words, sentence: words };
  }
  return undefined;
}

/** The dateline that a line begins with, in either language. */
function headOf(line: string): Dateline | undefined {
  return datelineOf(line) ?? arabicDatelineOf(line);
}

/** A line without its dateline. */
function restOf(line: string): string {
  return headOf(line)?.rest ?? line;
}

function publisherIn(lines: readonly string[]): Suggestion | undefined {
  for (const line of [...lines.slice(0, 8), ...lines.slice(-3)]) {
    const name = BYLINE.exec(line)?.[1] ?? headOf(line)?.agency ?? COPYRIGHT.exec(line)?.[1]?.trim();
    if (name !== undefined) return { value: NAMES[name] ?? name, words: name, sentence: line.slice(0, 120) };
  }
  return undefined;
}

const NAMES: Readonly<Record<string, string>> = { AP: 'Associated Press', AFP: 'Agence France-Presse' };

/** The values that are suggested, each once. */
export function distinct(suggestions: readonly Suggestion[]): string[] {
  return [...new Set(suggestions.flatMap(({ value }) => value ?? []))];
}
