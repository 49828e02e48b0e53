import type { Anchor } from '../body.ts';

const ESCAPABLE = /[!-/:-@[-`{-~]/;
const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/y;

/**
 * Where the characters of a text node stand in the source it was read from: escapes and character references are
 * longer there, and after a line end come the marks of block quotes and lists.
 * `from` is the offset of the node in `source`; the anchors count from the node’s first character.
 */
export function align(value: string, source: string, from: number): Anchor[] {
  const anchors: Anchor[] = [{ at: 0, offset: from }];
  let offset = from;
  for (let at = 0; at < value.length; at++) {
    const seen = source[offset];
    if (value[at] === '\n') {
      offset = nextText(source, offset, value[at + 1]);
      anchors.push({ at: at + 1, offset });
    } else if (seen === '\\' && ESCAPABLE.test(source[offset + 1] ?? '')) {
      offset += 2;
      anchors.push({ at: at + 1, offset });
    } else {
      const length = seen === '&' ? referenceAt(source, offset, value, at) : 1;
      offset += length;
      if (length > 1) {
        // A character beyond the first 65,536 takes two places in the value.
        if (/[\ud800-\udbff]/.test(value[at] ?? '')) at++;
        anchors.push({ at: at + 1, offset });
      }
    }
  }
  return anchors;
}

/** The offset of the first character of text after the line end at or after `offset`. */
function nextText(source: string, offset: number, wanted: string | undefined): number {
  const end = source.indexOf('\n', offset);
  let at = end === -1 ? source.length : end + 1;
  while (source[at] === ' ' || source[at] === '\t' || (source[at] === '>' && wanted !== '>')) at++;
  return at;
}

function referenceAt(source: string, offset: number, value: string, at: number): number {
  REFERENCE.lastIndex = offset;
  const reference = REFERENCE.exec(source)?.[0];
  return reference === undefined || value.startsWith(reference, at) ? 1 : reference.length;
}
