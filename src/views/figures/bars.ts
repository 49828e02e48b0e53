import { describeBars, drawBars, tabulateBars } from '../../charts/bars/bars.ts';
import { barText } from '../../charts/bars/parts.ts';
import type { BarsSpec } from '../../charts/spec.ts';
import type { Entry, Incident } from '../../corpus/corpus.ts';
import type { BarPeriod, RankField } from '../../markdown/directives.ts';
import {
  type DateRange,
  type IncidentGroup,
  incidentsBetween,
  incidentsBy,
  incidentsByPeriod,
} from '../../query/incident-groups.ts';
import type { FigureValue } from '../../query/receipt.ts';
import { type CountField, totals } from '../../query/totals.ts';
import { type Desk, recordTitle } from '../desk.ts';
import { kindWord, targetWord } from '../pieces.ts';
import { barReceipts, type NumberReceipts, numberId, type ShownBar } from '../receipts/number-receipts.ts';
import { rowsOfTable, selectionPath } from '../receipts/selection.ts';
import { capital } from '../sources/disagreement.ts';
import { barsSpec } from './bars-spec.ts';
import type { TrendFigure } from './chart-figure.ts';
import { layered } from './drawing.ts';

/** What the author asked for in `::trend{count=…}` or `::trend{sum=…}`. */
export interface BarsRequest extends DateRange {
  /** The count of people added up; incidents are counted if left out. */
  sum?: CountField;
  /** One of the two. */
  period?: BarPeriod;
  rank?: RankField;
  limit: number;
  /** Its rows have pages of their own. */
  paged: boolean;
  title?: string;
}

/** One bar with the incidents it stands for. */
export interface BarGroup extends IncidentGroup {
  label: string;
}

/** The bars of a chart, and what is not in them. */
export interface BarGroups {
  bars: BarGroup[];
  /** Left out because there are more bars than asked for. */
  more: BarGroup[];
  /** In no bar, as their dates are not known well enough. */
  undated: readonly Entry<Incident>[];
  /** All that the chart takes in. */
  incidents: readonly Entry<Incident>[];
}

/** Makes a chart of bars over incidents; undefined where there is none to draw. `id` is that of the figure. */
export function barsFigure(
  desk: Desk,
  id: string,
  selected: readonly Entry<Incident>[],
  request: BarsRequest,
): TrendFigure | undefined {
  const groups = barGroups(desk, selected, request);
  const { bars, incidents } = groups;
  if (bars.length === 0) return undefined;
  const { say } = desk.words;
  const { sum, period, rank } = request;
  const spec = barsSpec(desk, bars, request, (n) => numberId(id, n + 1));
  const by = say.barsBy(period ?? rank ?? 'month');
  const rows = rowsHref(desk, incidents, request.paged);
  const title = request.title ?? say.barsTitle(spec.unit, by);
  return {
    title,
    measure: say.barsMeasure(spec.unit, by, sum !== undefined),
    panels: [
      {
        drawing: layered({
          narrow: drawBars(spec, 'narrow'),
          wide: drawBars(spec, 'wide'),
          alternative: describeBars(spec),
        }),
      },
    ],
    keys: [],
    notes: notesOf(desk, groups, request),
    table: {
      ...tabulateBars(spec),
      caption: say.numbersOf(title),
      links: bars.map((bar) => rowsHref(desk, bar.incidents, request.paged)),
    },
    sources: [],
    rows: rows ? { text: say.rowsOfChart(incidents.length), href: rows } : undefined,
    measures: [],
    receipts: receiptsOf(desk, spec, bars, request),
    downloads: [],
  };
}

function receiptsOf(
  desk: Desk,
  spec: BarsSpec,
  bars: readonly BarGroup[],
  { sum, paged }: BarsRequest,
): NumberReceipts {
  const { words } = desk;
  const shown = bars.flatMap(({ label, incidents }, n): ShownBar[] => {
    const drawn = spec.bars[n];
    if (drawn?.receipt === undefined) return [];
    const href = rowsHref(desk, incidents, paged);
    return [
      {
        id: drawn.receipt,
        label,
        text: `${barText(words.charts, drawn)} ${spec.unit}`,
        incidents,
        sum,
        all: href === undefined ? undefined : { text: words.say.rowsOfBar(incidents.length), href },
      },
    ];
  });
  return barReceipts(desk, shown);
}

