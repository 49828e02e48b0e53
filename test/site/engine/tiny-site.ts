import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, onTestFinished } from 'vitest';
import { packageRoot } from '../../../src/site/engine/code-hash.ts';
import { compileTemplates } from '../../../src/site/engine/compile.ts';
import { type RenderOptions, renderSite } from '../../../src/site/engine/render.ts';
import { freshFolder } from '../../../src/site/engine/swap.ts';
import type { PageEntry, RenderReport } from '../../../src/site/engine/types.ts';

export interface Kinds {
  home: { heading: string; notes: string[] };
  note: { heading: string; body: string; words: string[] };
  missing: { heading: string };
}
export type Entry = PageEntry<Kinds>;
export interface Site {
  title: string;
}

export const tinyTemplates = fileURLToPath(new URL('./input/tiny', import.meta.url));

/** Compiled templates are shared by the tests of a file: compiling takes a second. */
const compiled = mkdtempSync(join(tmpdir(), 'sourcebook-engine-compiled-'));
afterAll(() => rmSync(compiled, { recursive: true, force: true }));

/** An empty folder that is gone after the test. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sourcebook-engine-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the tiny templates, to be altered. It lies within the package: Astro is at a loss with templates elsewhere. */
export function alterableTemplates(): string {
  const shelf = join(packageRoot, '.sourcebook');
  mkdirSync(shelf, { recursive: true });
  const copy = mkdtempSync(join(shelf, 'test-templates-'));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(tinyTemplates, copy, { recursive: true });
  for (const name of ['page.ts', 'layouts/Page.astro']) {
    alter(join(copy, name), (text) =>
      text.replace(/(?:\.\.\/)+src\/site\/engine\//, join(packageRoot, 'src/site/engine/')),
    );
  }
  return copy;
}

export function alter(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

export function note(id: string, body = `<p>Note ${id}.</p>`): Entry {
  return {
    kind: 'note',
    path: `/notes/${id}/`,
    view: () => ({ heading: id, body, words: ['one', 'two & three'] }),
  };
}

/** Home, 404 and the notes. */
export function tinyPages(notes: readonly Entry[]): Entry[] {
  const links = notes.map((entry) => entry.path);
  return [
    { kind: 'home', path: '/', view: () => ({ heading: 'Notes', notes: links }) },
    { kind: 'missing', path: '/404/', view: () => ({ heading: 'Not found' }) },
    ...notes,
  ];
}

export interface Built extends RenderReport {
  readonly outDir: string;
}

type Change = Partial<RenderOptions<Kinds, Site>> & {
  readonly templateDir?: string;
  /** Puts files of the last build into the folder; tells which. */
  readonly restoring?: (outDir: string) => Promise<ReadonlySet<string>>;
};

/** Renders with the tiny templates into a new folder under `folder`, remembering pages in `folder/.sourcebook`. */
export async function buildTiny(
  folder: string,
  pages: readonly Entry[],
  change: Change = {},
): Promise<Built> {
  const { templateDir = tinyTemplates, restoring, ...rest } = change;
  const address = { url: rest.url ?? 'https://example.org', base: rest.base ?? '/' };
  const outDir = freshFolder(join(folder, 'dist'));
  const templates = compileTemplates({ ...address, cacheDir: compiled, templateDir });
  const report = await renderSite<Kinds, Site>({
    site: { title: 'Tiny' },
    pages,
    outDir,
    cacheDir: join(folder, '.sourcebook'),
    restored: restoring?.(outDir),
    templates,
    ...address,
    ...rest,
  });
  return { ...report, outDir };
}

/** Every file under a folder, as sorted relative paths. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

export const read = (...parts: string[]): string => readFileSync(join(...parts), 'utf8');
