import type { Code, List, ListItem, RootContent, Table, TableCell, TableRow } from 'mdast';
import { oneLine } from '../lift/sentence.ts';
import type { FiguresNode } from '../nodes.ts';
import { attribute, escapeHtml } from './escape.ts';
import { inlineHtml, isPictures, picturesHtml } from './inline.ts';
import { backLinks, noteId, noteSection } from './notes.ts';
import { type Page, useOf } from './page.ts';

/** HTML of blocks, one after the other on lines of their own. */
export function blocksHtml(page: Page, nodes: readonly RootContent[]): string {
  const parts: string[] = [];
  for (const node of nodes) {
    const html = blockHtml(page, node);
    if (html !== '') parts.push(html);
  }
  return parts.join('\n');
}

function blockHtml(page: Page, node: RootContent): string {
  switch (node.type) {
    case 'paragraph':
      if (isPictures(node.children)) return picturesHtml(page, node.children);
      return `<p>${inlineHtml(page, node.children)}</p>`;
    case 'heading': {
      // The page’s own title is the only heading of the first level.
      const tag = `h${Math.max(2, node.depth)}`;
      const id = attribute('id', page.slots.prefix + (node.data?.anchor ?? ''));
      return `<${tag}${node.data?.anchor ? id : ''}>${inlineHtml(page, node.children)}</${tag}>`;
    }
    case 'blockquote':
      return `<blockquote>\n${blocksHtml(page, node.children)}\n</blockquote>`;
    case 'list':
      return listHtml(page, node);
    case 'code':
      return codeHtml(node);
    case 'table':
      return tableHtml(page, node);
    case 'thematicBreak':
      return '<hr>';
    case 'embed': {
      const found = useOf(page, node.use, 'trend', 'timeline', 'incidents', 'map');
      return found ? page.slots.embed(found.use, found.index) : '';
    }
    case 'figures':
      return figuresHtml(page, node);
    case 'broken':
      return `<p>${escapeHtml(node.value)}</p>`;
    default:
      return '';
  }
}

function listHtml(page: Page, node: List): string {
  const tag = node.ordered ? 'ol' : 'ul';
  const start = typeof node.start === 'number' && node.start !== 1 ? attribute('start', node.start) : '';
  const loose = node.spread === true || node.children.some((item) => item.spread === true);
  const items = node.children.map((item) => `<li>${itemHtml(page, item, loose)}</li>`);
  return `<${tag}${start}>\n${items.join('\n')}\n</${tag}>`;
}

function itemHtml(page: Page, item: ListItem, loose: boolean): string {
  const task = taskHtml(page, item);
  if (loose) {
    const blocks = blocksHtml(page, item.children);
    if (task === '') return `\n${blocks}\n`;
    return blocks.startsWith('<p>') ? `\n<p>${task}${blocks.slice(3)}\n` : `\n<p>${task}</p>\n${blocks}\n`;
  }
  let html = task;
  for (const [index, child] of item.children.entries()) {
    const paragraph = child.type === 'paragraph' && !isPictures(child.children);
    const inner = paragraph ? inlineHtml(page, child.children) : blockHtml(page, child);
    html += index > 0 || !paragraph ? `\n${inner}` : inner;
  }
  return html;
}

function taskHtml(page: Page, item: ListItem): string {
  if (typeof item.checked !== 'boolean') return '';
  const { done, notDone } = page.slots.words;
  const label = attribute('aria-label', item.checked ? done : notDone);
  return `<span class="task" role="img"${label}>${item.checked ? '☑' : '☐'}</span> `;
}

function codeHtml(node: Code): string {
  const language = /^[\w+#.-]+/.exec(node.lang ?? '')?.[0];
  const kind = language === undefined ? '' : attribute('class', `language-${language}`);
  return `<pre tabindex="0"><code${kind}>${escapeHtml(node.value)}\n</code></pre>`;
}

function tableHtml(page: Page, node: Table): string {
  const [head, ...rows] = node.children;
  if (!head) return '';
  const align = node.align ?? [];
  const columns = head.children.length;
  const body = rows.map((row) => rowHtml(page, row, align, columns, false)).join('\n');
  const headHtml = `<thead>\n${rowHtml(page, head, align, columns, true)}\n</thead>`;
  const bodyHtml = body === '' ? '' : `\n<tbody>\n${body}\n</tbody>`;
  const names = head.children.map(cellText).filter((name) => name !== '');
  const label = attribute(
    'aria-label',
    [page.slots.words.table, names.join(', ')].filter(Boolean).join(': '),
  );
  return `<div class="table-scroll" tabindex="0" role="region"${label}>\n<table>\n${headHtml}${bodyHtml}\n</table>\n</div>`;
}

function rowHtml(
  page: Page,
  row: TableRow,
  align: NonNullable<Table['align']>,
  columns: number,
  head: boolean,
): string {
  const cells: string[] = [];
  for (let column = 0; column < columns; column++) {
    const cell = row.children[column];
    const inner = cell ? inlineHtml(page, cell.children) : '';
    const side = align[column];
    const place = side ? attribute('class', `align-${side}`) : '';
    const heading = head && inner !== '';
    cells.push(heading ? `<th scope="col"${place}>${inner}</th>` : `<td${place}>${inner}</td>`);
  }
  return `<tr>\n${cells.join('\n')}\n</tr>`;
}

function cellText(cell: TableCell): string {
  let text = '';
  const waiting: TableCell['children'] = [...cell.children].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('value' in node && node.type !== 'html') text += node.value;
    else if ('text' in node) text += node.text;
    else if ('children' in node) waiting.push(...[...node.children].reverse());
  }
  return oneLine(text);
}

function figuresHtml(page: Page, node: FiguresNode): string {
  const found = useOf(page, node.use, 'figures');
  const items: string[] = [];
  for (const child of node.children) {
    if (child.type !== 'list') items.push(blockHtml(page, child));
    else for (const item of child.children) items.push(itemHtml(page, item, false));
  }
  return found ? page.slots.figures(items, found.index) : items.map((item) => `<p>${item}</p>`).join('\n');
}

/** The footnotes as end notes, or undefined when the text has none. Notes may refer to further notes. */
export function footnotesHtml(page: Page): string | undefined {
  const items: string[] = [];
  const written: string[] = [];
  // The map grows while notes are written: a note’s own marks come after those of the text.
  for (const note of page.notes.used.values()) {
    const id = attribute('id', noteId(page.slots, note.number));
    items.push(`<li${id}>\n`);
    written.push(blocksHtml(page, note.definition.children));
  }
  if (items.length === 0) return undefined;
  const notes = [...page.notes.used.values()].map((note, index) => {
    const back = backLinks(note, page.slots);
    const text = written[index] ?? '';
    const inside = text.endsWith('</p>') ? `${text.slice(0, -4)} ${back}</p>` : `${text}\n${back}`;
    return `${items[index] ?? ''}${inside}\n</li>`;
  });
  return noteSection(notes, page.slots);
}
