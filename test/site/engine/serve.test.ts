import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { type Loaded, type ServeOptions, serveSite } from '../../../src/site/engine/serve.ts';
import {
  alter,
  alterableTemplates,
  type Kinds,
  note,
  read,
  type Site,
  scratch,
  tinyPages,
  tinyTemplates,
} from './tiny-site.ts';

type Options = ServeOptions<Kinds, Site>;

function finding(message: string): Diagnostic {
  return {
    file: 'content/notes.txt',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    severity: 'error',
    rule: 'yaml-syntax' as Diagnostic['rule'],
    message,
    hint: 'mend it',
  };
}

/** The site of these tests: `content/notes.txt` lists the notes; a line with a `?` is a mistake, the word `none` a ruined site. */
function loadFrom(folder: string): Loaded<Kinds, Site> {
  const lines = read(folder, 'content/notes.txt').split('\n').filter(Boolean);
  if (lines.includes('crash')) throw new Error('load crashed');
  const diagnostics = lines.filter((line) => line.includes('?')).map((line) => finding(`saw “${line}”`));
  if (lines.includes('none')) return { shown: undefined, diagnostics: [finding('no settings')] };
  const pages = tinyPages(lines.filter((line) => !line.includes('?')).map((line) => note(line)));
  return {
    shown: { url: 'https://example.org', base: '/desk', site: { title: 'Tiny' }, pages },
    diagnostics,
  };
}

/** Starts the dev server over a content file with these lines. */
async function dev(lines: string, change: Partial<Options> = {}) {
  const folder = scratch();
  mkdirSync(join(folder, 'content'));
  const write = (text: string) => writeFileSync(join(folder, 'content/notes.txt'), text);
  write(lines);
  const diagnosed: string[][] = [];
  const faults: string[] = [];
  const server = await serveSite<Kinds, Site>({
    load: async () => loadFrom(folder),
    port: 0,
    host: 'localhost',
    watch: [join(folder, 'content')],
    cacheDir: join(folder, '.sourcebook'),
    templateDir: tinyTemplates,
    onDiagnostics: (all) => diagnosed.push(all.map((d) => d.message)),
    onFault: (fault) => faults.push(fault.message),
    files: async (path) => (path === '/data/notes.csv' ? 'id\nfirst\n' : undefined),
    ...change,
  });
  onTestFinished(() => server.close());
  const origin = new URL(server.address).origin;
  const get = async (path: string) => {
    const response = await fetch(origin + path, { redirect: 'manual' });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      location: response.headers.get('location'),
      body: await response.text(),
    };
  };
  return {
    folder,
    write,
    diagnosed,
    faults,
    get,
    /** What a page that shows this state of the site is told when it begins to listen. */
    async toldAtOnce(shows: string) {
      // The server writes what it has to say at once, and then nothing until something is saved.
      const { body } = await fetch(`${origin}/desk/@sourcebook/events?shows=${shows}`, {
        signal: AbortSignal.timeout(500),
      });
      const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
      let told = '';
      try {
        for (let part = await reader?.read(); part?.done === false; part = await reader?.read())
          told += part.value;
      } catch {
        // The time is over.
      }
      return told;
    },
    reloads: await reloadsOf(`${origin}/desk/@sourcebook/events`, origin),
  };
}

/** Listens as a page does; the function waits for the next word to reload. */
async function reloadsOf(address: string, origin: string): Promise<() => Promise<void>> {
  const abort = new AbortController();
  onTestFinished(() => abort.abort());
  const found = await fetch(address, { signal: abort.signal });
  const events = found.ok ? found : await fetch(`${origin}/@sourcebook/events`, { signal: abort.signal });
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
  return async () => {
    for (;;) {
      const part = await reader?.read();
      if (part?.done !== false) throw new Error('the server ended the stream');
      if (part.value.includes('event: reload')) return;
    }
  };
}

