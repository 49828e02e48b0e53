import * as Plot from '@observablehq/plot';
import { LAYOUT_WIDTH, type Layout, type TrendSpec } from '../spec.ts';
import { SvgDocument, type SvgElement, serialiseSvg } from '../svg-dom.ts';
import { annotationMarks, planAnnotations } from './annotations.ts';
import { axisMarks, valueScale } from './axes.ts';
import type { Frame } from './frame.ts';
import { breakMarks, gapMarks } from './gaps.ts';
import { keyMarks, keyOf, keyRoom, withoutNeedlessCrosses } from './key.ts';
import { dataMarks } from './marks.ts';
import { labelMargin, labelMarks, valueMarks } from './names.ts';
import { DAY, dayStart } from './time.ts';

/**
 * Draws a trend chart, or one panel of small multiples, as an SVG text for one layout. The drawing is hidden from screen
 * readers: the figure around it carries the text alternative (describeTrend) and the table (tabulateTrend).
 */
export function drawTrend(spec: TrendSpec, layout: Layout): string {
  const width = LAYOUT_WIDTH[layout];
  const frame = frameOf(spec, layout, width);
  const annotations = planAnnotations(spec, layout, frame);
  const key = keyOf(spec);
  // Room for the second line of the time labels above the key.
  const below = key.length > 0 ? keyRoom(key) + 12 : 0;
  const height = frame.height + annotations.room + below;
  const placed = {
    ...frame,
    height,
    marginTop: frame.marginTop + annotations.room,
    marginBottom: frame.marginBottom + below,
  };
  const svg = Plot.plot({
    document: new SvgDocument() as unknown as Document,
    width,
    height,
    marginLeft: placed.marginLeft,
    marginRight: placed.marginRight,
    marginTop: placed.marginTop,
    marginBottom: placed.marginBottom,
    className: 'chart',
    x: {
      type: 'utc',
      domain: [new Date(placed.start), new Date(placed.end)],
      axis: null,
      reverse: frame.rtl,
    },
    y: { domain: [placed.low, placed.high], axis: null },
    color: { type: 'identity' },
    marks: [
      ...gapMarks(spec, placed),
      ...axisMarks(spec, layout, placed),
      ...breakMarks(spec, placed),
      ...annotationMarks(annotations, placed),
      ...dataMarks(withoutNeedlessCrosses(spec)),
      ...valueMarks(spec, placed),
      ...labelMarks(spec, layout, placed),
      ...keyMarks(spec, key, placed),
    ],
  }) as unknown as SvgElement;
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  svg.setAttribute('font-size', '12');
  return serialiseSvg(svg);
}

function frameOf(spec: TrendSpec, layout: Layout, width: number): Frame {
  const plain = spec.panel ? (layout === 'wide' ? 150 : 140) : layout === 'wide' ? 340 : 260;
  const { low, high, ticks } = valueScale(spec, spec.panel ? 3 : 5);
  const rtl = spec.words.rtl === true;
  // Panels of small multiples stand under one another and share one time axis, so their margins are alike.
  const values = spec.panel ? 48 : 8 + Math.max(...ticks.map((tick) => spec.words.number(tick).length)) * 7.2;
  const names = labelMargin(spec, layout);
  return {
    width,
    height: plain,
    marginLeft: rtl ? names : values,
    marginRight: rtl ? values : names,
    ...(rtl && { rtl }),
    marginTop: 16,
    marginBottom: 24,
    start: dayStart(spec.from),
    end: dayStart(spec.to) + DAY,
    low,
    high,
    ticks,
  };
}
