import type { Address } from './addresses.ts';
import { type Answer, ask } from './ask.ts';
import type { Limits } from './limits.ts';
import { LeftAlone, makeManners } from './manners.ts';
import type { Outside } from './outside.ts';

/** What looking at addresses needs. */
export interface Looking {
  outside: Outside;
  limits: Limits;
  /** How the program calls itself. */
  agent: string;
  /** Aborted when all is to end: what is under way is dropped. */
  signal: AbortSignal;
  /** Told each answer as it comes. */
  found(address: Address, answer: Answer): void;
  /** Told each address that is not asked, as a host, its own or one that it leads to, asked to be left alone. */
  leftAlone(address: Address, host: string, wait: number): void;
}

/**
 * Looks at addresses: those of one host one after the other, hosts beside one another. Addresses of a host that asks to be left
 * alone for long are not asked. Resolves when all are done, or soon after the signal.
 */
export async function lookAt(addresses: readonly Address[], looking: Looking): Promise<void> {
  const { outside, limits, agent, signal, found, leftAlone } = looking;
  const manners = makeManners(outside, limits, signal);
  const asking = { outside, limits, manners, agent, signal };
  const hosts = Map.groupBy(addresses, ({ url }) => new URL(url).host);
  await Promise.all(
    Array.from(hosts.values(), async (list) => {
      for (const address of list) {
        if (signal.aborted) return;
        try {
          found(address, await ask(address.url, asking));
        } catch (thrown) {
          if (thrown instanceof LeftAlone) leftAlone(address, thrown.host, thrown.wait);
          else if (!signal.aborted) throw thrown;
        }
      }
    }),
  );
}
