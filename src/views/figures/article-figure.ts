import type { TrendFigure } from './chart-figure.ts';
import type { MapFigure } from './map-figure.ts';

/** A chart or a map of an article. */
export type ArticleFigure = { kind: 'trend'; figure: TrendFigure } | { kind: 'map'; figure: MapFigure };
