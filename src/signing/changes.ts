import type { SignedChart, SignedFigure, SignedRows, SignOff, TextPart } from '../model/sign-off.ts';
import { valueText } from '../query/receipt/value-text.ts';
import type { ChartNow } from './charts.ts';
import { firstOf } from './first-of.ts';
import { whereDifferent } from './paragraphs.ts';
import { PARTED } from './rows.ts';
import type { SignedState } from './state.ts';

/** What is not as it was signed off. */
export interface Changes {
  /** Parts of the text that were altered, added or taken out. */
  text: TextPart[];
  /** Where the body was altered, in words; undefined where that cannot be told. */
  where?: string;
  /** Figures whose value, operation, rows or sources changed. */
  figures: { now: SignedFigure; before: SignedFigure }[];
  added: SignedFigure[];
  removed: SignedFigure[];
  /** Charts, tables, timelines and maps that ask for the same and are drawn from something else. */
  charts: { now: ChartNow; before: SignedChart }[];
  /** Ids of sources that have another address, title, publisher or day. */
  sources: string[];
  /** Series that count something else, actors with another name: `series attacks`. */
  words: string[];
}

const PARTS: readonly TextPart[] = ['title', 'description', 'summary', 'remark', 'body'];

/** Tells what changed between two states; figures are told apart by what they are tied to, not by their place. */
export function changesBetween(
  before: Pick<SignOff, 'text' | 'figures' | 'charts' | 'sources' | 'words' | 'paragraphs'>,
  now: SignedState,
): Changes {
  const earlier = Map.groupBy(before.figures, questionOf);
  const drawn = Map.groupBy(before.charts ?? [], questionOf);
  const figures: Changes['figures'] = [];
  const added: SignedFigure[] = [];
  for (const figure of now.figures) {
    const match = earlier.get(figure.question)?.shift();
    if (match === undefined) added.push(figure);
    else if (!isSame(match, figure)) figures.push({ now: figure, before: match });
  }
  const where =
    before.text.body === now.text.body ? undefined : whereDifferent(before.paragraphs, now.paragraphs);
  return {
    ...(where !== undefined && { where }),
    text: PARTS.filter((part) => before.text[part] !== now.text[part]),
    figures,
    added,
    removed: before.figures.filter((figure) => earlier.get(figure.question)?.includes(figure)),
    // One that came or went did so with a directive in the text.
    charts: now.charts.flatMap((chart) => {
      const match = drawn.get(chart.question)?.shift();
      return match === undefined || isSameRows(match.rows, chart.rows) ? [] : [{ now: chart, before: match }];
    }),
    // One that came or went did so with a citation in the text, or with a figure's.
    sources: othersIn(before.sources, now.sources),
    words: othersIn(before.words, now.words),
  };
}

/** The names of those that are there as they were, and are something else. */
function othersIn(
  before: Readonly<Record<string, string>> = {},
  now: Readonly<Record<string, string>>,
): string[] {
  return Object.entries(before).flatMap(([name, was]) =>
    now[name] === undefined || now[name] === was ? [] : [name],
  );
}

/** Figures and charts are known by what they ask; an article may ask the same twice, and has them in their order. */
function questionOf({ question }: { question: string }): string {
  return question;
}

function isSame({ rows: a, ...one }: SignedFigure, { rows: b, ...other }: SignedFigure): boolean {
  return isSameRows(a, b) && JSON.stringify(one) === JSON.stringify(other);
}

/** Rows are told apart by their hash: whether they are listed as well depends on the version that wrote them down. */
function isSameRows(a: SignedRows, b: SignedRows): boolean {
  return a.count === b.count && a.hash === b.hash;
}

/** True if nothing is otherwise than it was. */
export function isUnchanged({ text, figures, added, removed, charts, sources, words }: Changes): boolean {
  return [text, figures, added, removed, charts, sources, words].every((all) => all.length === 0);
}

/** Figures and charts told one by one; of more only the number is told. */
const MOST_TOLD = 4;

