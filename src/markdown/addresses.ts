import type { Definition, Link, Nodes } from 'mdast';
import type { ParsedBody } from './body.ts';

// Where the address of a link begins behind its text, and that of a definition behind its label. An address stands in
// pointed brackets, or has no white space and no bracket without its fellow.
const ADDRESS = String.raw`(<(?:[^<>\\\n]|\\.)*>|(?:[^\s\\()]|\\.|\((?:[^\s\\()]|\\.)*\))+)`;
const IN_LINK = new RegExp(String.raw`\]\(\s*${ADDRESS}`, 'dy');
const IN_DEFINITION = new RegExp(String.raw`\[(?:[^\]\\]|\\.)*\]:\s*${ADDRESS}`, 'dsy');

/**
 * The Markdown of a body with other addresses in its links and link definitions; all else is as it was written.
 * @param to the address to be put in the place of one, undefined where it stays
 * @returns undefined where every address stays
 */
export function withAddresses(
  { source, tree }: ParsedBody,
  to: (url: string) => string | undefined,
): string | undefined {
  const parts: string[] = [];
  let done = 0;
  for (const node of links(tree)) {
    const other = to(node.url);
    const at = other === undefined ? undefined : addressIn(node, source.text);
    if (other === undefined || !at) continue;
    const [from, end] = at;
    parts.push(source.text.slice(done, from), source.text[from] === '<' ? `<${other}>` : other);
    done = end;
  }
  return done === 0 ? undefined : parts.join('') + source.text.slice(done);
}

function* links(node: Nodes): Iterable<Link | Definition> {
  if (node.type === 'link' || node.type === 'definition') yield node;
  if ('children' in node) for (const child of node.children) yield* links(child);
}

/** The offsets of an address as it is written; undefined for a link that is its own address. */
function addressIn(node: Link | Definition, text: string): [number, number] | undefined {
  const start = node.position?.start.offset;
  if (start === undefined) return undefined;
  const pattern = node.type === 'link' ? IN_LINK : IN_DEFINITION;
  const last = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined;
  pattern.lastIndex = last ?? (node.type === 'link' ? start + 1 : start);
  return pattern.exec(text)?.indices?.[1];
}
