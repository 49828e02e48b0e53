import { isEmbedName } from '../directive-names.ts';
import type { BrokenNode, ClaimNode, DirectiveName, EmbedNode, Fault, PointAt, StatNode } from '../nodes.ts';
import { stretch } from '../nodes.ts';
import { readAttributes } from './attributes.ts';
import { malformed } from './faults.ts';

// What would be Markdown elsewhere and is printed as it stands here.
const SIGN = /[*`]|~~|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<[A-Za-z/!?]|&(?:#\w+|[A-Za-z]\w*);/u;

/**
 * Makes the node of a directive from its whole source, `:stat[…]{…}` or `::trend{…}`, whose outline is known to be
 * right. Attributes are read but not yet compared with what the directive accepts.
 */
export function readDirective(
  source: string,
  name: DirectiveName,
  pointAt: PointAt,
): StatNode | ClaimNode | EmbedNode | BrokenNode {
  const position = stretch(pointAt, 0, source.length);
  const embed = isEmbedName(name);
  const label = embed ? '' : labelOf(source, name.length + 2);
  const braces = embed ? name.length + 2 : name.length + label.length + 3;
  const attributes = readAttributes(source, braces + 1, source.length - 1, pointAt);
  if (!Array.isArray(attributes)) return { type: 'broken', value: source, fault: attributes, position };
  if (embed) return { type: 'embed', name, attributes, position };
  const fault = labelFault(label, name.length + 2, pointAt);
  if (fault) return { type: 'broken', value: source, fault, position };
  return { type: name, text: plainText(label), attributes, position };
}

/** The source between the brackets, escapes included. */
function labelOf(source: string, from: number): string {
  let to = from;
  while (source[to] !== ']') to += source[to] === '\\' ? 2 : 1;
  return source.slice(from, to);
}

function plainText(label: string): string {
  const text = label.includes('\\') ? label.replace(/\\([!-/:-@[-`{-~])/g, '$1') : label;
  return text.replace(/\s+/g, ' ').trim();
}

function labelFault(label: string, from: number, pointAt: PointAt): Fault | undefined {
  // Escaped characters are blanked out, so that places stay right.
  const bare = label.includes('\\') ? label.replace(/\\[!-/:-@[-`{-~]/g, 'xx') : label;
  const sign = SIGN.exec(bare);
  if (!sign) return undefined;
  return malformed(
    `unexpected “${sign[0]}” in the brackets, expected plain text`,
    'The text of a figure or claim holds no Markdown. Put a sign that belongs to the text behind a backslash.',
    stretch(pointAt, from + sign.index, from + sign.index + sign[0].length),
  );
}
