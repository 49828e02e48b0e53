import { setTimeout as after } from 'node:timers/promises';

/** What looking at addresses needs of the outside, passed in so that tests can stand in for it. */
export interface Outside {
  /** Asks once; redirects are not followed. */
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds; rejects at once when the signal is aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** Aborted after so many milliseconds: the end of patience with an address. */
  deadline(ms: number, url: string): AbortSignal;
}

/** The network. */
export function network(): Outside {
  return {
    fetch,
    now: Date.now,
    wait: (ms, signal) => after(ms, undefined, { signal }),
    deadline: (ms) => AbortSignal.timeout(ms),
  };
}
