import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CslItem } from './csl.ts';

/** Styles in which a reference can be written. */
export type CitationStyle = 'apa' | 'chicago';

/** A piece of a reference. */
export interface ReferencePiece {
  text: string;
  italic?: true;
}

/** Writes the reference of an item in one style, as the style's own library has it. */
export type ReferenceWriter = (item: CslItem) => ReferencePiece[];

/** Marks around what is set in italics: code points for private use, which no text of a site has. */
const ITALIC = ['\ue000', '\ue001'] as const;

/**
 * Makes the writer of a style. The library is loaded here (some 0.3 s), and a reference takes it a millisecond: see
 * `makeReferences` for many.
 */
export function referenceWriter(style: CitationStyle): ReferenceWriter {
  const citeproc = createRequire(import.meta.url)('citeproc') as typeof import('citeproc');
  const locale = styleFile('en-US.xml');
  let asked: CslItem | undefined;
  const sys = { retrieveLocale: () => locale, retrieveItem: () => asked ?? {} };
  const engine = new citeproc.Engine(sys, styleFile(`${style}.csl`), 'en-US');
  // A format of our own: the library’s HTML would let through what looks like its own markup in a title.
  citeproc.Output.Formats.marked = {
    ...citeproc.Output.Formats.text,
    '@font-style/italic': `${ITALIC[0]}%%STRING%%${ITALIC[1]}`,
  };
  engine.setOutputFormat('marked');
  let count = 0;
  return (item) => {
    count += 1;
    // An id of its own each time: the library remembers what it made of an id.
    const id = `item-${count}`;
    asked = { ...item, id };
    engine.updateItems([id]);
    return piecesOf(engine.makeBibliography()[1].join(' '));
  };
}

function styleFile(name: string): string {
  return readFileSync(new URL(`./styles/${name}`, import.meta.url), 'utf8');
}

function piecesOf(marked: string): ReferencePiece[] {
  return marked
    .trim()
    .split(/(\ue000[^\ue001]*\ue001)/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith(ITALIC[0]) ? { text: part.slice(1, -1), italic: true } : { text: part }));
}
