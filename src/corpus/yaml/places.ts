import { isCollection, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import { FILE_START, type Span } from '../../diagnostics/diagnostic.ts';
import type { PlaceAt } from '../../markdown/source.ts';
import { lettersAt } from '../letters.ts';
import { linesOf } from '../lines.ts';
import { scalarOffsets } from './letters.ts';
import type { YamlText } from './read.ts';

/** Finds the place of any field of a YAML text. */
export interface Places {
  /** Span of the value at a path, or of the nearest thing above it that has a place. */
  at(path: readonly (string | number)[]): Span;
  /** Span of the key at a path; of a list's item for a number; falls back like `at`. */
  keyAt(path: readonly (string | number)[]): Span;
  /** Where the characters of the text at a path stand; undefined where there is none, or they cannot be told apart. */
  letters(path: readonly (string | number)[]): PlaceAt | undefined;
}

/**
 * Places of a YAML text, worked out when first asked for: most texts have nothing to report, and reading one with all
 * its places costs several times as much as reading its values.
 */
export function yamlPlaces(source: YamlText): Places {
  let found: Found | undefined;
  const index = (): Found => {
    found ??= compose(source);
    return found;
  };
  return {
    at: (path) => spanOf(index(), path, false),
    keyAt: (path) => spanOf(index(), path, true),
    letters(path) {
      const node = nodeAt(index(), path);
      const offsets = isScalar(node) ? scalarOffsets(source.text, node) : undefined;
      return offsets && lettersAt(source.text, offsets, source.firstLine);
    },
  };
}

interface Found {
  root: Node | null;
  span(start: number, end: number): Span;
  text: string;
  keys: Map<YAMLMap, ReadonlyMap<string, Child>>;
}

interface Child {
  key?: unknown;
  value: unknown;
}

function compose(source: YamlText): Found {
  const { span } = linesOf(source.text, source.firstLine);
  try {
    const document = parseDocument(source.text, {
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    return { root: document.contents, span, text: source.text, keys: new Map() };
  } catch {
    return { root: null, span, text: source.text, keys: new Map() };
  }
}

function spanOf(found: Found, path: readonly (string | number)[], wantKey: boolean): Span {
  let node: unknown = found.root;
  let key: unknown;
  let best: [number, number] | undefined = rangeOf(node);
  for (const step of path) {
    const next = child(found, node, step);
    if (next === undefined) break;
    key = next.key;
    node = next.value;
    best = rangeOf(node) ?? rangeOf(key) ?? best;
  }
  const reached = nodeAt(found, path) !== undefined;
  if (wantKey && reached && key !== undefined) best = rangeOf(key) ?? best;
  if (!best) return FILE_START;
  return found.span(best[0], trimEnd(found.text, best[0], best[1]));
}

/** The node at a path; undefined where there is none. */
function nodeAt(found: Found, path: readonly (string | number)[]): unknown {
  let node: unknown = found.root;
  for (const step of path) {
    const next = child(found, node, step);
    if (next === undefined) return undefined;
    // An empty value may have no node.
    node = next.value ?? null;
  }
  return node;
}

function child(found: Found, node: unknown, step: string | number): Child | undefined {
  if (isSeq(node) && typeof step === 'number') {
    return step < node.items.length ? { value: node.items[step] } : undefined;
  }
  return isMap(node) ? keysOf(found, node).get(String(step)) : undefined;
}

/** A mapping’s fields by name, the first of a name; remembered, as a long mapping is asked for each of its mistakes. */
function keysOf({ keys }: Found, node: YAMLMap): ReadonlyMap<string, Child> {
  const known = keys.get(node);
  if (known) return known;
  const found = new Map<string, Child>();
  for (const { key, value } of node.items) {
    if (!isScalar(key)) continue;
    const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
    if (!found.has(name)) found.set(name, { key, value });
  }
  keys.set(node, found);
  return found;
}

function rangeOf(node: unknown): [number, number] | undefined {
  if (!isScalar(node) && !isCollection(node)) return undefined;
  const range = node.range;
  if (!range) return undefined;
  // An empty value has an empty range right behind its key's colon.
  return [range[0], range[1]];
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}
