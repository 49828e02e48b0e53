import type { Limits } from './limits.ts';
import type { Manners } from './manners.ts';
import type { Outside } from './outside.ts';
import { type Reply, whyOf } from './reply.ts';

/** What asking needs. */
export interface Asking {
  outside: Outside;
  limits: Limits;
  manners: Manners;
  /** How the program calls itself. */
  agent: string;
  signal: AbortSignal;
}

/** Methods that are asked with: HEAD costs a server least, GET is what readers use. */
export type Method = 'HEAD' | 'GET';

/** The reply at the end of all redirects, and the address that gave it. `astray` where they have no end. */
export type Arrival = Reply & { at: string; astray?: true };

/** Asks for an address and follows its redirects, each hop at its host’s turn. No body is read. */
export async function follow(url: string, method: Method, asking: Asking): Promise<Arrival> {
  const seen = new Set<string>();
  let at = url;
  for (let hop = 0; hop <= asking.limits.redirects; hop += 1) {
    seen.add(at);
    const reply = await request(at, method, asking);
    if (reply.status === undefined || !isRedirect(reply.status)) return { ...reply, at };
    const next = target(reply.location, at);
    if (next === undefined) return astray(at, 'a redirect to nothing that can be asked for');
    if (seen.has(next)) return astray(at, 'redirects in a circle');
    at = next;
  }
  return astray(at, `more than ${asking.limits.redirects} redirects`);
}

function astray(at: string, why: string): Arrival {
  return { why, at, astray: true };
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** Where a redirect leads, without fragment; undefined for what is no web address. */
function target(location: string | undefined, from: string): string | undefined {
  const next = location === undefined ? null : URL.parse(location, from);
  if (next === null || !/^https?:$/.test(next.protocol)) return undefined;
  next.hash = '';
  return next.href;
}

function request(url: string, method: Method, asking: Asking): Promise<Reply> {
  const { outside, limits, manners, agent, signal } = asking;
  return manners.turn(new URL(url).host, async () => {
    try {
      const response = await outside.fetch(url, {
        method,
        redirect: 'manual',
        headers: { 'user-agent': agent },
        signal: AbortSignal.any([signal, outside.deadline(limits.patience, url)]),
      });
      const { status, headers, body } = response;
      // What a page says is not looked at, and it may have no end.
      body?.cancel().catch(() => {});
      return {
        status,
        location: headers.get('location') ?? undefined,
        retryAfter: headers.get('retry-after') ?? undefined,
      };
    } catch (thrown) {
      signal.throwIfAborted();
      return { why: whyOf(thrown, limits.patience) };
    }
  });
}
