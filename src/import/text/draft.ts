import { stringify } from 'yaml';
import { MAX_QUOTE_WORDS } from '../../model/citation.ts';
import { PLACEHOLDER } from '../../model/text.ts';
import { outletKind } from '../sources/outlets.ts';
import { distinct, type ReportFindings, type Suggestion } from './findings.ts';
import { isWhenSaid } from './speakers.ts';

/** A draft article with what a report was found to say. */
export interface ReportDraft {
  text: string;
  /** What an editor has to fill in before `check` is content, as fields. */
  missing: string[];
}

/** What a draft is made of besides the findings. */
export interface DraftAbout {
  /** The mark by which the same report is known again. */
  mark: string;
  /** YYYY-MM-DD */
  today: string;
  url?: string;
  kinds: readonly string[];
}

/**
 * The draft of a report: an article in `state: draft`, which counts nowhere and is published nowhere, with the report as
 * its source and one incident. A field is filled in where the report gives one value for it; each stands under the
 * sentence it was found in. Where there are several, all of them stand there as comments and an editor takes the sign
 * away from one. What the report does not say is left out and listed, and `check` tells it at its place.
 */
export function draftOfReport(findings: ReportFindings, about: DraftAbout): ReportDraft {
  const missing: string[] = [];
  const source = sourceLines(findings, about, missing);
  const incident = incidentLines(findings, about, missing);
  const lines = [
    '---',
    `# Draft of a pasted report (${about.mark}). “state: draft”: it is published nowhere and counts nowhere.`,
    '# Each value stands under the sentence of the report that it was found in. Look at every one; nothing is certain.',
    ...(findings.isForeign
      ? [
          '# The report seems to be neither in English nor in Arabic. Numbers, dates, kinds and who says it are read in these two',
          '# only: fill them in from the report.',
        ]
      : []),
    ...(missing.length > 0 ? [`# Still to be filled in: ${missing.join(', ')}.`] : []),
    `title: ${scalar(findings.headline)}`,
    '# One or two sentences for lists and search engines.',
    `description: ${PLACEHOLDER.description}`,
    '# The day this article goes out.',
    `published: ${about.today}`,
    'state: draft',
    'sources:',
    ...source.map((line) => `  ${line}`),
    'incidents:',
    ...incident.map((line) => `  ${line}`),
    '---',
    '',
    ...bodyLines(findings, missing),
    '',
  ];
  return { text: lines.join('\n'), missing };
}

function sourceLines(
  { headline, published, dateline, publisher }: ReportFindings,
  { url, today }: DraftAbout,
  missing: string[],
): string[] {
  const outlet = publisher?.value;
  const kind = outlet === undefined ? undefined : outletKind(outlet);
  if (outlet === undefined) missing.push('the source’s publisher');
  if (!kind || kind.assumed) missing.push('the source’s kind');
  return [
    '- id: report',
    `  title: ${scalar(headline)}`,
    ...said(publisher, '  '),
    outlet === undefined ? '  # publisher: who published the report' : `  publisher: ${scalar(outlet)}`,
    !kind || kind.assumed
      ? '  # kind: newspaper  # or news-agency, broadcaster, magazine, ngo, official, social-media, perpetrator …'
      : `  kind: ${kind.kind}`,
    ...(url === undefined ? ['  # url: https://…'] : [`  url: ${scalar(url)}`]),
    ...said(published, '  '),
    ...(published === undefined ? said(dateline, '  ') : []),
    published?.value === undefined
      ? `  # published: ${dateline?.value ?? '2020-08-30'}`
      : `  published: ${published.value}`,
    ...(url === undefined ? [`  body: Pasted as text on ${today}; no address was given.`] : []),
  ];
}

