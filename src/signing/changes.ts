import type { SignedFigure, SignedRows, SignOff, TextPart } from '../model/sign-off.ts';
import { valueText } from '../query/receipt/value-text.ts';
import { firstOf } from './first-of.ts';
import { whereDifferent } from './paragraphs.ts';
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
  /** Ids of sources that have another address, title, publisher or day. */
  sources: string[];
}

const PARTS: readonly TextPart[] = ['title', 'description', 'summary', 'remark', 'body'];

/** Tells what changed between two states; figures are told apart by what they are tied to, not by their place. */
export function changesBetween(
  before: Pick<SignOff, 'text' | 'figures' | 'sources' | 'paragraphs'>,
  now: SignedState,
): Changes {
  const earlier = byQuestion(before.figures);
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
    // One that came or went did so with a citation in the text, or with a figure's.
    sources: Object.entries(before.sources ?? {}).flatMap(([id, was]) =>
      now.sources[id] === undefined || now.sources[id] === was ? [] : [id],
    ),
  };
}

/** Figures by their question, in their order: an article may ask the same twice. */
function byQuestion(figures: readonly SignedFigure[]): Map<string, SignedFigure[]> {
  return Map.groupBy(figures, ({ question }) => question);
}

/** Rows are told apart by their hash: whether they are listed as well depends on the version that wrote them down. */
function isSame(a: SignedFigure, b: SignedFigure): boolean {
  const [one, other] = [a, b].map(({ rows: { count, hash }, ...rest }) =>
    JSON.stringify([rest, count, hash]),
  );
  return one === other;
}

/** True if nothing is otherwise than it was. */
export function isUnchanged({ text, figures, added, removed, sources }: Changes): boolean {
  return [text, figures, added, removed, sources].every((all) => all.length === 0);
}

/** Figures told one by one; of more only the number is told. */
const MOST_TOLD = 4;

/** What changed, as the end of a sentence: `its body (line 12); “100”: 100 → 98 attacks; “two”: new row incident ford`. */
export function changesText({ text, where, figures, added, removed, sources }: Changes): string {
  const told = [
    ...figures.map(({ before, now }) => `“${now.text}”: ${differenceText(before, now)}`),
    ...added.map((figure) => `“${figure.text}” (${valueText(figure.value)}) is new`),
    ...removed.map((figure) => `“${figure.text}” (${valueText(figure.value)}) is gone`),
  ];
  const more = told.length - MOST_TOLD;
  return [
    ...(text.length > 0 ? [`its ${text.join(', ')}${where === undefined ? '' : ` (${where})`}`] : []),
    ...told.slice(0, MOST_TOLD),
    ...(more > 0 ? [`${more} more figure${more > 1 ? 's' : ''}`] : []),
    ...(sources.length > 0
      ? [
          `another address, title, publisher or day of the ${sources.length === 1 ? 'source' : 'sources'} ${firstOf(sources, MOST_ROWS)}`,
        ]
      : []),
  ].join('; ');
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
    return [`${row} (${gave || 'nothing'} → ${gives || 'nothing'})`];
  });
  return { moved: [...some('new', came), ...some('gone', went)], altered: some('changed', others) };
}

function entries({ each = {} }: SignedRows): [string, string][] {
  return Object.entries(each);
}

/** `new rows incident a, incident b and 4 more` */
function some(what: string, rows: readonly string[]): string[] {
  if (rows.length === 0) return [];
  return [`${what} ${rows.length === 1 ? 'row' : 'rows'} ${firstOf(rows, MOST_ROWS)}`];
}
