/**
 * As much of a document as Observable Plot needs to draw SVG, and no more: about five times faster than a full DOM,
 * because a site draws thousands of charts. A test draws the same charts with linkedom and compares.
 */

const SVG = 'http://www.w3.org/2000/svg';

/** Attributes Plot sets that a published chart does without: styles are refused by the Content-Security-Policy, labels hidden. */
const DROPPED = new Set(['style', 'font-family', 'xmlns', 'aria-label']);

/** An element of the little document. */
export class SvgElement {
  readonly tagName: string;
  readonly namespaceURI = SVG;
  readonly ownerDocument: SvgDocument;
  readonly attributes = new Map<string, string>();
  readonly childNodes: (SvgElement | string)[] = [];
  /** Plot writes styles here; none of them is kept. */
  readonly style = { setProperty: (): void => {}, removeProperty: (): void => {} };
  parentNode: SvgElement | null = null;

  constructor(tagName: string, ownerDocument: SvgDocument) {
    this.tagName = tagName;
    this.ownerDocument = ownerDocument;
  }

  get children(): SvgElement[] {
    return this.childNodes.filter((node): node is SvgElement => typeof node !== 'string');
  }

  get firstChild(): SvgElement | string | null {
    return this.childNodes[0] ?? null;
  }

  get textContent(): string {
    return this.childNodes.map((node) => (typeof node === 'string' ? node : node.textContent)).join('');
  }

  set textContent(value: string) {
    this.childNodes.length = 0;
    if (value !== '') this.childNodes.push(String(value));
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  setAttributeNS(_namespace: string, name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  appendChild(node: SvgElement | string): SvgElement | string {
    return this.insertBefore(node, null);
  }

  append(...nodes: (SvgElement | string)[]): void {
    for (const node of nodes) this.insertBefore(node, null);
  }

  insertBefore(node: SvgElement | string, before: SvgElement | null): SvgElement | string {
    if (typeof node !== 'string') {
      node.remove();
      node.parentNode = this;
    }
    const at = before === null ? -1 : this.childNodes.indexOf(before);
    if (at === -1) this.childNodes.push(node);
    else this.childNodes.splice(at, 0, node);
    return node;
  }

  remove(): void {
    const siblings = this.parentNode?.childNodes;
    if (!siblings) return;
    const at = siblings.indexOf(this);
    if (at !== -1) siblings.splice(at, 1);
    this.parentNode = null;
  }
}

/** The document that creates the elements. */
export class SvgDocument {
  readonly documentElement: SvgElement = new SvgElement('svg', this);

  createElementNS(_namespace: string, name: string): SvgElement {
    return new SvgElement(name, this);
  }

  createElement(name: string): SvgElement {
    return new SvgElement(name, this);
  }

  createTextNode(text: string): string {
    return text;
  }
}

/** Writes an element as markup, without styles and without the font that the site’s sheet sets. */
export function serialiseSvg(element: SvgElement): string {
  if (element.tagName === 'style') return '';
  let attributes = '';
  for (const [name, value] of element.attributes) {
    if (!DROPPED.has(name) || (name === 'aria-label' && element.tagName === 'a'))
      attributes += ` ${name}="${shorten(name, escapeText(value))}"`;
  }
  let inner = '';
  let lines = '';
  for (const node of element.childNodes) {
    const line = typeof node === 'string' ? '' : strokeOf(node);
    if (line === '')
      inner += pathOf(lines) + (typeof node === 'string' ? escapeText(node) : serialiseSvg(node));
    lines = line === '' ? '' : lines + line;
  }
  inner += pathOf(lines);
  return inner === ''
    ? `<${element.tagName}${attributes}/>`
    : `<${element.tagName}${attributes}>${inner}</${element.tagName}>`;
}

const ENDS: ReadonlySet<string> = new Set(['x1', 'x2', 'y1', 'y2']);

/** A line that is nothing but its two ends, as a part of a path; '' for anything else. */
function strokeOf({ tagName, attributes }: SvgElement): string {
  if (tagName !== 'line' || ![...attributes.keys()].every((name) => ENDS.has(name))) return '';
  const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map((name) => shorten(name, attributes.get(name) ?? '0'));
  return `M${x1},${y1}${x1 === x2 ? `V${y2}` : y1 === y2 ? `H${x2}` : `L${x2},${y2}`}`;
}

// The lines of a grid are one path: a lighter page.
function pathOf(lines: string): string {
  return lines === '' ? '' : `<path d="${lines}"/>`;
}

/** Escapes text for an element or a double-quoted attribute. */
export function escapeText(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text;
}

const GEOMETRY = new Set([
  'd',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'width',
  'height',
  'transform',
  'points',
  'r',
]);

// What was worked out is told to half a pixel, which no eye tells apart; shorter numbers make lighter pages.
function shorten(name: string, value: string): string {
  return GEOMETRY.has(name)
    ? value.replace(/(-?\d+\.\d{2,})(em)?/g, (_, n: string, em = '') => {
        const parts = em === '' ? 2 : 10;
        return `${Math.round(Number(n) * parts) / parts}${em}`;
      })
    : value;
}

/** A number as SVG wants it: tenths of a pixel. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}
