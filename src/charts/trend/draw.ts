import * as Plot from '@observablehq/plot';
import { LAYOUT_WIDTH, type Layout, type TrendSpec } from '../spec.ts';
import { SvgDocument, type SvgElement, serialiseSvg } from '../svg-dom.ts';
import { type AnnotationPlan, annotationMarks, planAnnotations } from './annotations.ts';
import { axisMarks, tickLabels, valueScale } from './axes.ts';
import type { Frame } from './frame.ts';
import { breakMarks, gapMarks, gapsOf } from './gaps.ts';
import { type InnerLabel, innerLabelMarks, placeInnerLabels } from './inner-labels.ts';
import { type KeyEntry, keyMarks, keyOf, keyRoom, withoutNeedlessCrosses } from './key.ts';
import { textWidth } from './labels.ts';
import { dataMarks } from './marks.ts';
import { labelMargin, type NamePlace, nameMarks, namesRoom, placeSeriesNames } from './names.ts';
import { DAY, dayStart } from './time.ts';

/** Everything of a chart that has a place of its own, worked out before anything is drawn. */
export interface TrendLayout {
  frame: Frame;
  annotations: AnnotationPlan;
  key: KeyEntry[];
  names: NamePlace[];
  inner: InnerLabel[];
}

/** Lays out a trend chart, or one panel of small multiples. */
export function layOutTrend(spec: TrendSpec, layout: Layout): TrendLayout {
  const key = keyOf(spec);
  const laidOut = layOutWith(spec, layout, key);
  // What a shade means is said inside one, or else under the chart.
  const unsaid = gapsOf(spec, laidOut.frame).length > 0 && !laidOut.inner.some(({ kind }) => kind === 'gap');
  return unsaid ? layOutWith(spec, layout, [...key, { sign: 'gap', text: spec.words.noFigures }]) : laidOut;
}

function layOutWith(spec: TrendSpec, layout: Layout, key: KeyEntry[]): TrendLayout {
  const plain = frameOf(spec, layout, LAYOUT_WIDTH[layout]);
  const annotations = planAnnotations(spec, layout, plain);
  const below = keyRoom(key);
  const frame = {
    ...plain,
    height: plain.height + annotations.room + below,
    marginTop: plain.marginTop + annotations.room,
    marginBottom: plain.marginBottom + below,
  };
  return {
    frame,
    annotations,
    key,
    names: placeSeriesNames(spec, layout, frame),
    inner: placeInnerLabels(spec, frame, annotations),
  };
}

/**
 * Draws a trend chart, or one panel of small multiples, as an SVG text for one layout. The drawing is hidden from screen
 * readers: the figure around it carries the text alternative (describeTrend) and the table (tabulateTrend).
 */
export function drawTrend(spec: TrendSpec, layout: Layout): string {
  const { frame, annotations, key, names, inner } = layOutTrend(spec, layout);
  const svg = Plot.plot({
    document: new SvgDocument() as unknown as Document,
    width: frame.width,
    height: frame.height,
    marginLeft: frame.marginLeft,
    marginRight: frame.marginRight,
    marginTop: frame.marginTop,
    marginBottom: frame.marginBottom,
    className: 'chart',
    x: {
      type: 'utc',
      domain: [new Date(frame.start), new Date(frame.end)],
      axis: null,
      reverse: frame.rtl,
    },
    y: { domain: [frame.low, frame.high], axis: null },
    color: { type: 'identity' },
    marks: [
      ...gapMarks(spec, frame),
      ...axisMarks(spec, layout, frame),
      ...breakMarks(spec, frame),
      ...annotationMarks(annotations, frame),
      ...dataMarks(withoutNeedlessCrosses(spec)),
      ...innerLabelMarks(inner),
      ...nameMarks(names, frame),
      ...keyMarks(spec, key, frame),
    ],
  }) as unknown as SvgElement;
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('font-size', '12');
  return serialiseSvg(svg);
}

/** True where a layout has room for the names of the events marked on it; else it shows their numbers. */
export function namesItsEvents(spec: TrendSpec, layout: Layout): boolean {
  return planAnnotations(spec, layout, frameOf(spec, layout, LAYOUT_WIDTH[layout])).layout === 'wide';
}

function frameOf(spec: TrendSpec, layout: Layout, width: number): Frame {
  const usual = spec.panel ? (layout === 'wide' ? 170 : 160) : layout === 'wide' ? 360 : 280;
  const { low, high, ticks } = valueScale(spec, spec.panel ? 3 : 5);
  const rtl = spec.words.rtl === true;
  const labels = tickLabels(spec, ticks);
  const needed = 10 + Math.max(...labels.map((label) => textWidth(label, 12)));
  // Panels of small multiples stand under one another and share one time axis, so their margins are alike.
  const values = spec.panel ? Math.max(48, needed) : needed;
  const names = labelMargin(spec, layout);
  return {
    width,
    // Where there are more names than fit beside the chart, the chart is taller.
    height: Math.max(usual, namesRoom(spec, layout) + 60),
    marginLeft: rtl ? names : values,
    marginRight: rtl ? values : names,
    ...(rtl && { rtl }),
    marginTop: 20,
    // Room for the second line of the time labels.
    marginBottom: 40,
    start: dayStart(spec.from),
    end: dayStart(spec.to) + DAY,
    low,
    high,
    ticks,
  };
}
