import type { Blockquote, Node, Paragraph, RootContent } from 'mdast';

const DASH = /^\s*(?:[—–―]|--)\s*\p{L}/u;

/**
 * True for a block quote that says whose words it holds: by a citation in it, by a last line that begins with a dash
 * (“— The ministry”), or by the paragraph before it, which cites a source and ends in a colon. Any other is the author’s
 * own text in a frame.
 */
export function isAttributed(quote: Blockquote, before: Node | undefined): boolean {
  if (cites(quote)) return true;
  const last = quote.children.at(-1);
  if (last?.type === 'paragraph' && DASH.test(textOf(last).split('\n').at(-1) ?? '')) return true;
  return isParagraph(before) && cites(before) && /[:：]\s*$/.test(textOf(before));
}

function isParagraph(node: Node | undefined): node is Paragraph {
  return node?.type === 'paragraph';
}

/** Every node of a tree that lies in a block of text, itself included. */
function* within(node: RootContent): Iterable<RootContent> {
  const waiting: RootContent[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    if ('children' in next) waiting.push(...([...next.children].reverse() as RootContent[]));
  }
}

function cites(node: RootContent): boolean {
  for (const one of within(node)) if (one.type === 'citation') return true;
  return false;
}

function textOf(paragraph: Paragraph): string {
  let text = '';
  for (const one of within(paragraph)) {
    if (one.type === 'text' || one.type === 'inlineCode') text += one.value;
    else if (one.type === 'break') text += '\n';
  }
  return text;
}
