import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { EngineFault } from '../fault.ts';

/** What is wrong at the moment: findings in the content, and a fault of the templates or the program. */
export interface Trouble {
  readonly diagnostics: readonly Diagnostic[];
  readonly fault?: EngineFault | undefined;
}

/** More would hide the page; all of them are at the terminal. */
const MOST = 40;
/** Where a part of a page is written: file and line, and perhaps what else is to be known of it. */
const WRITTEN_AT = /data-at="([^"]*):\d+/g;

/**
 * The findings as an ordinary block of HTML for the top of a page; an empty text if there are none. Errors come first, and
 * among them, and among the warnings, what is of a file that `page`, the HTML it stands over, is made of. Warnings about
 * other files alone are folded up.
 */
export function troubleBlock({ diagnostics, fault }: Trouble, page = ''): string {
  if (diagnostics.length === 0 && fault === undefined) return '';
  const errors = diagnostics.filter((d) => d.severity === 'error').length;
  const counts = [count(errors, 'error'), count(diagnostics.length - errors, 'warning'), fault && '1 fault'];
  const files = new Set(Array.from(page.matchAll(WRITTEN_AT), ([, file]) => file));
  const isHere = ({ file }: Diagnostic) => files.has(plain(file));
  const rank = (d: Diagnostic) => (d.severity === 'error' ? 0 : 2) + (isHere(d) ? 0 : 1);
  const sorted = [...diagnostics].sort((a, b) => rank(a) - rank(b));
  const isOpen = errors > 0 || fault !== undefined || diagnostics.some(isHere);
  const left = diagnostics.length - MOST;
  return [
    `<aside class="sourcebook-dev" lang="en" dir="ltr" data-worst="${errors > 0 || fault ? 'error' : 'warning'}">`,
    `<details${isOpen ? ' open' : ''}><summary>${counts.filter(Boolean).join(', ')} (shown by sourcebook dev only)</summary>`,
    fault
      ? `<p><b>fault</b> ${plain(fault.message)}</p>${fault.details && `<pre>${plain(fault.details)}</pre>`}`
      : '',
    '<ul>',
    ...sorted.slice(0, MOST).map(item),
    left > 0 ? `<li>… and ${left} more, at the terminal</li>` : '',
    '</ul></details></aside>',
  ].join('\n');
}

function item(d: Diagnostic): string {
  const place = `${d.file}:${d.line}:${d.column}`;
  const hint = d.hint === '' ? '' : `<small>${plain(d.hint)}</small>`;
  return `<li data-severity="${d.severity}"><a data-place="${plain(place)}">${plain(place)}</a> <b>${d.severity}</b> ${plain(d.message)} (${d.rule})${hint}</li>`;
}

function count(n: number, noun: string): string {
  return n === 0 ? '' : `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** Text as HTML text or attribute value. */
function plain(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * Puts the block after `<body>`, and at its end the scripts that reload the page and that lead to the places in its files.
 * @param prefix the address of this folder
 * @param root the folder of the site on this machine
 * @param change which state of the site the page shows
 */
export function dress(
  html: string,
  block: string,
  { prefix, root, change }: { prefix: string; root: string; change: number },
): string {
  const tail = `<link rel="stylesheet" href="${prefix}dev.css"><script src="${prefix}reload.js" data-shows="${change}"></script><script src="${prefix}edit.js" data-root="${plain(root)}"></script>`;
  const headed = html.replace(/<body\b(?:"[^"]*"|'[^']*'|[^>"'])*>/i, (body) => `${body}\n${block}`);
  const end = headed.lastIndexOf('</body>');
  return end < 0 ? headed + tail : headed.slice(0, end) + tail + headed.slice(end);
}

/** A page for when there is none to show. */
export function barePage(title: string, text: string): string {
  const head = `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${plain(title)}</title></head>`;
  return `<!DOCTYPE html>\n<html lang="en">${head}<body><main><h1>${plain(title)}</h1><p>${plain(text)}</p></main></body></html>\n`;
}
