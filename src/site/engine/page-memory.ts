import { hash } from 'node:crypto';
import type { PageStore, Remembered } from './page-store.ts';
import type { Inputs } from './types.ts';

/** What came of asking for something that earlier builds may have finished already. */
export type Looked =
  | { readonly finished: Uint8Array }
  /** It has to be finished from what was made, and then kept. */
  | { readonly made: string; keep(bytes: Uint8Array): void };

/** Uses again what earlier builds finished, when that is sure to be the same. */
export interface PageMemory {
  /**
   * Looks for what was finished under a name. If all that was read to make it is as it was, `make` is not called; if it was
   * made anew and is the same, it need not be finished again.
   * @param make gives what is finished later: a page object as JSON, from which a page is drawn
   */
  look(name: string, make: () => string): Looked;
}

/**
 * Makes the memory of a build.
 * @param common stands for all that goes into everything besides what is read: code, address, settings
 */
export function pageMemory(store: PageStore, common: string, inputs: Inputs | undefined): PageMemory {
  const digest = (name: string, of: string) => hash('sha256', `${common}\n${JSON.stringify(name)}\n${of}`);
  const digestOfReads = (name: string, reads: readonly string[]) =>
    digest(name, reads.map((read) => inputs?.mark(read) ?? 'nothing').join('\u0002'));
  return {
    look(name, make) {
      const known = store.known(name);
      if (inputs && known && known.inputs === digestOfReads(name, known.reads)) {
        const finished = store.recall(name, known);
        if (finished) return { finished };
      }
      const { made, reads: read } = inputs ? inputs.trace(make) : { made: make(), reads: [] };
      const reads = [...read];
      const now: Remembered = {
        key: digest(name, made),
        inputs: inputs ? digestOfReads(name, reads) : '',
        reads,
      };
      const finished = known?.key === now.key ? store.recall(name, now) : undefined;
      return finished ? { finished } : { made, keep: (bytes) => store.keep(name, now, bytes) };
    },
  };
}
