import { describeBars, drawBars, tabulateBars } from '../../charts/bars/bars.ts';
import type { BarPart, BarsSpec, RankBar } from '../../charts/spec.ts';
import type { Entry, Incident } from '../../corpus/corpus.ts';
import type { BarPeriod, RankField } from '../../markdown/directives.ts';
import { STATUSES } from '../../model/status.ts';
import { type IncidentGroup, incidentsBy, incidentsByPeriod } from '../../query/incident-groups.ts';
import type { FigureValue } from '../../query/receipt.ts';
import { type CountField, totals } from '../../query/totals.ts';
import { type Desk, recordTitle } from '../desk.ts';
import { kindWord, targetWord } from '../pieces.ts';
import { rowsOfTable, selectionPath } from '../receipts/selection.ts';
import { capital } from '../sources/disagreement.ts';
import type { TrendFigure } from './trend.ts';

/** What the author asked for in `::trend{count=…}` or `::trend{sum=…}`. */
export interface BarsRequest {
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
  undated: readonly Entry<Incident>[];
}

/** Makes a chart of bars over incidents; undefined where there is none to draw. */
export function barsFigure(
  desk: Desk,
  incidents: readonly Entry<Incident>[],
  request: BarsRequest,
): TrendFigure | undefined {
  const groups = barGroups(desk, incidents, request);
  if (groups.bars.length === 0) return undefined;
  const { say } = desk.words;
  const { sum, period, rank } = request;
  const spec = specOf(desk, groups.bars, request);
  const by = say.barsBy(period ?? rank ?? 'month');
  const rows = rowsHref(desk, incidents, request.paged);
  const title = request.title ?? say.barsTitle(spec.unit, by);
  return {
    title,
    measure: say.barsMeasure(spec.unit, by, sum !== undefined),
    panels: [
      {
        drawing: {
          narrow: drawBars(spec, 'narrow'),
          wide: drawBars(spec, 'wide'),
          alternative: describeBars(spec),
        },
      },
    ],
    keys: [],
    notes: notesOf(desk, incidents, groups, sum),
    table: {
      ...tabulateBars(spec),
      caption: say.numbersOf(title),
      links: groups.bars.map((bar) => rowsHref(desk, bar.incidents, request.paged)),
    },
    sources: [],
    rows: rows ? { text: say.rowsOfChart(incidents.length), href: rows } : undefined,
    measures: [],
    downloads: [],
  };
}

/** The groups of incidents that a chart of bars shows, in its order. */
export function barGroups(
  desk: Desk,
  incidents: readonly Entry<Incident>[],
  { sum, period, rank, limit }: BarsRequest,
): BarGroups {
  if (period) {
    const { periods, undated } = incidentsByPeriod(incidents, period);
    const bars = periods.map((group) => ({ ...group, label: desk.words.say.barPeriod(group.key, period) }));
    return { bars, more: [], undated };
  }
  const field = rank ?? 'country';
  const ranked = incidentsBy(incidents, field)
    .map((group) => ({ ...group, label: labelOf(desk, field, group.key), size: sizeOf(group, sum) }))
    .sort(
      (a, b) =>
        Number(a.key === undefined) - Number(b.key === undefined) ||
        b.size - a.size ||
        (a.label < b.label ? -1 : 1),
    );
  return { bars: ranked.slice(0, limit), more: ranked.slice(limit), undated: [] };
}

/** Every set of incidents that a chart of bars leads to by a page of rows: all of them, and each bar with more than one. */
export function barSelections(
  groups: BarGroups,
  incidents: readonly Entry<Incident>[],
): (readonly Entry<Incident>[])[] {
  return [incidents, ...groups.bars.map((bar) => bar.incidents)].filter((rows) => rows.length > 1);
}

function rowsHref(desk: Desk, incidents: readonly Entry<Incident>[], paged: boolean): string | undefined {
  const [first, second] = incidents;
  if (!first) return undefined;
  if (!second) return desk.links.record('incident', first.id);
  return paged ? desk.links.href(selectionPath(desk.selectionId(rowsOfTable(incidents)))) : undefined;
}

function specOf(desk: Desk, bars: readonly BarGroup[], { sum, period, rank }: BarsRequest): BarsSpec {
  const { words } = desk;
  const unit = sum ? words.say.peopleOf(sum) : words.say.barsUnit;
  if (period) {
    return {
      kind: 'stack',
      unit,
      period,
      bars: bars.map(({ key = '', label, incidents }) => ({ day: key, label, parts: partsOf(incidents) })),
      words: words.charts,
    };
  }
  return {
    kind: 'rank',
    unit,
    by: capital(words.say.barsBy(rank ?? 'country')),
    bars: bars.map(({ label, incidents }): RankBar => {
      if (sum) return { label, ...totals(incidents, sum).value };
      return { label, parts: partsOf(incidents), min: incidents.length, max: incidents.length };
    }),
    words: words.charts,
  };
}

function partsOf(incidents: readonly Entry<Incident>[]): BarPart[] {
  return STATUSES.flatMap((status) => {
    const count = incidents.filter(({ record }) => record.status === status).length;
    return count > 0 ? [{ status, count }] : [];
  });
}

function sizeOf({ incidents }: IncidentGroup, sum: CountField | undefined): number {
  if (!sum) return incidents.length;
  const { value } = totals(incidents, sum);
  return value === undefined ? -1 : (value.max ?? value.min);
}

function notesOf(
  desk: Desk,
  incidents: readonly Entry<Incident>[],
  { bars, more, undated }: BarGroups,
  sum: CountField | undefined,
): string[] {
  const { say } = desk.words;
  const several = [...bars, ...more].reduce((n, bar) => n + bar.incidents.length, 0) > incidents.length;
  const ranged = sum && bars.some((bar) => isRange(totals(bar.incidents, sum).value));
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
