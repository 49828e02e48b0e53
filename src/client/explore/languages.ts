/**
 * The links to this page in other languages ask for the same there: ids and dates of an address are those of every edition.
 * A link to some other page, where this one has no counterpart, stays as it is.
 */
export function takeLanguages(document: Document, path: string): { paint(search: string): void } {
  const name = lastPart(path);
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.languages a')].filter(
    (link) => lastPart(link.pathname) === name,
  );
  return {
    paint(search) {
      for (const link of links) link.search = search;
    },
  };
}

function lastPart(path: string): string {
  return path.split('/').filter(Boolean).at(-1) ?? '';
}
