import { hash } from 'node:crypto';
import { openPageStore } from './page-store.ts';
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
  /** From now on the next build sees what this one finished, and nothing else. */
  close(): void;
}

/** The name of a read that everything makes: of what goes into it besides what its page object is made from. */
const COMMON = 'common';

/**
 * Opens the memory of a site's builds.
 * @param common stands for all that goes into everything besides what is read: code, address, settings
 */
export function openPageMemory(folder: string, common: string, inputs: Inputs | undefined): PageMemory {
  const store = openPageStore(folder, (read) => (read === COMMON ? common : inputs?.mark(read)));
  return {
    look(name, make) {
      const known = store.known(name);
      if (known?.sameInputs) {
        const finished = store.recall(name);
        if (finished) return { finished };
      }
      const { made, reads } = inputs ? inputs.trace(make) : { made: make(), reads: [] };
      const key = hash('sha256', `${common}\n${JSON.stringify(name)}\n${made}`);
      const now = { key, reads: inputs ? [COMMON, ...reads] : [] };
      const finished = known?.key === key ? store.recall(name, now) : undefined;
      return finished ? { finished } : { made, keep: (bytes) => store.keep(name, now, bytes) };
    },
    close: store.close,
  };
}
