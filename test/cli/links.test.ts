import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { linksCommand } from '../../src/cli/commands/links.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import type { Outside } from '../../src/links/outside.ts';
import type { LinkEntry } from '../../src/model/link-ledger.ts';
import { check } from '../../src/rules/index.ts';
import { fakeOutside } from '../links/fake-outside.ts';
import { type HostileServer, startHostileServer } from '../links/hostile-server.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { expectGolden } from '../support/golden.ts';
import { skeletonFiles } from '../support/memory-check.ts';

const PROGRAM = join(import.meta.dirname, '../../src/cli/sourcebook.mjs');
const OUTPUT = join(import.meta.dirname, 'output/links');
const LEDGER = 'data/links.json';
const DAY = 86_400_000;

let site = '';
let server: HostileServer;
let archive: HostileServer;
beforeEach(async () => {
  site = mkdtempSync(join(tmpdir(), 'sourcebook-links-'));
  const both = [await startHostileServer(), await startHostileServer()];
  // The ledger is in the order of its addresses, and these hang on the ports.
  [server, archive] = both.sort((a, b) => (a.origin < b.origin ? -1 : 1)) as [HostileServer, HostileServer];
});
afterEach(async () => {
  await Promise.all([server.close(), archive.close()]);
  rmSync(site, { recursive: true, force: true });
});

function put(file: string, text: string): void {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), text);
}

/** A site whose article cites sources with these addresses, by their ids: the page, and the archived copy if there is one. */
function build(
  sources: Readonly<Record<string, readonly [url: string, archived?: string, more?: string]>>,
): void {
  const { 'content/site.yaml': settings = '' } = skeletonFiles();
  put('content/site.yaml', settings);
  for (const [id, [url, archived, more = '']] of Object.entries(sources)) {
    const copy = archived === undefined ? '' : `archived: ${archived}\n`;
    put(
      `content/sources/${id}.md`,
      `---\ntitle: Report ${id}\npublisher: Paper ${id}\nkind: newspaper\nurl: ${url}\n${copy}${more}---\n`,
    );
  }
  const cited = Object.keys(sources).map((id) => `[@${id}]`);
  put(
    'content/articles/all.md',
    `---\ntitle: All\ndescription: All sources.\npublished: 2020-10-01\n---\n\nSaid ${cited.join(' ')}.\n`,
  );
}

async function look(
  argv: Readonly<Record<string, string | true>> = {},
  over: Partial<Outside> = {},
  start?: number,
) {
  const world = fakeWorld(site);
  const outside = fakeOutside([server, archive], over, start);
  const exit = await linksCommand(outside).run(argv, world);
  return { exit, out: plain(world.stdout.text), error: world.stderr.text, outside };
}

/** A text without the ports of this run. */
function plain(text: string): string {
  return text
    .replaceAll(server.origin, 'http://paper.test')
    .replaceAll(archive.origin, 'http://archive.test');
}

const ledgerFile = () => readFileSync(join(site, LEDGER), 'utf8');
const ledger = (): LinkEntry[] => (JSON.parse(ledgerFile()) as { links: LinkEntry[] }).links;
const requests = () => server.requests.length + archive.requests.length;
const told = async () =>
  (await check(site, { now: new Date('2026-01-02') })).diagnostics.map(
    ({ file, severity, rule }) => `${file} ${severity} ${rule}`,
  );

const HOSTILE = [
  'ok',
  'slow',
  'moved',
  'circle-a',
  'steps/0',
  '500',
  'hangs',
  '404',
  '410',
  '403',
  '429-once',
  '429-ever',
  'closes',
  'no-head',
  'endless',
  'to-mail',
  'not-http',
];

test('of each host it says how many addresses are left for another run, and why', async () => {
  build({
    a: [`${server.origin}/429-long`, `${server.origin}/ok`],
    b: [`${server.origin}/ok?b`, `${archive.origin}/404`],
    c: [`${archive.origin}/ok`],
    d: [`${archive.origin}/ok?d`],
  });
  const { exit, out } = await look({ limit: '5' });
  expect(exit).toBe(0);
  expectGolden(
    join(OUTPUT, 'left.txt'),
    out
      .replaceAll('127.0.0.1', 'host')
      .replace(/host:\d+/g, (host) =>
        server.origin.endsWith(host.slice('host'.length)) ? 'paper.test' : 'archive.test',
      ),
  );
  expect(ledger()).toHaveLength(3);
});

