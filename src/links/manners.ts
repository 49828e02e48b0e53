import type { Limits } from './limits.ts';
import type { Outside } from './outside.ts';

/** Thrown for a host that asked to be left alone for longer than this run waits. */
export class LeftAlone extends Error {
  override name = 'LeftAlone';
  /** The host, which need not be that of the address that led there. */
  readonly host: string;
  /** For how long it asked, in milliseconds. */
  readonly wait: number;

  constructor(host: string, wait: number) {
    super(`${host} asked to be left alone`);
    this.host = host;
    this.wait = wait;
  }
}

/** Keeps to the limits, whoever asks. */
export interface Manners {
  /**
   * Does some work when it is its turn: one piece at a time for a host, with a gap between them, and only so many in all.
   * Rejects with LeftAlone for a host that is closed, and with the signal’s reason when all is to end.
   */
  turn<T>(host: string, work: () => Promise<T>): Promise<T>;
  /** Nothing is asked of a host for so many milliseconds. */
  holdOff(host: string, ms: number): void;
  /** Nothing more is asked of a host, which asked to be left alone for so many milliseconds. */
  close(host: string, ms: number): void;
}

interface Host {
  name: string;
  /** Resolves when the work before is done. */
  last: Promise<void>;
  /** The moment from which on it may be asked again. */
  from: number;
  /** For how long it asked to be left alone, if it did. */
  closedFor?: number;
}

/** Makes manners for one run. */
export function makeManners(outside: Outside, limits: Limits, signal: AbortSignal): Manners {
  const hosts = new Map<string, Host>();
  const slots = makeSlots(limits.atOnce);
  const of = (name: string): Host => {
    const host = hosts.get(name) ?? { name, last: Promise.resolve(), from: 0 };
    hosts.set(name, host);
    return host;
  };
  const whenFree = async (host: Host): Promise<void> => {
    // Asked again after each wait: somebody may have been told to wait longer.
    while (host.closedFor === undefined && host.from > outside.now())
      await outside.wait(host.from - outside.now(), signal);
    signal.throwIfAborted();
    if (host.closedFor !== undefined) throw new LeftAlone(host.name, host.closedFor);
  };
  return {
    async turn(name, work) {
      const host = of(name);
      const before = host.last;
      const { promise, resolve: done } = Promise.withResolvers<void>();
      host.last = promise;
      try {
        await before;
        await whenFree(host);
        return await slots(work);
      } finally {
        host.from = Math.max(host.from, outside.now() + limits.gap);
        done();
      }
    },
    holdOff(name, ms) {
      const host = of(name);
      host.from = Math.max(host.from, outside.now() + ms);
    },
    close(name, ms) {
      of(name).closedFor = ms;
    },
  };
}

/** Runs so many pieces of work at once, the others in the order in which they came. */
function makeSlots(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((enter) => waiting.push(enter));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The place is handed on: nobody who comes meanwhile takes it.
      if (next) next();
      else free += 1;
    }
  };
}
