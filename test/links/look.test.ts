import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/links/ask.ts';
import { POLITE } from '../../src/links/limits.ts';
import { lookAt } from '../../src/links/look.ts';
import type { Outside } from '../../src/links/outside.ts';
import { type FakeOutside, fakeOutside } from './fake-outside.ts';
import { type HostileServer, startHostileServer } from './hostile-server.ts';

let server: HostileServer;
let other: HostileServer;
beforeAll(async () => {
  server = await startHostileServer();
  other = await startHostileServer();
});
afterAll(async () => {
  await server.close();
  await other.close();
});
beforeEach(() => {
  server.requests.length = 0;
  other.requests.length = 0;
});

/** What addresses came to, by path of the first server or by address. */
async function look(
  paths: readonly string[],
  { over = {}, stopAfter = Number.POSITIVE_INFINITY }: { over?: Partial<Outside>; stopAfter?: number } = {},
): Promise<{ answers: Record<string, Answer>; left: [string, string, number][]; outside: FakeOutside }> {
  const outside = fakeOutside([server, other], over);
  const answers: Record<string, Answer> = {};
  const left: [string, string, number][] = [];
  const stop = new AbortController();
  await lookAt(
    paths.map((path) => ({ url: path.startsWith('/') ? server.origin + path : path, sources: ['a'] })),
    {
      outside,
      limits: POLITE,
      agent: 'Sourcebook link check (+https://example.org/)',
      signal: stop.signal,
      found({ url }, answer) {
        answers[url.replace(server.origin, '')] = answer;
        if (Object.keys(answers).length >= stopAfter) stop.abort();
      },
      leftAlone: ({ url }, host, wait) => left.push([url.replace(server.origin, ''), host, wait]),
    },
  );
  return { answers, left, outside };
}

describe('what an address comes to', () => {
  test.each<[string, Omit<Answer, 'to'> & { to?: string }, string[]]>([
    ['/ok', { state: 'live', status: 200 }, ['HEAD']],
    ['/empty', { state: 'live', status: 204 }, ['HEAD']],
    ['/slow', { state: 'live', status: 200 }, ['HEAD']],
    ['/no-head', { state: 'live', status: 200 }, ['HEAD', 'GET']],
    ['/closes-head', { state: 'live', status: 200 }, ['HEAD', 'GET']],
    ['/endless', { state: 'live', status: 200 }, ['HEAD', 'GET']],
    ['/404', { state: 'gone', status: 404 }, ['HEAD', 'GET']],
    ['/410', { state: 'gone', status: 410 }, ['HEAD', 'GET']],
    ['/403', { state: 'refused', status: 403 }, ['HEAD', 'GET']],
    // No status of the standard: how some refuse programs.
    ['/999', { state: 'refused', status: 999 }, ['HEAD', 'GET']],
    ['/500', { state: 'failing', status: 500 }, ['HEAD', 'GET', 'GET', 'GET']],
    ['/500-once', { state: 'live', status: 200 }, ['HEAD', 'GET', 'GET']],
    ['/429-once', { state: 'live', status: 200 }, ['HEAD', 'GET']],
    ['/429-ever', { state: 'refused', status: 429 }, ['HEAD', 'GET', 'GET']],
    ['/429-long', { state: 'refused', status: 429 }, ['HEAD']],
    ['/closes', { state: 'failing', why: 'the connection broke off' }, ['HEAD', 'GET', 'GET', 'GET']],
    ['/hangs', { state: 'failing', why: 'no answer in 20 s' }, ['HEAD', 'GET', 'GET', 'GET']],
    ['/not-http', { state: 'failing', why: 'an answer that is no HTTP' }, ['HEAD', 'GET', 'GET', 'GET']],
    ['/to-mail', { state: 'failing', why: 'a redirect to nothing that can be asked for' }, ['HEAD', 'GET']],
    [
      '/to-nowhere',
      { state: 'failing', why: 'a redirect to nothing that can be asked for' },
      ['HEAD', 'GET'],
    ],
    ['/itself', { state: 'failing', why: 'redirects in a circle' }, ['HEAD', 'GET']],
  ])('%s', async (path, expected, methods) => {
    const { answers } = await look([path]);
    expect(answers).toEqual({ [path]: expected });
    expect(server.requests).toEqual(methods.map((method) => `${method} ${path}`));
  });

  test.each<[string, Answer]>([
    ['/moved', { state: 'live', status: 200, to: '/ok' }],
    ['/moved-twice', { state: 'live', status: 200, to: '/ok' }],
    ['/to-gone', { state: 'gone', status: 404, to: '/404' }],
    ['/circle-a', { state: 'failing', why: 'redirects in a circle', to: '/circle-b' }],
    ['/steps/0', { state: 'failing', why: 'more than 10 redirects', to: '/steps/11' }],
  ])('%s leads elsewhere', async (path, expected) => {
    const { answers } = await look([path]);
    expect(answers).toEqual({ [path]: { ...expected, to: server.origin + expected.to } });
  });

  test.each([
    ['ENOTFOUND', 'the name of the server is not known'],
    ['ECONNREFUSED', 'nobody takes the connection'],
    ['CERT_HAS_EXPIRED', 'a certificate that is not accepted (CERT_HAS_EXPIRED)'],
    ['EHOSTUNREACH', 'no answer (EHOSTUNREACH)'],
  ])('no answer, %s', async (code, why) => {
    const failing = async () => {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
    };
    const { answers } = await look(['/ok'], { over: { fetch: failing } });
    expect(answers).toEqual({ '/ok': { state: 'failing', why } });
  });
});

