import type { Position } from 'unist';
import { DIRECTIVES } from '../directives.ts';
import type { DirectiveName, Fault } from '../nodes.ts';
import type { ExtentFault } from './extent.ts';

const ESCAPE = 'If a plain colon is meant, put a backslash before it.';

const OUTLINE: Readonly<Record<Exclude<ExtentFault, `citation-${string}`>, [seen: string, hint: string]>> = {
  'label-unclosed': ['has no closing bracket', 'Close the bracket after the text.'],
  'label-bracket': [
    'has a bracket inside its brackets',
    'Close the bracket after the text; put a backslash before brackets that belong to the text.',
  ],
  'braces-missing': [
    'has no braces right after its bracket',
    'The braces follow the bracket without a space and say what the text rests on.',
  ],
  'braces-unclosed': ['has no closing brace', 'Close the brace after the last attribute.'],
  'braces-nested': [
    'has a brace inside its braces',
    'Close the brace after the last attribute; put values with braces in double quotes.',
  ],
  'quote-unclosed': [
    'has no closing quotation mark in its braces',
    'Close the quotation mark, then the brace.',
  ],
};

/** A directive whose brackets, braces or quotation marks do not close. `marker` is its beginning as written. */
export function outlineFault(
  kind: ExtentFault,
  name: DirectiveName,
  marker: string,
  position: Position,
): Fault {
  if (kind === 'citation-unclosed' || kind === 'citation-bracket') return citationFault(kind, position);
  const [seen, hint] = OUTLINE[kind];
  return malformed(
    `unexpected “${marker}” that ${seen}, expected ${shape(name)}`,
    `${hint} ${ESCAPE}`,
    position,
  );
}

/** `[@` that does not close. */
export function citationFault(kind: 'citation-unclosed' | 'citation-bracket', position: Position): Fault {
  const seen = kind === 'citation-unclosed' ? 'no closing bracket' : 'a bracket inside its brackets';
  return {
    rule: 'citation-malformed',
    message: `unexpected “[@” with ${seen}, expected [@source-id] or [@source-id, locator]`,
    hint: 'Close the bracket after the last source. A locator is plain text without “;” and brackets.',
    position,
  };
}

/** A directive written with the wrong number of colons. */
export function colonsFault(written: string, right: string, position: Position): Fault {
  return malformed(
    `unexpected “${written}” with the wrong number of colons, expected “${right}”`,
    `Write ${right}. ${ESCAPE}`,
    position,
  );
}

/** A name of ours with nothing behind it. */
export function bareFault(name: DirectiveName, marker: string, position: Position): Fault {
  return malformed(
    `unexpected “${marker}” left in the text, expected ${shape(name)}`,
    `Write for example ${DIRECTIVES[name].example}${DIRECTIVES[name].marker === '::' ? ' alone on a line' : ''}. To write about it, put it between backticks.`,
    position,
  );
}

/** A directive for a line of its own that has text beside it. */
export function notAloneFault(name: DirectiveName, position: Position): Fault {
  return {
    rule: 'directive-misplaced',
    message: `unexpected text beside “::${name}”, expected it alone on a line`,
    hint: 'Put it on a line of its own, with an empty line before and after it.',
    position,
  };
}

/** `:::figures` that is not opened or closed as it should be. */
export function figuresFault(seen: string, position: Position): Fault {
  return malformed(
    `unexpected ${seen}, expected “:::figures” alone on a line, a list, and “:::” alone on a line`,
    'A row of key figures is a list with one :stat in each item, between a line :::figures and a line :::.',
    position,
  );
}

/** Any other directive that cannot be read. */
export function malformed(message: string, hint: string, position: Position): Fault {
  return { rule: 'directive-malformed', message, hint, position };
}

function shape(name: DirectiveName): string {
  return DIRECTIVES[name].marker === ':' ? `:${name}[…]{…}` : `::${name}{…}`;
}
