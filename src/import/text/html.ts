import { remark } from 'remark';

/** What begins and ends a line; anything else stands within one. */
const BLOCKS =
  'p|div|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|figure|figcaption|table|caption|thead|tbody|tfoot|tr|section|article|header|footer|aside|main|nav|address|pre|hr|form|fieldset|center|html|body|head|title|details|summary';
const INLINE =
  'a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|img|input|ins|kbd|label|link|map|mark|meta|nobr|path|picture|q|s|small|source|span|strike|strong|sub|sup|td|th|time|tt|u|var|video|audio|wbr|o:p|amp-[a-z-]+';
/** Elements whose content is no text of a report. */
const UNSEEN = 'script|style|noscript|template|svg|iframe|object|select|textarea|button|canvas';
/** With what a tag may say of itself: “a <b then c>” is none. */
const REST =
  '(?:\\s+(?:[\\w:@.-]+\\s*=\\s*(?:"[^"<]*"|\'[^\'<]*\'|[^\\s"\'<>=]+)|async|defer|hidden|controls|autoplay|muted|loop|nowrap|noshade|checked|disabled|allowfullscreen|itemscope|novalidate))*\\s*/?>';
const tag = (names: string, flags: string) => new RegExp(`</?(?:${names})${REST}`, flags);
const ANY = tag(`${BLOCKS}|${INLINE}|${UNSEEN}|br`, 'i');
/** What `<br>` becomes: a line ends there, or a sentence goes on. */
export const LINE_BREAK = '\u2028';
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
/** A paragraph or the like as it is written, which may go over several lines. */
const PARAGRAPH = new RegExp(
  `<(p|li|h[1-6]|td|th|dt|dd|figcaption)${REST}[^<]*(?:<(?!/?\\1[\\s>])[^<]*)*`,
  'gi',
);

/**
 * The text of a pasted report without the tags of HTML and with its entities as the characters they stand for: blocks are
 * lines of their own. “a < b” and what else is no tag of HTML stays as it is.
 */
export function withoutHtml(text: string): string {
  if (ANY.test(text)) return decoded(stripped(text));
  const once = decoded(text);
  // Feeds write their tags as entities: “&lt;p&gt;Five people …”.
  return once !== text && ANY.test(once) ? decoded(stripped(once)) : once;
}

function stripped(html: string): string {
  const text = /<h1[\s>]/i.test(html) ? withoutElements(html, 'title') : html;
  return withoutElements(text, UNSEEN)
    .replace(/<!--[\s\S]*?-->|<!doctype[^<>]*>|<!\[CDATA\[|\]\]>/gi, '')
    .replace(PARAGRAPH, (paragraph) => paragraph.replace(/[ \t]*\r?\n[ \t]*(?!\s*\n)/g, ' '))
    .replace(tag(BLOCKS, 'gi'), '\n')
    .replace(tag('br', 'gi'), LINE_BREAK)
    .replace(tag('td|th', 'gi'), ' ')
    .replace(tag(`${INLINE}|${UNSEEN}`, 'gi'), '');
}

/** Without the elements of a name and all that is in them; one that does not end takes nothing along. */
function withoutElements(html: string, names: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const { 0: all, 1: name = '', index } of html.matchAll(new RegExp(`<(${names})${REST}`, 'gi'))) {
    if (index < from) continue;
    const end = new RegExp(`</${name}\\s*>`, 'gi');
    end.lastIndex = index + all.length;
    if (end.exec(html) === null) break;
    kept.push(html.slice(from, index), ' ');
    from = end.lastIndex;
  }
  return [...kept, html.slice(from)].join('');
}

/** Entities are those of HTML also in Markdown, whose reader knows all of them; what is none stays. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  const markdown = remark();
  const known = new Map<string, string>();
  for (const [entity] of text.matchAll(ENTITY)) {
    if (known.has(entity)) continue;
    const [paragraph] = markdown.parse(`.${entity}`).children;
    const [read] = paragraph?.type === 'paragraph' ? paragraph.children : [];
    known.set(entity, read?.type === 'text' ? read.value.slice(1) : entity);
  }
  return text.replace(ENTITY, (entity) => known.get(entity) ?? entity);
}
