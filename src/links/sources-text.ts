/** Sources named for an address; more are counted. */
const MOST_SOURCES = 3;

/** The sources that give an address, the first few by their ids. */
export function sourcesText(sources: readonly string[]): string {
  const more = sources.length - MOST_SOURCES;
  return `${sources.slice(0, MOST_SOURCES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
