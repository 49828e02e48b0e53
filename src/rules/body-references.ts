import type { Entry } from '../corpus/corpus.ts';
import { bodiesOf } from './bodies.ts';
import type { Reference } from './reference.ts';

/** The references of the citations in a record’s bodies. Those of figures, claims, charts and timelines are looked at by the rules about figures. */
export function* bodyReferences(entry: Entry<unknown>): Iterable<Reference> {
  for (const { body, file } of bodiesOf(entry)) {
    for (const use of body.uses) {
      if (use.what !== 'citation') continue;
      for (const { source, span } of use.items) {
        yield { wanted: 'source', id: source, from: entry, at: () => ({ file, span }) };
      }
    }
  }
}
