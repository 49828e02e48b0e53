import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { BatchAnswer, Job, WorkerSetting } from './draw-worker.ts';
import { type Draw, openTemplates } from './drawing.ts';
import { EngineFault } from './fault.ts';

/** Draws pages on this thread and on others. */
export interface DrawPool {
  /** Draws a page some time before `finish` is over, and then calls `drawn`. */
  add(job: Job): Promise<void>;
  /** Waits until all pages are drawn. */
  finish(): Promise<void>;
  /** Ends the threads, whether or not they are done. */
  close(): Promise<void>;
}

/** Pages sent at once: fewer, and the messages cost; more, and one thread waits for another at the end. */
const BATCH = 24;
/** Batches a thread may have: one it works on, one waiting. */
const AHEAD = 2;
/** Starting a thread takes as long as drawing some hundreds of pages. */
const WORTH_A_THREAD = 400;
/**
 * In MB. Drawing leaves much behind and keeps little: a thread that may let garbage pile up takes hundreds of MB more and is
 * no faster. The largest page that a body may make needs a tenth of this.
 */
const THREAD_MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 };

interface Helper {
  readonly worker: Worker;
  busy: number;
}

/**
 * Makes a pool. Making page objects, writing files and drawing all happen at once: threads get batches as long as they have
 * room for more, and what finds no room is drawn here. The threads are started when enough pages have come to make it worth it.
 * @param threads how many threads besides this one
 * @param drawn called here, on this thread, with each finished page, in no particular order; the bytes are gone when it returns
 */
export function makeDrawPool(
  setting: WorkerSetting,
  threads: number,
  drawn: (path: string, html: Uint8Array) => void,
): DrawPool {
  const waiting = new Map<number, { jobs: readonly Job[]; helper: Helper }>();
  let helpers: Helper[] = [];
  let batch: Job[] = [];
  let added = 0;
  let sent = 0;
  let fault: EngineFault | undefined;
  let wake = () => {};
  let here: Promise<Draw> | undefined;

  const hand = (path: string, html: Uint8Array<ArrayBuffer>) => {
    drawn(path, html);
    // Gives its memory back now: left to the garbage collector, which sees a small object, pages pile up by the hundred MB.
    html.buffer.transfer(0);
  };
  const settle = (answer: BatchAnswer) => {
    const asked = waiting.get(answer.number);
    if (asked === undefined) return;
    waiting.delete(answer.number);
    asked.helper.busy -= 1;
    if ('fault' in answer) fault ??= new EngineFault(answer.fault);
    else for (const [n, html] of answer.pages.entries()) hand(asked.jobs[n]?.path ?? '', html);
    wake();
  };
  const start = (): Helper => {
    const worker = new Worker(new URL('./draw-worker.ts', import.meta.url), {
      workerData: setting,
      execArgv: [],
      resourceLimits: THREAD_MEMORY,
    });
    worker.on('message', settle);
    worker.on('error', (error) => {
      fault ??= new EngineFault(`a drawing thread failed: ${error.message}`);
      wake();
    });
    return { worker, busy: 0 };
  };
  const drawHere = async (jobs: readonly Job[]) => {
    here ??= openTemplates(setting.templates, setting.address);
    const draw = await here;
    for (const { kind, path, route, json } of jobs) {
      hand(path, await draw({ kind, path, route, page: JSON.parse(json), site: setting.site }));
    }
  };
  const dispatch = async () => {
    const jobs = batch;
    batch = [];
    // Lets the threads' answers in.
    await turn();
    if (fault) throw fault;
    const helper = helpers.find(({ busy }) => busy < AHEAD);
    if (helper === undefined) return await drawHere(jobs);
    sent += 1;
    waiting.set(sent, { jobs, helper });
    helper.busy += 1;
    helper.worker.postMessage({ number: sent, jobs });
  };

  return {
    async add(job) {
      batch.push(job);
      added += 1;
      if (added === WORTH_A_THREAD) helpers = Array.from({ length: threads }, start);
      if (batch.length === BATCH) await dispatch();
    },
    async finish() {
      if (batch.length > 0) await dispatch();
      while (waiting.size > 0 && !fault) {
        await new Promise<void>((woken) => {
          wake = woken;
        });
      }
      if (fault) throw fault;
    },
    async close() {
      await Promise.all(helpers.map(({ worker }) => worker.terminate()));
    },
  };
}
