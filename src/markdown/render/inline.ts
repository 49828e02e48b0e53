import type { Image, ImageReference, Link, LinkReference, PhrasingContent } from 'mdast';
import { isSafeAddress } from '../address.ts';
import { attribute, escapeHtml } from './escape.ts';
import { noteMark } from './notes.ts';
import { type Page, useOf } from './page.ts';

/** HTML of the contents of a paragraph, heading or cell. A line end in the source stays white space. */
export function inlineHtml(page: Page, nodes: readonly PhrasingContent[]): string {
  let html = '';
  for (const node of nodes) html += nodeHtml(page, node);
  return html;
}

function nodeHtml(page: Page, node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'emphasis':
      return `<em>${inlineHtml(page, node.children)}</em>`;
    case 'strong':
      return `<strong>${inlineHtml(page, node.children)}</strong>`;
    case 'delete':
      return `<del>${inlineHtml(page, node.children)}</del>`;
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'break':
      return '<br>\n';
    case 'link':
    case 'linkReference':
      return linkHtml(page, node);
    case 'image':
    case 'imageReference':
      return pictureHtml(page, node);
    case 'footnoteReference':
      return noteMark(page.notes, node, page.slots);
    case 'stat': {
      const found = useOf(page, node.use, 'stat');
      return found ? page.slots.stat(found.use, found.index) : escapeHtml(node.text);
    }
    case 'claim': {
      const found = useOf(page, node.use, 'claim');
      return found ? page.slots.claim(found.use, found.index) : escapeHtml(node.text);
    }
    case 'citation': {
      const found = useOf(page, node.use, 'citation');
      return found ? page.slots.citation(found.use, found.index) : '';
    }
    case 'broken':
      return escapeHtml(node.value);
    default:
      // Raw HTML above all: it was reported and is not shown.
      return '';
  }
}

function linkHtml(page: Page, node: Link | LinkReference): string {
  const text = inlineHtml(page, node.children);
  const found = useOf(page, node.data?.use, 'link');
  const target = found && page.slots.link(found.use, found.index);
  if (!target || !isSafeAddress(target.href)) return text;
  const rel = target.external ? ' rel="external noopener"' : '';
  return `<a${attribute('href', target.href)}${rel}>${text}</a>`;
}

/** A picture in a line of text, its credit after it. */
function pictureHtml(page: Page, node: Image | ImageReference): string {
  const { html, credit } = pictureParts(page, node);
  return credit === '' ? html : `${html} <small class="picture-credit">${credit}</small>`;
}

/** The picture (or its alternative text, where it has none to show) and its credit, both as HTML. */
function pictureParts(page: Page, node: Image | ImageReference): { html: string; credit: string } {
  const found = useOf(page, node.data?.use, 'picture');
  const target = found && page.slots.picture(found.use, found.index);
  if (!found || !target || !isSafeAddress(target.src))
    return { html: escapeHtml(node.alt ?? ''), credit: '' };
  const width = target.width === undefined ? '' : attribute('width', target.width);
  const height = target.height === undefined ? '' : attribute('height', target.height);
  const { alt, credit } = found.use;
  const named = `${attribute('src', target.src)}${attribute('alt', alt)}`;
  return {
    html: `<img${named}${width}${height} loading="lazy" decoding="async">`,
    credit: escapeHtml(credit),
  };
}

/** True for a paragraph of nothing but pictures, which become figures. */
export function isPictures(nodes: readonly PhrasingContent[]): boolean {
  let pictures = 0;
  for (const node of nodes) {
    if (node.type === 'image' || node.type === 'imageReference') pictures++;
    else if (node.type !== 'text' || node.value.trim() !== '') return false;
  }
  return pictures > 0;
}

/** Pictures that stand by themselves, each with its credit under it. */
export function picturesHtml(page: Page, nodes: readonly PhrasingContent[]): string {
  const figures: string[] = [];
  for (const node of nodes) {
    if (node.type !== 'image' && node.type !== 'imageReference') continue;
    const { html, credit } = pictureParts(page, node);
    const caption = credit === '' ? '' : `\n<figcaption>${credit}</figcaption>`;
    figures.push(`<figure class="picture">\n${html}${caption}\n</figure>`);
  }
  return figures.join('\n');
}
