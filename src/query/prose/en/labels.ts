import type { Quantity } from './quantity.ts';
import type { Token } from './tokens.ts';

/** Things that bear a number as their name, in either case. */
const EITHER_CASE = new Set(
  `resolution article articles chapter chapters section sections annex number room route highway phase stage level tier
  category grade version volume issue table footnote page pages paragraph paragraphs step appendix rule`.split(
    /\s+/,
  ),
);
/** These also stand before a count ("in a week 12 people"), so that as a label they need a capital. */
const CAPITAL = new Set(
  `Part Act Law Order Decree Directive Road Street Unit Brigade Division Regiment Battalion Company Squadron Corps Camp
  Base Station Checkpoint Gate Zone Sector Type Class Figure Chart Map Box Note Line Item Point Group Team Week Day
  Episode Season Channel Boeing Airbus Flight Train Terminal War Formula Apollo Windows Block Plot Mark Mk Model Series
  Protocol Schedule Sura Surah Psalm Verse Top Mach Pier Platform Bus`.split(/\s+/),
);
/** Before a full stop: "no. 12", "pp. 3–4". */
const SHORT = new Set(['no', 'nos', 'vol', 'fig', 'p', 'pp', 'para', 'paras', 'art', 'ch', 'sec']);

// Of a longer list the rest is taken for counts.
const MOST = 5;

function joins(token: Token | undefined): boolean {
  return token !== undefined && /^(and|to|,|–|-)$/.test(token.lower);
}

/** True for a number that is a thing's name: "Resolution 2249", "Brigade 93", "World War Two", "paras. 3 and 4". */
export function isLabelled(tokens: readonly Token[], quantity: Quantity): boolean {
  let at = quantity.from;
  // "Articles 5, 6 and 7": back to the first of them.
  for (let n = 0; n < MOST && joins(tokens[at - 1]) && tokens[at - 2]?.type === 'number'; n++) at -= 2;
  const before = tokens[at - 1];
  if (!before) return false;
  if (before.text === '.') return before.glued && SHORT.has(tokens[at - 2]?.lower ?? '');
  return EITHER_CASE.has(before.lower) || CAPITAL.has(before.text);
}
