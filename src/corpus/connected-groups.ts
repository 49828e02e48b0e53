interface Visit<T> {
  node: T;
  next: number;
  to: readonly T[];
}

/**
 * The strongly connected groups of a graph, those that others lead to first (Tarjan’s algorithm, without recursion so
 * that a chain of any length is followed). A node that is in no circle is a group by itself. Takes time in proportion to
 * nodes and arrows; `arrows` is asked once for each node.
 */
export function connectedGroups<T>(nodes: Iterable<T>, arrows: (node: T) => readonly T[]): T[][] {
  const groups: T[][] = [];
  const number = new Map<T, number>();
  const low = new Map<T, number>();
  const open: T[] = [];
  const isOpen = new Set<T>();
  const enter = (node: T): Visit<T> => {
    number.set(node, number.size);
    low.set(node, number.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, next: 0, to: arrows(node) };
  };
  const lower = (node: T, to: number): void => {
    low.set(node, Math.min(low.get(node) ?? to, to));
  };
  for (const start of nodes) {
    if (number.has(start)) continue;
    const path = [enter(start)];
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      if (visit.next < visit.to.length) {
        const to = visit.to[visit.next++] as T;
        if (!number.has(to)) path.push(enter(to));
        else if (isOpen.has(to)) lower(visit.node, number.get(to) ?? 0);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) lower(above.node, low.get(visit.node) ?? 0);
      if (low.get(visit.node) === number.get(visit.node)) groups.push(closeGroup(visit.node, open, isOpen));
    }
  }
  return groups;
}

function closeGroup<T>(root: T, open: T[], isOpen: Set<T>): T[] {
  const group = open.splice(open.lastIndexOf(root));
  for (const node of group) isOpen.delete(node);
  return group;
}
