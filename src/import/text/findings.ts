import type { Corpus } from '../../corpus/corpus.ts';
import { cleanReport, sentencesOf } from './clean.ts';
import { type CountField, countsIn } from './counts.ts';
import { dateLine, datesIn } from './dates.ts';
import { nameFinder } from './names.ts';
import { claimsResponsibility, kindIn, voiceOf } from './words.ts';

/** A suggestion for a field, beside the sentence it was found in. */
export interface Suggestion {
  /** Undefined where it cannot be told, such as “Sunday” without a day of publication. */
  value: string | undefined;
  /** The words that say so. */
  words: string;
  sentence: string;
  /** For a number written with “about”. */
  rough?: boolean;
}

/** An actor that is named, and whether a sentence says that it claimed the attack. */
export interface ActorSuggestion extends Suggestion {
  name: string;
  claims: boolean;
}

/** Everything a report was found to say that fields of ours hold. */
export interface ReportFindings {
  headline: string;
  published?: Suggestion;
  publisher?: Suggestion;
  dates: Suggestion[];
  places: (Suggestion & { name: string })[];
  kinds: Suggestion[];
  actors: ActorSuggestion[];
  counts: Record<CountField, Suggestion[]>;
  /** The sentences in which somebody who may be a perpetrator speaks, if nobody else does. */
  claims: string[];
}

/** What is known of a report besides its text. */
export interface ReportAbout {
  published?: string;
  publisher?: string;
}

/** “NORTHFORD, Sept 3 (Reuters) - ”: where and when it was written, not where and when it happened. */
const DATELINE =
  /^\p{Lu}[\p{Lu}\s.’'-]+(?:,[^()]{1,40})?\((Reuters|AP|AFP|Xinhua|DPA|EFE|UPI)\)\s*[-–—]+\s*/u;
const BYLINE = /^(?:source|publisher|from)\s*:\s*(\S.{1,80})$/i;
const LONGEST_HEADLINE = 200;

/** Reads a pasted report. Nothing is put together from several sentences: each suggestion has one that says it. */
export function findingsOf(text: string, corpus: Corpus, about: ReportAbout): ReportFindings {
  const lines = cleanReport(text);
  const [first = ''] = lines;
  const language = /\p{Script=Arabic}{3}/u.test(text) ? 'ar' : 'en';
  const published = aboutOr(about.published, publishedIn(lines));
  const publisher = aboutOr(about.publisher, publisherIn(lines));
  const isHeadline = first.length <= LONGEST_HEADLINE && lines.length > 1 && !/[.؟]$/.test(first);
  const headline = isHeadline ? first : (sentencesOf(first)[0] ?? first).slice(0, LONGEST_HEADLINE);
  const sentences = lines
    .filter((line, n) => !(n === 0 && isHeadline) && dateLine(line) === undefined && !BYLINE.test(line))
    .map((line) => line.replace(DATELINE, ''))
    .flatMap(sentencesOf);
  const findings: ReportFindings = {
    headline: headline.replace(/\.$/, ''),
    ...(published && { published }),
    ...(publisher && { publisher }),
    dates: [],
    places: [],
    kinds: [],
    actors: [],
    counts: { killed: [], wounded: [], abducted: [], perpetratorsKilled: [] },
    claims: [],
  };
  const find = { places: nameFinder(corpus.places), actors: nameFinder(corpus.actors) };
  let others = false;
  for (const sentence of sentences) {
    if (language === 'en') {
      for (const { words, value } of datesIn(sentence, published?.value))
        findings.dates.push({ value, words, sentence });
    }
    for (const { id, name, words } of find.places(sentence))
      findings.places.push({ value: id, name, words, sentence });
    const actors = find.actors(sentence);
    for (const { id, name, words } of actors) {
      findings.actors.push({ value: id, name, words, sentence, claims: claimsResponsibility(sentence) });
    }
    for (const { field, words, value, rough } of countsIn(sentence, language)) {
      findings.counts[field].push({ value, words, sentence, rough });
    }
    const kind = kindIn(sentence, corpus.site.vocabulary.kinds);
    if (kind) findings.kinds.push({ value: kind.kind, words: kind.words, sentence });
    const voice = voiceOf(sentence);
    if (voice === 'other') others = true;
    const speaks = voice === 'none' && actors.length > 0 && /\bsaid\b|\bstatement\b/i.test(sentence);
    if (voice === 'claim' || speaks) findings.claims.push(sentence);
  }
  if (others) findings.claims = [];
  return findings;
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

function publisherIn(lines: readonly string[]): Suggestion | undefined {
  for (const line of [...lines.slice(0, 8), ...lines.slice(-3)]) {
    const name = BYLINE.exec(line)?.[1] ?? DATELINE.exec(line)?.[1];
    if (name !== undefined) return { value: NAMES[name] ?? name, words: name, sentence: line.slice(0, 120) };
  }
  return undefined;
}

const NAMES: Readonly<Record<string, string>> = { AP: 'Associated Press', AFP: 'Agence France-Presse' };

/** The values that are suggested, each once. */
export function distinct(suggestions: readonly Suggestion[]): string[] {
  return [...new Set(suggestions.flatMap(({ value }) => value ?? []))];
}
