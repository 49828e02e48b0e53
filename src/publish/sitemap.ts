import { absolute, type PublishedFile, type PublishInput } from './input.ts';
import { xmlText } from './xml.ts';

/** Most addresses in one part (sitemaps.org, “Using Sitemap index files”). */
export const SITEMAP_PART = 50_000;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

// How a sitemap names a page’s other languages (developers.google.com, “Localized versions of your pages”).
const LINKS = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"';

/** `/sitemap-index.xml` and its parts: every page that is to be listed. */
export function sitemaps({ corpus, pages }: PublishInput): PublishedFile[] {
  const listed = pages.filter((page) => page.listed !== false);
  const parts: PublishedFile[] = [];
  const link = ({ language, path }: { language: string; path: string }): string =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${xmlText(absolute(corpus, path))}"/>`;
  for (let start = 0; start < Math.max(1, listed.length); start += SITEMAP_PART) {
    parts.push({
      path: `sitemap-${parts.length + 1}.xml`,
      content: () => {
        const urls = listed.slice(start, start + SITEMAP_PART).map(({ path, changed, alternates = [] }) => {
          const lastChange = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
          return `<url><loc>${xmlText(absolute(corpus, path))}</loc>${lastChange}${alternates.map(link).join('')}</url>\n`;
        });
        const space = listed.some(({ alternates }) => alternates) ? `${SPACE} ${LINKS}` : SPACE;
        return `${HEAD}<urlset ${space}>\n${urls.join('')}</urlset>\n`;
      },
    });
  }
  const index = () => {
    const entries = parts.map(
      ({ path }) => `<sitemap><loc>${xmlText(absolute(corpus, path))}</loc></sitemap>\n`,
    );
    return `${HEAD}<sitemapindex ${SPACE}>\n${entries.join('')}</sitemapindex>\n`;
  };
  return [{ path: 'sitemap-index.xml', content: index }, ...parts];
}

/** `/robots.txt`: everything may be read, and the sitemap tells what there is. */
export function robots({ corpus }: PublishInput): PublishedFile {
  const text = `User-agent: *\nAllow: /\n\nSitemap: ${absolute(corpus, '/sitemap-index.xml')}\n`;
  return { path: 'robots.txt', content: () => text };
}