describe('the dev server', () => {
  test('draws the pages that build would, under the base path', async () => {
    const { get } = await dev('first\nمثال\n');
    const page = await get(encodeURI('/desk/notes/مثال/'));
    expect(page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    expect(page.body).toContain('<p>Note مثال.</p>');
    expect(page.body).toContain('<script src="/desk/@sourcebook/reload.js" data-shows="1"></script>');
    expect(page.body).not.toContain('<aside');
    const [, style = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(page.body) ?? [];
    expect(await get(style)).toMatchObject({ status: 200, type: 'text/css; charset=utf-8' });
  });

  test('serves downloads, sends slashless addresses on, and knows what is not there', async () => {
    const { get } = await dev('first\n');
    expect(await get('/desk/data/notes.csv')).toMatchObject({
      status: 200,
      type: 'text/csv; charset=utf-8',
      body: 'id\nfirst\n',
    });
    expect(await get('/desk/notes/first')).toMatchObject({ status: 301, location: '/desk/notes/first/' });
    expect(await get('/')).toMatchObject({ status: 301, location: '/desk/' });
    const lost = await get('/desk/notes/nope/');
    expect(lost.status).toBe(404);
    expect(lost.body).toContain('<h1>Not found</h1>');
    for (const own of ['reload.js', 'dev.css'])
      expect((await get(`/desk/@sourcebook/${own}`)).status).toBe(200);
    for (const path of ['/desk/@sourcebook/..%2ffault.ts', '/desk/..%2f..%2fpackage.json'])
      expect((await get(path)).status).toBe(404);
  });

  test('tells a page of what was saved between its drawing and its listening', async () => {
    const { write, reloads, get, toldAtOnce } = await dev('first\n');
    const shown = async () => / data-shows="(\d+)"/.exec((await get('/desk/notes/first/')).body)?.[1] ?? '';
    const before = await shown();
    expect(await toldAtOnce(before)).not.toContain('event: reload');
    write('first\nsecond\n');
    await reloads();
    expect(await toldAtOnce(before)).toContain('event: reload');
    expect(await toldAtOnce(await shown())).not.toContain('event: reload');
  });

  test('shows a saved change, a new page and a mistake, and forgets a mended one', async () => {
    const { write, reloads, get, diagnosed } = await dev('first\n');
    expect((await get('/desk/notes/second/')).status).toBe(404);
    write('first\nsecond\nwhat?\n');
    await reloads();
    const page = await get('/desk/notes/second/');
    expect(page.status).toBe(200);
    expect(page.body).toMatch(
      /<body class="plain">\n<aside class="sourcebook-dev"[\s\S]*saw “what\?”[\s\S]*<h1>second<\/h1>/,
    );
    write('second\n');
    await reloads();
    expect((await get('/desk/notes/second/')).body).not.toContain('<aside');
    expect((await get('/desk/notes/first/')).status).toBe(404);
    expect(diagnosed).toEqual([[], ['saw “what?”'], []]);
  });

  test('starts with content that cannot be shown at all, and comes round', async () => {
    const { write, reloads, get, diagnosed } = await dev('none\n');
    const nothing = await get('/anything/');
    expect(nothing.status).toBe(503);
    expect(nothing.body).toMatch(/no settings[\s\S]*There is no site to show yet/);
    write('first\n');
    await reloads();
    expect((await get('/desk/notes/first/')).status).toBe(200);
    expect(diagnosed).toEqual([['no settings'], []]);
  });

  test('keeps the last good pages when nothing can be loaded, and says why', async () => {
    const { write, reloads, get, faults } = await dev('first\n');
    write('none\n');
    await reloads();
    expect((await get('/desk/notes/first/')).body).toMatch(/no settings[\s\S]*<h1>first<\/h1>/);
    write('crash\n');
    await reloads();
    expect((await get('/desk/notes/first/')).body).toMatch(
      /<b>fault<\/b> load crashed[\s\S]*<h1>first<\/h1>/,
    );
    expect(faults).toEqual(['load crashed']);
    write('first\n');
    await reloads();
    expect((await get('/desk/notes/first/')).body).not.toContain('<aside');
  });

  test('sees files in folders that are made later', async () => {
    const { folder, reloads, diagnosed } = await dev('first\n');
    mkdirSync(join(folder, 'content/deep/deeper'), { recursive: true });
    await reloads();
    writeFileSync(join(folder, 'content/deep/deeper/a.md'), 'a');
    await reloads();
    rmSync(join(folder, 'content/deep'), { recursive: true });
    await reloads();
    expect(diagnosed.length).toBeGreaterThanOrEqual(4);
  });

  test('lives through a template that does not compile', async () => {
    const templateDir = alterableTemplates();
    const word = join(templateDir, 'components/Word.astro');
    const { get, reloads, faults } = await dev('first\n', { templateDir });
    alter(word, (text) => `${text}<p>{</p>`);
    await reloads();
    expect(faults).toEqual([
      expect.stringMatching(/^a template does not compile\. .*Word\.astro:\d+: Unexpected token$/),
    ]);
    expect((await get('/desk/notes/first/')).body).toMatch(/does not compile[\s\S]*<li>one<\/li>/);
    alter(word, (text) => text.replace('<p>{</p>', '').replace('<li>', '<li class="new">'));
    await reloads();
    const mended = await get('/desk/notes/first/');
    expect(mended.body).toContain('<li class="new">one</li>');
    expect(mended.body).not.toContain('<aside');
  });

  test('tells in the page that a page cannot be drawn, and draws the others', async () => {
    const load = async (): Promise<Loaded<Kinds, Site>> => ({
      shown: {
        url: 'https://example.org',
        base: '/desk',
        site: { title: 'Tiny' },
        pages: [
          ...tinyPages([note('good')]),
          {
            kind: 'note',
            path: '/notes/bad/',
            view: () => {
              throw new Error('no such figure');
            },
          },
        ],
      },
      diagnostics: [],
    });
    const { get, faults } = await dev('', { load });
    const bad = await get('/desk/notes/bad/');
    expect(bad.status).toBe(500);
    expect(bad.body).toContain('the page object of /notes/bad/ cannot be made: no such figure');
    expect(faults).toHaveLength(1);
    expect((await get('/desk/notes/good/')).status).toBe(200);
  });
});
