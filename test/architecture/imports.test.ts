import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source-files.ts';

/**
 * Which rooms (folders of src/) a room may import from. Longer names are parts of a room. The command line speaks to the
 * engine and to the list of pages, and finds the nearest command by the model’s one function for that.
 */
const MAY: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  model: [],
  // What the build writes and a browser reads: forms of files and addresses, said once for both. It imports nothing.
  explore: [],
  markdown: ['model', 'diagnostics'],
  corpus: ['model', 'diagnostics', 'markdown'],
  query: ['model', 'diagnostics', 'markdown', 'corpus'],
  // Who checked what: the state of an article, and what changed since it was signed off.
  signing: ['model', 'markdown', 'corpus', 'query'],
  // What the addresses of sources come to, asked over the network.
  links: ['model', 'corpus'],
  rules: ['model', 'diagnostics', 'markdown', 'corpus', 'query', 'signing'],
  charts: ['model'],
  citing: ['model'],
  pictures: ['model'],
  views: ['model', 'explore', 'corpus', 'query', 'charts', 'citing', 'markdown'],
  publish: ['model', 'explore', 'corpus', 'query', 'citing'],
  // Other people’s data as records. The one CSV dialect is written by publish, ids are proposed by authoring.
  import: ['model', 'diagnostics', 'corpus', 'query', 'publish', 'authoring'],
  site: ['rules', 'views', 'publish', 'diagnostics'],
  client: ['model', 'explore'],
  // New entries: what is written into a site, before it is read.
  authoring: ['model', 'corpus', 'markdown/directives.ts', 'markdown/front-matter.ts'],
  // What a site states against what it stated at a revision.
  history: ['model', 'diagnostics', 'markdown', 'corpus', 'query', 'publish'],
  // What `explain` prints of the receipts.
  explaining: ['model', 'diagnostics', 'corpus', 'query', 'publish', 'signing'],
  // The page on which entries are edited in forms; its scripts run in the browser.
  cms: ['model', 'corpus', 'authoring'],
  cli: [
    'cms',
    'rules',
    'publish',
    'pictures',
    'import',
    'diagnostics',
    'model',
    'corpus',
    'authoring',
    'explaining',
    'signing',
    'links',
    'history',
    'site/engine',
    'site/pages-of.ts',
    'site/gallery.ts',
  ],
  // The reference in docs/, made from what the others know.
  reference: [
    'model',
    'diagnostics',
    'markdown',
    'corpus',
    'query',
    'authoring',
    'cli',
    'import/rows/rules.ts',
  ],
};

/** Of the charts, what a browser takes too: plain geometry that brings neither borders nor a document along. */
const FOR_BROWSERS: ReadonlySet<string> = new Set([
  'charts/spec.ts',
  'charts/strength.ts',
  'charts/trend/labels.ts',
  'charts/map/corner.ts',
  'charts/map/mercator.ts',
  'charts/map/place-labels.ts',
  'charts/map/scale-bar.ts',
  'charts/map/signs.ts',
  'charts/map/view.ts',
]);

const FILES = sourceFiles();

function roomOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** True when a file may import another: same room, or an arrow that is drawn. */
function allowed(from: string, to: string, how: { typeOnly: boolean; script: boolean }): boolean {
  const [here, there] = [roomOf(from), roomOf(to)];
  if (here === there) return true;
  if (there === 'client') return here === 'site' && how.script;
  if (here === 'client')
    return there === 'explore' || FOR_BROWSERS.has(to) || (there === 'model' && how.typeOnly);
  return (MAY[here] ?? []).some((room) => to === room || to.startsWith(`${room}/`));
}

test('every folder of src/ is a room with its arrows', () => {
  const rooms = [...new Set(FILES.map(({ path }) => roomOf(path)))];
  expect(rooms.filter((room) => !Object.hasOwn(MAY, room))).toEqual([]);
});

test('imports run one way between rooms', () => {
  const wrong = FILES.flatMap(({ path, imports }) =>
    imports.filter((one) => !allowed(path, one.to, one)).map((one) => `${path} → ${one.to}`),
  );
  expect(wrong).toEqual([]);
});

