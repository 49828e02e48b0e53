import type { EmbedUse, Use } from './body.ts';
import type { EmbedName, TextDirectiveName } from './nodes.ts';

/** The longest of our names, so that no more letters than these are looked at after a colon. */
export const LONGEST_NAME = 'incidents'.length;

/** True for the directives that stand in a line of text. */
export function isTextDirectiveName(name: string): name is TextDirectiveName {
  return name === 'stat' || name === 'claim';
}

/** True for what stands alone on a line and is drawn from data. */
export function isEmbed(use: Use): use is EmbedUse {
  return isEmbedName(use.what);
}

/** True for the directives that stand alone on a line. */
export function isEmbedName(name: string): name is EmbedName {
  return name === 'trend' || name === 'timeline' || name === 'incidents' || name === 'map';
}
