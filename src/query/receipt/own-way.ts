/**
 * A text as a part of a sentence from right to left. One in Latin letters stands between the signs that let it run its own
 * way (U+2068, U+2069), so that its full stops and brackets stay where they belong.
 */
export function ownWay(text: string): string {
  return /^\P{L}*\p{Script=Latin}/u.test(text) ? `\u2068${text}\u2069` : text;
}
