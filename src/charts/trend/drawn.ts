import type * as Plot from '@observablehq/plot';

/** Makes an SVG element with its attributes and, if given, its text. */
export type MakeElement = (
  name: string,
  attributes: Record<string, string | number>,
  text?: string,
) => Element;

/**
 * A mark drawn by hand at pixels worked out beforehand, for what Plot’s own marks cannot place: a group with these
 * attributes around the elements that `parts` makes.
 */
export function drawn(
  parts: (make: MakeElement) => readonly Element[],
  attributes: Record<string, string | number> = {},
): Plot.Markish {
  return (_index, _scales, _values, _dimensions, context) => {
    const { document } = context as unknown as { document: Document };
    const make: MakeElement = (name, given, text) => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(given)) element.setAttribute(key, String(value));
      if (text !== undefined) element.textContent = text;
      return element;
    };
    const group = make('g', attributes);
    for (const part of parts(make)) group.appendChild(part);
    return group as unknown as SVGElement;
  };
}
