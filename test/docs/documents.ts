import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { anchor } from '../../src/reference/markdown.ts';

export const PROJECT = join(import.meta.dirname, '../..');

/** A fenced block of a document. */
export interface Block {
  document: string;
  /** Of its first line of text, from 1. */
  line: number;
  /** `yaml` of ` ```yaml incident wrong `. */
  language: string;
  /** What stands behind the language, which readers do not see. */
  words: readonly string[];
  text: string;
  /** The file it is, where the line before it is that file’s name: `**`content/site.yaml`**`. */
  path?: string;
}

/** A page of the documentation. */
export interface Document {
  /** Relative to the project. */
  path: string;
  text: string;
  /** The text without its fenced blocks, line by line as it was. */
  prose: string;
  blocks: readonly Block[];
  /** Anchors of its headings, as GitHub makes them. */
  anchors: ReadonlySet<string>;
}

/** README.md and every page of docs/. */
export function documents(): Document[] {
  const pages = readdirSync(join(PROJECT, 'docs'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(PROJECT, join(entry.parentPath, entry.name)));
  return ['README.md', ...pages.sort()].map((path) =>
    readDocument(path, readFileSync(join(PROJECT, path), 'utf8')),
  );
}

/** Reads a page; fences stand at the beginning of their lines. */
export function readDocument(path: string, text: string): Document {
  const blocks: Block[] = [];
  const prose: string[] = [];
  let open: { fence: string; block: Block; lines: string[] } | undefined;
  let closed = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (open) {
      prose.push('');
      if (line.trimEnd() !== open.fence) open.lines.push(line);
      else {
        blocks.push({ ...open.block, text: `${open.lines.join('\n')}\n` });
        open = undefined;
        closed = prose.length;
      }
      continue;
    }
    const [, fence, info = ''] = /^(`{3,})(.*)$/.exec(line) ?? [];
    prose.push(fence === undefined ? line : '');
    if (fence === undefined) continue;
    const [language = '', ...words] = info.trim().split(/\s+/);
    const named = namedFile(prose.slice(closed));
    const block = {
      document: path,
      line: index + 2,
      language,
      words,
      text: '',
      ...(named !== undefined && { path: named }),
    };
    open = { fence, block, lines: [] };
  }
  return { path, text, prose: prose.join('\n'), blocks, anchors: anchorsOf(prose) };
}

/** The file that the last line of text before a block names. */
function namedFile(before: readonly string[]): string | undefined {
  const last = before.findLast((line) => line.trim() !== '') ?? '';
  return /^\*\*`([^`]+)`\*\*$/.exec(last)?.[1];
}

function anchorsOf(prose: readonly string[]): Set<string> {
  const anchors = new Set<string>();
  for (const line of prose) {
    const heading = /^#{1,6} (.*)$/.exec(line)?.[1];
    if (heading === undefined) continue;
    const plain = anchor(heading.replace(/`/g, ''));
    let unique = plain;
    for (let n = 1; anchors.has(unique); n++) unique = `${plain}-${n}`;
    anchors.add(unique);
  }
  return anchors;
}

/** Where a block stands, for messages. */
export function whereIs({ document, line }: Block): string {
  return `${document}:${line}`;
}
