import type { PublishedFile } from './input.ts';

/** Where the script is that a copied frame asks for: at the same address for good, as it stands in other people’s pages. */
export const EMBED_SCRIPT_PATH = '/embed/fit.js';

/**
 * Gives each frame the height that the chart in it tells, which is what src/client/embed.ts sends. It looks at nothing but such
 * messages, and changes nothing but the height of the frame that one comes from.
 */
const SCRIPT = `addEventListener('message', ({ source, data }) => {
  const height = Number(data && data.sourcebookHeight);
  if (!(height > 0)) return;
  for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === source) frame.height = height;
});
`;

/** `/embed/fit.js`. */
export function embedScript(): PublishedFile {
  return { path: EMBED_SCRIPT_PATH.slice(1), content: () => SCRIPT };
}
