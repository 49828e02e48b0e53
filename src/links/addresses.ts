import type { Corpus } from '../corpus/corpus.ts';
import { askedAddress } from '../model/link-ledger.ts';

/** An address and the sources that give it. */
export interface Address {
  url: string;
  sources: string[];
}

/**
 * The addresses of all sources, `url` and `archived`, each once and in order. That of a source with `link: false` is not among
 * them: nobody is to be led there, and no program either.
 */
export function addressesOf({ sources }: Pick<Corpus, 'sources'>): Address[] {
  const found = new Map<string, Address>();
  for (const { id, record } of sources.values()) {
    if (record.link === false) continue;
    for (const written of [record.url, record.archived]) {
      const url = written === undefined ? undefined : askedAddress(written);
      if (url === undefined) continue;
      const known = found.get(url);
      if (known === undefined) found.set(url, { url, sources: [id] });
      else if (!known.sources.includes(id)) known.sources.push(id);
    }
  }
  return [...found.values()].sort((a, b) => (a.url < b.url ? -1 : 1));
}
