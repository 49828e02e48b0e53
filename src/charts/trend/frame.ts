import type { Box } from './place.ts';

/** The room a drawing has: sizes in pixels, time in milliseconds, values in the unit of the series. */
export interface Frame {
  width: number;
  height: number;
  marginLeft: number;
  marginRight: number;
  marginTop: number;
  marginBottom: number;
  start: number;
  end: number;
  low: number;
  high: number;
  ticks: number[];
  /** Time runs from right to left; the margins are those of the drawing as it is seen. */
  rtl?: boolean;
}

/** Horizontal place of a time in a frame, in pixels. */
export function xAt(frame: Frame, time: number): number {
  const inner = frame.width - frame.marginLeft - frame.marginRight;
  const along = ((time - frame.start) / (frame.end - frame.start)) * inner;
  return frame.rtl ? frame.width - frame.marginRight - along : frame.marginLeft + along;
}

/** Vertical place of a value in a frame, in pixels from the top. */
export function yAt(frame: Frame, value: number): number {
  const inner = frame.height - frame.marginTop - frame.marginBottom;
  return frame.marginTop + (1 - (value - frame.low) / (frame.high - frame.low)) * inner;
}

/** The part of a frame in which the data stand. */
export function plotArea(frame: Frame): Box {
  return {
    x1: frame.marginLeft,
    y1: frame.marginTop,
    x2: frame.width - frame.marginRight,
    y2: frame.height - frame.marginBottom,
  };
}
