import { existsSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { makeTracer } from '../../../src/corpus/tracing/tracer.ts';
import { compileTemplates } from '../../../src/site/engine/compile.ts';
import { policy } from '../../../src/site/engine/policy.ts';
import {
  alter,
  alterableTemplates,
  buildTiny,
  type Entry,
  filesUnder,
  note,
  read,
  scratch,
  tinyPages,
  tinyTemplates,
} from './tiny-site.ts';

const notes = [note('first'), note('second'), note('مثال')];

test('templates are compiled whole where the site lies in a folder whose name would end an address', async () => {
  const [cacheDir, temporary] = [join(scratch(), 'a#1?b=c'), scratch()];
  vi.stubEnv('TMPDIR', temporary);
  onTestFinished(() => void vi.unstubAllEnvs());
  // The own templates: the tiny ones have their typeface beside the style sheet.
  const { client } = await compileTemplates({ url: 'https://example.org', base: '/', cacheDir });
  const names = filesUnder(client);
  expect(names).toContainEqual(expect.stringMatching(/^assets\/serif\..+\.woff2$/));
  expect(names).toContainEqual(expect.stringMatching(/^assets\/site\..+\.css$/));
  expect(names).toContainEqual(expect.stringMatching(/^assets\/site\..+\.js$/));
  expect(readdirSync(temporary)).toEqual([]);
});

describe('a site of five pages', () => {
  test('is written with one stylesheet, one script and its font', async () => {
    const { outDir, ...report } = await buildTiny(scratch(), tinyPages(notes));
    expect(report).toMatchObject({ pages: 5, drawn: 5, reused: 0 });
    expect(filesUnder(outDir).map((name) => name.replace(/\.[\w-]{8}\./, '.HASH.'))).toEqual(
      [
        '404.html',
        'assets/site.HASH.css',
        'assets/site.HASH.js',
        'assets/tiny.HASH.woff2',
        'index.html',
        'notes/first/index.html',
        'notes/second/index.html',
        'notes/مثال/index.html',
      ].sort(),
    );
  });

  test('keeps words apart that stand on two lines', async () => {
    const { outDir } = await buildTiny(scratch(), tinyPages(notes));
    expect(read(outDir, 'index.html')).toMatch(/<p>at least\s<em>47<\/em> notes<\/p>/);
  });

  test('has data in its pages, escaped where it is text', async () => {
    const { outDir } = await buildTiny(scratch(), tinyPages(notes));
    const html = read(outDir, 'notes/مثال/index.html');
    expect(html).toMatch(/^<!DOCTYPE html>\s*<html lang="en">/);
    expect(html).toContain('<title>مثال – Tiny</title>');
    expect(html).toContain('<p>Note مثال.</p>');
    expect(html).toContain('<li>two &amp; three</li>');
    expect(html).toContain(`<link rel="canonical" href="https://example.org${encodeURI('/notes/مثال/')}">`);
  });

  test('has nothing inline that its Content-Security-Policy forbids', async () => {
    const { outDir } = await buildTiny(scratch(), tinyPages(notes));
    for (const file of filesUnder(outDir).filter((name) => name.endsWith('.html'))) {
      const html = read(outDir, file);
      expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
      expect(html.match(/<script\b[^>]*>[^<]*/g)).toEqual([
        expect.stringMatching(/^<script type="module" src="\/assets\/[^"]+\.js">$/),
      ]);
      expect(html.match(/<link rel="stylesheet"[^>]*>/g)).toHaveLength(1);
    }
    const css = filesUnder(outDir).find((name) => name.endsWith('.css')) ?? '';
    expect(read(outDir, css)).toMatch(/url\(\/assets\/tiny\.[\w-]+\.woff2\)/);
  });

  test('carries its base path', async () => {
    const { outDir } = await buildTiny(scratch(), tinyPages(notes), {
      url: 'https://example.org',
      base: '/desk/story',
    });
    const html = read(outDir, 'notes/first/index.html');
    expect(html).toContain('src="/desk/story/assets/');
    expect(html).toContain('href="/desk/story/assets/');
    expect(html).toContain('<link rel="canonical" href="https://example.org/desk/story/notes/first/">');
  });

  test('leaves nothing outside the output and the cache', async () => {
    const folder = scratch();
    const before = readdirSync('.');
    await buildTiny(folder, tinyPages(notes));
    expect(readdirSync('.')).toEqual(before);
    expect(readdirSync(folder).filter((name) => !name.startsWith('.dist.new-'))).toEqual(['.sourcebook']);
    expect(readdirSync(join(folder, '.sourcebook')).sort()).toEqual(['pages']);
    const templates = await compileTemplates({
      url: 'https://example.org',
      base: '/',
      cacheDir: join(folder, 'cache'),
      templateDir: tinyTemplates,
    });
    expect(readdirSync('.')).toEqual(before);
    expect(readdirSync(join(folder, 'cache')).sort()).toEqual(['.gitignore', 'templates']);
    expect(readdirSync(join(folder, 'cache/templates'))).toEqual([templates.hash.slice(0, 16)]);
  });

  test('is the same whether one thread draws it or several', async () => {
    const many = Array.from({ length: 900 }, (_, n) => note(`note-${n}`, `<p>${n}</p>`));
    const alone = await buildTiny(scratch(), tinyPages(many), { threads: 0 });
    const together = await buildTiny(scratch(), tinyPages(many), { threads: 2 });
    expect(together).toMatchObject({ drawn: 902, bytes: alone.bytes });
    expect(filesUnder(together.outDir)).toEqual(filesUnder(alone.outDir));
    for (const file of filesUnder(alone.outDir))
      expect(read(together.outDir, file)).toBe(read(alone.outDir, file));
  });

  test('tells how far it has come', async () => {
    const told: string[] = [];
    await buildTiny(scratch(), tinyPages(notes), {
      progress: ({ stage, done, total }) => told.push(`${stage} ${done}/${total}`),
    });
    expect(told).toEqual(['templates 0/5', 'pages 0/5', 'pages 5/5']);
  });
});

describe('a page that was drawn before', () => {
  test('is not drawn again, and is the same to the byte', async () => {
    const folder = scratch();
    const first = await buildTiny(folder, tinyPages(notes));
    const second = await buildTiny(folder, tinyPages(notes));
    expect(second).toMatchObject({ pages: 5, drawn: 0, reused: 5, bytes: first.bytes });
    for (const file of filesUnder(first.outDir))
      expect(read(second.outDir, file)).toBe(read(first.outDir, file));
    expect(filesUnder(second.outDir)).toEqual(filesUnder(first.outDir));
  });

  test('is drawn again when its page object is another, and no other is', async () => {
    const folder = scratch();
    await buildTiny(folder, tinyPages(notes));
    const changed = await buildTiny(
      folder,
      tinyPages([note('first', '<p>Corrected.</p>'), ...notes.slice(1)]),
    );
    expect(changed).toMatchObject({ drawn: 1, reused: 4 });
    expect(read(changed.outDir, 'notes/first/index.html')).toContain('<p>Corrected.</p>');
    const back = await buildTiny(folder, tinyPages(notes));
    expect(back.drawn).toBe(1);
    expect(read(back.outDir, 'notes/first/index.html')).toContain('<p>Note first.</p>');
  });

  test('is forgotten when it is no longer a page', async () => {
    const folder = scratch();
    await buildTiny(folder, tinyPages(notes));
    const fewer = await buildTiny(folder, tinyPages(notes.slice(1)));
    expect(filesUnder(fewer.outDir)).not.toContain('notes/first/index.html');
    expect((await buildTiny(folder, tinyPages(notes))).drawn).toBe(2);
  });

  test.for([
    ['the site object', { site: { title: 'Another' } }],
    ['the origin', { url: 'https://example.net' }],
    ['the base path', { base: '/elsewhere' }],
  ] as const)('is drawn again when %s changes', async ([, change]) => {
    const folder = scratch();
    await buildTiny(folder, tinyPages(notes));
    expect(await buildTiny(folder, tinyPages(notes), change)).toMatchObject({ drawn: 5, reused: 0 });
  });

  test('is drawn again when any template changes', async () => {
    const folder = scratch();
    const templateDir = alterableTemplates();
    await buildTiny(folder, tinyPages(notes), { templateDir });
    alter(join(templateDir, 'components/Word.astro'), (text) => text.replace('<li>', '<li class="word">'));
    const changed = await buildTiny(folder, tinyPages(notes), { templateDir });
    expect(changed.drawn).toBe(5);
    expect(read(changed.outDir, 'notes/first/index.html')).toContain('<li class="word">one</li>');
  });

  test('is drawn again when what is remembered of it is damaged', async () => {
    const folder = scratch();
    const { outDir } = await buildTiny(folder, tinyPages(notes));
    const pages = join(folder, '.sourcebook/pages');
    const pack = readdirSync(pages).find((name) => name.endsWith('.bin')) ?? '';
    truncateSync(join(pages, pack), 700);
    const mended = await buildTiny(folder, tinyPages(notes));
    expect(mended.drawn).toBeGreaterThan(0);
    for (const file of filesUnder(outDir)) expect(read(mended.outDir, file)).toBe(read(outDir, file));
    writeFileSync(join(pages, 'pages.json'), '{"version":1');
    expect((await buildTiny(folder, tinyPages(notes))).drawn).toBe(5);
  });

  test('is taken without its page object being made, when all that was read for it is as it was', async () => {
    const folder = scratch();
    const made: string[] = [];
    const build = (words: Readonly<Record<string, string>>) => {
      const tracer = makeTracer();
      const word = tracer.door(
        'word',
        (name) => words[name] ?? '',
        (text) => text,
      );
      const entry: Entry = {
        kind: 'note',
        path: '/notes/traced/',
        view: () => {
          made.push(word('asked'));
          return { heading: `Under ${word('asked').slice(0, 1)}`, body: '', words: [] };
        },
      };
      return buildTiny(folder, tinyPages([entry]), { inputs: tracer });
    };
    await build({ asked: 'a', other: 'x' });
    expect(await build({ asked: 'a', other: 'y' })).toMatchObject({ drawn: 0 });
    expect(made).toEqual(['a']);
    const { outDir, drawn } = await build({ asked: 'b' });
    expect(drawn).toBe(1);
    expect(made).toEqual(['a', 'b']);
    expect(read(outDir, 'notes/traced/index.html')).toContain('Under b');
    // Made anew, and the same as before: it need not be drawn, and the next build knows what was read this time.
    expect(await build({ asked: 'b, more of it' })).toMatchObject({ drawn: 0 });
    expect(await build({ asked: 'b, more of it' })).toMatchObject({ drawn: 0 });
    expect(made).toEqual(['a', 'b', 'b, more of it']);
  });

  test('reads its page object as JSON carries it, so that nothing escapes the key', async () => {
    const sly = {
      kind: 'note',
      path: '/notes/sly/',
      view: () => ({ heading: 'Sly', body: '', words: new Set(['x']) }),
    };
    await expect(buildTiny(scratch(), tinyPages([sly as unknown as Entry]))).rejects.toThrow(
      /\/notes\/sly\/ cannot be drawn/,
    );
  });
});

describe('a fault of the program', () => {
  const failing: [string, readonly Entry[], RegExp][] = [
    [
      'no template',
      [{ kind: 'note', path: '/nowhere/x/', view: () => ({ heading: '', body: '', words: [] }) }],
      /^no file in src\/site\/pages serves \/nowhere\/x\/$/,
    ],
    [
      'another kind',
      [{ kind: 'missing', path: '/notes/x/', view: () => ({ heading: '' }) }],
      /\/notes\/x\/ cannot be drawn by .*pages\/notes\/\[id\]\.astro: \/notes\/x\/ is a page of kind “missing”, but its file asks for “note”/,
    ],
    ['two pages of one address', [note('x'), note('x')], /^two pages have the address \/notes\/x\/$/],
    ['an address that leaves the folder', [note('..')], /^a page has the address "\/notes\/\.\.\/"/],
    [
      'an address without its last slash',
      [{ ...note('x'), path: '/notes/x' }],
      /^a page has the address "\/notes\/x"; expected one like \/articles\/one\/$/,
    ],
    [
      'a page object that cannot be made',
      [
        {
          kind: 'note',
          path: '/notes/x/',
          view: () => {
            throw new Error('no such figure');
          },
        },
      ],
      /^the page object of \/notes\/x\/ cannot be made: no such figure$/,
    ],
  ];
  test.for(failing)('is told in one sentence: %s', async ([, entries, sentence]) => {
    await expect(buildTiny(scratch(), tinyPages(entries))).rejects.toThrow(sentence);
  });

  test('on another thread is told as well', async () => {
    const sly = {
      kind: 'note',
      path: '/notes/sly/',
      view: () => ({ heading: 'Sly', body: '', words: 3 }),
    } as unknown as Entry;
    const many = Array.from({ length: 2000 }, (_, n) =>
      n > 500 && n % 7 === 0 ? { ...sly, path: `/notes/sly-${n}/` } : note(`n-${n}`),
    );
    await expect(buildTiny(scratch(), tinyPages(many), { threads: 1 })).rejects.toThrow(
      /^\/notes\/sly-\d+\/ cannot be drawn by .*: page\.words\.map is not a function$/,
    );
  });

  test('in a template names the file and line', async () => {
    const folder = scratch();
    const templateDir = alterableTemplates();
    alter(join(templateDir, 'components/Word.astro'), (text) => `${text}<p>{</p>\n`);
    const faulty = buildTiny(folder, tinyPages(notes), { templateDir });
    await expect(faulty).rejects.toThrow(/^a template does not compile\. .*Word\.astro:8: Unexpected token$/);
    await expect(faulty).rejects.toMatchObject({ name: 'EngineFault' });
    expect(existsSync(join(folder, '.sourcebook/pages'))).toBe(false);
  });

  test('in a stylesheet that names a file which is not there stops the build', async () => {
    const templateDir = alterableTemplates();
    alter(join(templateDir, 'styles/more.css'), (text) => `${text}h2 { background: url("./nope.svg"); }\n`);
    await expect(buildTiny(scratch(), tinyPages(notes), { templateDir })).rejects.toThrow(
      /names a file that is not there: \.\/nope\.svg/,
    );
  });
});
