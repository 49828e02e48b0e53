import { code, plain } from '../diagnostics/reporters/markdown-text.ts';
import { amount } from '../diagnostics/reporters/summary.ts';
import type { CameOrWent, ChangedFact, Comparison, Restated, Uncompared } from './compare.ts';
import type { Stated } from './stated.ts';
import type { Reworded } from './words.ts';

/** Changes told one by one; a summary is read by a person. */
const MOST = 200;

/** Records named one by one. */
const NAMED = 10;

/** Longest value, in characters. */
const LONGEST = 120;

/**
 * What a change does to what is published, as Markdown for a pull request: figures first, one line for each question whatever
 * number of articles give it, then the records’ own facts, then what is new and what is gone. `since` is the revision as
 * asked for.
 */
export function figureDiff(
  { changed, added, removed, restated, reworded, fresh, gone, editions, moved, unread }: Comparison,
  since: string,
): string {
  const isClaim = ({ field }: ChangedFact) => field === 'claims';
  // What an article has besides its figures is what it draws.
  const isEmbed = ({ of }: Reworded) => of === 'article';
  const isFigure = ({ field }: ChangedFact) => field === 'figures' || field === 'observations';
  const parts = [
    ...section('Figures', changedLines(changed.filter(isFigure))),
    ...section('Records', changed.filter((one) => !isFigure(one) && !isClaim(one)).map(factLine)),
    ...section('New figures', cameLines(added)),
    ...section('Figures that are no longer given', cameLines(removed)),
    ...section('Figures and claims that are known otherwise', [
      ...restated.filter(({ what }) => what === 'claim' || what === 'figure').map(restatedLine),
      ...changed.filter(isClaim).map(claimLine),
    ]),
    ...section('Claims in other words', restated.filter(({ what }) => what === 'words').map(wordsLine)),
    ...section(
      'Figures in other words',
      restated.filter(({ what }) => what === 'figure words').map(wordsLine),
    ),
    ...section('Charts and tables', reworded.filter(isEmbed).map(rewordedLine)),
    ...section('Names and measures', reworded.filter((one) => !isEmbed(one)).map(rewordedLine)),
    ...section('New records', freshLines(fresh)),
    ...section('Gone', [
      ...gone.map(
        ({ before, id, renamed }) =>
          `${before.kind} ${code(id)}${renamed ? `, perhaps ${code(renamed.id)} now` : ''}`,
      ),
      ...editions.map((language) => `all addresses under ${code(`/${language}/`)}`),
    ]),
    ...section('Moved', moved ? [`all addresses, from ${code(moved.from)} to ${code(moved.to)}`] : []),
  ];
  const left = uncompared(unread);
  const head =
    parts.length > 0
      ? `**What differs from ${code(since)}**`
      : `No published figure or fact ${left.length > 0 ? 'that could be read ' : ''}differs from ${code(since)}.`;
  return `${[head, ...parts, ...left].join('\n\n')}\n`;
}

/** That there is more, which may have changed as well. */
function uncompared({ records, facts, figures }: Uncompared): string[] {
  const all = [
    ...(records > 0 ? [amount(records, 'record')] : []),
    ...(facts > 0 ? [amount(facts, 'fact')] : []),
    ...(figures > 0 ? [amount(figures, 'figure')] : []),
  ];
  if (all.length === 0) return [];
  const one = records + facts + figures === 1;
  return [
    `${all.join(', ').replace(/, ([^,]*)$/, ' and $1')} ${one ? 'has a mistake and is' : 'have mistakes and are'} not compared.`,
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, MOST).map((line) => `- ${line}`);
  const more = lines.length - shown.length;
  return [`### ${title}`, [...shown, ...(more > 0 ? [`- … and ${more} more`] : [])].join('\n')];
}

/** One line for each question and change: “killed, reported, 2020-08: 9 → 11, in 2 articles”. */
function changedLines(figures: readonly ChangedFact[]): string[] {
  const same = Map.groupBy(
    figures,
    (one) => `${plain(named(one.now, one))}: ${value(one.from)} → ${value(one.to)}`,
  );
  return [...same].map(([line, all]) => `${line}, in ${whereOf(all)}${told(all)}`);
}

