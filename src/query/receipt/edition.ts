import type { RecordKind } from '../../corpus/corpus.ts';
import { figureKey } from './key.ts';

/**
 * Of things by figureKey(), those of the text that an edition shows of each body, by its key without a language.
 * @param language of the edition (BCP 47); undefined for the site’s own
 */
export function editionBodies<T>(byKey: ReadonlyMap<string, T>, language?: string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const [key, of] of byKey) {
    const [kind, id = '', translation] = key.split(':');
    if (translation === undefined && !found.has(key)) found.set(key, of);
    if (translation !== undefined && translation === language)
      found.set(figureKey(kind as RecordKind, id), of);
  }
  return found;
}
