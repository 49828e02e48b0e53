import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type PreviewOptions, preview } from '../../../src/site/engine/preview.ts';
import { scratch } from './tiny-site.ts';

/** A built site with a secret beside it, being served. */
async function served(change: Partial<PreviewOptions> = {}) {
  const folder = scratch();
  const dir = join(folder, 'dist');
  mkdirSync(join(dir, 'notes/مثال'), { recursive: true });
  mkdirSync(join(dir, 'data'));
  const files = {
    'index.html': 'home',
    '404.html': 'lost',
    'notes/مثال/index.html': 'مرحبا',
    'data/a.csv': 'a\n',
    'data/ملف.json': '{}',
    'a b.txt': 'spaced',
  };
  for (const [name, body] of Object.entries(files)) writeFileSync(join(dir, name), body);
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(dir, 'link.txt'));
  const listening = await preview({ dir, base: '/', port: 0, host: 'localhost', ...change });
  onTestFinished(() => listening.close());
  const get = async (path: string, init?: RequestInit) => {
    const response = await fetch(new URL(path, listening.address), { redirect: 'manual', ...init });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      location: response.headers.get('location'),
      body: await response.text(),
    };
  };
  return { ...listening, dir, get };
}

/** Sends a request line as it stands: fetch would tidy the path first. */
function rawStatus(port: number, target: string): Promise<string> {
  return new Promise((done, failed) => {
    let said = '';
    const socket = connect(port, 'localhost', () =>
      socket.end(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    );
    socket.setEncoding('utf8').on('data', (part: string) => {
      said += part;
    });
    socket.on('error', failed).on('close', () => done(said));
  });
}

describe('the preview of a built site', () => {
  test.for([
    ['gzip, deflate, br', 'long.html', 'gzip'],
    ['br;q=1, gzip;q=0.5', 'long.html', 'gzip'],
    ['gzip;q=0', 'long.html', undefined],
    ['identity', 'long.html', undefined],
    ['gzip', 'index.html', undefined],
    ['gzip', 'long.woff2', undefined],
  ])('to a browser that takes %s sends %s compressed: %s', async ([accept = '', file = '', encoding]) => {
    const { dir, address } = await served();
    for (const name of ['long.html', 'long.woff2']) writeFileSync(join(dir, name), 'سلام '.repeat(1000));
    const response = await fetch(new URL(file, address), { headers: { 'accept-encoding': accept } });
    expect(response.headers.get('content-encoding') ?? undefined).toBe(encoding);
    expect(await response.text()).toBe(file === 'index.html' ? 'home' : 'سلام '.repeat(1000));
  });

  test.for([
    ['/', 200, 'text/html; charset=utf-8', 'home'],
    ['/?q=1', 200, 'text/html; charset=utf-8', 'home'],
    ['/notes/مثال/', 200, 'text/html; charset=utf-8', 'مرحبا'],
    ['/data/a.csv', 200, 'text/csv; charset=utf-8', 'a\n'],
    [`/data/${encodeURIComponent('ملف')}.json`, 200, 'application/json; charset=utf-8', '{}'],
    ['/a%20b.txt', 200, 'text/plain; charset=utf-8', 'spaced'],
    ['/nope', 404, 'text/html; charset=utf-8', 'lost'],
    ['/data/', 404, 'text/html; charset=utf-8', 'lost'],
    ['/index.html/', 404, 'text/html; charset=utf-8', 'lost'],
    ['/%E0%A4%A', 404, 'text/html; charset=utf-8', 'lost'],
    ['/link.txt', 404, 'text/html; charset=utf-8', 'lost'],
  ] as const)('answers %s with %i', async ([path, status, type, body]) => {
    expect(await (await served()).get(path)).toEqual({ status, type, location: null, body });
  });

  test('lets the pages of single charts stand in frames, and no others', async () => {
    const dir = scratch();
    for (const folder of ['', 'embed/a/1/']) {
      mkdirSync(join(dir, folder), { recursive: true });
      writeFileSync(join(dir, folder, 'index.html'), 'page');
    }
    const listening = await preview({ dir, base: '/', port: 0, host: 'localhost' });
    try {
      const policy = async (path: string) =>
        (await fetch(listening.address + path)).headers.get('content-security-policy');
      expect(await policy('')).toBe("frame-ancestors 'none'");
      expect(await policy('embed/a/1/')).toBe('frame-ancestors *');
    } finally {
      await listening.close();
    }
  });

  test('sends a folder without its slash to the one with it', async () => {
    const { get } = await served();
    expect(await get('/notes/مثال')).toMatchObject({ status: 301, location: encodeURI('/notes/مثال/') });
    const based = await served({ base: '/desk' });
    expect(await based.get('/desk/data')).toMatchObject({ status: 301, location: '/desk/data/' });
  });

  test.for([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/notes/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/secret.txt%00.html',
    '//secret.txt',
    '/link.txt',
  ])('does not let %s out of its folder', async (target) => {
    const { port } = await served();
    const said = await rawStatus(port, target);
    expect(said).toMatch(/^HTTP\/1\.1 404 /);
    expect(said).not.toContain('secret');
  });

  test('stands under its base path and nowhere else', async () => {
    const { get, address } = await served({ base: '/desk/story' });
    expect(address).toMatch(/^http:\/\/localhost:\d+\/desk\/story\/$/);
    expect(await get('/desk/story/')).toMatchObject({ status: 200, body: 'home' });
    expect(await get('/')).toMatchObject({ status: 404 });
    expect(await get('/desk/storyteller/')).toMatchObject({ status: 404 });
  });

  test('answers HEAD without a body and refuses the rest', async () => {
    const { get } = await served();
    expect(await get('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    expect(await get('/', { method: 'POST' })).toMatchObject({ status: 405 });
  });

  test('takes the next port when the one asked for is in use', async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, 'localhost', done));
    onTestFinished(() => void taken.close());
    const { port: wanted } = taken.address() as { port: number };
    const { port, address } = await served({ port: wanted });
    expect(port).toBeGreaterThan(wanted);
    expect(address).toBe(`http://localhost:${port}/`);
  });

  test('says in one sentence that nothing is built, or that the host is not this machine', async () => {
    await expect(
      preview({ dir: join(scratch(), 'dist'), base: '/', port: 0, host: 'localhost' }),
    ).rejects.toThrow(/dist holds no built site; run sourcebook build first$/);
    await expect(served({ host: '192.0.2.1' })).rejects.toThrow(
      /^192\.0\.2\.1 is not an address of this machine; try --host localhost$/,
    );
  });
});