/** The groups of incidents that a chart of bars shows, in its order. */
export function barGroups(
  desk: Desk,
  selected: readonly Entry<Incident>[],
  { sum, period, rank, limit, from, to }: BarsRequest,
): BarGroups {
  const { inside, maybe } = incidentsBetween(selected, { from, to });
  const incidents = [...inside, ...maybe];
  if (period) {
    const { periods, undated } = incidentsByPeriod(inside, period, { from, to });
    const bars = periods.map((group) => ({ ...group, label: desk.words.say.barPeriod(group.key, period) }));
    return { bars, more: [], undated: [...undated, ...maybe], incidents };
  }
  const field = rank ?? 'country';
  const ranked = incidentsBy(inside, field)
    .map((group) => ({ ...group, label: labelOf(desk, field, group.key), size: sizeOf(group, sum) }))
    .sort(
      (a, b) =>
        Number(a.key === undefined) - Number(b.key === undefined) ||
        b.size - a.size ||
        (a.label < b.label ? -1 : 1),
    );
  return { bars: ranked.slice(0, limit), more: ranked.slice(limit), undated: maybe, incidents };
}

/** Every set of incidents that a chart of bars leads to by a page of rows: all of them, and each bar with more than one. */
export function barSelections({ bars, incidents }: BarGroups): (readonly Entry<Incident>[])[] {
  return [incidents, ...bars.map((bar) => bar.incidents)].filter((rows) => rows.length > 1);
}

function rowsHref(desk: Desk, incidents: readonly Entry<Incident>[], paged: boolean): string | undefined {
  const [first, second] = incidents;
  if (!first) return undefined;
  if (!second) return desk.links.record('incident', first.id);
  return paged ? desk.links.href(selectionPath(desk.selectionId(rowsOfTable(incidents)))) : undefined;
}

function sizeOf({ incidents }: IncidentGroup, sum: CountField | undefined): number {
  if (!sum) return incidents.length;
  const { value } = totals(incidents, sum);
  return value === undefined ? -1 : (value.max ?? value.min);
}

function notesOf(
  desk: Desk,
  { bars, more, undated, incidents }: BarGroups,
  { sum, period }: BarsRequest,
): string[] {
  const { say } = desk.words;
  const inBars = incidents.length - undated.length;
  const several = [...bars, ...more].reduce((n, bar) => n + bar.incidents.length, 0) > inBars;
  const ranged = sum && !period && bars.some((bar) => isRange(totals(bar.incidents, sum).value));
  const unknown = sum ? totals(incidents, sum).unknown : 0;
  return [
    say.tableNote(incidents.length, incidents.length),
    undated.length > 0 ? say.undatedInBars(undated.length) : '',
    unknown > 0 ? say.unknownInBars(unknown) : '',
    ranged ? say.rangesInBars : '',
    several ? say.severalInBars : '',
    more.length > 0 ? say.moreBars(more.map(({ label }) => label)) : '',
  ].filter((note) => note !== '');
}

function isRange(value: FigureValue | undefined): boolean {
  return value?.max !== undefined && value.max > value.min;
}

function labelOf(desk: Desk, field: RankField, key: string | undefined): string {
  const { words } = desk;
  if (key === undefined) return capital(words.labels.receipt.notKnown);
  switch (field) {
    case 'country':
      return words.country(key);
    case 'place':
      return desk.corpus.places.has(key) ? recordTitle(desk.corpus, 'place', key) : key;
    case 'actor':
      return recordTitle(desk.corpus, 'actor', key);
    case 'kind':
      return kindWord(desk, key);
    case 'target':
      return targetWord(desk, key);
    case 'admin1':
      return key;
  }
}
