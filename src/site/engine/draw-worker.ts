/** A thread that draws pages: it loads the compiled templates and answers every batch with the finished HTML. */
import { parentPort, workerData } from 'node:worker_threads';
import type { CompiledTemplates } from './compile.ts';
import { openTemplates } from './drawing.ts';
import { messageOf } from './fault.ts';
import type { Address } from './types.ts';

/** What the thread is started with. */
export interface WorkerSetting {
  readonly templates: CompiledTemplates;
  readonly address: Address;
  readonly site: unknown;
}

/** A page to be drawn; its page object travels as JSON, which is what its key was made from. */
export interface Job {
  readonly kind: string;
  readonly path: string;
  /** See PageEntryOf. */
  readonly route?: string;
  readonly json: string;
}

/** The answer to a batch: the pages in the same order, or why one of them could not be drawn. */
export type BatchAnswer =
  | { readonly number: number; readonly pages: readonly Uint8Array<ArrayBuffer>[] }
  | { readonly number: number; readonly fault: string };

const { templates, address, site } = workerData as WorkerSetting;
const opened = openTemplates(templates, address);

parentPort?.on('message', async ({ number, jobs }: { number: number; jobs: readonly Job[] }) => {
  try {
    const draw = await opened;
    const pages: Uint8Array<ArrayBuffer>[] = [];
    for (const { kind, path, route, json } of jobs) {
      pages.push(await draw({ kind, path, route, page: JSON.parse(json), site }));
    }
    const answer: BatchAnswer = { number, pages };
    parentPort?.postMessage(
      answer,
      pages.map((page) => page.buffer),
    );
  } catch (thrown) {
    const answer: BatchAnswer = { number, fault: messageOf(thrown) };
    parentPort?.postMessage(answer);
  }
});
