/**
 * An excerpt of the index with its marks, and nothing else of what may look like HTML in it. What of it repeats the title,
 * which stands above, is left out.
 */
export function fragmentOf(excerpt: string, title: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html');
  const fragment = document.createDocumentFragment();
  let left = repeated(parsed.body.textContent ?? '', title);
  for (const node of parsed.body.childNodes) {
    const all = node.textContent ?? '';
    const text = all.slice(left);
    left = Math.max(0, left - all.length);
    if (text === '') continue;
    if (node.nodeName === 'MARK') {
      const mark = document.createElement('mark');
      mark.textContent = text;
      fragment.append(mark);
    } else fragment.append(text);
  }
  return fragment;
}

/**
 * How many characters at the beginning of an excerpt are the end of the title, or all of it: the index has the title as the
 * first sentence of each text, and an excerpt may begin in its middle.
 */
export function repeated(excerpt: string, title: string): number {
  const sentence = /[\p{L}\p{N}\p{Pe}\p{Pf}]$/u.test(title) ? `${title}.` : title;
  const start = excerpt.length - excerpt.trimStart().length;
  const text = excerpt.slice(start);
  if (text !== '' && sentence.includes(text.trimEnd())) return excerpt.length;
  for (let from = 0; from !== -1 && from < sentence.length; from = nextWord(sentence, from)) {
    const end = sentence.slice(from);
    if (text.startsWith(end))
      return start + end.length + (/^\s*/.exec(text.slice(end.length))?.[0].length ?? 0);
  }
  return 0;
}

function nextWord(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space === -1 ? -1 : space + 1;
}