test('a hostile server: what is printed, what is written, and what the check makes of it', async () => {
  build({
    ...Object.fromEntries(
      HOSTILE.map((path) => [path.replace('/', '-'), [`${server.origin}/${path}#:~:text=killed`] as const]),
    ),
    saved: [`${server.origin}/404?saved`, `${archive.origin}/ok`],
    lost: [`${server.origin}/404?lost`, `${archive.origin}/410`],
    shunned: [`${server.origin}/500?shunned`, undefined, 'link: false\n'],
    mail: ['mailto:desk@paper.example'],
  });
  const { exit, out, error } = await look();
  expect({ exit, error }).toEqual({ exit: 0, error: '' });
  expectGolden(join(OUTPUT, 'hostile.txt'), out);
  expectGolden(join(OUTPUT, 'hostile.json'), plain(ledgerFile()).replace(/T03:\d\d:\d\dZ/g, 'T03:00:00Z'));
  expect(server.requests.join('\n')).not.toMatch(/shunned|#|text=/);
  const before = requests();
  expectGolden(join(OUTPUT, 'check.txt'), `${(await told()).join('\n')}\n`);
  expect(requests()).toBe(before);
});

describe('another run', () => {
  const SOURCES = () =>
    ({
      a: [`${server.origin}/ok`],
      b: [`${server.origin}/500`],
      c: [`${server.origin}/404`],
      d: [`${archive.origin}/ok`, `${archive.origin}/empty`],
    }) as const;

  test('asks only what had no answer, and with --all everything', async () => {
    build(SOURCES());
    await look();
    const first = ledger();
    server.requests.length = 0;
    archive.requests.length = 0;
    const again = await look();
    expect(new Set(server.requests)).toEqual(new Set(['HEAD /500', 'GET /500']));
    expect(archive.requests).toEqual([]);
    expect(again.out).toContain('4 had been looked at in the last week');
    const known = (entries: LinkEntry[]) => entries.filter(({ url }) => !url.endsWith('/500'));
    expect(known(ledger())).toEqual(known(first));
    await look({ all: true });
    expect(archive.requests).toHaveLength(2);
  });

  test('remembers since when an address is as it is, and when it was last alive', async () => {
    build({ a: [`${server.origin}/ok`] });
    await look();
    const [first] = ledger();
    expect(first).toMatchObject({ state: 'live', since: first?.checked, alive: first?.checked });
    const later = (days: number) => Date.UTC(2026, 0, 2 + days);
    const down: Partial<Outside> = { fetch: async () => new Response(null, { status: 503 }) };
    await look({}, down, later(8));
    await look({}, down, later(20));
    expect(ledger()).toEqual([
      {
        url: `${server.origin}/ok`,
        state: 'failing',
        status: 503,
        checked: expect.stringMatching(/^2026-01-22T/),
        since: expect.stringMatching(/^2026-01-10T/),
        alive: first?.checked,
      },
    ]);
    expect(await told()).toEqual(['content/sources/a.md warning source-unarchived']);
    await look({}, down, later(8) + 15 * DAY);
    expect(await told()).toEqual(['content/sources/a.md error source-lost']);
    await look({}, {}, later(30));
    expect(await told()).toEqual(['content/sources/a.md warning source-unarchived']);
  });

  test('looks a second time at what was gone, and only then it is lost', async () => {
    build({ a: [`${server.origin}/404`], b: [`${server.origin}/410`] });
    const later = (days: number) => Date.UTC(2026, 0, 2 + days, 3);
    await look({}, {}, later(0));
    const once = ['content/sources/a.md warning source-lost-once', 'content/sources/b.md error source-lost'];
    expect(await told()).toEqual(once);
    // The same hour again decides nothing, and is not asked for by itself.
    server.requests.length = 0;
    await look({}, {}, later(2));
    expect(server.requests).toEqual([]);
    await look({ all: true }, {}, later(2));
    expect(await told()).toEqual(once);
    server.requests.length = 0;
    const { out } = await look({}, {}, later(4));
    expect(server.requests).toEqual(['HEAD /404', 'GET /404']);
    expect(out).toContain('/404 (a)\n');
    expect(await told()).toEqual([
      'content/sources/a.md error source-lost',
      'content/sources/b.md error source-lost',
    ]);
  });

  test('takes so many, those first that were not looked at for longest', async () => {
    build(SOURCES());
    const { out } = await look({ limit: '2' });
    expect(out).toContain('2 addresses looked at');
    expect(out).toContain('3 are left for another run.');
    const first = ledger().map(({ url }) => url);
    await look({ limit: '3' });
    expect(ledger()).toHaveLength(5);
    expect(first).toHaveLength(2);
  });

  test('takes those with a text in them, and leaves the others’ entries', async () => {
    build(SOURCES());
    await look({ only: archive.origin });
    expect(server.requests).toEqual([]);
    await look({ only: '/404' });
    expect(ledger().map(({ url }) => plain(url))).toEqual([
      'http://paper.test/404',
      'http://archive.test/empty',
      'http://archive.test/ok',
    ]);
    await expect(look({ only: 'nowhere' })).rejects.toThrow(UsageError);
    await expect(look({ limit: 'some' })).rejects.toThrow('“some” is no number of addresses');
  });

  test('forgets addresses that no source gives any more, but not while a source cannot be read', async () => {
    build(SOURCES());
    await look();
    put('content/sources/d.md', '---\ntitle: Broken\n---\n');
    await look();
    expect(ledger()).toHaveLength(5);
    rmSync(join(site, 'content/sources/d.md'));
    await look();
    expect(ledger()).toHaveLength(3);
  });
});

test('stopped, it keeps what it has found and goes on later', async () => {
  build({ a: [`${server.origin}/ok`], b: [`${server.origin}/slow`], c: [`${archive.origin}/hangs`] });
  const world = fakeWorld(site);
  const outside = fakeOutside([server, archive], {
    async fetch(url, init) {
      if (String(url).endsWith('/slow')) world.stop();
      return await fetch(url, init);
    },
    deadline: () => new AbortController().signal,
  });
  expect(await linksCommand(outside).run({}, world)).toBe(130);
  expect(world.stderr.text).toBe(
    'Stopped. data/links.json has what was found; the same command goes on with the rest.\n',
  );
  expect(ledger().map(({ url }) => plain(url))).toEqual(['http://paper.test/ok']);
  await look();
  expect(ledger()).toHaveLength(3);
});

test('Ctrl-C in a program leaves a whole ledger', async () => {
  build({ a: [`${server.origin}/ok`], b: [`${archive.origin}/hangs`] });
  const program = spawn(process.execPath, [PROGRAM, 'links', '--site', site], { stdio: 'pipe' });
  const printed: string[] = [];
  program.stdout.on('data', (part) => printed.push(String(part)));
  const [hung, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  archive.whenHanging(() => hung.resolve());
  const look = setInterval(() => server.requests.includes('HEAD /ok') && answered.resolve(), 20);
  const ended = new Promise<number | null>((exit) => program.on('exit', (code) => exit(code)));
  await Promise.all([hung.promise, answered.promise]);
  clearInterval(look);
  // The answer is on its way or there; whichever it is, the ledger has to be whole.
  program.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(ledger().length).toBeLessThanOrEqual(1);
  expect(readdirSync(join(site, 'data'))).toEqual(['links.json']);
  expect(printed.join('')).toMatch(/left for another run\.\n$/);
});

test('a program that is killed loses no more than the answers of a second', async () => {
  const silent = await startHostileServer();
  build({ a: [`${server.origin}/ok`, `${archive.origin}/ok`], b: [`${silent.origin}/hangs`] });
  const program = spawn(process.execPath, [PROGRAM, 'links', '--site', site], { stdio: 'ignore' });
  const ended = new Promise<NodeJS.Signals | null>((exit) => program.on('exit', (_, signal) => exit(signal)));
  const written = () => (existsSync(join(site, LEDGER)) ? ledger().length : 0);
  // Both come at once; the third address keeps the program waiting for longer than that.
  await expect.poll(written, { timeout: 30_000, interval: 50 }).toBe(2);
  expect(program.exitCode).toBe(null);
  program.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  expect(ledger().map(({ url }) => plain(url))).toEqual(['http://paper.test/ok', 'http://archive.test/ok']);
  await silent.close();
});

test('offline, nothing is written', async () => {
  build({ a: ['https://paper.example/1'], b: ['https://post.example/2'] });
  const offline: Partial<Outside> = {
    async fetch() {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'EAI_AGAIN' }) });
    },
  };
  const { exit, out, error } = await look({}, offline);
  expect({ exit, out, error }).toEqual({
    exit: 1,
    out: '',
    error:
      'None of 2 addresses gave an answer, so this machine seems to be offline; data/links.json is as it was.\n',
  });
  expect(existsSync(join(site, LEDGER))).toBe(false);
});

test('a damaged ledger is not written over, and nothing is asked', async () => {
  build({ a: [`${server.origin}/ok`] });
  put(LEDGER, '{"links": [');
  const { exit, error } = await look();
  expect({ exit, error }).toEqual({
    exit: 1,
    error: 'The ledger data/links.json is damaged; sourcebook check tells where. Nothing was asked.\n',
  });
  expect(ledgerFile()).toBe('{"links": [');
  expect(requests()).toBe(0);
});
