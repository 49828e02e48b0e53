/** A thread that makes indexes for searching with Pagefind, whose work is done by a program of its own. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { close, createIndex } from 'pagefind';
import { messageOf } from './fault.ts';

/** One thing that can be found. */
export interface IndexRecord {
  readonly url: string;
  readonly language: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** What the thread is started with. */
export interface IndexOrder {
  /** Indexes to be made, each in a folder that is made for it. */
  readonly indexes: readonly { readonly records: readonly IndexRecord[]; readonly folder: string }[];
}

/** What the thread says when it is done. */
export interface IndexAnswer {
  readonly fault?: string;
}

/** Texts of results come in files of many together: one for each would be as many files as there are pages. */
const MOST_FRAGMENTS = 300;
/** Records that are on their way to the program at once. */
const AHEAD = 200;
/** What a site needs of what Pagefind writes: its script and the index, and none of its ready-made boxes. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..*|.*\.pf_meta|(?:fragment|index|filter)\/.*)$/;

async function makeIndex(records: readonly IndexRecord[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({ maxFragments: MOST_FRAGMENTS });
  if (index === undefined) throw new Error(errors.join('; '));
  for (let at = 0; at < records.length; at += AHEAD) {
    const added = await Promise.all(
      records
        .slice(at, at + AHEAD)
        .map((record) => index.addCustomRecord({ ...record, meta: { ...record.meta } })),
    );
    const wrong = added.flatMap((one) => one.errors);
    if (wrong.length > 0) throw new Error(wrong.join('; '));
  }
  const written = await index.getFiles();
  if (written.errors.length > 0) throw new Error(written.errors.join('; '));
  rmSync(folder, { recursive: true, force: true });
  for (const { path, content } of written.files) {
    if (!NEEDED.test(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

const { indexes } = workerData as IndexOrder;
try {
  for (const { records, folder } of indexes) await makeIndex(records, folder);
  await close();
  parentPort?.postMessage({} satisfies IndexAnswer);
} catch (thrown) {
  parentPort?.postMessage({ fault: messageOf(thrown) } satisfies IndexAnswer);
}
