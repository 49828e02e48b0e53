import * as Plot from '@observablehq/plot';
import type { Layout, TrendSpec } from '../spec.ts';
import type { Frame } from './frame.ts';
import { pointExtent, pointHeight } from './runs.ts';
import { finestOf, type TimeTick, timeTicks } from './time.ts';

/**
 * A value axis that begins at nought (below it for negative values) and ends at a round number, over all series that share
 * it.
 */
export function valueScale(spec: TrendSpec, steps: number): { low: number; high: number; ticks: number[] } {
  const all = spec.onScale ?? spec.series;
  let most = 0;
  let least = 0;
  for (const series of all) {
    for (const point of series.points) {
      const { low, high } = pointExtent(point);
      // A floor has an arrow above it, which needs room of its own.
      most = Math.max(most, high ?? low * 1.1, pointHeight(point));
      least = Math.min(least, low, pointHeight(point));
    }
  }
  const whole = all.every((series) =>
    series.points.every((point) => Number.isInteger(pointHeight(point) * 2)),
  );
  return roundSteps(least, most, steps, whole);
}

/** A scale from a round number at or below `least` to one at or above `most`, in about so many steps. */
export function roundSteps(
  least: number,
  most: number,
  steps: number,
  whole: boolean,
): { low: number; high: number; ticks: number[] } {
  const span = most - least;
  const step = roundStep((span > 0 ? span : 1) / steps, whole);
  const low = Math.floor(least / step) * step;
  const high = Math.max(Math.ceil(most / step) * step, low + step);
  const ticks: number[] = [];
  // Counting in whole steps keeps 0.1 + 0.2 out of the labels.
  for (let i = 0; low + i * step <= high + step / 1e6; i++)
    ticks.push(Number((low + i * step).toPrecision(12)));
  return { low, high, ticks };
}

// 1, 2, 2.5 or 5 times a power of ten; at least 1 where only whole things are counted.
function roundStep(rough: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  return whole && step < 1 ? 1 : whole && !Number.isInteger(step) && step > 1 ? Math.ceil(step) : step;
}

/** Longest label of a value in full, in characters: longer ones are said short ("3.2M"). */
const LONGEST = 9;

/** The labels of the value axis: all in full, or all short. */
export function tickLabels({ words }: TrendSpec, ticks: readonly number[]): string[] {
  const full = ticks.map((tick) => words.number(tick));
  return full.some((label) => label.length > LONGEST) ? ticks.map((tick) => words.compact(tick)) : full;
}

/** Grid, value labels and time labels. */
export function axisMarks(spec: TrendSpec, layout: Layout, frame: Frame): Plot.Markish[] {
  const inner = frame.width - frame.marginLeft - frame.marginRight;
  const most = Math.max(2, Math.floor(inner / (layout === 'wide' ? 74 : 58)));
  const ticks = timeTicks(spec.from, spec.to, most, finestOf(spec.series));
  const labelled = ticks.map((tick, i) => ({
    at: new Date(tick.time),
    label: tickLabel(spec, tick, i === 0),
  }));
  const values = tickLabels(spec, frame.ticks);
  return [
    Plot.ruleY(frame.ticks, { stroke: 'var(--chart-grid)', strokeWidth: 1 }),
    Plot.ruleY([0], { stroke: 'var(--chart-faint)', strokeWidth: 1 }),
    Plot.text(frame.ticks, {
      x: () => new Date(frame.start),
      y: (tick: number) => tick,
      text: (_: number, i: number) => values[i],
      textAnchor: frame.rtl ? 'start' : 'end',
      dx: frame.rtl ? 6 : -6,
      fill: 'var(--chart-faint)',
    }),
    Plot.tickX(labelled, {
      x: 'at',
      stroke: 'var(--chart-faint)',
      insetTop: frame.height - frame.marginTop - frame.marginBottom,
      insetBottom: -5,
    }),
    Plot.text(labelled, {
      x: 'at',
      text: 'label',
      frameAnchor: 'bottom',
      lineAnchor: 'top',
      dy: 8,
      fill: 'var(--chart-faint)',
    }),
  ];
}

function tickLabel(spec: TrendSpec, tick: TimeTick, first: boolean): string {
  return spec.words.tick(tick.day, tick.unit, first);
}
