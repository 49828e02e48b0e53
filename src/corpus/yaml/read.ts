import {
  type Alias,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseAllDocuments,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { noFields } from '../fields.ts';
import { linesOf } from '../lines.ts';
import { DEEPEST, faultsOf, QUOTES_HINT, tooDeep, type YamlFault } from './faults.ts';
import { plainNumber } from './scalar.ts';
import { readSimpleYaml } from './simple.ts';

/** YAML text and where it stands. */
export interface YamlText {
  text: string;
  file: string;
  /** Line of the file that the text begins on. */
  firstLine: number;
}

/** What a YAML text says, as plain data: mappings have no prototype, so `__proto__` is a key like any other. */
export interface YamlRead {
  value: unknown;
  diagnostics: Diagnostic[];
  /** False where so much is wrong that the value is not what was meant; `value` is then what stands before the fault. */
  sound: boolean;
}

/**
 * A quote that never closes is told of far below it, so that a text is cut shorter several times in search of its sound
 * beginning: this often, and for a long text as often as this many characters are read again.
 */
const MOST_CUTS = 60;
const MOST_READ_AGAIN = 500_000;

/**
 * Reads YAML 1.2 (core schema; dates stay text) with all its mistakes, each at its place. No aliases, no anchors, no
 * tabs as indentation, one document, each key once.
 */
export function readYaml(source: YamlText): YamlRead {
  const simple = HASH_IN_TEXT.test(source.text) ? undefined : readSimpleYaml(source.text);
  return simple === undefined ? readAnyYaml(source) : { value: simple, diagnostics: [], sound: true };
}

/** A `#` that may be meant as part of a text: YAML takes what follows one behind a space for a comment. */
const HASH_IN_TEXT = /[^\s#][ \t]+#[^\s#]/;

/** As readYaml, without the short cut for simple texts. */
export function readAnyYaml(source: YamlText): YamlRead {
  return readCut(source, Math.min(MOST_CUTS, Math.ceil(MOST_READ_AGAIN / (source.text.length + 1))));
}

function readCut({ text, file, firstLine }: YamlText, cuts: number): YamlRead {
  const { node, faults } = compose(text);
  const isYaml = faults.length === 0;
  const visit: Visit = {
    text,
    faults,
    aliases: [],
    sound: isYaml,
    deep: node === null,
    anchors: new Map(),
  };
  const value = nodeValue(node, visit, 0);
  const [first] = visit.aliases;
  if (first) {
    const more = visit.aliases.length > 1 ? ` and ${visit.aliases.length - 1} more` : '';
    faults.push({
      rule: 'yaml-alias',
      ...first,
      message: `unexpected ${first.what}${more}, expected the value written out`,
      hint: 'Write the value where it is used. Text that begins with * or & needs quotes.',
    });
  }
  const lines = linesOf(text, firstLine);
  // Where indentation or quotes are wrong, fields that are no doubles look like it.
  const told = isYaml ? faults : faults.filter(({ rule }) => rule !== 'yaml-duplicate-key');
  const diagnostics = told.map(({ rule, start, end, message, hint }) =>
    diagnostic(rule, { file, span: lines.span(start, end) }, message, hint),
  );
  if (visit.sound) return { value, diagnostics, sound: true };
  const start = soundStart(text, faults);
  const before = start === '' || cuts === 0 ? undefined : readCut({ text: start, file, firstLine }, cuts - 1);
  return { value: before?.value, diagnostics, sound: false };
}

/** The fields that stand before the one with the first fault; '' if there are none. */
function soundStart(text: string, faults: readonly YamlFault[]): string {
  const serious = faults.filter(({ rule }) => rule !== 'yaml-duplicate-key' && rule !== 'yaml-hash');
  const first = Math.min(text.length, ...serious.map(({ start }) => start));
  const fields = [...text.slice(0, first + 1).matchAll(/^[^\s#-]/gm)];
  return text.slice(0, fields.at(-1)?.index ?? 0);
}

/** The one document’s contents, and what is wrong with the text as YAML. */
function compose(text: string): { node: Node | null; faults: YamlFault[] } {
  try {
    const all = parseAllDocuments(text, {
      version: '1.2',
      schema: 'core',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const documents = Array.isArray(all) ? all : [];
    const [first, second] = documents;
    if (!first) return { node: null, faults: [] };
    const faults = faultsOf(first.errors, text);
    if (first.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return { node: null, faults };
    if (second) {
      const start = second.range[0];
      faults.push({
        rule: 'yaml-syntax',
        start,
        end: start + 1,
        message: `unexpected second document, expected one; there are ${documents.length}`,
        hint: 'Take out the line “---” or “...” between them, or move the rest to a file of its own.',
      });
    }
    return { node: first.contents, faults };
  } catch (error) {
    // The parser goes down a level for each bracket and runs out of stack on text made to break it.
    if (!(error instanceof RangeError)) throw error;
    return { node: null, faults: [tooDeep(text)] };
  }
}

interface Visit {
  text: string;
  faults: YamlFault[];
  aliases: { start: number; end: number; what: string }[];
  sound: boolean;
  /** True once nesting was reported as too deep. */
  deep: boolean;
  /** Single values by their anchors: an alias of one is read as that value, so that it is reported only once. */
  anchors: Map<string, unknown>;
}

function nodeValue(node: unknown, visit: Visit, depth: number): unknown {
  if (node === null || node === undefined) return null;
  if (isAlias(node)) return aliasValue(node, visit);
  if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined) {
    const [start] = rangeOf(node);
    visit.aliases.push({ start, end: start + 1, what: `anchor &${node.anchor.slice(0, 40)}` });
  }
  if ((isScalar(node) || isCollection(node)) && node.tag !== undefined && !PLAIN_TAGS.has(node.tag)) {
    add(visit, tagFault(node));
    return null;
  }
  if (isScalar(node)) {
    lookForHash(node, visit);
    return scalarValue(node, visit);
  }
  if (depth >= DEEPEST) {
    if (!visit.deep) add(visit, tooDeep(visit.text, rangeOf(node)[0]));
    visit.deep = true;
    return null;
  }
  if (isSeq(node)) return node.items.map((item) => (isPair(item) ? null : nodeValue(item, visit, depth + 1)));
  return isMap(node) ? fieldsOf(node, visit, depth) : null;
}

function fieldsOf(node: YAMLMap, visit: Visit, depth: number): unknown {
  const fields = noFields();
  for (const { key: keyNode, value } of node.items) {
    const key = keyOf(keyNode, visit);
    if (key === undefined) continue;
    if (key in fields) {
      const [start, end] = rangeOf(keyNode);
      const message = `unexpected second “${key.slice(0, 60)}”, expected each field once`;
      const hint = 'Keep one of the two; only the first was read.';
      visit.faults.push({ rule: 'yaml-duplicate-key', start, end, message, hint });
    } else fields[key] = nodeValue(value, visit, depth + 1);
  }
  return fields;
}

function aliasValue(node: Alias, visit: Visit): unknown {
  const [start, end] = rangeOf(node);
  visit.aliases.push({ start, end, what: `alias *${node.source.slice(0, 40)}` });
  if (!visit.anchors.has(node.source)) visit.sound = false;
  return visit.anchors.get(node.source) ?? null;
}

function keyOf(key: unknown, visit: Visit): string | undefined {
  if (isScalar(key)) return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
  const [start, end] = rangeOf(key);
  if (isAlias(key)) aliasValue(key, visit);
  // A slip of indentation makes one of what is none; the parser has told of it.
  else if (!visit.faults.some((fault) => fault.rule === 'yaml-syntax')) {
    const message = 'unexpected list or mapping as the name of a field, expected text';
    add(visit, { rule: 'yaml-syntax', start, end, message, hint: QUOTES_HINT });
  }
  return undefined;
}

function scalarValue(node: Scalar, visit: Visit): unknown {
  const { value, source, anchor } = node;
  const plain = typeof value === 'number' && plainNumber(source ?? '') === undefined ? (source ?? '') : value;
  const isPlain = plain === null || ['string', 'number', 'boolean'].includes(typeof plain);
  if (isPlain) {
    if (anchor !== undefined) visit.anchors.set(anchor, plain);
    return plain;
  }
  add(visit, tagFault(node));
  return null;
}

/** Comments have a space behind their sign; what has none is more likely a part of the text, which is lost. */
function lookForHash(node: Scalar, { text, faults }: Visit): void {
  if (node.type !== 'PLAIN') return;
  const [, end] = rangeOf(node);
  const [lost = '', spaces = ''] = /^([ \t]+)#[^\s#][^\n]*/.exec(text.slice(end, end + 300)) ?? [];
  if (lost === '') return;
  const written = lost.trim();
  faults.push({
    rule: 'yaml-hash',
    start: end + spaces.length,
    end: end + lost.length,
    message: `unexpected “${written.slice(0, 60)}” behind a text, expected quotes around both, or a space behind the #`,
    hint: `YAML leaves out everything from a # that follows a space. Write ${JSON.stringify(`${String(node.source ?? node.value)}${spaces}${written}`.slice(0, 100))} if it belongs to the text, “# …” if it is a note.`,
  });
}

/** Tags that say no more than the value itself does. */
const PLAIN_TAGS: ReadonlySet<string> = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`),
);

function tagFault(node: unknown): YamlFault {
  const [start, end] = rangeOf(node);
  const message = 'unexpected tag, expected plain text or a number';
  return { rule: 'yaml-syntax', start, end, message, hint: 'Take the tag (!…) out.' };
}

function add(visit: Visit, fault: YamlFault): void {
  visit.sound = false;
  visit.faults.push(fault);
}

function rangeOf(node: unknown): [number, number] {
  const range = isAlias(node) || isScalar(node) || isCollection(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : [0, 0];
}
