import type { Definition } from 'mdast';
import type { Position } from 'unist';
import type { RuleId } from '../../diagnostics/catalogue/index.ts';
import { type Diagnostic, diagnostic, type Span } from '../../diagnostics/diagnostic.ts';
import type { Heading, ProseRun, Use } from '../body.ts';
import type { Fault } from '../nodes.ts';
import { spanOf } from '../places.ts';
import type { BodySource } from '../source.ts';
import type { Slugger } from './slug.ts';

/** What is gathered while a tree is walked once, in document order. */
export interface Lift {
  file: string;
  source: BodySource;
  definitions: ReadonlyMap<string, Definition>;
  slug: Slugger;
  uses: Use[];
  /** How many of the uses are stats. */
  stats: number;
  prose: ProseRun[];
  texts: string[];
  headings: Heading[];
  diagnostics: Diagnostic[];
  words: number;
  lead: string;
}

/** Where in the document a node stands. */
export interface Around {
  /** In a block quote that says whose words it holds: they are not the author’s. */
  quoted: boolean;
  /** In `:::figures`. */
  figures: boolean;
  heading: boolean;
  link: boolean;
}

/** Adds a finding at a place of the tree. */
export function report(
  lift: Lift,
  rule: RuleId,
  position: Position | undefined,
  message: string,
  hint: string,
): void {
  reportAt(lift, rule, spanOf(position), message, hint);
}

/** Adds a finding at a place of the file. */
export function reportAt(lift: Lift, rule: RuleId, span: Span, message: string, hint: string): void {
  lift.diagnostics.push(diagnostic(rule, { file: lift.file, span }, message, hint));
}

/** Adds what the tokeniser already found. */
export function reportFault(lift: Lift, { rule, position, message, hint }: Fault): void {
  report(lift, rule, position, message, hint);
}

/** Adds a use and gives back its place in the list. */
export function addUse(lift: Lift, use: Use): number {
  return lift.uses.push(use) - 1;
}