function incidentLines(findings: ReportFindings, { kinds }: DraftAbout, missing: string[]): string[] {
  const { counts, claims, others } = findings;
  const main = [counts.killed, counts.wounded, counts.abducted].find((found) => found.length > 0) ?? [];
  const told = new Set(main.map(({ sentence }) => sentence));
  const lead = main[0]?.sentence;
  const several = mayTellOfSeveral(findings);
  const near = nearest(several, lead, told);
  const placed = new Set(findings.places.map(({ sentence }) => sentence));
  const ofIt = <S extends Suggestion>(found: readonly S[]) =>
    found.filter(({ sentence }) => (several ? sentence === lead : told.has(sentence)));
  const lines = [
    '- id: incident',
    ...(several
      ? [
          '  # The report names several days or kinds of attack, so it may tell of several incidents: filled in is what the first',
          '  # sentence with a number says. Another incident wants an entry of its own below this one.',
        ]
      : []),
    '  # The report’s own headline: make it neutral.',
    `  title: ${scalar(findings.headline)}`,
    ...dateLines(findings, near, missing),
    ...placeLines(
      findings,
      near,
      findings.newPlaces.some(({ sentence }) => told.has(sentence) || placed.has(sentence)),
      missing,
    ),
    ...field('kind', near(findings.kinds), missing, kinds.join(', '), findings.kinds),
    ...actorLines(findings),
  ];
  for (const [name, found] of Object.entries(counts)) {
    // A number in another sentence may be of another incident (“last week …”), another number is another’s word, and
    // what is only claimed is the claimant’s: suggested, and not filled in.
    const isOne = distinct(found).length === 1 && !(others && found.every(({ claimed }) => claimed));
    const here = isOne ? ofIt(found) : [];
    lines.push(...field(name, here, undefined, distinct(found).map(value).join('  # or '), found));
  }
  if (claims.length > 0) lines.push(...claimLines(claims, findings));
  lines.push('  citations:', '  - source: report');
  const quote = quoteOf(findings);
  if (quote !== undefined) lines.push(`    quote: ${scalar(quote)}`);
  return lines;
}

/** Of suggestions for one field those that are of the incident: with one value, or all where that cannot be told. */
type Near = <S extends Suggestion>(found: readonly S[]) => readonly S[];

/**
 * True if a report may tell of more than one incident: it names several days, or gives the dead of one kind of attack in one
 * sentence and of another in another.
 */
function mayTellOfSeveral({ dates, kinds, counts }: ReportFindings): boolean {
  if (answers(dates.filter((found) => !isWhenSaid(found))).size > 1) return true;
  const deadly = new Set(counts.killed.filter(({ claimed }) => !claimed).map(({ sentence }) => sentence));
  return answers(kinds.filter(({ sentence }) => deadly.has(sentence))).size > 1;
}

/**
 * What the sentence says that gives the first number comes before what others with a number say, and that before the rest.
 * Of a report that may tell of several incidents only that first sentence counts.
 */
function nearest(isSeveral: boolean, lead: string | undefined, told: ReadonlySet<string>): Near {
  return (found) => {
    const inLead = found.filter(({ sentence }) => sentence === lead);
    const inTold = found.filter(({ sentence }) => told.has(sentence));
    const ring = (isSeveral ? [inLead] : [inLead, inTold]).find((one) => answers(one).size === 1);
    if (ring) return ring;
    return isSeveral && answers(found).size === 1 ? [] : found;
  };
}

/** What is suggested, each once; what cannot be told is an answer of its own. */
function answers(found: readonly Suggestion[]): Set<string> {
  return new Set(found.map(({ value, words }) => value ?? `? ${words}`));
}

/** “Police said on Monday”: the day on which something was said is not the day on which it happened. */
function dateLines({ dates }: ReportFindings, near: Near, missing: string[]): string[] {
  const found = near(dates.filter((one) => !isWhenSaid(one)));
  return field('date', found, missing, '2020-08-30, or 2020-08 if the day is not known', dates);
}

