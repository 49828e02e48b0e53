import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { searchFolder } from './cache-folder.ts';
import { EngineFault } from './fault.ts';
import type { IndexAnswer, IndexOrder, IndexRecord } from './search-worker.ts';

export type { IndexRecord } from './search-worker.ts';

/** Indexes of a site that are being made. */
export interface Indexing {
  /**
   * Waits for them and puts them into the site.
   * @returns how many files they are
   * @throws EngineFault if one cannot be made
   */
  into(outDir: string): Promise<number>;
  /**
   * Waits for them and gives a file of one.
   * @param path in the site, `pagefind/articles/pagefind.js`; undefined if there is no such file
   * @throws EngineFault if one cannot be made
   */
  file(path: string): Promise<Uint8Array | undefined>;
  /** Stops, wherever it is. */
  stop(): Promise<void>;
}

/** Stands for the program that makes an index, in the name of what it made. */
const VERSION = '1';

/** The folder of the site in which they lie. */
const PLACE = 'pagefind';

/**
 * Starts making the indexes for searching, one for each part, by a thread and a program of their own, while pages are drawn.
 * A part whose records are all as they were is taken from the last build.
 * @param parts records by the name of the part; a part without records has no index
 */
export function startIndexing(
  parts: Readonly<Record<string, readonly IndexRecord[]>>,
  cacheDir: string,
): Indexing {
  const shelf = searchFolder(cacheDir);
  mkdirSync(shelf, { recursive: true });
  const wanted = Object.entries(parts)
    .filter(([, records]) => records.length > 0)
    .map(([name, records]) => ({
      name,
      records,
      folder: join(shelf, `${name}-${hash('sha256', VERSION + JSON.stringify(records)).slice(0, 16)}`),
    }));
  const missing = wanted.filter(({ folder }) => !existsSync(folder));
  const order: IndexOrder = {
    indexes: missing.map(({ records, folder }) => ({ records, folder: `${folder}.${process.pid}` })),
  };
  const worker = missing.length === 0 ? undefined : startWorker(order);
  worker?.done.catch(() => {});
  const ready = async (): Promise<void> => {
    await worker?.done;
    for (const { folder } of missing) if (!existsSync(folder)) renameSync(`${folder}.${process.pid}`, folder);
  };
  return {
    async into(outDir) {
      await ready();
      const keep = new Set(wanted.map(({ folder }) => folder));
      for (const name of readdirSync(shelf)) {
        if (!keep.has(join(shelf, name))) rmSync(join(shelf, name), { recursive: true, force: true });
      }
      let files = 0;
      for (const { name, folder } of wanted) {
        cpSync(folder, join(outDir, PLACE, name), { recursive: true });
        files += readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) =>
          f.isFile(),
        ).length;
      }
      return files;
    },
    async file(path) {
      await ready();
      const part = wanted.find(({ name }) => path.startsWith(`${PLACE}/${name}/`));
      const file = part && join(part.folder, path.slice(`${PLACE}/${part.name}/`.length));
      return file && existsSync(file) ? readFileSync(file) : undefined;
    },
    async stop() {
      await worker?.end();
    },
  };
}

function startWorker(order: IndexOrder): { done: Promise<void>; end(): Promise<unknown> } {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), {
    workerData: order,
    execArgv: [],
  });
  const done = new Promise<void>((resolve, reject) => {
    const fail = (why: string) => reject(new EngineFault(`the index for searching cannot be made: ${why}`));
    worker.once('message', (answer: IndexAnswer) =>
      answer.fault === undefined ? resolve() : fail(answer.fault),
    );
    worker.once('error', (error) => fail(error.message));
    worker.once('exit', (code) => fail(`the thread that makes it ended (${code})`));
  });
  return { done, end: () => worker.terminate() };
}
