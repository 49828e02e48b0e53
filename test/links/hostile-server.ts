import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that does all that servers do. */
export interface HostileServer {
  /** `http://127.0.0.1:<port>`. */
  origin: string;
  /** Every request in its order: `HEAD /path`. */
  requests: string[];
  /** What came with the last request. */
  headers(): IncomingMessage['headers'];
  /** The most requests that were open at once. */
  most(): number;
  /** Calls back when a request comes that will never be answered. */
  whenHanging(work: (path: string) => void): void;
  close(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse, again: number) => void;

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(code, headers).end(code === 204 ? undefined : 'body');
const to = (location: string, code = 302): Answer => status(code, { location });

/** What each path does; `again` counts earlier requests for it by the same method. */
const PATHS: Readonly<Record<string, Answer>> = {
  '/ok': status(200),
  '/empty': status(204),
  '/slow': (_, response) => void setTimeout(() => response.writeHead(200).end(), 40),
  '/moved': to('/ok', 301),
  '/moved-twice': to('/moved#part', 308),
  '/circle-a': to('/circle-b'),
  '/circle-b': to('/circle-a'),
  '/itself': to('/itself'),
  '/to-mail': to('mailto:desk@example.org'),
  '/to-nowhere': (_, response) => void response.writeHead(302).end(),
  '/to-gone': to('/404'),
  '/500': status(500),
  '/500-once': (request, response, again) =>
    status(request.method === 'GET' && again > 0 ? 200 : 500)(request, response, again),
  '/404': status(404),
  '/410': status(410),
  '/403': status(403),
  '/999': status(999),
  '/429-once': (request, response, again) =>
    again > 0 || request.method === 'GET'
      ? status(200)(request, response, again)
      : status(429, { 'retry-after': '7' })(request, response, again),
  '/429-ever': status(429),
  '/429-long': status(429, { 'retry-after': '86400' }),
  '/closes': (request) => void request.socket.destroy(),
  '/closes-head': (request, response, again) =>
    request.method === 'HEAD' ? void request.socket.destroy() : status(200)(request, response, again),
  '/no-head': (request, response, again) =>
    status(request.method === 'HEAD' ? 405 : 200)(request, response, again),
  '/endless': (request, response) => {
    response.writeHead(request.method === 'HEAD' ? 501 : 200);
    if (request.method === 'HEAD') return void response.end();
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
    };
    response.on('drain', more);
    more();
  },
  '/not-http': (request) => void request.socket.end('this is no HTTP\r\n\r\n'),
};

/** Starts one on a free port. */
export async function startHostileServer(): Promise<HostileServer> {
  const requests: string[] = [];
  const hanging: ((path: string) => void)[] = [];
  let headers: IncomingMessage['headers'] = {};
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    const name = `${method} ${url}`;
    const again = requests.filter((one) => one === name).length;
    requests.push(name);
    headers = request.headers;
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => {
      open -= 1;
    });
    const step = /^\/steps\/(\d+)$/.exec(url)?.[1];
    // Nothing is ever answered where it hangs; the test says when patience is at its end.
    if (step !== undefined) to(`/steps/${Number(step) + 1}`)(request, response, again);
    else if (url === '/hangs') for (const tell of hanging) tell(url);
    else (PATHS[url.replace(/\?.*/, '')] ?? status(404))(request, response, again);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    headers: () => headers,
    most: () => most,
    whenHanging: (work) => void hanging.push(work),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
