import { correctionFeeds } from './corrections-feed.ts';
import { dataFiles } from './data-files.ts';
import { datapackage } from './datapackage.ts';
import { embedScript } from './embed-script.ts';
import { exploreFiles } from './explore.ts';
import { feeds } from './feed.ts';
import { noMemory, type PublishedFile, type PublishInput } from './input.ts';
import { offeredOf } from './offered.ts';
import { redirects } from './redirects.ts';
import { schemas } from './schemas.ts';
import { robots, sitemaps } from './sitemap.ts';

export type { Memory, PublishedFile, PublishedPage, PublishInput } from './input.ts';

/**
 * Everything a site publishes besides its pages and pictures (contract, section 5): downloads, data package, schemas,
 * feeds, sitemap and the pages of former addresses. Contents are made when asked for, none is kept, and they are the same
 * byte for byte for the same input.
 */
export function publish(input: PublishInput): PublishedFile[] {
  const offered = (input.memory ?? noMemory).shared(() => offeredOf(input.corpus));
  const resources = dataFiles(input, offered);
  return [
    ...resources.map((resource) => resource.file),
    ...exploreFiles(input, () => new Set(offered().withheld.map(({ id }) => id))),
    { path: 'data/datapackage.json', content: () => datapackage(resources, offered(), input) },
    ...schemas(input),
    ...feeds(input),
    ...correctionFeeds(input),
    ...sitemaps(input),
    robots(input),
    embedScript(),
    ...redirects(input),
  ];
}
