/** A thread that puts the files of the last build into a fresh folder. */
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readIndex, readSlot } from './pack.ts';
import { pageWriter } from './page-files.ts';

/** What the thread is started with. */
export interface RestoreOrder {
  /** Folders of remembered files. */
  readonly stores: readonly string[];
  readonly outDir: string;
}

/** What the thread says when it is done: paths in the site, by the folder in which they were remembered. */
export type RestoreAnswer = Readonly<Record<string, readonly string[]>>;

const { stores, outDir } = workerData as RestoreOrder;
const write = pageWriter(outDir);
const answer: Record<string, string[]> = {};
for (const store of stores) {
  const index = readIndex(store);
  if (index === undefined) continue;
  const restored: string[] = [];
  answer[store] = restored;
  const pack = openSync(join(store, index.pack), 'r');
  for (const [file, slot] of Object.entries(index.slots)) {
    const bytes = readSlot(pack, slot);
    if (bytes === undefined) continue;
    write(file, bytes);
    restored.push(file);
  }
  closeSync(pack);
}
parentPort?.postMessage(answer satisfies RestoreAnswer);
