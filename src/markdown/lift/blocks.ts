import type { Definition, Heading, ListItem, Root, RootContent, TableCell } from 'mdast';
import { addressKind } from '../address.ts';
import type { EmbedNode, FiguresNode } from '../nodes.ts';
import { spanOf } from '../places.ts';
import { figuresFault } from '../syntax/faults.ts';
import { acceptAttributes } from './attributes.ts';
import { isAttributed } from './attribution.ts';
import { reportHtml, reportInside, reportUnsafe } from './findings.ts';
import { liftInline } from './inline.ts';
import { oneLine } from './sentence.ts';
import { type Around, addUse, type Lift, report, reportFault } from './state.ts';

const TOP: Around = { quoted: false, figures: false, heading: false, link: false };

/** Walks the blocks of a body in document order and gathers all that the rest of the program looks at. */
export function liftBody(lift: Lift, tree: Root): void {
  for (const node of tree.data?.inPictures ?? []) {
    if (node.type === 'broken') reportFault(lift, node.fault);
    else reportInside(lift, node.type, 'alternative text', node.position);
  }
  for (const [n, child] of tree.children.entries()) {
    if (child.type === 'embed') liftEmbed(lift, child);
    else if (child.type === 'figures') liftFigures(lift, child);
    else if (child.type === 'paragraph') {
      const text = liftInline(lift, child.children, TOP);
      if (lift.lead === '') lift.lead = oneLine(text);
    } else liftBlock(lift, child, TOP, tree.children[n - 1]);
  }
}

type Block = RootContent | TableCell | ListItem;

function liftBlock(lift: Lift, node: Block, around: Around, before: Block | undefined): void {
  switch (node.type) {
    case 'paragraph':
    case 'tableCell':
      liftInline(lift, node.children, around);
      break;
    case 'heading':
      liftHeading(lift, node, around);
      break;
    case 'blockquote':
      liftAll(lift, node.children, { ...around, quoted: around.quoted || isAttributed(node, before) });
      break;
    case 'list':
    case 'listItem':
    case 'table':
    case 'tableRow':
    case 'footnoteDefinition':
      liftAll(lift, node.children, around);
      break;
    case 'embed':
    case 'figures':
      misplaced(lift, node);
      if (node.type === 'figures') liftAll(lift, node.children, around);
      break;
    case 'html':
      reportHtml(lift, node);
      break;
    case 'broken':
      reportFault(lift, node.fault);
      break;
    case 'definition':
      liftDefinition(lift, node);
      break;
  }
}

function liftAll(lift: Lift, nodes: readonly Block[], around: Around): void {
  for (const [n, node] of nodes.entries()) liftBlock(lift, node, around, nodes[n - 1]);
}

function liftHeading(lift: Lift, node: Heading, around: Around): void {
  const text = oneLine(liftInline(lift, node.children, { ...around, heading: true }));
  const id = lift.slug(text);
  node.data = { ...node.data, anchor: id };
  lift.headings.push({ depth: node.depth, text, id });
}

function liftEmbed(lift: Lift, node: EmbedNode): void {
  if (!node.position) return;
  const attributes = acceptAttributes(node.name, node.attributes, node.position, (message, hint, at) =>
    report(lift, 'directive-attribute', at, message, hint),
  );
  node.use = addUse(lift, { what: node.name, attributes, span: spanOf(node.position) });
}

function liftFigures(lift: Lift, node: FiguresNode): void {
  node.use = addUse(lift, { what: 'figures', span: spanOf(node.position) });
  const [list, other] = node.children;
  if (list?.type !== 'list' || other) {
    const at = (list?.type === 'list' ? other : list)?.position ?? node.position;
    if (at) reportFault(lift, figuresFault('content of “:::figures” that is not one list', at));
    liftAll(lift, node.children, { ...TOP, figures: true });
    return;
  }
  for (const item of list.children) {
    const before = lift.uses.length;
    liftAll(lift, item.children, { ...TOP, figures: true });
    const found = lift.uses.slice(before).some((use) => use.what === 'stat');
    if (!found && item.position)
      reportFault(lift, figuresFault('item of “:::figures” without a :stat', item.position));
  }
}

function misplaced(lift: Lift, node: EmbedNode | FiguresNode): void {
  const name = node.type === 'embed' ? `::${node.name}` : ':::figures';
  report(
    lift,
    'directive-misplaced',
    node.position,
    `unexpected “${name}” inside a list, a quotation, a footnote or a row of figures, expected it by itself`,
    'Move it out, to the beginning of a line with an empty line before and after it.',
  );
}

function liftDefinition(lift: Lift, node: Definition): void {
  const kind = addressKind(node.url);
  if (kind === 'unsafe' || kind === 'empty') reportUnsafe(lift, node.url, node.position);
}
