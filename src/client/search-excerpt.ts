/**
 * An excerpt of the index with its marks, and nothing else of what may look like HTML in it. What of it repeats the title,
 * which stands above, is left out. Where it begins or ends within a sentence, it says so.
 * @param content the whole text that it is taken from
 */
export function fragmentOf(excerpt: string, title: string, content: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html');
  const fragment = document.createDocumentFragment();
  const whole = parsed.body.textContent ?? '';
  let left = repeated(whole, title);
  const cut = cutOff(whole, content);
  if (cut.before && left === 0) fragment.append('… ');
  const isEmpty = left >= whole.length;
  for (const node of parsed.body.childNodes) {
    const all = node.textContent ?? '';
    const text = all.slice(left);
    left = Math.max(0, left - all.length);
    if (text === '') continue;
    if (node.nodeName === 'MARK') {
      const [before, word, after] = bare(text);
      const mark = document.createElement('mark');
      mark.textContent = word;
      fragment.append(before, mark, after);
    } else fragment.append(text);
  }
  if (cut.after && !isEmpty) fragment.append(' …');
  return fragment;
}

/** A word that was found, without the signs around it, and these: the index marks all between two spaces. */
export function bare(found: string): [before: string, word: string, after: string] {
  const [, before = '', word = found, after = ''] =
    /^([^\p{L}\p{N}]*)(.*?[\p{L}\p{N}\p{M}])([^\p{L}\p{N}\p{M}]*)$/su.exec(found) ?? [];
  return [before, word, after];
}

const ENDED = /[.!?؟…]["'”’»)\]]*$/u;

/** Whether an excerpt leaves out the beginning of its first sentence, and the end of its last. */
export function cutOff(excerpt: string, content: string): { before: boolean; after: boolean } {
  const text = plain(excerpt);
  const all = plain(content);
  const at = all.indexOf(text);
  const before = at === -1 ? '' : all.slice(0, at).trimEnd();
  const isLast = at !== -1 && at + text.length === all.length;
  return {
    before: before !== '' && !ENDED.test(before),
    after: text !== '' && !isLast && !ENDED.test(text),
  };
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
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