describe('where nobody is to be led', () => {
  test.each([
    'http://localhost/',
    'http://127.1.2.3/',
    'http://10.0.0.1/',
    'http://172.31.0.1/',
    'http://192.168.1.1/admin',
    'http://169.254.169.254/latest/',
    'http://[::1]/',
    'http://[fd00::1]/',
  ])('a page of the web leads to %s', async (inside) => {
    const asked: string[] = [];
    const leading = async (url: string | URL | Request) => {
      asked.push(String(url));
      return new Response(null, { status: 302, headers: { location: inside } });
    };
    const url = 'https://paper.example/report';
    const { answers } = await look([url], { over: { fetch: leading } });
    expect(answers).toEqual({ [url]: { state: 'failing', why: 'a redirect into a private network' } });
    expect(new Set(asked)).toEqual(new Set([url]));
  });

  test('an address with a password is not asked for, and the password not written down again', async () => {
    const url = server.origin.replace('http://', 'http://desk:secret@');
    const { answers } = await look([`${url}/ok`]);
    expect(answers).toEqual({
      [`${url}/ok`]: { state: 'failing', why: 'a name or password in the address' },
    });
    expect(server.requests).toEqual([]);
  });
});

describe('manners', () => {
  test('a server is asked one thing at a time with a second between, others beside it', async () => {
    const paths = ['/slow', '/ok', '/empty', '/moved'];
    const { answers, outside } = await look([...paths, `${other.origin}/slow`, `${other.origin}/ok`]);
    expect(Object.keys(answers)).toHaveLength(6);
    expect([server.most(), other.most()]).toEqual([1, 1]);
    expect(server.requests).toHaveLength(5);
    expect(outside.waits.length).toBeGreaterThanOrEqual(4);
    expect(Math.max(...outside.waits)).toBeLessThanOrEqual(POLITE.gap);
  });

  test('only so many servers are asked at once', async () => {
    let open = 0;
    let most = 0;
    const counted = async () => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((next) => setImmediate(next));
      open -= 1;
      return new Response(null, { status: 200 });
    };
    const urls = Array.from({ length: 30 }, (_, n) => `http://host-${n}.example/`);
    const { answers } = await look(urls, { over: { fetch: counted } });
    expect(Object.keys(answers)).toHaveLength(30);
    expect(most).toBe(POLITE.atOnce);
  });

  test('waits as long as it is asked to, and twice as long each time where it is not', async () => {
    expect((await look(['/429-once'])).outside.waits).toEqual([7_000]);
    expect((await look(['/500'])).outside.waits).toEqual([1_000, 2_000, 4_000]);
  });

  test('a date to wait for is understood', async () => {
    let asked = 0;
    const over: Partial<Outside> = {
      fetch: async () => {
        asked += 1;
        return asked > 1
          ? new Response(null, { status: 200 })
          : new Response(null, { status: 503, headers: { 'retry-after': 'Fri, 02 Jan 2026 03:04:35 GMT' } });
      },
    };
    expect((await look(['/ok'], { over })).outside.waits).toEqual([30_000]);
  });

  test('a server that asks to be left alone for a day is left alone', async () => {
    const { answers, left } = await look(['/429-long', '/ok', '/404', `${other.origin}/ok`]);
    expect(Object.keys(answers).sort()).toEqual(['/429-long', `${other.origin}/ok`].sort());
    expect(server.requests).toEqual(['HEAD /429-long']);
    const { host } = new URL(server.origin);
    expect(left).toEqual([
      ['/ok', host, 86_400_000],
      ['/404', host, 86_400_000],
    ]);
  });

  test('what leads to such a server is left as well, and it is named', async () => {
    const over: Partial<Outside> = {
      fetch: async (url) =>
        new URL(String(url)).host === 'saved.example'
          ? new Response(null, { status: 429, headers: { 'retry-after': '7200' } })
          : new Response(null, { status: 302, headers: { location: 'https://saved.example/' } }),
    };
    const { answers, left } = await look(['https://short.example/1', 'https://short.example/2'], { over });
    expect(Object.keys(answers)).toEqual(['https://short.example/1']);
    expect(left).toEqual([['https://short.example/2', 'saved.example', 7_200_000]]);
  });

  test('says who asks, and sends neither fragment nor cookie', async () => {
    await look(['/ok']);
    const { 'user-agent': agent, cookie, referer } = server.headers();
    expect({ agent, cookie, referer }).toEqual({
      agent: 'Sourcebook link check (+https://example.org/)',
      cookie: undefined,
      referer: undefined,
    });
  });
});

test('stops when it is asked to, and what is under way is dropped', async () => {
  const { answers } = await look(['/ok', '/empty', '/404', `${other.origin}/slow`], { stopAfter: 1 });
  expect(Object.keys(answers)).toHaveLength(1);
  expect(server.requests.length + other.requests.length).toBeLessThanOrEqual(3);
});
