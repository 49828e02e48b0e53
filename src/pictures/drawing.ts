import { availableParallelism } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Answer } from './drawing-worker.ts';
import { makePen, type Pen } from './png.ts';

/** Draws many pictures on all cores. */
export interface Drawing {
  /** Draws an SVG some time before `finish` is over, and then calls `drawn`. Resolves when there is room for another. */
  add(svg: string, drawn: (png: Uint8Array) => void): Promise<void>;
  /** Waits until all pictures are drawn. */
  finish(): Promise<void>;
  /** Ends the threads, whether or not they are done. */
  close(): Promise<void>;
}

/** Each thread costs some 100 MB. */
const MOST_THREADS = 4;
/** Starting a thread takes as long as drawing some pictures. */
const WORTH_THREADS = 8;
/** Pictures a thread may have: one it works on, one waiting. */
const AHEAD = 2;

/**
 * Makes ready to draw, in typefaces given as files. A picture takes some 40 ms of a processor, nearly all of it in the drawing
 * library. What the library holds for a picture is given back between turns of the event loop only: many drawn in one turn
 * took gigabytes, and most of the time went into looking for what could be given back.
 */
export function startDrawing(
  fonts: readonly string[],
  threads = Math.min(availableParallelism(), MOST_THREADS),
): Drawing {
  const here: Pen = makePen(fonts);
  const waiting = new Map<number, { drawn: (png: Uint8Array) => void; helper: Helper }>();
  let helpers: Helper[] = [];
  let added = 0;
  let fault: Error | undefined;
  let wake = () => {};
  const woken = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });
  const start = (): Helper => {
    const worker = new Worker(new URL('./drawing-worker.ts', import.meta.url), {
      workerData: fonts,
      execArgv: [],
    });
    worker.on('message', ({ number, png }: Answer) => {
      const asked = waiting.get(number);
      waiting.delete(number);
      if (asked !== undefined) asked.helper.busy -= 1;
      asked?.drawn(png);
      wake();
    });
    worker.on('error', (error) => {
      fault ??= error;
      wake();
    });
    return { worker, busy: 0 };
  };
  return {
    async add(svg, drawn) {
      added += 1;
      if (added === WORTH_THREADS) helpers = Array.from({ length: threads }, start);
      if (helpers.length === 0) {
        drawn(here.png(svg));
        await turn();
        return;
      }
      let free = leastBusy(helpers);
      while (free.busy >= AHEAD && !fault) {
        await woken();
        free = leastBusy(helpers);
      }
      if (fault) throw fault;
      free.busy += 1;
      waiting.set(added, { drawn, helper: free });
      free.worker.postMessage({ number: added, svg });
    },
    async finish() {
      while (waiting.size > 0 && !fault) await woken();
      if (fault) throw fault;
    },
    async close() {
      await Promise.all(helpers.map(({ worker }) => worker.terminate()));
    },
  };
}

interface Helper {
  readonly worker: Worker;
  busy: number;
}

function leastBusy(helpers: readonly Helper[]): Helper {
  return helpers.reduce((least, one) => (one.busy < least.busy ? one : least));
}
