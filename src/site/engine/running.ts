import { statSync } from 'node:fs';
import { codeOf } from './fault.ts';

/** Milliseconds by which the clock of files and that of processes may differ. */
const SLACK = 2000;

/**
 * Whether the process that made something at a moment (milliseconds since 1970) is still there. A process of that number
 * that began later is another one: numbers are used again, in containers at once.
 */
export function isRunning(pid: number, madeAt: number): boolean {
  if (pid === process.pid) return madeAt >= performance.timeOrigin - SLACK;
  try {
    process.kill(pid, 0);
  } catch (thrown) {
    if (codeOf(thrown) !== 'EPERM') return false;
  }
  // Where the system tells when a process began.
  const began = statSync(`/proc/${pid}`, { throwIfNoEntry: false })?.ctimeMs;
  return began === undefined || madeAt >= began - SLACK;
}
