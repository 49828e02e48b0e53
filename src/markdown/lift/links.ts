import type { Definition, Image, ImageReference, Link, LinkReference } from 'mdast';
import { isMediaPath, isSafeAddress } from '../address.ts';
import type { LinkUse } from '../body.ts';
import { spanOf } from '../places.ts';
import { reportUnsafe, shorten } from './findings.ts';
import { addUse, type Lift, report } from './state.ts';

/**
 * Adds the use of a link, whose text is still to be set. An unsafe address is reported (where it is written: at the
 * link or at its definition) and gets no use, so that nothing can show it.
 */
export function liftLink(lift: Lift, node: Link | LinkReference): LinkUse | undefined {
  const url = node.type === 'link' ? node.url : definitionOf(lift, node)?.url;
  if (url === undefined) return undefined;
  if (!isSafeAddress(url)) {
    if (node.type === 'link') reportUnsafe(lift, url, node.position);
    return undefined;
  }
  const use: LinkUse = { what: 'link', url, text: '', span: spanOf(node.position) };
  node.data = { ...node.data, use: addUse(lift, use) };
  return use;
}

/** Adds the use of a picture. One from elsewhere is reported and gets none. */
export function liftImage(lift: Lift, node: Image | ImageReference): void {
  const target = node.type === 'image' ? node : definitionOf(lift, node);
  if (!target) return;
  if (!isMediaPath(target.url)) {
    report(
      lift,
      'picture-missing',
      node.position,
      `unexpected picture “${shorten(target.url)}” from elsewhere, expected media/ and the name of a file`,
      'Put the file into content/media and write ![what is to be seen](media/name.jpg "whose picture it is").',
    );
    return;
  }
  const alt = node.alt?.trim() ?? '';
  const credit = target.title?.trim() ?? '';
  if (alt === '') uncredited(lift, node, `picture “${shorten(target.url)}” without an alternative text`);
  if (credit === '') uncredited(lift, node, `picture “${shorten(target.url)}” without a credit`);
  const use = addUse(lift, { what: 'picture', url: target.url, alt, credit, span: spanOf(node.position) });
  node.data = { ...node.data, use };
}

function uncredited(lift: Lift, node: Image | ImageReference, seen: string): void {
  report(
    lift,
    'picture-uncredited',
    node.position,
    `unexpected ${seen}, expected ![alternative text](media/name.jpg "credit")`,
    'The text in the brackets is for readers who do not see the picture; the text in quotation marks says whose it is.',
  );
}

function definitionOf(lift: Lift, node: LinkReference | ImageReference): Definition | undefined {
  return lift.definitions.get(node.identifier);
}
