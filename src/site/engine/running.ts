import { readFileSync, statSync } from 'node:fs';
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
  if (isDead(pid)) return false;
  // Where the system tells when a process began.
  const began = statSync(`/proc/${pid}`, { throwIfNoEntry: false })?.ctimeMs;
  return began === undefined || madeAt >= began - SLACK;
}

/** A process that has ended and whose parent has not asked about it keeps its number, and does nothing. */
function isDead(pid: number): boolean {
  try {
    // The state stands behind the name, which is in brackets and may hold any.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return /^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}
