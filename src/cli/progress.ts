import type { TextStream } from './world.ts';

/** Tells how far a long piece of work has come; quiet for work that takes no time. */
export interface Progress {
  /** Begins a step (“Rendering pages”); the one before it is over. `total` if the number of pieces is known. */
  step(label: string, total?: number): void;
  /** Says how many pieces of the step are done. */
  at(done: number): void;
  /** Ends it all and clears the bar. */
  end(): void;
}

/** What a progress needs of the outside. */
export interface ProgressOptions {
  stream: TextStream;
  /** Milliseconds, from any start. */
  clock(): number;
}

// Nothing is said in the first second; a bar is redrawn ten times a second; a log gets a line every ten seconds.
const QUIET = 1_000;
const REDRAW = 100;
const LOG_EVERY = 10_000;
const BAR = 24;

/** A bar at a terminal, a line now and then elsewhere (as in CI, where a bar would fill the log). */
export function makeProgress({ stream, clock }: ProgressOptions): Progress {
  const began = clock();
  const terminal = stream.isTTY === true;
  let label = '';
  let total: number | undefined;
  let done = 0;
  let told = -1;
  let shown = false;

  const tell = (force: boolean) => {
    const now = clock();
    if (label === '' || now - began < QUIET) return;
    if (!force && told >= 0 && now - told < (terminal ? REDRAW : LOG_EVERY)) return;
    told = now;
    const text = sentence(label, done, total, now - began);
    if (terminal) {
      // Some terminals give their width as 0 when they do not know it.
      const room = Math.max(20, (stream.columns || 80) - 1);
      stream.write(`\r\u001b[2K${bar(done, total)}${text}`.slice(0, room + 5));
    } else stream.write(`${text}\n`);
    shown = true;
  };

  return {
    step(next, pieces) {
      label = next;
      total = pieces;
      done = 0;
      tell(true);
    },
    at(count) {
      done = count;
      tell(false);
    },
    end() {
      if (shown && terminal) stream.write('\r\u001b[2K');
      shown = false;
      label = '';
    },
  };
}

function bar(done: number, total: number | undefined): string {
  if (total === undefined || total <= 0) return '';
  const filled = Math.min(BAR, Math.floor((done / total) * BAR));
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} `;
}

function sentence(label: string, done: number, total: number | undefined, elapsed: number): string {
  const count = (n: number) => n.toLocaleString('en-GB');
  const pieces =
    total !== undefined ? ` ${count(done)} of ${count(total)}` : done > 0 ? ` ${count(done)}` : '';
  return `${label}${pieces} · ${Math.round(elapsed / 1000)} s`;
}
