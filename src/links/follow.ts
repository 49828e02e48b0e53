import { BlockList, isIPv6 } from 'node:net';
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
    // What is found is written into a file that others read.
    if (hasPassword(at)) return astray(url, 'a name or password in the address');
    const reply = await request(at, method, asking);
    if (reply.status === undefined || !isRedirect(reply.status)) return { ...reply, at };
    const next = target(reply.location, at);
    if (next === undefined) return astray(at, 'a redirect to nothing that can be asked for');
    if (isInside(next) && !isInside(at)) return astray(at, 'a redirect into a private network');
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

function hasPassword(url: string): boolean {
  const { username, password } = new URL(url);
  return username !== '' || password !== '';
}

/** Whether an address names this machine or one of a private network, to which no page of the web leads (RFC 1918, 4193, 6890). */
function isInside(url: string): boolean {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  return /(?:^|\.)localhost$/.test(host) || insideNetworks().check(host, isIPv6(host) ? 'ipv6' : 'ipv4');
}

function insideNetworks(): BlockList {
  const inside = new BlockList();
  const networks: [string, number][] = [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
  ];
  for (const [net, bits] of networks) inside.addSubnet(net, bits);
  inside.addAddress('::1', 'ipv6');
  inside.addSubnet('fc00::', 7, 'ipv6');
  inside.addSubnet('fe80::', 10, 'ipv6');
  return inside;
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
