import type { Outside } from '../../src/links/outside.ts';
import type { HostileServer } from './hostile-server.ts';

/** An outside whose clock moves only when somebody waits, and at once. */
export interface FakeOutside extends Outside {
  /** Every wait, in milliseconds. */
  waits: number[];
}

/**
 * Asks the servers for real; waiting takes no time, and patience ends when a server is seen to hang, and never before: whether
 * a test passes does not hang on how fast the machine is.
 */
export function fakeOutside(
  servers: readonly HostileServer[],
  over: Partial<Outside> = {},
  start = Date.UTC(2026, 0, 2, 3, 4, 5),
): FakeOutside {
  let now = start;
  const waits: number[] = [];
  const patience = new Map<string, AbortController[]>();
  for (const { origin, whenHanging } of servers) {
    whenHanging((path) => {
      for (const one of patience.get(origin + path) ?? [])
        one.abort(new DOMException('The operation timed out.', 'TimeoutError'));
      patience.delete(origin + path);
    });
  }
  return {
    waits,
    fetch,
    now: () => now,
    async wait(ms, signal) {
      signal.throwIfAborted();
      waits.push(ms);
      now += ms;
    },
    deadline(_, url) {
      const one = new AbortController();
      patience.set(url, [...(patience.get(url) ?? []), one]);
      return one.signal;
    },
    ...over,
  };
}
