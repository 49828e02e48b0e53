/** A picture drawn at build time, laid out twice; the page shows the one that fits. */
export interface Drawing {
  /** SVG text. */
  narrow: string;
  wide?: string;
  /** Where the values stand in each layout, for the script: see trendPoints. */
  points?: { narrow: string; wide?: string };
  /** One sentence for those who cannot see it. */
  alternative: string;
}