/** A place that is named inside another the site knows is the nearer one, so that nothing is filled in beside a new name. */
function placeLines(
  { places, newPlaces }: ReportFindings,
  near: Near,
  hasNew: boolean,
  missing: string[],
): string[] {
  const expected = 'id of a place, or { name: …, country: IQ, precision: district }';
  if (newPlaces.length === 0) return field('place', near(places), missing, expected, places);
  const told = [...new Map(newPlaces.map((one) => [one.value, one])).values()].flatMap(
    ({ value: name, words, sentence }) => [
      ...quoted(sentence),
      `  #   “${words}” → place: new, if it is one: { name: ${scalar(name ?? words)}, country: …, precision: … }`,
    ],
  );
  return [
    ...told,
    ...field(
      'place',
      hasNew ? [] : near(places),
      missing,
      distinct(places).join('  # or ') || expected,
      places,
    ),
  ];
}

/** What those say who may have done it: what nobody else says is claimed. */
function claimLines(claims: readonly string[], { others, isForeign }: ReportFindings): string[] {
  const told = claims.slice(0, 3).flatMap(quoted);
  if (isForeign && !others)
    return [
      '  # A claim of those who may have done it; whether others speak too cannot be read in this language:',
      ...told,
      '  # status: claimed  # if it is all that says so',
    ];
  if (!others)
    return [
      '  # Only those who may have done it speak, so nobody else has said that it happened:',
      ...told,
      '  status: claimed',
    ];
  return [
    '  # A claim of those who may have done it; others speak too:',
    ...told,
    '  # status: claimed  # if it is all that says so',
  ];
}

/** A field with one value under its sentences; with several, all of them as comments. */
function field(
  name: string,
  found: readonly Suggestion[],
  missing?: string[],
  expected = '',
  all: readonly Suggestion[] = found,
): string[] {
  const values = distinct(found);
  const [only] = values;
  const lines = [
    ...new Map(all.map((one) => [`${one.value ?? one.words} ${one.sentence}`, one])).values(),
  ].flatMap((one) => [...quoted(one.sentence), `  #   “${one.words}” → ${meaning(name, one)}`]);
  if (
    values.length === 1 &&
    only !== undefined &&
    found.every((one) => one.value !== undefined && isPlain(one))
  ) {
    return [...lines, `  ${name}: ${value(only)}`];
  }
  missing?.push(name);
  const choices = distinct(all).map(value).join('  # or ');
  if (lines.length > 0) return [...lines, `  # ${name}: ${choices || expected}`];
  return missing === undefined ? [] : [`  # ${name}: ${expected}`];
}

/** True for what is neither rough nor denied nor only thought of, counts whom its field counts, and is no day that the report calls another. */
function isPlain({ rough, unreal, doubt, weekday }: Suggestion): boolean {
  return !rough && unreal === undefined && doubt === undefined && weekday === undefined;
}

/** What a suggestion says of a field, and whose word it is. */
function meaning(name: string, found: Suggestion): string {
  const { from, by } = found;
  const said = by === undefined ? '' : `, ${found.claimed ? 'claimed' : 'said'} by “${by}”`;
  const anchor = from === undefined ? '' : `, counted from ${/^the day/.test(from) ? from : `“${from}”`}`;
  if (found.value === undefined) return `${openWhy(found)}${said}`;
  const rough = found.rough ? ', which the report gives as a rough number' : '';
  const unreal = found.unreal === undefined ? '' : UNREAL[found.unreal];
  const doubt = found.doubt === undefined ? '' : DOUBT[found.doubt];
  const when = name === 'date' && isWhenSaid(found) ? ', which is when it was said' : '';
  const odd = found.weekday === undefined ? '' : `, which was a ${found.weekday}`;
  return `${name}: ${value(found.value)}${anchor}${when}${odd}${rough}${unreal}${doubt}${said}`;
}

const UNREAL: Readonly<Record<NonNullable<Suggestion['unreal']>, string>> = {
  denied: ', in a sentence that denies something',
  'not so': ', which could be and has not been said to be so',
};

const DOUBT: Readonly<Record<NonNullable<Suggestion['doubt']>, string>> = {
  attackers: ', of attackers, whom this number leaves out',
  among: ', with attackers among them, whom this number leaves out',
  side: ', of a group whose part in it is not told',
  whose: ', and whom it counts is not told beside it',
  beside: ', beside others who are named there and are not in it',
  earlier: ', of an earlier time than what else is told',
};

