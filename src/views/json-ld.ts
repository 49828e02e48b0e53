import { licenceOf } from '../model/licence.ts';
import type { Desk } from './desk.ts';
import type { Link } from './page.ts';

type Json = string | number | boolean | undefined | readonly Json[] | { readonly [key: string]: Json };
/** A node of JSON-LD, without its context. */
export type JsonLdNode = Readonly<Record<string, Json>>;

/**
 * JSON-LD of a page: the page's own node and the way to it, as text that is safe inside a script element
 * (`<` is written as an escape, so that no `</script>` or `<!--` can stand in it).
 */
export function jsonLd(
  desk: Desk,
  node: JsonLdNode,
  trail: readonly Link[],
  heading: string,
  path: string,
): string {
  const { links } = desk;
  const crumbs = [
    ...trail.map((link) => ({ name: link.text, item: absoluteHref(desk, link.href) })),
    { name: heading, item: links.absolute(path) },
  ];
  const graph: Json[] = [node];
  if (trail.length > 0) {
    graph.push({
      '@type': 'BreadcrumbList',
      itemListElement: crumbs.map((crumb, i) => ({ '@type': 'ListItem', position: i + 1, ...crumb })),
    });
  }
  return escapeScript(JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }));
}

/** The publisher as an organisation. */
export function publisher(desk: Desk): JsonLdNode {
  return { '@type': 'Organization', name: desk.corpus.site.publisher, url: desk.links.absolute('/') };
}

/** The licence of the site: its address where that is known, for programs that ask what they may use; else its words. */
export function licence(desk: Desk): Json {
  const { path, title } = licenceOf(desk.corpus.site.licence);
  return path ?? { '@type': 'CreativeWork', name: title };
}

function absoluteHref(desk: Desk, href: string): string {
  return `${desk.corpus.site.url.replace(/\/+$/, '')}${href}`;
}

function escapeScript(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
