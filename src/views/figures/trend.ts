import type { TrendAnnotation, TrendPoint, TrendSeries, TrendSpec } from '../../charts/spec.ts';
import { describeTrend } from '../../charts/trend/describe.ts';
import { drawTrend, namesItsEvents } from '../../charts/trend/draw.ts';
import { trendPoints } from '../../charts/trend/points.ts';
import { tableRows, tabulateTrend } from '../../charts/trend/tabulate.ts';
import type { Entry, Observation, Series } from '../../corpus/corpus.ts';
import { worded, wordedObservation } from '../../corpus/record-words.ts';
import { parsePartialDate } from '../../model/partial-date.ts';
import { observationsOf } from '../../query/observations.ts';
import type { Desk } from '../desk.ts';
import { unique } from '../order.ts';
import type { Link } from '../page.ts';
import { foreign } from '../pieces.ts';
import { type SeriesReceipts, seriesReceipts } from '../receipts/number-receipts.ts';
import { capital } from '../sources/disagreement.ts';
import { sourceName } from '../sources/notes.ts';
import { observationAt } from '../written-at.ts';
import type { TrendFigure, TrendPanel } from './chart-figure.ts';
import { type Drawing, layered } from './drawing.ts';
import { isUnfinished } from './unfinished.ts';

/** What the author asked for in `::trend{…}`. */
export interface TrendRequest {
  /** Id of the figure on its page. */
  id: string;
  series: readonly string[];
  annotate: readonly string[];
  type: TrendSpec['type'];
  by?: string;
  from?: string;
  to?: string;
  multiples: boolean;
  title?: string;
  /** The article, so that its local ids are understood. */
  article?: string;
}

interface Line {
  entry: Entry<Series>;
  observations: readonly Observation[];
  series: TrendSeries;
}

/** Makes a trend chart; undefined where no series it names has observations. */
export function trendFigure(desk: Desk, request: TrendRequest): TrendFigure | undefined {
  const found = request.series.flatMap((id) => linesOf(desk, id, request));
  if (found.length === 0) return undefined;
  const { words } = desk;
  const entries = unique(found.map((line) => line.entry));
  const title = request.title ?? words.list(unique(entries.map((entry) => entry.record.title)));
  const receipts = seriesReceipts(
    desk,
    { id: request.id, title },
    found.map(({ entry, observations, series }) => ({
      entry,
      observations,
      ...(found.length > 1 && { label: series.label }),
    })),
  );
  const lines = found.map((line) => withReceipts(line, receipts));
  const common = commonParts(desk, request, lines);
  const whole: TrendSpec = { ...common, series: lines.map((line) => line.series) };
  const panelled = request.multiples && lines.length > 1;
  return {
    title,
    measure: panelled
      ? words.say.panels(lines.length, Map.groupBy(lines, scaleOf).size)
      : unique(entries.map((entry) => measureLine(desk, entry.record))).join(desk.words.labels.semicolon),
    panels: panelled ? panelsOf(desk, whole, lines) : [{ drawing: draw(whole) }],
    keysNarrow: !panelled && namesItsEvents(whole, 'wide'),
    keys: whole.annotations.map((annotation) => `${annotation.label} (${words.date(annotation.date)})`),
    table: {
      ...tabulateTrend(whole),
      ...(desk.places && { at: tableRows(whole).map(({ points }) => [...points.values()][0]?.at) }),
      caption: words.say.numbersOf(request.title ?? entries[0]?.record.title ?? title),
    },
    sources: byPublisher(
      desk,
      unique(entries.flatMap((entry) => entry.record.citations.map((c) => c.source))),
    ),
    measures: entries.map(({ record, words: own }) => ({
      title: entries.length > 1 ? record.title : undefined,
      text: record.measure,
      caveats: record.caveats,
      breaks: (record.breaks ?? []).map(
        (change) => `${words.date(change.period)}: ${foreign(desk, worded(own, change.note))}`,
      ),
    })),
    receipts,
    downloads: entries.map((entry) => ({ label: entry.record.title, links: seriesDownloads(desk, entry) })),
  };
}

function withReceipts(line: Line, { idOf }: SeriesReceipts): Line {
  const { series, observations } = line;
  const points = series.points.map((point, i) => {
    const observation = observations[i];
    const receipt = observation && idOf(observation);
    return receipt === undefined ? point : { ...point, receipt };
  });
  return { ...line, series: { ...series, points } };
}

/** Unit, frequency and area of a series in a line: "Claimed attacks, monthly. Iraq". */
export function measureLine(desk: Desk, record: Series): string {
  const measure = `${foreign(desk, capital(record.unit))}${desk.words.labels.comma}${desk.words.frequency(record.frequency)}`;
  return record.coverage ? `${measure}. ${foreign(desk, record.coverage)}` : measure;
}

/** Sources named by publisher, each once, with the number of its pages where there are several. */
export function byPublisher(desk: Desk, sources: readonly string[]): Link[] {
  const groups = new Map<string, { href: string; count: number }>();
  for (const id of sources) {
    const name = sourceName(desk, id);
    const group = groups.get(name);
    if (group) group.count += 1;
    else groups.set(name, { href: desk.links.record('source', id), count: 1 });
  }
  return [...groups].map(([name, { href, count }]) => ({
    text: desk.words.say.publisherPages(name, count),
    href,
  }));
}