/** One line for each question and value. */
function cameLines(all: readonly CameOrWent[]): string[] {
  const same = Map.groupBy(all, ({ now, fact }) => `${plain(named(now, fact))}: ${value(fact.value)}`);
  return [...same].map(([line, ones]) => `${line}, in ${whereOf(ones)}`);
}

/** A figure by its question; an observation as the figures that give it: `attacks, 2020-08`. */
function named({ id }: Stated, { field, label }: { field: string; label: string }): string {
  return field === 'observations' ? `${id}, ${label}` : label;
}

/** What figures stand in: one record by its name, several by their number; the data of a series, which texts give. */
function whereOf(all: readonly { now: Stated }[]): string {
  const records = [...new Set(all.map(({ now }) => now))];
  const places = [...Map.groupBy(records, ({ kind }) => kind)].map(([kind, some]) => {
    const [first] = some;
    if (kind === 'series') return 'the data';
    return some.length === 1 && first ? `${kind} ${code(first.id)}` : amount(some.length, kind);
  });
  return places.join(' and ');
}

function factLine(one: ChangedFact): string {
  const { now, label, from, to } = one;
  return `${now.kind} ${code(now.id)}, ${plain(label)}: ${value(from)} → ${value(to)}${told([one])}`;
}

/** “figure **9**: killed, reported → killed, confirmed”, “claim **in the north**: quoted from one → quoted from another”. */
function restatedLine({ now, what, label, from, to }: Restated): string {
  return `${what} ${value(label)}: ${plain(from)} → ${plain(to ?? 'nothing')}, in ${whereOf([{ now }])}`;
}

/** “claim **in the north**: claimed → confirmed”. */
function claimLine(one: ChangedFact): string {
  const { now, label, from = '', to = '' } = one;
  return `${restatedLine({ now, what: 'claim', label, from, to })}${told([one])}`;
}

/** “claimed: **in the north** → **in the south**”. */
function wordsLine({ now, label, from, to }: Restated): string {
  return `${plain(label)}: ${fromTo(from, to)}, in ${whereOf([{ now }])}`;
}

/** “actor `the-group`, name: **The group** → **The army**” */
function rewordedLine({ of, id, label, from, to }: Reworded): string {
  return `${of} ${code(id)}, ${plain(label)}: ${fromTo(from, to)}`;
}

/** Says of changes whether readers are told of them. */
function told(all: readonly ChangedFact[]): string {
  return all.every((one) => one.told) ? ' (corrected)' : '';
}

function value(text: string | undefined): string {
  if (text === undefined) return 'nothing';
  return `**${plain(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)}**`;
}

/** Two texts; of long ones that begin alike, the part in which they differ. */
function fromTo(from: string | undefined, to: string | undefined): string {
  const [was, is] = [[...(from ?? '')], [...(to ?? '')]];
  const differs = was.findIndex((letter, at) => letter !== is[at]);
  const skipped = Math.max(0, (differs === -1 ? was.length : differs) - LONGEST / 2);
  if (from === undefined || to === undefined || skipped === 0) return `${value(from)} → ${value(to)}`;
  return [was, is].map((letters) => value(`…${letters.slice(skipped).join('')}`)).join(' → ');
}

function freshLines(fresh: readonly Stated[]): string[] {
  return [...Map.groupBy(fresh, ({ kind }) => kind)].map(([kind, some]) => {
    const count = kind === 'series' ? `${some.length} series` : amount(some.length, kind);
    const names = some.slice(0, NAMED).map(({ id }) => code(id));
    const more = some.length > NAMED ? ` and ${some.length - NAMED} more` : '';
    const figures = some.reduce((sum, one) => sum + one.figures.length, 0);
    return `${count}: ${names.join(', ')}${more}${figures > 0 ? `, with ${amount(figures, 'figure')}` : ''}`;
  });
}
