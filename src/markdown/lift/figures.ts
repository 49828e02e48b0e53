import type { Parent, Root, RootContent } from 'mdast';
import type { BrokenNode, FenceNode, FiguresNode } from '../nodes.ts';
import { figuresFault } from '../syntax/faults.ts';

/**
 * Puts what stands between the lines `:::figures` and `:::` into a node of its own, in whatever block they stand.
 * A line without its counterpart becomes a broken node.
 */
export function pairFigures(tree: Root): void {
  const waiting: Parent[] = [tree];
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    if (parent.children.some((child) => child.type === 'fence')) {
      parent.children = paired(parent.children as RootContent[]);
    }
    for (const child of parent.children) if (isContainer(child)) waiting.push(child);
  }
}

function isContainer(node: Parent['children'][number]): node is Parent['children'][number] & Parent {
  const { type } = node;
  return type === 'blockquote' || type === 'list' || type === 'listItem' || type === 'footnoteDefinition';
}

function paired(children: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  let open: { fence: FenceNode; children: RootContent[] } | undefined;
  for (const child of children) {
    if (child.type !== 'fence') {
      (open?.children ?? result).push(child);
    } else if (child.edge === 'open') {
      if (open) result.push(broken(open.fence), ...open.children);
      open = { fence: child, children: [] };
    } else if (open) {
      const position = { start: startOf(open.fence), end: endOf(child) };
      const figures: FiguresNode = { type: 'figures', children: open.children, position };
      result.push(figures);
      open = undefined;
    } else result.push(broken(child));
  }
  if (open) result.push(broken(open.fence), ...open.children);
  return result;
}

function broken(fence: FenceNode): BrokenNode {
  const position = { start: startOf(fence), end: endOf(fence) };
  const seen = fence.edge === 'open' ? '“:::figures” that is not closed' : '“:::” that closes nothing';
  const value = fence.edge === 'open' ? ':::figures' : ':::';
  return { type: 'broken', value, fault: figuresFault(seen, position), position };
}

const NOWHERE = { line: 1, column: 1, offset: 0 };

function startOf(node: FenceNode) {
  return node.position?.start ?? NOWHERE;
}

function endOf(node: FenceNode) {
  return node.position?.end ?? NOWHERE;
}
