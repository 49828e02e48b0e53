import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a run of the program took. */
export interface Measured {
  /** Seconds from start to end of the process. */
  seconds: number;
  /** Seconds of processor time, of the process and those it started: not lengthened by what else the machine does. */
  processor: number;
  /** Most memory that the process and those it started had at one moment, in bytes (resident). */
  peak: number;
  exit: number | null;
  output: string;
}

/** How often the memory is looked at, in milliseconds. */
const LOOK = 40;

/** Runs a program of Node to its end and watches its memory. */
export function measure(args: readonly string[], cwd: string): Promise<Measured> {
  return new Promise((done, failed) => {
    const began = performance.now();
    const child = spawn(process.execPath, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    let output = '';
    let peak = 0;
    const ticks = new Map<number, number>();
    const look = () => {
      peak = Math.max(peak, residentOf(child.pid ?? 0, ticks));
    };
    const watch = setInterval(look, LOOK);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', failed);
    child.on('close', (exit) => {
      clearInterval(watch);
      const seconds = (performance.now() - began) / 1000;
      const processor = [...ticks.values()].reduce((sum, one) => sum + one, 0) / TICKS;
      done({ seconds, processor, peak, exit, output });
    });
  });
}

/** Units of processor time in a second, as /proc counts them (USER_HZ, 100 on every Linux of today). */
const TICKS = 100;

/**
 * Resident memory of a process and all that it started, in bytes; 0 where /proc does not tell. Notes in `ticks` the
 * processor time that each has taken so far (fields 14 and 15 of stat, proc(5)).
 */
function residentOf(pid: number, ticks: Map<number, number>): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const own = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    ticks.set(pid, Number(fields[11]) + Number(fields[12]));
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    if (children === '') return own;
    return children.split(/\s+/).reduce((sum, child) => sum + residentOf(Number(child), ticks), own);
  } catch {
    return 0;
  }
}

/** Files and bytes under a folder. */
export function sizeOf(folder: string): { files: number; bytes: number } {
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return { files, bytes };
}

/** The one in the middle of some numbers; of none, nought. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
