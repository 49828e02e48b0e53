/** A picture drawn at build time, laid out twice; the page shows the one that fits. */
export interface Drawing {
  /** SVG text. */
  narrow: string;
  wide?: string;
  /** One sentence for those who cannot see it. */
  alternative: string;
}
