import type { Link, Sign } from '../page.ts';
import type { ChartShare } from './chart-figure.ts';
import type { Drawing } from './drawing.ts';

/** A map of incidents in an article. */
export interface MapFigure {
  title: string;
  drawing?: Drawing;
  /** The places as a list, most incidents first: what the map shows, for those who cannot see it. */
  places: { number: string; name: string; href?: string; count: string; sign: Sign }[];
  listLabel: string;
  /** What the circles stand for, with their radii. */
  circles?: string;
  /** Incidents that are not on it, by name in the open; where there are many the last ones are behind `more`. */
  unplaced?: { text: string; items: Unplaced[]; more?: { label: string; items: Unplaced[] } };
  legend: Sign[];
  /** Left out where it has no page of its own. */
  share?: ChartShare;
}

/** An incident that a map cannot show, with the place as far as it is known. */
export interface Unplaced extends Link {
  place: string;
}
