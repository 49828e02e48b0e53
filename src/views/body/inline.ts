import { escapeHtml } from '../../markdown/render/escape.ts';
import type { Desk } from '../desk.ts';
import type { Sign, SourceRef } from '../page.ts';
import type { ReceiptView } from '../receipts/shown.ts';
import { inDigits, receiptMark } from '../words/digits.ts';
import { english } from '../words/en.ts';
import { wordsOf } from '../words/words.ts';
import type { Mark } from './numbering.ts';

/*
 * The few pieces of markup that stand inside running text. They are written here, as text, because a body reaches its
 * template as one string; everything that stands by itself is drawn by a component.
 */

/** A status sign: the shape tells, colour only helps. Kept the same as components/Sign.astro. */
export function signHtml(sign: Sign): string {
  return `<svg class="sign sign-${sign.status}" viewBox="0 0 12 12" aria-hidden="true"><use href="#sign-${sign.status}"/></svg>`;
}

/**
 * Numbers of notes, each a link to its note.
 * @param language BCP 47 tag of the text, where it is not the page’s: the numbers have its digits, and are read out in it
 */
export function marksHtml(desk: Desk, marks: readonly Mark[], language = desk.words.lang): string {
  const { say, labels } = wordsOf(language) ?? english;
  const { digits, comma } = labels;
  const links = marks.map(
    ({ n, ref }) =>
      `<a id="${ref}" href="#note-${n}" aria-label="${escapeHtml(say.noteLink(n))}">${inDigits(n, { digits })}</a>`,
  );
  return links.length === 0
    ? ''
    : `<sup class="marks">${links.join(`<span class="marks-and">${comma}</span>`)}</sup>`;
}

/** A checked figure: a button that opens its receipt. A key figure stands in large type. */
export function figureHtml(desk: Desk, receipt: ReceiptView): string {
  return buttonHtml(desk, receipt, receipt.label, receipt.text, ` id="stat-${receipt.n}"`);
}

const BUTTON = `<button type="button" class="checked"[^>]*>[^<]*</button>`;
const MARKS = `<sup class="marks">.*?</sup>`;
/** What clings to the figure after it: a stop, a bracket that closes, the number of a note. Lines may end after a dash. */
const CLINGING = String.raw`(?:(?![—–])\p{P}|${MARKS})*`;
/** And before it, where it does not begin a line anyhow: a bracket that opens, or a particle that Arabic writes as one with its word. */
const LEADING = String.raw`(?:(?<=^|[\s>])[\p{Ps}\p{Pi}\p{Script=Arabic}]{1,2})?`;
const FIGURE = new RegExp(`(?<!<li>|<p>)(${LEADING})${BUTTON}(${CLINGING})`, 'gu');

/** A browser may end a line beside any button: around one that has its punctuation or note with it, none may end. */
export function keepTogether(html: string): string {
  return html.replaceAll(FIGURE, (all, before: string, after: string) =>
    before || after ? `<span class="kept">${all}</span>` : all,
  );
}

/** The same figure told once more beside the body, in the words of that text. */
export function repeatHtml(desk: Desk, receipt: ReceiptView, text: string): string {
  return buttonHtml(desk, receipt, desk.words.say.showReceipt(text), text);
}

function buttonHtml(desk: Desk, { id, n }: ReceiptView, label: string, text: string, more = ''): string {
  return `<button type="button" class="checked"${more} popovertarget="${id}" aria-label="${escapeHtml(label)}" data-receipt="${receiptMark(desk.words.labels, n)}">${escapeHtml(text)}</button>`;
}

/** A statement without a number: its words, who says so, and how sure anyone can be. */
export function claimHtml(
  desk: Desk,
  text: string,
  by: string | undefined,
  source: SourceRef | undefined,
  sign: Sign | undefined,
): string {
  const who = [by, source && by !== source.publisher ? source.publisher : undefined].filter(
    (w) => w !== undefined,
  );
  const name = escapeHtml(who[0] ?? '');
  const linked = source ? `<a href="${escapeHtml(source.href)}">${escapeHtml(source.publisher)}</a>` : '';
  const said = who.length > 1 ? `${name}${desk.words.labels.comma}${linked}` : linked || name;
  const status = sign ? `${signHtml(sign)} ${escapeHtml(desk.words.labels.claim[sign.status])}` : '';
  // The sign stays with its word.
  const opening = status ? `<span class="kept">(${status}</span> ` : '(';
  return `<span class="claim"><span class="claim-words">${escapeHtml(text)}</span> <span class="claim-by">${opening}<bdi>${said}</bdi>)</span></span>`;
}
