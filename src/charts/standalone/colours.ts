/**
 * The light colours of the site’s sheet (styles/tokens.css), for drawings that leave the site and have no sheet. A test holds
 * the two together.
 */
export const LIGHT: Readonly<Record<string, string>> = {
  paper: '#fdfcf9',
  ink: '#1a1b1d',
  'ink-2': '#56575b',
  'chart-ink': '#1a1b1d',
  'chart-faint': '#56575b',
  'chart-grid': '#e4e1d9',
  'chart-1': '#0b4f6c',
  'chart-2': '#b0501f',
  'chart-3': '#4e7a33',
  'chart-4': '#7a4a8c',
  'chart-5': '#80680d',
  'chart-gap': '#efece5',
  'chart-note': '#77787b',
  'map-land': '#f0ede6',
  'map-story': '#e6e1d5',
  'map-border': '#b5b0a3',
  'map-water': '#dfe7ea',
};

/** A drawing with the colours themselves in the place of the sheet’s names for them. */
export function inLight(svg: string): string {
  return svg
    .replace(/var\(--([a-z0-9-]+)\)/g, (name, key: string) => LIGHT[key] ?? name)
    .replaceAll('currentColor', LIGHT.ink ?? '');
}
