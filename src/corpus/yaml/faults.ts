import type { RuleId } from '../../diagnostics/catalogue/index.ts';

/** What is wrong with a YAML text, by offsets in it. */
export interface YamlFault {
  rule: RuleId;
  start: number;
  end: number;
  message: string;
  hint: string;
}

/** A mistake as the YAML parser tells it. */
interface ParserError {
  code: string;
  message: string;
  pos: readonly [number, number];
}

/** Hint for most slips of YAML. */
export const QUOTES_HINT =
  'Text with a colon, a # or quotes in it stands in double quotes: title: "Text: more text".';

/** Deepest nesting of lists and mappings; the records of the contract need five. */
export const DEEPEST = 64;

/**
 * The parser’s mistakes in our words. What follows from another mistake on the same line is left out, and nothing is
 * told behind the place where the parser gave up.
 */
export function faultsOf(errors: readonly ParserError[], text: string): YamlFault[] {
  if (errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return [tooDeep(text)];
  const conflict = conflictIn(text);
  if (conflict) return [conflict];
  const lines = new Set<number>();
  return errors.flatMap((error) => {
    const lineStart = text.lastIndexOf('\n', error.pos[0] - 1) + 1;
    // An alias without its anchor is reported as an alias.
    if (error.code === 'BAD_ALIAS' || lines.has(lineStart)) return [];
    lines.add(lineStart);
    return [faultOf(error, text, lineStart)];
  });
}

/** What git leaves where two versions could not be joined; everything else told of the text would follow from it. */
function conflictIn(text: string): YamlFault | undefined {
  const [mark] = /^<{7}(?: .*)?$/m.exec(text) ?? [];
  if (mark === undefined || !/^>{7}(?: .*)?$/m.test(text)) return undefined;
  const start = text.search(/^<{7}(?: .*)?$/m);
  return {
    rule: 'yaml-syntax',
    start,
    end: start + mark.length,
    message: `unexpected mark of a merge, “${mark.slice(0, 60)}”, expected one version`,
    hint: 'Git could not join two versions here: keep one of them, or both in one, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  };
}

/** A space that is none for YAML, behind the colon of a field: it comes along when text is pasted. */
const ODD_SPACE = /^(\s*(?:- )?[\w.-]+:)([\u00a0\u2007\u2009\u202f\u3000]\s*)\S/;

/** The fault of a text whose nesting is too deep, at the bracket that is one too many, else at `otherwise`. */
export function tooDeep(text: string, otherwise = 0): YamlFault {
  let depth = 0;
  let at = 0;
  for (; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === 0x5b || letter === 0x7b) depth++;
    else if (letter === 0x5d || letter === 0x7d) depth--;
    if (depth > DEEPEST) break;
  }
  const start = depth > DEEPEST ? at : otherwise;
  const message = `unexpected nesting of more than ${DEEPEST} levels, expected fields one below another`;
  return {
    rule: 'yaml-syntax',
    start,
    end: start + 1,
    message,
    hint: 'None of the fields is that deep; close the brackets, or take the spaces out.',
  };
}

function faultOf(
  { code, message, pos: [start, end] }: ParserError,
  text: string,
  lineStart: number,
): YamlFault {
  const place = message.startsWith('Missing closing')
    ? openingOf(text, start)
    : { start, end: Math.max(start, end) };
  if (code === 'TAB_AS_INDENT' || /^\s*\t/.test(text.slice(lineStart, start))) {
    const tab = text.indexOf('\t', lineStart);
    return {
      rule: 'yaml-tab',
      start: tab,
      end: tab + 1,
      message: 'unexpected tab, expected spaces',
      hint: 'Indent with two spaces instead of a tab.',
    };
  }
  const [first = message] = message.split('\n');
  const lineEnd = text.indexOf('\n', start);
  const rest = text.slice(start, lineEnd === -1 ? text.length : lineEnd);
  const whole = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd);
  const [, before, odd] = ODD_SPACE.exec(whole) ?? [];
  if (before !== undefined && odd !== undefined)
    return {
      rule: 'yaml-syntax',
      start: lineStart + before.length,
      end: lineStart + before.length + odd.length,
      message: 'unexpected no-break space behind a colon, expected an ordinary space',
      hint: `Delete what stands behind “${before.trim()}” up to the value, and type a space.`,
    };
  const known = KNOWN.find(({ when, and }) => when.test(first) && (and === undefined || and.test(rest)));
  if (known) return { rule: 'yaml-syntax', ...place, message: known.message, hint: known.hint };
  return {
    rule: 'yaml-syntax',
    ...place,
    message: `unexpected text for YAML: ${lower(first)}`,
    hint: QUOTES_HINT,
  };
}

