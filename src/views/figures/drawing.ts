import { layersOf, mergeLayers } from '../../charts/links.ts';

/** A picture drawn at build time, laid out twice; the page shows the one that fits. */
export interface Drawing {
  /** SVG text. */
  narrow: string;
  wide?: string;
  /** The links on its numbers, laid over it. */
  links?: { narrow?: string; wide?: string };
  /** Where the values stand in each layout, for the script: see trendPoints. */
  points?: { narrow: string; wide?: string };
  /** One sentence for those who cannot see it. */
  alternative: string;
}

/** The small map of a record. */
export interface RecordMap {
  drawing: Drawing;
  /** What its circles stand for, with their radii. */
  circles?: string;
}

/** A drawing with the links on its numbers in a layer of their own. */
export function layered(drawing: Drawing): Drawing {
  const narrow = layersOf(drawing.narrow);
  const wide = drawing.wide === undefined ? undefined : layersOf(drawing.wide);
  const links = narrow.links ?? wide?.links;
  return {
    ...drawing,
    narrow: narrow.picture,
    ...(wide && { wide: wide.picture }),
    ...(links && { links: { narrow: narrow.links, ...(wide && { wide: wide.links }) } }),
  };
}

/** The wider layout of a drawing as one picture, for where nothing can be pressed. */
export function wholePicture({ narrow, wide, links }: Drawing): string {
  return wide === undefined
    ? mergeLayers({ picture: narrow, ...(links?.narrow && { links: links.narrow }) })
    : mergeLayers({ picture: wide, ...(links?.wide && { links: links.wide }) });
}
