import type { Quantity } from './quantity.ts';
import type { Token } from './tokens.ts';

/** Parts of texts, which bear a number as their name, in either case. None of them can be made up of people. */
const OF_A_TEXT = new Set(
  `article articles chapter chapters section sections annex number volume issue table footnote page pages paragraph
  paragraphs step appendix rule resolution resolutions figure figures chart`.split(/\s+/),
);
/** Other things that do, in either case. */
const EITHER_CASE = new Set('room route highway phase stage level tier category grade version'.split(' '));
/** These also stand before a count ("in a week 12 people"), so that as a label they need a capital. */
const CAPITAL = new Set(
  `Part Act Law Order Decree Directive Road Street Unit Brigade Division Regiment Battalion Company Squadron Corps Camp
  Base Station Checkpoint Gate Zone Sector Type Class Map Box Note Line Item Point Group Team Week Day
  Episode Season Channel Boeing Airbus Flight Train Terminal War Formula Apollo Windows Block Plot Mark Mk Model Series
  Protocol Schedule Sura Surah Psalm Verse Top Mach Pier Platform Bus Radio ISO RFC UNSCR Agenda Area Bay Hangar`.split(
    /\s+/,
  ),
);
/** Before a full stop: "no. 12", "pp. 3–4". */
const SHORT = new Set(['no', 'nos', 'vol', 'fig', 'p', 'pp', 'para', 'paras', 'art', 'ch', 'sec']);

// Of a longer list the rest is taken for counts.
const MOST = 5;

function joins(token: Token | undefined): boolean {
  return token !== undefined && /^(and|to|,|–|-)$/.test(token.lower);
}

/** Who is counted: "Camp 7 people" is none. */
const PEOPLE = /^(people|persons|civilians|children|women|dead)$/;
const COUNTED =
  /^(people|persons|civilians?|soldiers?|fighters?|militants?|policem[ae]n|officers?|guards?|m[ae]n|wom[ae]n|children|villagers?|troops|gunmen|victims?|casualties|deaths|bodies|prisoners?|attacks|incidents|bombings|explosions|dead|killed|wounded|injured|died)$/;

/**
 * True where what follows tells that the number is a count after all: "Figure 45 dead", "In section 12 people were
 * killed". A brigade, a camp or a road has people and attacks of its own ("Brigade 93 fighters", "Highway 80 attacks").
 */
function isCount(tokens: readonly Token[], quantity: Quantity, ofText: boolean): boolean {
  if (quantity.unit !== undefined && quantity.unit !== 'times') return true;
  const [next, second] = [tokens[quantity.to], tokens[quantity.to + 1]];
  if (!ofText) return PEOPLE.test(next?.lower ?? '');
  const isAdjective = next?.type === 'word' && next.text === next.lower && !NO_ADJECTIVE.has(next.lower);
  return COUNTED.test(next?.lower ?? '') || (isAdjective && COUNTED.test(second?.lower ?? ''));
}

const NO_ADJECTIVE = new Set(
  'of in on at and or to the a an is was were are that who which by for from has had says lists'.split(' '),
);

/** True for a number that is a thing's name: "Resolution 2249", "Brigade 93", "World War Two", "paras. 3 and 4". */
export function isLabelled(tokens: readonly Token[], quantity: Quantity): boolean {
  let at = quantity.from;
  // "Articles 5, 6 and 7": back to the first of them.
  for (let n = 0; n < MOST && joins(tokens[at - 1]) && tokens[at - 2]?.type === 'number'; n++) at -= 2;
  const before = tokens[at - 1];
  if (!before) return false;
  if (before.text === '.') return before.glued && SHORT.has(tokens[at - 2]?.lower ?? '');
  const ofText =
    OF_A_TEXT.has(before.lower) && (!/^(figures?|chart)$/.test(before.lower) || before.text !== before.lower);
  if (!ofText && !EITHER_CASE.has(before.lower) && !CAPITAL.has(before.text)) return false;
  return !isCount(tokens, quantity, ofText);
}
