import type { Entry } from '../corpus/corpus.ts';
import type { Reference } from './reference.ts';

/** The references of a body’s citations. Those of figures, claims, charts and timelines are looked at by the rules about figures. */
export function* bodyReferences(entry: Entry<unknown>): Iterable<Reference> {
  const { file } = entry.written;
  for (const use of entry.body?.uses ?? []) {
    if (use.what !== 'citation') continue;
    for (const { source, span } of use.items) {
      yield { wanted: 'source', id: source, from: entry, at: () => ({ file, span }) };
    }
  }
}
