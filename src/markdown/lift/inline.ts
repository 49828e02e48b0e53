import type { PhrasingContent } from 'mdast';
import type { StatUse } from '../body.ts';
import { leftEmpty } from '../left-empty.ts';
import type { ClaimNode, StatNode } from '../nodes.ts';
import { spanOf } from '../places.ts';
import { acceptAttributes } from './attributes.ts';
import { reportHtml, reportInside } from './findings.ts';
import { liftImage, liftLink } from './links.ts';
import { addProse, type Piece } from './prose.ts';
import type { Stretch } from './quotation.ts';
import { NOT_WORDS, oneLine, sentenceAround } from './sentence.ts';
import { type Around, addUse, type Lift, report, reportFault } from './state.ts';

const BRACKETS = /\[[^[\]\n]*\] ?(?:\{[^{}\n]*\}?)?|\[[^[\]\n.,;]*|\{[^{}\n]*\}?/y;

/** Characters of the text beside a figure that are kept with it. */
const BESIDE = 80;

/** A paragraph while it is flattened to text. */
interface Flat {
  text: string;
  pieces: Piece[];
  /** What is not the author’s unchecked prose: figures, links, code and the like, outermost stretches, in order. */
  closed: Stretch[];
  stats: { use: StatUse; from: number; to: number }[];
  /** Where the beginnings of broken directives end. */
  broken: number[];
  html: boolean;
}

/**
 * Gathers the uses and the prose of a paragraph, heading or table cell. Gives back its text, figures included, with
 * NOT_WORDS where citations and pictures stand.
 */
export function liftInline(lift: Lift, nodes: readonly PhrasingContent[], around: Around): string {
  const flat: Flat = { text: '', pieces: [], closed: [], stats: [], broken: [], html: false };
  flatten(lift, flat, nodes, around);
  for (const { use, from, to } of flat.stats) {
    use.before = flat.text.slice(Math.max(0, from - BESIDE), from);
    use.behind = flat.text.slice(to, to + BESIDE);
    use.context = around.figures ? oneLine(flat.text) : sentenceAround(flat.text, from, to);
  }
  lift.texts.push(flat.text);
  lift.words += countWords(flat.text);
  if (!around.quoted) addProse(lift, flat.text, flat.pieces, flat.closed, remains(flat));
  return flat.text;
}

function flatten(lift: Lift, flat: Flat, nodes: readonly PhrasingContent[], around: Around): void {
  for (const node of nodes) {
    if (node.type === 'text') {
      flat.pieces.push({ at: flat.text.length, node });
      flat.text += node.value;
    } else if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete') {
      flatten(lift, flat, node.children, around);
    } else if (node.type === 'break') {
      flat.text += '\n';
    } else {
      const from = flat.text.length;
      const outermost = flat.closed.length;
      flattenClosed(lift, flat, node, around);
      flat.closed.length = outermost;
      flat.closed.push([from, flat.text.length]);
    }
  }
}

/** What interrupts the prose. */
function flattenClosed(lift: Lift, flat: Flat, node: PhrasingContent, around: Around): void {
  switch (node.type) {
    case 'stat':
    case 'claim':
      flattenFigure(lift, flat, node, around);
      break;
    case 'citation':
      flat.text += NOT_WORDS;
      if (around.link) reportInside(lift, 'citation', 'link', node.position);
      else {
        const items = node.items.map(({ position, ...item }) => ({ ...item, span: spanOf(position) }));
        node.use = addUse(lift, { what: 'citation', items, span: spanOf(node.position) });
      }
      break;
    case 'link':
    case 'linkReference': {
      const from = flat.text.length;
      const use = liftLink(lift, node);
      flatten(lift, flat, node.children, { ...around, link: true });
      if (use) use.text = oneLine(flat.text.slice(from));
      break;
    }
    case 'image':
    case 'imageReference':
      flat.text += NOT_WORDS;
      liftImage(lift, node);
      break;
    case 'inlineCode':
      flat.text += node.value;
      break;
    case 'broken':
      flat.text += node.value;
      flat.broken.push(flat.text.length);
      reportFault(lift, node.fault);
      break;
    case 'html':
      flat.text += NOT_WORDS;
      // One report for a pair of tags.
      if (!flat.html || !node.value.startsWith('</')) reportHtml(lift, node);
      flat.html = true;
      break;
    default:
      flat.text += NOT_WORDS;
  }
}

function flattenFigure(lift: Lift, flat: Flat, node: StatNode | ClaimNode, around: Around): void {
  const from = flat.text.length;
  const counted = node.type === 'stat' && node.position && !around.link && !around.heading;
  flat.text += node.text || (counted ? leftEmpty(lift.stats) : '…');
  if (!node.position) return;
  if (around.link || around.heading) {
    const name = node.type === 'stat' ? 'figure (:stat)' : 'statement (:claim)';
    reportInside(lift, name, around.link ? 'link' : 'heading', node.position);
    return;
  }
  const attributes = acceptAttributes(node.type, node.attributes, node.position, (message, hint, at) =>
    report(lift, 'directive-attribute', at, message, hint),
  );
  const span = spanOf(node.position);
  if (node.type === 'stat') {
    const use: StatUse = {
      what: 'stat',
      text: node.text,
      attributes,
      keyFigure: around.figures,
      context: '',
      before: '',
      behind: '',
      span,
    };
    node.use = addUse(lift, use);
    lift.stats += 1;
    flat.stats.push({ use, from, to: flat.text.length });
  } else {
    if (node.text === '') {
      report(
        lift,
        'directive-malformed',
        node.position,
        'unexpected :claim without a text, expected :claim[the statement]{…}',
        'Write the statement between the brackets.',
      );
    }
    node.use = addUse(lift, { what: 'claim', text: node.text, attributes, span });
  }
}

/** What was meant as the brackets and braces of broken directives: reported already, and no prose. */
function remains(flat: Flat): Stretch[] {
  return flat.broken.map((from) => {
    BRACKETS.lastIndex = from;
    return [from, from + (BRACKETS.exec(flat.text)?.[0].length ?? 0)];
  });
}

/** Words: stretches without white space that have a letter or digit in them. */
export function countWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10 || code === 9 || code === 0xfffc || code === 0xa0) inWord = false;
    else if (
      !inWord &&
      (code > 127 ? /[\p{L}\p{N}\ud800-\udfff]/u.test(text[at] ?? '') : isAlphanumeric(code))
    ) {
      inWord = true;
      count++;
    }
  }
  return count;
}

function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
