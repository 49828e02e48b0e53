import type { PartialDate } from '../model/partial-date.ts';
import type { Status } from '../model/status.ts';

/** The words charts use, in the page's language; given by the views' message files. Numbers arrive as numbers. */
export interface ChartWords {
  /**
   * True where time runs from right to left, as it does in Arabic: the band above a timeline and the trend charts are then
   * mirrored. Trend charts too, because they stand between paragraphs read from the right, under timelines that begin at the
   * right, and have Arabic-Indic numbers: an axis that ran the other way would have to be read against all around it.
   * Maps are never mirrored.
   */
  rtl?: boolean;
  /** A number as the page writes it. */
  number(value: number): string;
  /** The same as short as can be, for an axis of huge values: "3.2M". */
  compact(value: number): string;
  /** "4–6", "at least 15". */
  range(min: number, max: number | undefined): string;
  /** A date or period in words. */
  date(date: PartialDate): string;
  /** A short tick of the time axis; `unit` is what the tick stands for. */
  tick(day: string, unit: 'year' | 'month' | 'day', first: boolean): string;
  /** In a gap: "no figures". */
  noFigures: string;
  /** In a table, for a period of a kind that the line does not have: "–", and what that means. */
  otherPeriods: string;
  otherPeriodsNote: string;
  /** A number or a name with its status: "100 (claimed)". */
  withStatus(text: string, status: string): string;
  /** A remark on one of several lines: "Iraq: first half only". */
  remarkOn(line: string, remark: string): string;
  /** What a dashed line stands for: "no figure in between". */
  bridge: string;
  /** What a flat stroke stands for: "the time that one number is given for". */
  span: string;
  /** On a break: "change of source or method". */
  breakLabel: string;
  /** Under an unfinished period. */
  unfinished: string;
  /** Column heads and cells of the table. */
  period: string;
  status: string;
  remark: string;
  statusName: Readonly<Record<Status, string>>;
  /** Mark of a value worked out and not printed by a source. */
  derived: string;
  /** The same of a chart in which every value is. */
  allDerived: string;
  notKnown: string;
  /** Column of a table: incidents that do not give the number added up. */
  withoutNumber: string;
  /** What the open part of a bar stands for: "up to the most it can be". */
  upToMost: string;
  /** What the arrow over a bar stands for: "it may be more". */
  mayBeMore: string;
  /** The lane of events that have no kind, and the box for them: "Other". */
  otherKind: string;
  /** "20 km" for the scale bar. */
  kilometres(km: number): string;
  /** Country names on maps, by ISO 3166-1 alpha-2. */
  country(code: string): string;
  /** One sentence that says what a trend chart shows; counts and extremes are given ready-worded. */
  describeTrend(facts: TrendFacts): string;
  describeBand(facts: { count: number; first: string; last: string }): string;
  describeMap(facts: { places: number; incidents: number; most?: { name: string; count: number } }): string;
  /** Column of a table: all statuses together. */
  total: string;
  /** One sentence that says what a chart of bars shows. */
  describeBars(facts: BarsFacts): string;
  /** "and" list. */
  list(items: string[]): string;
}

/** What there is to say about one series of a trend chart. */
export interface SeriesFacts {
  label: string;
  unit: string;
  count: number;
  first: { period: string; value: string };
  last: { period: string; value: string };
  highest: { period: string; value: string };
  lowest: { period: string; value: string };
  gaps: number;
  /** The last period was not over when it was counted. */
  unfinished: boolean;
}

/** What there is to say about a trend chart. */
export interface TrendFacts {
  series: SeriesFacts[];
  annotations: string[];
}

/** What there is to say about a chart of bars; values are ready-worded. */
export interface BarsFacts {
  kind: 'stack' | 'rank';
  unit: string;
  /** How many bars there are whose size is known, and how many else. */
  count: number;
  unknown: number;
  first: { label: string; value: string };
  last: { label: string; value: string };
  /** Left out where several are as high as any. */
  highest?: { label: string; value: string };
  /** What the bars hold in all, by status: "12 confirmed". Empty for sums. */
  statuses: { status: Status; count: number }[];
}
