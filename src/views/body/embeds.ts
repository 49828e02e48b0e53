import type { Entry, Event, Incident } from '../../corpus/corpus.ts';
import type { Attributes, EmbedUse } from '../../markdown/body.ts';
import { BAR_PERIODS, RANK_FIELDS } from '../../markdown/directives.ts';
import { COUNT_FIELDS } from '../../model/casualty-range.ts';
import { type PartialDate, parsePartialDate } from '../../model/partial-date.ts';
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
      const title = attribute(attributes, 'title') ?? desk.words.labels.timeline.title;
      return {
        kind: 'timeline',
        id,
        figure: timelineFigure(
          desk,
          title,
          eventsOf(desk, attributes, article),
          incidentsIn(desk, attributes, article),
        ),
      };
    }
    case 'incidents':
      return {
        kind: 'incidents',
        id,
        figure: tableFigure(desk, selected(desk, attributes, article), {
          title: attribute(attributes, 'title'),
          sort: attribute(attributes, 'sort'),
          limit: tableLimit(attributes),
          columns: listOf(attributes, 'columns'),
          id,
          paged,
        }),
      };
    case 'map':
      return {
        kind: 'map',
        id,
        figure: mapFigure(desk, selected(desk, attributes, article), attribute(attributes, 'title')),
      };
  }
}

/** Id of the nth figure of a text that stands by itself, from 0. */
export function embedId(index: number): string {
  return `figure-${index + 1}`;
}

/** Rows a table of incidents shows at most. */
export function tableLimit(attributes: Attributes): number {
  return Number(attribute(attributes, 'limit') ?? 20);
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
    series: listOf(attributes, 'series'),
    annotate: listOf(attributes, 'annotate'),
    type: trendType(attribute(attributes, 'type')),
    by: attribute(attributes, 'by'),
    from: attribute(attributes, 'from'),
    to: attribute(attributes, 'to'),
    multiples: attributes.multiples !== undefined && attributes.multiples.value !== 'false',
    title: attribute(attributes, 'title'),
    article,
  });
}

/** Bars that a chart shows at most. */
const MOST_BARS = 12;

/** What a chart of bars is to show; undefined for a chart of series. */
export function barsRequest(attributes: Attributes, paged: boolean): BarsRequest | undefined {
  if ((attributes.count ?? attributes.sum) === undefined) return undefined;
  const one = <T extends string>(known: readonly T[], name: string): T | undefined =>
    known.find((word) => word === attribute(attributes, name));
  return {
    sum: one(COUNT_FIELDS, 'sum'),
    period: one(BAR_PERIODS, 'period'),
    rank: one(RANK_FIELDS, 'rank'),
    from: dateOf(attribute(attributes, 'from')),
    to: dateOf(attribute(attributes, 'to')),
    limit: Number(attribute(attributes, 'limit') ?? MOST_BARS),
    paged,
    title: attribute(attributes, 'title'),
  };
}

/** The incidents a directive selects, newest first. */
export function selected(desk: Desk, attributes: Attributes, article: string | undefined): Entry<Incident>[] {
  const { rows } = desk.answers.selector.incidents(
    attribute(attributes, 'where'),
    attribute(attributes, 'status') ?? 'any',
    article,
  );
  return rows.filter(desk.shown).sort(newestFirst);
}

/** The events a timeline shows, oldest first. */
export function eventsOf(
  desk: Desk,
  attributes: Attributes,
  article: string | undefined,
): readonly Entry<Event>[] {
  const ids = listOf(attributes, 'events');
  const kinds = listOf(attributes, 'kind');
  const all =
    ids.length > 0
      ? ids.flatMap((id) => desk.corpus.events.get(`${article}/${id}`) ?? desk.corpus.events.get(id) ?? [])
      : desk.events();
  return all.filter(
    (entry) =>
      inside(attributes, entry.record.date) &&
      (kinds.length === 0 || kinds.includes(entry.record.kind ?? '')),
  );
}

/** The incidents a timeline shows beside its events: those named, or with the bare word all in its dates. */
export function incidentsIn(
  desk: Desk,
  attributes: Attributes,
  article: string | undefined,
): Entry<Incident>[] {
  if (attributes.incidents === undefined) return [];
  const ids = listOf(attributes, 'incidents');
  if (ids.length > 0)
    return ids.flatMap(
      (id) => desk.corpus.incidents.get(`${article}/${id}`) ?? desk.corpus.incidents.get(id) ?? [],
    );
  return selected(desk, attributes, article).filter(({ record }) => inside(attributes, record.date));
}

function inside(attributes: Attributes, date: PartialDate): boolean {
  const from = dateOf(attribute(attributes, 'from'));
  const to = dateOf(attribute(attributes, 'to'));
  return (!from || date.latest >= from.earliest) && (!to || date.earliest <= to.latest);
}

function dateOf(text: string | undefined): PartialDate | undefined {
  const date = text === undefined ? undefined : parsePartialDate(text);
  return typeof date === 'string' ? undefined : date;
}

function attribute(attributes: Attributes, name: string): string | undefined {
  const value = attributes[name]?.value;
  return value === undefined || value === '' ? undefined : value;
}

/** The ids of an attribute, parted by spaces. */
export function listOf(attributes: Attributes, name: string): string[] {
  return (attribute(attributes, name) ?? '').split(/\s+/).filter((id) => id !== '');
}

function trendType(text: string | undefined): 'line' | 'bar' | 'area' {
  return text === 'bar' || text === 'area' ? text : 'line';
}
