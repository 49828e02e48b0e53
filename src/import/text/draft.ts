import { stringify } from 'yaml';
import { MAX_QUOTE_WORDS } from '../../model/citation.ts';
import { outletKind } from '../sources/outlets.ts';
import { distinct, type ReportFindings, type Suggestion } from './findings.ts';

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
    ...(missing.length > 0 ? [`# Still to be filled in: ${missing.join(', ')}.`] : []),
    `title: ${scalar(findings.headline)}`,
    '# One or two sentences for lists and search engines.',
    'description: Draft, to be written.',
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
  { headline, published, publisher }: ReportFindings,
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
    published?.value === undefined ? '  # published: 2020-08-30' : `  published: ${published.value}`,
    ...(url === undefined ? [`  body: Pasted as text on ${today}; no address was given.`] : []),
  ];
}

function incidentLines(findings: ReportFindings, { kinds }: DraftAbout, missing: string[]): string[] {
  const { counts, claims } = findings;
  const main = [counts.killed, counts.wounded, counts.abducted].find((found) => found.length > 0) ?? [];
  const told = main.map(({ sentence }) => sentence);
  const near = findings.dates.filter(({ sentence }) => told.includes(sentence));
  const dates = distinct(near).length === 1 ? near : findings.dates;
  const places = findings.places.filter(({ sentence }) => told.includes(sentence));
  const kind = findings.kinds.filter(({ sentence }) => told.includes(sentence));
  const lines = [
    '- id: incident',
    '  # The report’s own headline: make it neutral.',
    `  title: ${scalar(findings.headline)}`,
    ...field('date', dates, missing, '2020-08-30, or 2020-08 if the day is not known', findings.dates),
    ...field(
      'place',
      distinct(places).length === 1 ? places : findings.places,
      missing,
      'id of a place, or { name: …, country: IQ, precision: district }',
    ),
    ...field('kind', distinct(kind).length === 1 ? kind : findings.kinds, missing, kinds.join(', ')),
    ...actorLines(findings),
  ];
  for (const [name, found] of Object.entries(counts)) {
    // A number in another sentence may be of another incident (“last week …”): it is suggested, and not filled in.
    const here = found.filter(({ sentence }) => told.includes(sentence));
    lines.push(...field(name, here, undefined, distinct(found).map(value).join('  # or '), found));
  }
  if (claims.length > 0) {
    lines.push('  # Only those who may have done it speak, so nobody else has said that it happened:');
    for (const sentence of claims.slice(0, 3)) lines.push(...quoted(sentence));
    lines.push('  status: claimed');
  }
  lines.push('  citations:', '  - source: report');
  const quote = quoteOf(findings);
  if (quote !== undefined) lines.push(`    quote: ${scalar(quote)}`);
  return lines;
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
  const lines = [...new Map(all.map((one) => [`${one.value} ${one.sentence}`, one])).values()].flatMap(
    (one) => [
      ...quoted(one.sentence),
      `  #   “${one.words}” → ${one.value === undefined ? 'which day is not known without the day of publication (--published)' : `${name}: ${value(one.value)}`}${one.rough ? ', which the report gives as a rough number' : ''}`,
    ],
  );
  if (values.length === 1 && only !== undefined && found.every(({ rough }) => !rough)) {
    return [...lines, `  ${name}: ${value(only)}`];
  }
  missing?.push(name);
  if (lines.length > 0) return [...lines, `  # ${name}: ${values.map(value).join('  # or ') || expected}`];
  return missing === undefined ? [] : [`  # ${name}: ${expected}`];
}

/** Who took part: one that a sentence says claimed the attack; others are suggested, since their part is not known. */
function actorLines({ actors }: ReportFindings): string[] {
  const byId = new Map<string, (typeof actors)[number]>();
  for (const actor of actors) {
    if (actor.value !== undefined && (!byId.has(actor.value) || actor.claims)) byId.set(actor.value, actor);
  }
  const claiming = [...byId.values()].filter(({ claims }) => claims);
  const lines = [...byId.values()].flatMap(({ value: id, name, claims, sentence }) => [
    ...quoted(sentence),
    claims && claiming.length === 1
      ? `  #   ${name} claims it:`
      : `  #   ${name}: - { id: ${id}, role: perpetrator, basis: attributed }  # or role: target, role: other`,
  ]);
  const [one] = claiming;
  if (claiming.length === 1 && one)
    return [...lines, `  actors: [{ id: ${one.value}, role: perpetrator, basis: claimed }]`];
  return lines.length === 0 ? [] : [...lines, '  # actors: []'];
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
  const isOne = distinct(counts.killed).length === 1 && counts.killed.every(({ rough }) => !rough);
  if (missing.length > 0 || !isOne || killed === undefined)
    return ['Write the article here, and cite the report: [@report].'];
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
