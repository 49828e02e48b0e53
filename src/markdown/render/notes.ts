import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast';
import { attribute, escapeHtml } from './escape.ts';
import type { Slots } from './slots.ts';

/** A footnote that the text refers to. */
export interface Note {
  number: number;
  definition: FootnoteDefinition;
  references: number;
}

/** Footnotes in the order in which the text first refers to them. */
export interface Notes {
  definitions: ReadonlyMap<string, FootnoteDefinition>;
  used: Map<string, Note>;
}

/** Finds the footnotes of a body: they may stand in any block. */
export function notesOf(tree: Root): Notes {
  const definitions = new Map<string, FootnoteDefinition>();
  const waiting: Root['children'] = [...tree.children].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
    if (
      node.type === 'blockquote' ||
      node.type === 'list' ||
      node.type === 'listItem' ||
      node.type === 'footnoteDefinition' ||
      node.type === 'figures'
    ) {
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child) waiting.push(child);
      }
    }
  }
  return { definitions, used: new Map() };
}

/** The mark of a footnote in the text: a letter, since numbers belong to the sources. */
export function noteMark(notes: Notes, reference: FootnoteReference, slots: Slots): string {
  const definition = notes.definitions.get(reference.identifier);
  if (!definition) return '';
  const note = notes.used.get(reference.identifier) ?? {
    number: notes.used.size + 1,
    definition,
    references: 0,
  };
  note.references++;
  notes.used.set(reference.identifier, note);
  const letters = lettersOf(note.number);
  const id = attribute('id', markId(slots, note.number, note.references));
  const href = attribute('href', `#${noteId(slots, note.number)}`);
  const label = attribute('aria-label', `${slots.words.footnote} ${letters}`);
  return `<sup class="footnote-mark"><a${href}${id}${label} role="doc-noteref">${letters}</a></sup>`;
}

/** The links from a footnote back to each of its marks. */
export function backLinks(note: Note, slots: Slots): string {
  const links: string[] = [];
  for (let count = 1; count <= note.references; count++) {
    const href = attribute('href', `#${markId(slots, note.number, count)}`);
    const nth = count > 1 ? `, ${count}` : '';
    const label = attribute('aria-label', `${slots.words.back} ${lettersOf(note.number)}${nth}`);
    links.push(`<a${href}${label} role="doc-backlink">↩</a>`);
  }
  return links.join(' ');
}

/** The section of end notes around its items. */
export function noteSection(items: readonly string[], slots: Slots): string {
  const id = attribute('id', noteId(slots, 'title'));
  const by = attribute('aria-labelledby', noteId(slots, 'title'));
  const title = escapeHtml(slots.words.footnotes);
  return `<section class="footnotes" role="doc-endnotes"${by}>\n<h2${id}>${title}</h2>\n<ol type="a">\n${items.join('\n')}\n</ol>\n</section>`;
}

/** The id of a note. The colon keeps it apart from the ids of headings, which hold letters, digits and hyphens. */
export function noteId(slots: Slots, number: number | 'title'): string {
  return `${slots.prefix}fn:${number}`;
}

function markId(slots: Slots, number: number, count: number): string {
  return `${slots.prefix}fnref:${number}${count > 1 ? `-${count}` : ''}`;
}

/** 1 → a, 26 → z, 27 → aa. */
function lettersOf(number: number): string {
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
