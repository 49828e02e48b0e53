import type { TrendFigure } from '../figures/chart-figure.ts';

/**
 * A chart as it stands outside its article: receipts are in the article, so its numbers lead there. `article` is the address
 * of that page; `attributes` are further ones of each link, with a space before them.
 */
export function chartElsewhere(figure: TrendFigure, article: string, attributes = ''): TrendFigure {
  const out = (svg: string | undefined): string | undefined =>
    svg?.replaceAll('<a href="#', `<a${attributes} href="${article}#`);
  return {
    ...figure,
    panels: figure.panels.map((panel) => {
      const { links } = panel.drawing;
      if (!links) return panel;
      const { narrow, wide } = links;
      return { ...panel, drawing: { ...panel.drawing, links: { narrow: out(narrow), wide: out(wide) } } };
    }),
  };
}