function openWhy({ from, twoWays }: Suggestion): string {
  if (twoWays) return 'day and month can be read in two ways';
  if (from === undefined || /^the day/.test(from))
    return 'which day is not known without the day of publication (--published)';
  return `counted from “${from}”, whose day is not known`;
}

/** Who took part: one that a sentence says claimed the attack; others are suggested, since their part is not known. */
function actorLines({ actors, newClaimants, claims: claimed, others }: ReportFindings): string[] {
  const byId = new Map<string, (typeof actors)[number]>();
  for (const actor of actors) {
    const before = actor.value === undefined ? undefined : byId.get(actor.value);
    if (actor.value !== undefined && (!before || wordOf(actor) > wordOf(before)))
      byId.set(actor.value, actor);
  }
  // Where nobody else speaks, all of it is the word of those who may have done it.
  const isOwnWord = !others && claimed.length > 0;
  const claiming = [...byId.values()].filter(({ claims }) => claims);
  const lines = [...byId.values()].flatMap(({ value: id, name, claims, ownWord, sentence }) => [
    ...quoted(sentence),
    claims && claiming.length === 1
      ? `  #   ${name} claims it:`
      : `  #   ${name}: - { id: ${id}, role: perpetrator, basis: ${ownWord || isOwnWord ? 'claimed' : 'attributed'} }  # or role: target, role: other`,
  ]);
  for (const { value: name = '', sentence } of [
    ...new Map(newClaimants.map((one) => [one.value, one])).values(),
  ])
    lines.push(
      ...quoted(sentence),
      `  #   ${name} claims it, and is no actor of this site yet: write it into content/actors/, then`,
      '  #   - { id: …, role: perpetrator, basis: claimed }',
    );
  const [one] = claiming;
  if (claiming.length === 1 && one)
    return [...lines, `  actors: [{ id: ${one.value}, role: perpetrator, basis: claimed }]`];
  return lines.length === 0 ? [] : [...lines, '  # actors: []'];
}

/** How much of an actor’s own word a sentence is: that it claims it, that it speaks, or neither. */
function wordOf({ claims, ownWord }: ReportFindings['actors'][number]): number {
  return claims ? 2 : ownWord ? 1 : 0;
}

function said(found: Suggestion | undefined, indent: string): string[] {
  return found === undefined || found.sentence === '' ? [] : [`${indent}# “${oneLine(found.sentence)}”`];
}

function quoted(sentence: string): string[] {
  return [`  # “${oneLine(sentence)}”`];
}

/** The sentence with the number of dead, else with the date, if it is short enough to be quoted. */
function quoteOf({ counts, dates, kinds }: ReportFindings): string | undefined {
  const sentence = [...counts.killed, ...counts.wounded, ...dates, ...kinds][0]?.sentence;
  if (sentence === undefined || sentence.split(/\s+/).length > MAX_QUOTE_WORDS) return undefined;
  return sentence;
}

/** A first sentence with a figure that is checked against the incident, where all of it is known. */
function bodyLines({ counts }: ReportFindings, missing: readonly string[]): string[] {
  const [killed] = counts.killed;
  const isOne = distinct(counts.killed).length === 1 && counts.killed.every(isPlain);
  if (missing.length > 0 || !isOne || killed === undefined) return [`${PLACEHOLDER.body}: [@report].`];
  return [
    `The report says that :stat[${killed.words}]{sum=killed where="id = incident" status=any} people were killed [@report].`,
  ];
}

function oneLine(sentence: string): string {
  return sentence.replace(/\s+/g, ' ').trim();
}

function scalar(text: string): string {
  return stringify(text, { lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd();
}

/** Whole numbers and dates as they are; what YAML would take for something else in quotes. */
function value(text: string): string {
  return /^\d+$/.test(text) ? text : scalar(text);
}
