import type { Root, RootContent } from 'mdast';
import { compareDiagnostics } from '../diagnostics/diagnostic.ts';
import type { ParsedBody } from './body.ts';
import { liftBody } from './lift/blocks.ts';
import { pairFigures } from './lift/figures.ts';
import { slugger } from './lift/slug.ts';
import type { Lift } from './lift/state.ts';
import { tooMuch } from './limits.ts';
import { placeInBody, placeInFile } from './places.ts';
import { plainBlocks } from './plain.ts';
import { type BodySource, bodySource, type PlaceAt, pointOf } from './source.ts';
import { parserFor } from './syntax/extensions.ts';

/** Where a body comes from. */
export interface BodyOrigin {
  /** The file, relative to the site. */
  file: string;
  /** Line of the file on which the body begins, from 1. */
  firstLine: number;
  /** Where its characters stand in the file, if it is part of a quoted text or a cell. */
  placeAt?: PlaceAt | undefined;
}

/**
 * Parses a Markdown body: CommonMark, GFM and what the contract adds (content-model.md, section 3). Never throws:
 * what is wrong with the text is in `diagnostics`, with its place in the file.
 */
export function parseBody(text: string, origin: BodyOrigin): ParsedBody {
  return parseWith(text, origin, plainBlocks);
}

/** The same with nothing but the full parser: slower, and what the short way is tested against. */
export function parseBodyInFull(text: string, origin: BodyOrigin): ParsedBody {
  return parseWith(text, origin, () => undefined);
}

function parseWith(text: string, origin: BodyOrigin, shortWay: typeof plainBlocks): ParsedBody {
  const source = bodySource(text, origin.firstLine, origin.placeAt);
  const refused = tooMuch(source, origin.file);
  const tree = refused ? emptyTree() : treeOf(source, shortWay);
  tree.position = { start: { line: 1, column: 1, offset: 0 }, end: pointOf(source, source.text.length) };
  const definitions = placeInFile(tree, source);
  const lift: Lift = {
    file: origin.file,
    source,
    definitions,
    slug: slugger(),
    uses: [],
    stats: 0,
    prose: [],
    texts: [],
    headings: [],
    diagnostics: refused ? [refused] : [],
    words: 0,
    lead: '',
  };
  liftBody(lift, tree);
  const { uses, prose, texts, headings, words, lead } = lift;
  const diagnostics = lift.diagnostics.sort(compareDiagnostics);
  return { source, tree, uses, prose, texts, headings, words, lead, diagnostics };
}

function emptyTree(): Root {
  return { type: 'root', children: [] };
}

function treeOf(source: BodySource, shortWay: typeof plainBlocks): Root {
  const plain = shortWay(source);
  if (plain && !plain.rest) return { type: 'root', children: plain.blocks };
  const text = plain?.rest?.text ?? source.text;
  const tree = parserFor(text).parse(text);
  if (plain?.rest) {
    tree.children = tree.children.filter((node) => plain.rest?.lines[lineOf(node) - 1] !== 0);
    placeInBody(tree, plain.rest.lines, source);
    tree.children = inOrder(tree.children, plain.blocks);
  }
  if (text.includes(':::figures')) pairFigures(tree);
  return tree;
}

/** Two ordered lists of blocks as one. */
function inOrder(some: readonly RootContent[], others: readonly RootContent[]): RootContent[] {
  const all: RootContent[] = [];
  let next = 0;
  for (const node of some) {
    for (let other = others[next]; other && lineOf(other) < lineOf(node); other = others[next]) {
      all.push(other);
      next++;
    }
    all.push(node);
  }
  return [...all, ...others.slice(next)];
}

function lineOf(node: RootContent): number {
  return node.position?.start.line ?? 0;
}