test('what a browser takes of the charts brings nothing else along', () => {
  const files = FILES.filter(({ path }) => FOR_BROWSERS.has(path));
  expect(files.length).toBe(FOR_BROWSERS.size);
  const more = files.flatMap(({ path, imports }) =>
    imports
      .filter(({ to, typeOnly }) => !typeOnly && !FOR_BROWSERS.has(to))
      .map(({ to }) => `${path} → ${to}`),
  );
  expect(more).toEqual([]);
});

test('what is imported is there', () => {
  const paths = new Set(FILES.map(({ path }) => path));
  const missing = FILES.flatMap(({ path, imports }) =>
    imports.filter(({ to }) => !paths.has(to)).map(({ to }) => `${path} → ${to}`),
  );
  expect(missing).toEqual([]);
});

test('no file imports itself by way of others', () => {
  expect(circles(new Map(FILES.map(({ path, imports }) => [path, imports.map(({ to }) => to)])))).toEqual([]);
});

/** Each circle of a graph once, as its files in the order of importing. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: string[]) => {
    const at = trail.indexOf(path);
    if (at !== -1) found.push([...trail.slice(at), path]);
    if (at !== -1 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

describe('the test itself', () => {
  test('sees every form of import', () => {
    const text = [
      "import { a } from './a.ts';",
      "import type { B } from '../b.ts';",
      'import {',
      '  c,',
      "} from './c.ts';",
      "export { d } from './d.ts';",
      "export type { E } from './e.ts';",
      "import './f.ts';",
      "const g = await import('./g.ts');",
      "new URL('./h.ts', import.meta.url)",
      "import { z } from 'zod';",
    ].join('\n');
    expect(importsOf('room/x.ts', text)).toEqual([
      { to: 'room/a.ts', typeOnly: false, script: false },
      { to: 'b.ts', typeOnly: true, script: false },
      { to: 'room/c.ts', typeOnly: false, script: false },
      { to: 'room/d.ts', typeOnly: false, script: false },
      { to: 'room/e.ts', typeOnly: true, script: false },
      { to: 'room/f.ts', typeOnly: false, script: false },
      { to: 'room/g.ts', typeOnly: false, script: false },
      { to: 'room/h.ts', typeOnly: false, script: false },
    ]);
  });

  test('reads the front matter and the scripts of a page', () => {
    const text =
      "---\nimport A from './a.astro';\n---\n<script src=\"../client/main.ts\"></script>\n<script>import '../client/b.ts'</script>\n";
    expect(importsOf('site/x.astro', text)).toEqual([
      { to: 'site/a.astro', typeOnly: false, script: false },
      { to: 'client/main.ts', typeOnly: false, script: true },
      { to: 'client/b.ts', typeOnly: false, script: true },
    ]);
  });

  test('refuses another arrow and finds a circle', () => {
    const plain = { typeOnly: false, script: false };
    expect(allowed('model/a.ts', 'corpus/b.ts', plain)).toBe(false);
    expect(allowed('model/a.ts', 'corpus/b.ts', { ...plain, typeOnly: true })).toBe(false);
    expect(allowed('client/a.ts', 'model/b.ts', plain)).toBe(false);
    expect(allowed('client/a.ts', 'model/b.ts', { ...plain, typeOnly: true })).toBe(true);
    expect(allowed('client/a.ts', 'explore/b.ts', plain)).toBe(true);
    expect(allowed('client/a.ts', 'charts/map/mercator.ts', plain)).toBe(true);
    expect(allowed('client/a.ts', 'charts/map/draw.ts', plain)).toBe(false);
    expect(allowed('explore/a.ts', 'model/b.ts', { ...plain, typeOnly: true })).toBe(false);
    expect(allowed('site/a.astro', 'client/b.ts', plain)).toBe(false);
    expect(allowed('site/a.astro', 'client/b.ts', { ...plain, script: true })).toBe(true);
    expect(allowed('cli/a.ts', 'site/pages/x.astro', plain)).toBe(false);
    expect(
      circles(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['a', 'd']],
          ['d', []],
        ]),
      ),
    ).toEqual([['a', 'b', 'c', 'a']]);
  });
});
