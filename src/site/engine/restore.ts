import { readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RestoreAnswer, RestoreOrder } from './restore-worker.ts';

/** Files of the last build that are being put in place. */
export interface Restoring {
  /** Paths in the site of what a store remembered, when all of all stores are there; each is as it was, to the byte. */
  from(store: string): Promise<ReadonlySet<string>>;
  /** Stops, wherever it is. */
  stop(): Promise<void>;
}

/** An index smaller than this, in bytes, is of a site so small that nothing is gained. */
const WORTH_IT = 500_000;

const NOTHING: Restoring = { from: async () => new Set(), stop: async () => {} };

/**
 * Starts putting the files of the last build into a fresh folder, on a thread of its own, while this one still reads and
 * checks the content: nearly all of them will be wanted. What has changed is written over them later, and what is no longer
 * wanted is taken away (see `clearUnwanted`).
 * @param stores folders of remembered files
 * @param worthIt smallest index, in bytes, for which it is done at all
 */
export function startRestoring(
  stores: readonly string[],
  outDir: string,
  worthIt: number = WORTH_IT,
): Restoring {
  const wanted = stores.filter((store) => sizeOf(join(store, 'pages.json')) >= worthIt);
  if (wanted.length === 0) return NOTHING;
  const order: RestoreOrder = { stores: wanted, outDir };
  const worker = new Worker(new URL('./restore-worker.ts', import.meta.url), {
    workerData: order,
    execArgv: [],
  });
  const done = new Promise<RestoreAnswer>((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => {
      // Whatever stopped it, a full disk perhaps, will stop the build itself and be told there. What is half done must not stay.
      for (const name of readdirSync(outDir)) rmSync(join(outDir, name), { recursive: true, force: true });
      resolve({});
    });
    worker.once('exit', () => resolve({}));
  });
  return {
    from: async (store) => new Set((await done)[store]),
    async stop() {
      await worker.terminate();
    },
  };
}

/** Takes files away that were put in place and are no longer part of the site, with the folders that become empty. */
export function clearUnwanted(files: Iterable<string>, outDir: string): void {
  for (const file of files) {
    rmSync(join(outDir, file), { force: true });
    for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
      try {
        rmdirSync(join(outDir, folder));
      } catch {
        // Something else is in it.
        break;
      }
    }
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
