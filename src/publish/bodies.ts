import type { Entry } from '../corpus/corpus.ts';
import { makeInnerLinks } from '../corpus/inner-links.ts';
import { portableBody } from '../corpus/portable-body.ts';
import { noMemory, type PublishInput } from './input.ts';

/** The Markdown of a record as it is offered for download; undefined without one. */
export type Bodies = (entry: Entry<unknown>) => string | undefined;

/** Makes the bodies of downloads. What the site’s files are is looked up only for a body that links to one. */
export function publishedTexts({ corpus, address, memory = noMemory }: PublishInput): Bodies {
  const links = memory.shared(() => makeInnerLinks(corpus));
  return (entry) => portableBody(entry, links, address);
}
