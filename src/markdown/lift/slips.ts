import { nearest } from '../../model/nearest.ts';
import { isEmbedName, isTextDirectiveName } from '../directive-names.ts';
import { DIRECTIVES } from '../directives.ts';
import type { DirectiveName } from '../nodes.ts';
import type { Stretch } from './quotation.ts';

/** A directive that is written almost as it should be, and so stands as plain text. */
export interface Slip {
  at: Stretch;
  /** Its beginning as written, up to the bracket or brace. */
  marker: string;
  message: string;
  hint: string;
}

const TEXT_NAMES = named(':');
const EMBED_NAMES = named('::');
const IN_TEXT = attributesOf(TEXT_NAMES);
const ALONE = attributesOf(EMBED_NAMES);

// Braces with one of our attributes in them are what no prose has. All repeats are bounded, so that the search is linear.
const ALMOST = new RegExp(
  `(?<![\\p{L}\\p{N}:])((?::\\s?)?(stat|claim)s?\\s?\\[|:([a-z]{2,12})\\[)[^[\\]\\n]{0,200}\\]\\s?\\{(?=\\s?(?:${IN_TEXT})\\s?[=:])[^{}\\n]{0,300}\\}?`,
  'giu',
);
const AS_IT_SHOULD_BE = /^:(?:stat|claim)\[$/;
/** A line that is nothing but a name with braces behind colons. */
const LINE = /^(:{1,4}[ \t]?([A-Za-z][\w-]{1,14})[ \t]?\{)([^{}\n]{0,400})\}[ \t]*$/gmu;
const HAS_ATTRIBUTE = new RegExp(`(?:^|\\s)(?:${ALONE})=`, 'u');

/**
 * Slips that no directive is made of: `:stat [30]{…}`, `stat[30]{…}`, `:stats[30]{…}`, `:Stat[30]{…}`, `:sat[30]{…}`, and `::trnd{…}` on a
 * line of its own. Without the slip it can only have been written behind a backslash.
 */
export function slipsIn(text: string): Slip[] {
  if (!text.includes('{')) return [];
  return [...inText(text), ...onLines(text)].sort((a, b) => a.at[0] - b.at[0]);
}

function inText(text: string): Slip[] {
  return Array.from(text.matchAll(ALMOST)).flatMap((match): Slip[] => {
    const [whole, marker = '', almost, other = ''] = match;
    if (AS_IT_SHOULD_BE.test(marker)) return [];
    const name = almost?.toLowerCase() ?? nearest(other.toLowerCase(), TEXT_NAMES) ?? 'stat';
    return [
      {
        at: [match.index, match.index + whole.length],
        marker,
        message: `unexpected “${marker}” in the text, expected :${name}[`,
        hint: `Write :${name}[…]{…} with one colon right before it, and no space up to the brace. ${BACKTICKS}`,
      },
    ];
  });
}

function onLines(text: string): Slip[] {
  return Array.from(text.matchAll(LINE)).flatMap((match): Slip[] => {
    const [whole, marker = '', name = '', attributes = ''] = match;
    if (isTextDirectiveName(name) || isEmbedName(name)) return [];
    const meant = nearest(name.toLowerCase(), EMBED_NAMES);
    if (meant === undefined && !HAS_ATTRIBUTE.test(attributes)) return [];
    const all = EMBED_NAMES.map((one) => `::${one}`).join(', ');
    return [
      {
        at: [match.index, match.index + whole.trimEnd().length],
        marker,
        message: `unexpected “${marker}” in the text, expected ${meant === undefined ? `one of ${all}` : `::${meant}{`}`,
        hint: `${meant === undefined ? `What stands alone on a line is ${all}.` : `Write ::${meant}{…}.`} ${BACKTICKS}`,
      },
    ];
  });
}

const BACKTICKS = 'To write about it, put it between backticks.';

function named(marker: ':' | '::'): DirectiveName[] {
  return Object.entries(DIRECTIVES).flatMap(([name, spec]) =>
    spec.marker === marker ? [name as DirectiveName] : [],
  );
}

function attributesOf(names: readonly DirectiveName[]): string {
  return [...new Set(names.flatMap((name) => Object.keys(DIRECTIVES[name].attributes)))].join('|');
}
