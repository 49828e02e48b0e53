import type { PartialDate } from '../model/partial-date.ts';
import type { PlacePrecision } from '../model/place.ts';
import type { Frequency } from '../model/series.ts';
import type { Status } from '../model/status.ts';
import type { ChartWords } from './words.ts';

/** Every chart is laid out twice: for a phone and for the wide column. The page shows the one that fits. */
export type Layout = 'narrow' | 'wide';

/** Width of each layout in SVG user units, which are CSS pixels at full size. */
export const LAYOUT_WIDTH = { narrow: 320, wide: 760 } as const;

/** One observation as drawn. A value, or a range; no `max` with a `min` means "at least". */
export interface TrendPoint {
  period: PartialDate;
  /** The period in words of the page's language. */
  label: string;
  value?: number;
  min?: number;
  max?: number;
  status?: Status;
  /** The period was not over when the source counted. */
  unfinished?: boolean;
  /** Worked out by formula or derivation, not printed by a source. */
  derived?: boolean;
  remark?: string;
  /** Id of its receipt on the page. */
  receipt?: string;
  /** Where it is written, for tables of pages that tell that (dev). */
  at?: string;
}

/** One line, set of bars or area of a trend chart; in small multiples, one panel. */
export interface TrendSeries {
  label: string;
  unit: string;
  frequency: Frequency;
  /** A running total: lines only, joined across dates that were not observed. */
  accumulates: boolean;
  /** In order of time, one per period. */
  points: TrendPoint[];
  breaks: { period: PartialDate; note: string }[];
}

/** An event marked on a trend chart. */
export interface TrendAnnotation {
  date: PartialDate;
  label: string;
}

/** A trend chart, or one panel of small multiples. */
export interface TrendSpec {
  type: 'line' | 'bar' | 'area';
  series: TrendSeries[];
  annotations: TrendAnnotation[];
  /** First and last day of the time axis, as YYYY-MM-DD. All panels of small multiples share them. */
  from: string;
  to: string;
  /** A panel of small multiples is lower than a chart by itself. */
  panel?: boolean;
  /** The series of all panels on one scale with this one. Left out, the value axis is the panel's own. */
  onScale?: readonly TrendSeries[];
  /** BCP 47 tag for dates and numbers of the axes. */
  locale: string;
  words: ChartWords;
}

/** What a bar holds of a status: counted incidents, or the least number of people. */
export interface BarPart {
  status: Status;
  count: number;
  /** The number as a table gives it, where it is not just the count: "4–6". */
  text?: string;
}

/** A bar over incidents: counted, or people added up over them. */
export interface Bar {
  label: string;
  /** How much of it is of which status. */
  parts: BarPart[];
  /** Least it can be; left out where nothing is known. The parts add up to it. */
  min?: number;
  /** Most it can be; without it, a value is a floor ("at least"). */
  max?: number;
  /** Incidents that do not give the number that is added up. */
  unknown?: number;
  /** Id of its receipt on the page. */
  receipt?: string;
}

/** One period of a chart of bars, its label in words. Nought is a bar of no height; what the data do not cover is a gap. */
export interface PeriodBar extends Bar {
  /** The first day of the period, as YYYY-MM-DD. */
  day: string;
  /** The data say nothing of this period. */
  gap?: boolean;
  /** The period was not over when the data were last changed. */
  unfinished?: boolean;
}

/** Bars by period, each stacked by status: counted incidents, or people added up over them. */
export interface StackSpec {
  kind: 'stack';
  /** What is counted: "incidents", "people killed". */
  unit: string;
  /** What one bar stands for. */
  period: 'month' | 'quarter' | 'year';
  /** One for each period from the first to the last, in order. */
  bars: PeriodBar[];
  words: ChartWords;
}

/** Bars in order of size, each parted by status. */
export interface RankSpec {
  kind: 'rank';
  unit: string;
  /** Head of the column of names: "Governorate or province". */
  by: string;
  bars: Bar[];
  words: ChartWords;
}

/** A chart of bars over incidents. */
export type BarsSpec = StackSpec | RankSpec;

/** The numbers of a chart as rows of text, for the table under it. */
export interface ChartTable {
  columns: { label: string; numeric: boolean }[];
  rows: string[][];
  /** What a sign in its cells means. */
  note?: string;
  /** For each cell the id of the receipt of its number, where there is one. */
  receipts?: (string | undefined)[][];
}

/** One mark on the band above a timeline. */
export interface BandEvent {
  date: PartialDate;
  title: string;
  /** Where it leads: `#event-id` of the list below. */
  href: string;
  /** Status of an incident, which decides its sign; events have none. */
  status?: Status;
  /** Word for what sort of thing it is: the lane it lies in. Without one it lies in that of other kinds. */
  lane?: string;
}

/** The overview band above a timeline. */
export interface BandSpec {
  events: BandEvent[];
  locale: string;
  words: ChartWords;
}

/** One place of a locator map with what happened there. */
export interface MapPlace {
  /** Its name; where several places lie at one point and share a sign, all their names as a list. */
  name: string;
  /** How many places these are; one if left out. */
  places?: number;
  /** ISO 3166-1 alpha-2. */
  country: string;
  lat: number;
  lon: number;
  precision: PlacePrecision;
  /** Number of incidents there. */
  count: number;
  /** Weakest status among them, which decides the sign: see strength.ts. */
  status: Status;
  /** They are not all of one status. */
  mixed?: boolean;
}

/** A locator map. */
export interface MapSpec {
  places: MapPlace[];
  locale: string;
  words: ChartWords;
}

/** Radius in kilometres that a place of each precision is drawn with: it lies somewhere inside. `country` is not drawn. */
export const PRECISION_RADIUS_KM: Readonly<Record<PlacePrecision, number | undefined>> = {
  exact: 1,
  near: 5,
  district: 25,
  governorate: 75,
  country: undefined,
};
