import type { Entry, Incident } from '../../corpus/corpus.ts';
import type { Attributes, EmbedUse } from '../../markdown/body.ts';
import { BAR_PERIODS, RANK_FIELDS } from '../../markdown/directives.ts';
import { COUNT_FIELDS } from '../../model/casualty-range.ts';
import {
  attributeOf,
  dateIn,
  idsOf,
  incidentsSelected,
  timelineEvents,
  timelineIncidents,
} from '../../query/embed-rows.ts';
import type { Desk } from '../desk.ts';
import type { BarsRequest } from '../figures/bar-groups.ts';
import { barsFigure } from '../figures/bars.ts';
import type { TrendFigure } from '../figures/chart-figure.ts';
import { mapFigure } from '../figures/map.ts';
import type { MapFigure } from '../figures/map-figure.ts';
import { type TableFigure, tableFigure } from '../figures/table.ts';
import { type TimelineFigure, timelineFigure } from '../figures/timeline.ts';
import { trendFigure } from '../figures/trend.ts';
import { newestFirst } from '../order.ts';
import type { WrittenAt } from '../page.ts';

/** A figure that stands by itself in a text. */
export type Embed = { at?: WrittenAt } & EmbedFigure;

type EmbedFigure =
  | { kind: 'trend'; id: string; figure: TrendFigure }
  | { kind: 'timeline'; id: string; figure: TimelineFigure }
  | { kind: 'incidents'; id: string; figure: TableFigure }
  | { kind: 'map'; id: string; figure: MapFigure };

/** Where a figure stands. */
export interface EmbedPlace {
  /** The article, so that its local ids are understood. */
  article: string | undefined;
  /** True in an article’s own text: sets of rows named there have pages of their own. */
  paged: boolean;
}

/** Makes the figure that a directive asks for; undefined where its data gives nothing to show. */
export function embedOf(
  desk: Desk,
  use: EmbedUse,
  id: string,
  { article, paged }: EmbedPlace,
): Embed | undefined {
  const { attributes } = use;
  switch (use.what) {
    case 'trend': {
      const figure = trendOf(desk, use, id, { article, paged });
      return figure && { kind: 'trend', id, figure };
    }
    case 'timeline': {
      const title = attributeOf(attributes, 'title') ?? desk.words.labels.timeline.title;
      const asking = askingOf(desk, article);
      return {
        kind: 'timeline',
        id,
        figure: timelineFigure(
          desk,
          title,
          timelineEvents(attributes, desk.events(), asking),
          timelineIncidents(attributes, asking).filter(desk.shown),
        ),
      };
    }
    case 'incidents':
      return {
        kind: 'incidents',
        id,
        figure: tableFigure(desk, selected(desk, attributes, article), {
          title: attributeOf(attributes, 'title'),
          sort: attributeOf(attributes, 'sort'),
          limit: tableLimit(attributes),
          columns: idsOf(attributes, 'columns'),
          id,
          paged,
        }),
      };
    case 'map':
      return {
        kind: 'map',
        id,
        figure: mapFigure(desk, selected(desk, attributes, article), attributeOf(attributes, 'title')),
      };
  }
}

/** Id of the nth figure of a text that stands by itself, from 0. */
export function embedId(index: number): string {
  return `figure-${index + 1}`;
}

/** Rows a table of incidents shows at most. */
export function tableLimit(attributes: Attributes): number {
  return Number(attributeOf(attributes, 'limit') ?? 20);
}

/** Makes the chart that a `::trend` asks for; undefined where its data gives nothing to draw. */
export function trendOf(
  desk: Desk,
  { attributes }: Pick<EmbedUse, 'attributes'>,
  id: string,
  { article, paged }: EmbedPlace,
): TrendFigure | undefined {
  const bars = barsRequest(attributes, paged);
  if (bars) return barsFigure(desk, id, selected(desk, attributes, article), bars);
  return trendFigure(desk, {
    id,
    series: idsOf(attributes, 'series'),
    annotate: idsOf(attributes, 'annotate'),
    type: trendType(attributeOf(attributes, 'type')),
    by: attributeOf(attributes, 'by'),
    from: attributeOf(attributes, 'from'),
    to: attributeOf(attributes, 'to'),
    multiples: attributes.multiples !== undefined && attributes.multiples.value !== 'false',
    title: attributeOf(attributes, 'title'),
    article,
  });
}

/** Bars that a chart shows at most. */
const MOST_BARS = 12;

/** What a chart of bars is to show; undefined for a chart of series. */
export function barsRequest(attributes: Attributes, paged: boolean): BarsRequest | undefined {
  if ((attributes.count ?? attributes.sum) === undefined) return undefined;
  const one = <T extends string>(known: readonly T[], name: string): T | undefined =>
    known.find((word) => word === attributeOf(attributes, name));
  return {
    sum: one(COUNT_FIELDS, 'sum'),
    period: one(BAR_PERIODS, 'period'),
    rank: one(RANK_FIELDS, 'rank'),
    from: dateIn(attributes, 'from'),
    to: dateIn(attributes, 'to'),
    limit: Number(attributeOf(attributes, 'limit') ?? MOST_BARS),
    paged,
    title: attributeOf(attributes, 'title'),
  };
}

/** The incidents a directive selects, newest first. */
export function selected(desk: Desk, attributes: Attributes, article: string | undefined): Entry<Incident>[] {
  return incidentsSelected(attributes, askingOf(desk, article)).filter(desk.shown).sort(newestFirst);
}

function askingOf({ corpus, answers }: Desk, article: string | undefined) {
  return { corpus, selector: answers.selector, article };
}

function trendType(text: string | undefined): 'line' | 'bar' | 'area' {
  return text === 'bar' || text === 'area' ? text : 'line';
}
