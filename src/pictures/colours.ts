import { readFileSync } from 'node:fs';

/** The light colours of the style sheet by custom property, so that pictures have the colours of the pages. */
export type Colours = (name: string) => string;

/** Reads the colours of the site’s style sheet. */
export function lightColours(): Colours {
  const sheet = readFileSync(new URL('../site/styles/tokens.css', import.meta.url), 'utf8');
  const root = sheet.slice(sheet.indexOf(':root {'), sheet.indexOf('}'));
  const written = new Map(
    [...root.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const colour = (name: string): string => {
    const value = written.get(name) ?? '#000';
    const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
    return other === undefined ? (/^light-dark\((#\w+)/.exec(value)?.[1] ?? value) : colour(other);
  };
  return colour;
}

/** A drawing of a page with its colours written out. */
export function withColours(svg: string, colour: Colours): string {
  return svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) => colour(name));
}