/** What changed, as the end of a sentence: `its body (line 12); “100”: 100 → 98 attacks; “two”: new row incident ford`. */
export function changesText({
  text,
  where,
  figures,
  added,
  removed,
  charts,
  sources,
  words,
}: Changes): string {
  const told = [
    ...figures.map(({ before, now }) => `“${now.text}”: ${differenceText(before, now)}`),
    ...added.map((figure) => `“${figure.text}” (${valueText(figure.value)}) is new`),
    ...removed.map((figure) => `“${figure.text}” (${valueText(figure.value)}) is gone`),
    ...charts.map(({ before, now }) => `${chartName(now)}: ${chartText(before.rows, now.rows)}`),
  ];
  const more = told.length - MOST_TOLD;
  return [
    ...(text.length > 0 ? [`its ${text.join(', ')}${where === undefined ? '' : ` (${where})`}`] : []),
    ...told.slice(0, MOST_TOLD),
    ...(more > 0 ? [`${more} more`] : []),
    ...(sources.length > 0
      ? [
          `another address, title, publisher or day of the ${sources.length === 1 ? 'source' : 'sources'} ${firstOf(sources, MOST_ROWS)}`,
        ]
      : []),
    ...(words.length > 0 ? [`another name or measure of the ${firstOf(words, MOST_ROWS)}`] : []),
  ].join('; ');
}

/** `the ::trend in line 14` */
function chartName({ question, line }: ChartNow): string {
  return `the ::${question.split(' ', 1)[0]} in line ${line}`;
}

function chartText(before: SignedRows, now: SignedRows): string {
  const { moved, altered } = rowsTexts(before, now);
  return [...moved, ...altered].join(', ');
}

function differenceText(before: SignedFigure, now: SignedFigure): string {
  const [was, is] = [valueText(before.value), valueText(now.value)];
  const { moved, altered } = rowsTexts(before.rows, now.rows);
  // Which rows came or went says why a value changed; the rest changes with it.
  if (was !== is) return [`${was} → ${is}`, ...moved].join(', ');
  return [
    ...(before.text !== now.text ? [`written “${before.text}” before`] : []),
    ...(before.operation !== now.operation ? ['asked otherwise of the data'] : []),
    ...moved,
    ...altered,
    ...(before.sources !== now.sources ? ['other sources'] : []),
  ].join(', ');
}

/** Rows named one by one; of more only the number is told. */
const MOST_ROWS = 3;

/** Which rows came or went, and which give something else; where rows were not kept one by one, how many there were. */
function rowsTexts(before: SignedRows, now: SignedRows): { moved: string[]; altered: string[] } {
  if (before.hash === now.hash) return { moved: [], altered: [] };
  const [was, is] = [new Map(entries(before)), new Map(entries(now))];
  if (was.size !== before.count || is.size !== now.count)
    return before.count === now.count
      ? { moved: [], altered: ['other rows'] }
      : { moved: [`${before.count} rows before, ${now.count} now`], altered: [] };
  const came = [...is.keys()].filter((row) => !was.has(row));
  const went = [...was.keys()].filter((row) => !is.has(row));
  const others = [...is].flatMap(([row, gives]) => {
    const gave = was.get(row);
    if (gave === undefined || gave === gives) return [];
    return [`${row} (${otherFacts(gave, gives)})`];
  });
  return { moved: [...some('new', came), ...some('gone', went)], altered: some('changed', others) };
}

/** `killed 2 → killed 3`: of the facts that a row gives those that are not the same. */
function otherFacts(gave: string, gives: string): string {
  const [was, is] = [gave.split(PARTED), gives.split(PARTED)];
  const [lost, won] = [was.filter((one) => !is.includes(one)), is.filter((one) => !was.includes(one))];
  return `${lost.join(', ') || 'nothing'} → ${won.join(', ') || 'nothing'}`;
}

function entries({ each = {} }: SignedRows): [string, string][] {
  return Object.entries(each);
}

/** `new rows incident a, incident b and 4 more` */
function some(what: string, rows: readonly string[]): string[] {
  if (rows.length === 0) return [];
  return [`${what} ${rows.length === 1 ? 'row' : 'rows'} ${firstOf(rows, MOST_ROWS)}`];
}
