import { isId } from '../../model/text.ts';
import type { BrokenNode, CitationNode, Fault, PointAt, WrittenCitation } from '../nodes.ts';
import { stretch } from '../nodes.ts';

/** Makes the node of a citation from its whole source, `[@a, para. 3; @b]`. */
export function readCitation(source: string, pointAt: PointAt): CitationNode | BrokenNode {
  const position = stretch(pointAt, 0, source.length);
  const items: WrittenCitation[] = [];
  let from = 1;
  for (const part of source.slice(1, -1).split(';')) {
    const item = readItem(part, from, pointAt);
    if ('rule' in item) return { type: 'broken', value: source, fault: item, position };
    items.push(item);
    from += part.length + 1;
  }
  return { type: 'citation', items, position };
}

function readItem(part: string, from: number, pointAt: PointAt): WrittenCitation | Fault {
  const start = from + part.length - part.trimStart().length;
  const text = part.trim();
  const position = stretch(pointAt, start, start + text.length);
  if (!text.startsWith('@')) {
    const seen = text === '' ? 'empty place between semicolons' : `“${text.slice(0, 60)}” in a citation`;
    return fault(
      `unexpected ${seen}, expected @source-id`,
      'Each source begins with @; several are parted by semicolons.',
      position,
    );
  }
  const comma = text.indexOf(',');
  const source = text.slice(1, comma === -1 ? undefined : comma).trimEnd();
  if (!isReference(source)) return idFault(source, position);
  if (comma === -1) return { source, position };
  const locator = text
    .slice(comma + 1)
    .replace(/\s+/g, ' ')
    .trim();
  if (locator === '') {
    return fault(
      `unexpected comma at the end of the citation of “${source}”, expected a locator after it`,
      'Write where in the source it stands, such as “para. 3”, or take the comma out.',
      position,
    );
  }
  if (NEXT_SOURCE.test(locator)) {
    return fault(
      `unexpected comma before “${NEXT_SOURCE.exec(locator)?.[1] ?? '@'}” in a citation, expected a semicolon`,
      'Several sources are parted by semicolons, [@source-id; @other-id]; what stands behind a comma is where in the source it says so.',
      position,
    );
  }
  return { source, locator, position };
}

/** A source where a locator should be. The name of an account may be a part of one: “post of @desk”. */
const NEXT_SOURCE = /(?:^|, ?)(@[\p{L}\p{N}/-]+)(?= ?(?:,|$))/u;

/** An id, or `<article-id>/<local-id>`. */
function isReference(source: string): boolean {
  const slash = source.indexOf('/');
  if (slash === -1) return isId(source);
  return isId(source.slice(0, slash)) && isId(source.slice(slash + 1));
}

function idFault(source: string, position: Fault['position']): Fault {
  const shown = source.length > 60 ? `${source.slice(0, 60)}…` : source;
  if (/^\S+\s/.test(source) && isReference(source.split(/\s/)[0] ?? '')) {
    return fault(
      `unexpected text after the id in citation “@${shown}”, expected a comma before the locator`,
      'Write [@source-id, locator].',
      position,
    );
  }
  if (/[،؛]/.test(source)) {
    return fault(
      `unexpected Arabic comma or semicolon in citation “@${shown}”, expected “,” or “;”`,
      'Write [@source-id, locator; @other-id] with the Latin signs, in every language.',
      position,
    );
  }
  return fault(
    `unexpected citation “@${shown}” that names no source, expected an id of lower-case letters, digits and single hyphens`,
    'Write [@source-id] as the file or entry of the source is called. An e-mail address is written <name@example.org>.',
    position,
  );
}

function fault(message: string, hint: string, position: Fault['position']): Fault {
  return { rule: 'citation-malformed', message, hint, position };
}
