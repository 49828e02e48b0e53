import { hash } from 'node:crypto';
import { type MadeFrom, openPageStore } from './page-store.ts';
import type { Inputs } from './types.ts';

/** What came of asking for something that earlier builds may have finished already. */
export type Looked =
  | { readonly finished: Uint8Array }
  /** It is in its place already; its size in bytes. */
  | { readonly inPlace: number }
  /** It has to be finished from what was made, and then kept. */
  | { readonly made: string; keep(bytes: Uint8Array): void };

/** Uses again what earlier builds finished, when that is sure to be the same. */
export interface PageMemory {
  /**
   * Looks for the file of that path. If all that was read to make it is as it was, `make` is not called; if it was
   * made anew and is the same, it need not be finished again.
   * @param make gives what is finished later: a page object as JSON, from which a page is drawn
   */
  look(file: string, make: () => string): Looked;
  /** Files that were put in place and nobody has looked for. */
  unwanted(): Iterable<string>;
  /** From now on the next build sees what this one finished, and nothing else. */
  close(): void;
}

/** The name of a read that everything makes: of what goes into it besides what its page object is made from. */
const COMMON = 'common';

export interface MemoryOptions {
  /** Where finished files are remembered. */
  readonly folder: string;
  /** Stands for all that goes into everything besides what is read: code, address, settings. */
  readonly common: string;
  readonly inputs?: Inputs | undefined;
  /** Files that have been put in place as the last build had them. */
  readonly restored?: ReadonlySet<string> | undefined;
}

/** Opens the memory of a site's builds. */
export function openPageMemory({ folder, common, inputs, restored }: MemoryOptions): PageMemory {
  const store = openPageStore(folder, (read) => (read === COMMON ? common : inputs?.mark(read)));
  const unwanted = new Set(restored);
  /** The file as the last build had it, if it is sound. */
  const again = (file: string, now?: MadeFrom): Looked | undefined => {
    if (restored?.has(file)) return { inPlace: store.retain(file, now) };
    const finished = store.recall(file, now);
    return finished && { finished };
  };
  return {
    look(file, make) {
      unwanted.delete(file);
      const known = store.known(file);
      const same = known?.sameInputs ? again(file) : undefined;
      if (same) return same;
      const { made, reads } = inputs ? inputs.trace(make) : { made: make(), reads: [] };
      const key = hash('sha256', `${common}\n${JSON.stringify(file)}\n${made}`);
      const now = { key, reads: inputs ? [COMMON, ...reads] : [] };
      const equal = known?.key === key ? again(file, now) : undefined;
      return equal ?? { made, keep: (bytes) => store.keep(file, now, bytes) };
    },
    unwanted: () => unwanted,
    close: store.close,
  };
}
