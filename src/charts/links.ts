/*
 * The numbers of a drawing that have a receipt are links to it. They stand in a group of their own, so that a page can lay
 * them over the picture: the picture is one image to a screen reader, and nothing inside an image can be pressed.
 */

/** Class of the groups that hold a drawing’s links. */
export const LINKS_CLASS = 'chart-links';

const GROUPS = new RegExp(`<g class="${LINKS_CLASS}"[^>]*>(?:(?!</g>).)*</g>`, 'gs');

/** A drawing in two layers of one size: the picture, and the links on its numbers. */
export interface Layers {
  picture: string;
  /** Left out where no number has a receipt. */
  links?: string;
}

/** Parts a drawing into its layers. */
export function layersOf(svg: string): Layers {
  const groups = svg.match(GROUPS);
  if (!groups) return { picture: svg };
  const root = svg.slice(0, svg.indexOf('>') + 1).replace(/ (?:aria-hidden|focusable)="[^"]*"/g, '');
  return {
    picture: svg.replace(GROUPS, ''),
    // An image to a screen reader by itself, which would hide what is in it.
    links: `${root.replace('<svg ', '<svg role="none" ')}${groups.join('')}</svg>`,
  };
}

/** Puts the layers of a drawing together again, without the links. */
export function mergeLayers({ picture, links }: Layers): string {
  const groups = links?.match(GROUPS)?.join('') ?? '';
  return picture.replace(/<\/svg>$/, `${groups.replace(/<\/?a\b[^>]*>/g, '')}</svg>`);
}