/** The quote that is not closed: the last that begins a value before the text ended. */
function openingOf(text: string, end: number): { start: number; end: number } {
  const opened = [...text.slice(0, end).matchAll(/(?<=(?:^|[\s[{,]))["'](?=\S)/g)].at(-1)?.index ?? end;
  return { start: opened, end: opened + 1 };
}

const INDENT_HINT = 'Fields that belong together begin in the same column.';

/** The commonest of the parser’s messages, by their beginnings and, where need be, by the rest of the line. */
const KNOWN: readonly { when: RegExp; and?: RegExp; message: string; hint: string }[] = [
  {
    when: /^Nested mappings are not allowed/,
    and: /^[“”„«].*:(?: |$)/,
    message: 'unexpected typographic quotes, which are none for YAML, expected straight ones',
    hint: `Write straight quotation marks (") instead of “ ”. ${QUOTES_HINT}`,
  },
  {
    when: /^Nested mappings are not allowed/,
    and: /:(?: |$)/,
    message: 'unexpected second colon on a line, expected the value in quotes',
    hint: QUOTES_HINT,
  },
  {
    when: /^Missing closing ["']/,
    message: 'unexpected quote that is not closed, expected a closing quote',
    hint: "Close the quotes at the end of the text; a quote inside doubles ('') or takes a backslash (\\\").",
  },
  {
    when: /^Flow sequence in block/,
    message: 'unexpected end of a list in brackets, expected “]”',
    hint: 'Close the bracket, or write the list with dashes, one to a line.',
  },
  {
    when: /^Flow map in block/,
    message: 'unexpected end of fields in braces, expected “}”',
    hint: 'Close the brace, or write the fields one below another.',
  },
  {
    // A field a column too far to the left, below an item of a list.
    when: /^Sequence item without - indicator|^A block sequence may not be used as an implicit map key/i,
    message: 'unexpected indentation, expected the item of a list, or fields in one column',
    hint: 'The fields of one item begin in the same column, and so do the hyphens of a list.',
  },
  {
    when: /^Implicit keys need to be on a single line|^All (?:collection|mapping) items must|^Implicit map keys need/,
    and: /^\s*-[^\s-]/,
    message: 'unexpected hyphen right before a text, expected a space between them',
    hint: 'Each item of a list begins with a hyphen and a space: “- text”.',
  },
  {
    when: /^Implicit keys need to be on a single line|^Implicit map keys need/,
    and: /^[\w.]+:\S/,
    message: 'unexpected colon right before a value, expected a space between them',
    hint: 'Write the name of the field, a colon, a space and the value: “name: value”.',
  },
  {
    when: /^Implicit keys need to be on a single line/,
    message: 'unexpected text where a field begins, expected “name: value”',
    hint: `A colon may be missing, or a quote. ${INDENT_HINT}`,
  },
  {
    when: /^Implicit map keys need to be followed by/,
    message: 'unexpected text where a field begins, expected “name: value”',
    hint: 'A field needs a colon and a space behind its name.',
  },
  {
    when: /^(?:Nested mappings|All mapping items|All collection items|A collection cannot|Map keys? must|Sequence items? must)/,
    message: 'unexpected indentation, expected fields in one column',
    hint: INDENT_HINT,
  },
  {
    when: /^Plain value cannot start with|^(?:Reserved|Block scalars with)/,
    message: 'unexpected sign at the start of a text, expected the text in quotes',
    hint: 'Text that begins with @, %, `, |, > or - stands in double quotes.',
  },
  {
    when: /^Unexpected (?:scalar|double-quoted-scalar|single-quoted-scalar) at node end/,
    message: 'unexpected text behind a value, expected the end of the line',
    hint: QUOTES_HINT,
  },
  {
    when: /^Invalid escape sequence/,
    message: 'unexpected backslash in double quotes, expected it doubled',
    hint: 'Write \\\\ for a backslash, or use single quotes.',
  },
];

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
