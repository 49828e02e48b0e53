import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { codeOf, EngineFault, messageOf } from './fault.ts';

/** What is answered to a request. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array | string;
  /** Where to go instead, for a 301 or 302. */
  readonly location?: string;
  /** How the body is compressed. */
  readonly encoding?: 'gzip';
}

/** A server that is listening. */
export interface Listening {
  /** What to type into a browser: `http://localhost:4321/base/`. */
  readonly address: string;
  readonly port: number;
  /** Ends the server and every open connection. */
  close(): Promise<void>;
}

/** How many ports after the wanted one are tried. */
const TRIES = 20;

/**
 * Listens at the wanted port or, if it is taken, at the next that is free.
 * @throws EngineFault, in one sentence, if none of 20 is free or the host is not this machine's
 */
export async function listen(server: Server, port: number, host: string, base: string): Promise<Listening> {
  for (let tried = 0; ; tried += 1) {
    try {
      await tryPort(server, port === 0 ? 0 : port + tried, host);
      break;
    } catch (thrown) {
      if (codeOf(thrown) === 'EADDRINUSE' && tried + 1 < TRIES && port + tried < 65535) continue;
      throw new EngineFault(whyNotListen(thrown, port, host));
    }
  }
  const taken = (server.address() as AddressInfo).port;
  const shown = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host;
  return {
    port: taken,
    address: `http://${shown.includes(':') ? `[${shown}]` : shown}:${taken}${withSlashes(base)}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function tryPort(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      done();
    });
  });
}

function whyNotListen(thrown: unknown, port: number, host: string): string {
  switch (codeOf(thrown)) {
    case 'EADDRINUSE':
      return `ports ${port} to ${port + TRIES - 1} are all in use; name a free one with --port`;
    case 'EACCES':
      return `port ${port} needs special rights; name one above 1023 with --port`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is not an address of this machine; try --host localhost`;
    default:
      return `cannot listen at ${host}:${port}: ${messageOf(thrown)}`;
  }
}

/**
 * The path asked for, decoded and without the site's base: `/` at least. Undefined for an address outside the base, for one
 * that is no text (a bad escape, a NUL), and for one with `..` in it, however written: a browser sends none.
 */
export function pathOf(request: IncomingMessage, base: string): string | undefined {
  const [asked = '/'] = (request.url ?? '/').split(/[?#]/, 1);
  const path = decoded(asked);
  const prefix = withSlashes(base);
  if (!path?.startsWith(prefix) || /[\\\0]/.test(path) || path.split('/').includes('..')) return undefined;
  return `/${path.slice(prefix.length)}`;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** A base path with a slash at both ends: `name` and `/name` become `/name/`, an empty one `/`. */
export function withSlashes(base: string): string {
  return `/${base}/`.replace(/\/+/g, '/');
}

/** Sends an answer; a HEAD request gets the head alone. Nothing is to be kept by the browser: the files change. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
  response.writeHead(answer.status, {
    'Content-Type': answer.type,
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(answer.encoding === undefined ? {} : { 'Content-Encoding': answer.encoding }),
    ...(answer.location === undefined ? {} : { Location: answer.location }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Texts shorter than this are no quicker to send compressed. */
const WORTH_COMPRESSING = 1000;

/** The answer compressed, if it is a text and the browser takes that. */
export function compressed(request: IncomingMessage, answer: Answer): Answer {
  const takes = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(
    String(request.headers['accept-encoding'] ?? ''),
  );
  const isText = /^text\/|[/+](?:json|xml|javascript)\b/.test(answer.type);
  if (!takes || !isText || answer.body.length < WORTH_COMPRESSING) return answer;
  return { ...answer, body: gzipSync(answer.body), encoding: 'gzip' };
}

/** An address for a Location header, from a decoded path. */
export function redirectTo(path: string, base: string): Answer {
  const location =
    withSlashes(base) + encodeURI(path.replace(/^\/+/, '')).replace(/[?#]/g, encodeURIComponent);
  return { status: 301, type: 'text/plain; charset=utf-8', body: `The page is at ${location}\n`, location };
}

/** The plain answer to a method other than GET and HEAD, or undefined for those two. */
export function refuseMethod(request: IncomingMessage): Answer | undefined {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  return { status: 405, type: 'text/plain; charset=utf-8', body: 'Only GET and HEAD are answered here.\n' };
}