/** Where a series' rows can be taken, and with its YAML all that is said about them; none where its source keeps them. */
export function seriesDownloads(
  desk: Desk,
  entry: Entry<Series>,
  formats: readonly ('csv' | 'yaml' | 'json')[] = ['csv', 'json'],
): Link[] {
  if (entry.record.republish === false) return [];
  return formats.map((format) => ({
    text: format.toUpperCase(),
    href: desk.links.href(`/data/series/${entry.id}.${format}`),
  }));
}

function commonParts(desk: Desk, request: TrendRequest, lines: readonly Line[]): Omit<TrendSpec, 'series'> {
  const days = lines
    .flatMap(({ series }) => series.points.flatMap((p) => [p.period.earliest, p.period.latest]))
    .sort();
  return {
    type: request.type,
    annotations: annotationsOf(desk, request),
    from: edge(request.from, 'earliest') ?? days[0] ?? '',
    to: edge(request.to, 'latest') ?? days.at(-1) ?? '',
    locale: desk.words.lang,
    words: desk.words.charts,
  };
}

function edge(text: string | undefined, side: 'earliest' | 'latest'): string | undefined {
  if (text === undefined) return undefined;
  const date = parsePartialDate(text, { periods: true });
  return typeof date === 'string' ? undefined : date[side];
}

function annotationsOf(desk: Desk, request: TrendRequest): TrendAnnotation[] {
  return request.annotate.flatMap((id) => {
    const event = desk.corpus.events.get(`${request.article}/${id}`) ?? desk.corpus.events.get(id);
    return event ? [{ date: event.record.date, label: event.record.title }] : [];
  });
}

/** A panel for each line; what is counted in one unit and as often has one scale, so that heights can be compared. */
function panelsOf(desk: Desk, whole: TrendSpec, lines: readonly Line[]): TrendPanel[] {
  const scales = Map.groupBy(lines, scaleOf);
  return lines.map((line) => {
    const onScale = scales.get(scaleOf(line))?.map(({ series }) => series);
    return panel(desk, whole, line, {
      ...whole,
      series: [line.series],
      panel: true,
      ...(onScale && { onScale }),
    });
  });
}

/** Lines of the same are on one scale: a running total is not compared with what it is the total of. */
function scaleOf({ series: { unit, frequency, accumulates } }: Line): string {
  return JSON.stringify([unit, frequency, accumulates]);
}

function panel(desk: Desk, whole: TrendSpec, line: Line, spec: TrendSpec): TrendPanel {
  return {
    heading: line.series.label,
    measure: measureLine(desk, line.entry.record),
    // A panel is never as wide as the wide drawing.
    drawing: layered({
      narrow: drawTrend(spec, 'narrow'),
      points: { narrow: trendPoints(spec, 'narrow', whole) },
      alternative: describeTrend(spec),
    }),
  };
}

function draw(spec: TrendSpec): Drawing {
  return layered({
    narrow: drawTrend(spec, 'narrow'),
    wide: drawTrend(spec, 'wide'),
    points: { narrow: trendPoints(spec, 'narrow'), wide: trendPoints(spec, 'wide') },
    alternative: describeTrend(spec),
  });
}

// A series with dimensions is one line for each combination of their values.
function linesOf(desk: Desk, id: string, request: TrendRequest): Line[] {
  const { by, from, to, article } = request;
  const found = observationsOf(desk.corpus, id, { by, from, to, article });
  if (!found) return [];
  const { record, words: translated } = found.entry;
  const groups = new Map<string, Observation[]>();
  for (const observation of found.observations) {
    const key = Object.values(observation.dimensions)
      .map((value) => worded(translated, value))
      .join(desk.words.labels.comma);
    const group = groups.get(key);
    if (group) group.push(observation);
    else groups.set(key, [observation]);
  }
  return [...groups].map(([key, observations]) => ({
    entry: found.entry,
    observations,
    series: {
      label: key === '' || (by !== undefined && groups.size === 1) ? record.title : capital(key),
      unit: record.unit,
      frequency: record.frequency,
      accumulates: record.accumulates === true,
      points: observations.map((observation, i) => ({
        ...pointOf(desk, wordedObservation(translated, observation)),
        ...(i === observations.length - 1 && isUnfinished(desk, record, observation) && { unfinished: true }),
      })),
      breaks: (record.breaks ?? []).map(({ period, note }) => ({ period, note: worded(translated, note) })),
    },
  }));
}

function pointOf(desk: Desk, observation: Observation): TrendPoint {
  const { period, value, min, max, status, remark, formula, derivation } = observation;
  const at = observationAt(desk, observation);
  return {
    ...(at !== undefined && { at }),
    period,
    label: desk.words.date(period, undefined, 'short'),
    value,
    min,
    max,
    status,
    remark: remark && foreign(desk, remark),
    derived: formula !== undefined || derivation !== undefined,
  };
}
