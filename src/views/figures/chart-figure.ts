import type { ChartTable } from '../../charts/spec.ts';
import type { Link } from '../page.ts';
import type { NumberReceipts } from '../receipts/shown.ts';
import type { Drawing } from './drawing.ts';

/** A trend chart on a page. */
export interface TrendFigure {
  title: string;
  /** Measure and unit, under the title. */
  measure: string;
  panels: TrendPanel[];
  /** Events marked on it, where a drawing shows their numbers instead of their names. */
  keys: string[];
  /** True where the narrow drawing alone does so. */
  keysNarrow?: boolean;
  /** What is not in it, or counts twice. */
  notes?: string[];
  /** `links` leads from the first cell of each row to what it rests on; `at` tells where it is written. */
  table: ChartTable & { caption: string; links?: (string | undefined)[]; at?: (string | undefined)[] };
  sources: Link[];
  /** All rows it rests on, where those are incidents. */
  rows?: Link;
  /** What is counted, by whom, and what is not: one for each series. */
  measures: { title?: string; text: string; caveats: string[]; breaks: string[] }[];
  downloads: { label: string; links: Link[] }[];
  /** Left out where it is empty. */
  receipts?: NumberReceipts;
  /** Left out where it has no page of its own. */
  share?: ChartShare;
}

/** How a chart can be taken elsewhere. */
export interface ChartShare {
  /** The page that shows it alone. */
  page: Link;
  /** HTML that puts that page into a frame. */
  snippet: string;
  /** The chart as files. */
  files: Link[];
  /** What a picture made in the browser is called. */
  raster: string;
}

/** One panel of small multiples, or the only one. */
export interface TrendPanel {
  heading?: string;
  measure?: string;
  drawing: Drawing;
}
