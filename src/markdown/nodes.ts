import type { Node, Parent, RootContent } from 'mdast';
import type { Point, Position } from 'unist';
import type { RuleId } from '../diagnostics/catalogue/index.ts';

/** Names of the directives that stand in a line of text. */
export type TextDirectiveName = 'stat' | 'claim';

/** Names of the directives that stand alone on a line. */
export type EmbedName = 'trend' | 'timeline' | 'incidents' | 'map';

/** Any directive that takes attributes. */
export type DirectiveName = TextDirectiveName | EmbedName;

/** An attribute as it stands in the braces, repeats and `#id` included: what is allowed is looked at later. */
export interface WrittenAttribute {
  name: string;
  /** '' for a bare attribute. */
  value: string;
  position: Position;
}

/** One `@id, locator` of a citation. */
export interface WrittenCitation {
  source: string;
  locator?: string;
  position: Position;
}

/** What is wrong with something that looks like ours. */
export interface Fault {
  rule: RuleId;
  message: string;
  hint: string;
  position: Position;
}

interface Lifted extends Node {
  /** Place of this node's use in `ParsedBody.uses`; missing where the node may not be shown. */
  use?: number;
}

/** `[@a, para. 3; @b]` */
export interface CitationNode extends Lifted {
  type: 'citation';
  items: WrittenCitation[];
}

/** `:stat[100]{series=… at=…}` */
export interface StatNode extends Lifted {
  type: 'stat';
  text: string;
  attributes: WrittenAttribute[];
}

/** `:claim[…]{by=… source=…}` */
export interface ClaimNode extends Lifted {
  type: 'claim';
  text: string;
  attributes: WrittenAttribute[];
}

/** `::trend{series=…}` and the like. */
export interface EmbedNode extends Lifted {
  type: 'embed';
  name: EmbedName;
  attributes: WrittenAttribute[];
}

/** `:::figures … :::` */
export interface FiguresNode extends Parent {
  type: 'figures';
  children: RootContent[];
  use?: number;
}

/** A line `:::figures` or `:::` as it comes from the tokeniser, before the two are paired. */
export interface FenceNode extends Node {
  type: 'fence';
  edge: 'open' | 'close';
}

/** What looks like ours and is not right: shown as it was written, and reported. */
export interface BrokenNode extends Node {
  type: 'broken';
  value: string;
  fault: Fault;
}

/** Nodes that one token of the tokeniser stands for. */
export type OwnNode = CitationNode | StatNode | ClaimNode | EmbedNode | FenceNode | BrokenNode;

/** The point `offset` characters into a piece of source text. */
export type PointAt = (offset: number) => Point;

/** The stretch between two offsets of a piece of source text. */
export function stretch(pointAt: PointAt, from: number, to: number): Position {
  return { start: pointAt(from), end: pointAt(to) };
}

declare module 'mdast' {
  interface Data {
    /** For links and pictures: place of the use in `ParsedBody.uses`. Without it the address may not be shown. */
    use?: number;
    /** For headings: the id of the anchor. */
    anchor?: string;
    /** For the root: our nodes in alternative texts of pictures, which keep none of them. */
    inPictures?: OwnNode[];
  }
  interface PhrasingContentMap {
    citation: CitationNode;
    stat: StatNode;
    claim: ClaimNode;
    broken: BrokenNode;
  }
  interface BlockContentMap {
    embed: EmbedNode;
    figures: FiguresNode;
    fence: FenceNode;
  }
  interface RootContentMap {
    citation: CitationNode;
    stat: StatNode;
    claim: ClaimNode;
    broken: BrokenNode;
    embed: EmbedNode;
    figures: FiguresNode;
    fence: FenceNode;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    sourcebook: 'sourcebook';
    sourcebookLine: 'sourcebookLine';
  }
  interface Token {
    /** The node that a token of ours becomes. */
    node?: OwnNode;
  }
}
