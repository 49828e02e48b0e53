const COMMENT = /^\s*--+\s?(.*)$/;
const OF_LANGUAGE = /^([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*):\s+(.+)$/;

/**
 * What a query works out, in words: the comment that its file begins with. A line of it that begins with a language tag
 * and a colon (`-- ar: …`) says the same in that language, and goes on in the lines behind it.
 * @param language of the text to find (BCP 47); undefined for the site’s own
 * @returns undefined where the file does not say; in a language that it does not speak, what it says in the site’s own
 */
export function described(sql: string, language?: string): string | undefined {
  const told = new Map<string | undefined, string[]>();
  let current: string | undefined;
  for (const line of sql.split('\n')) {
    const comment = COMMENT.exec(line)?.[1]?.trim();
    if (comment === undefined) {
      if (line.trim() === '' && told.size === 0) continue;
      break;
    }
    const [, tag, text = comment] = OF_LANGUAGE.exec(comment) ?? [];
    if (tag !== undefined) current = tag;
    if (text !== '') told.set(current, [...(told.get(current) ?? []), text]);
  }
  return (told.get(language) ?? told.get(undefined))?.join(' ');
}

/** A query without the comment that its file begins with. */
export function undescribed(sql: string): string {
  const lines = sql.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '' && !COMMENT.test(line));
  return lines.slice(Math.max(0, first)).join('\n').trim();
}
