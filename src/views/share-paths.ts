/** Path of the picture that stands for a whole edition, without base. */
export function siteSharePath(prefix: string): string {
  return `${prefix}/share/site.png`;
}

/** Path of an article’s picture, without base. */
export function articleSharePath(prefix: string, id: string): string {
  return `${prefix}/share/articles/${id}.png`;
}
