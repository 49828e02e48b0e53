/** A text without the characters that a reader does not see, and where each of what is left stands in the whole. */
export interface Visible {
  text: string;
  place(at: number): number;
}

// Soft hyphens and zero-width spaces, joiners and marks, as they come along with what is copied from a web page.
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]+/gu;

/** The text as it is seen, so that "thir\u00adteen" is a number; undefined where all of it is seen. */
export function visibleIn(text: string): Visible | undefined {
  const places: number[] = [];
  let seen = '';
  let from = 0;
  const keep = (to: number) => {
    for (let at = from; at < to; at++) places.push(at);
    seen += text.slice(from, to);
  };
  for (const gap of text.matchAll(UNSEEN)) {
    keep(gap.index);
    from = gap.index + gap[0].length;
  }
  if (from === 0) return undefined;
  keep(text.length);
  return { text: seen, place: (at) => places[at] ?? text.length };
}
