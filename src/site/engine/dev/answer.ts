import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentType } from '../content-types.ts';
import type { EngineFault } from '../fault.ts';
import { type Answer, redirectTo, refuseMethod, withSlashes } from '../http.ts';
import { pageJson } from '../page-object.ts';
import { frameAncestors } from '../policy.ts';
import { fileAnswer } from '../static-file.ts';
import { barePage, dress, troubleBlock } from './block.ts';
import { asFault, type Desk } from './state.ts';

/** A file that is not a page: a download, a feed. Its content type follows from the ending of its path. */
export type ServeFile = (path: string) => Promise<Uint8Array | string | undefined>;

/** The folder, under the site's base path, of the dev server's own script and sheet. */
export const OWN = '/@sourcebook/';
const OWN_FOLDER = fileURLToPath(new URL('./', import.meta.url));

export interface AnswerOptions {
  readonly files?: ServeFile | undefined;
  onFault(fault: EngineFault): void;
}

/**
 * Answers a request to the dev server. It never throws: what goes wrong is told in the page.
 * @param path the path asked for without base, as pathOf gives it
 */
export async function answerTo(
  request: IncomingMessage,
  path: string | undefined,
  desk: Desk,
  options: AnswerOptions,
): Promise<Answer> {
  const refused = refuseMethod(request);
  if (refused) return refused;
  try {
    return (await find(path, desk, options.files)) ?? (await notFound(request, path, desk));
  } catch (thrown) {
    const fault = asFault(thrown);
    options.onFault(fault);
    return pageOf(500, barePage('This page cannot be drawn', 'The block above says why.'), desk, fault);
  }
}

async function find(
  path: string | undefined,
  desk: Desk,
  files: ServeFile | undefined,
): Promise<Answer | undefined> {
  if (path === undefined) return undefined;
  if (path.startsWith(OWN)) return fileAnswer(OWN_FOLDER, join(OWN_FOLDER, path.slice(OWN.length)), 200);
  if (desk.pages?.has(path)) return drawn(200, path, desk);
  if (desk.pages?.has(`${path}/`)) return redirectTo(`${path}/`, desk.base);
  const client = desk.compiled?.templates.client;
  const asset = client && fileAnswer(client, join(client, path), 200);
  if (asset) return asset;
  // As static hosts do: a folder has its index.html, also without the slash behind its name.
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const body = await files?.(file);
  if (body !== undefined) return { status: 200, type: contentType(file), body, frames: frameAncestors(path) };
  const isFolder = !path.endsWith('/') && (await files?.(`${path}/index.html`)) !== undefined;
  return isFolder ? redirectTo(`${path}/`, desk.base) : undefined;
}

async function drawn(status: number, path: string, desk: Desk): Promise<Answer | undefined> {
  const entry = desk.pages?.get(path);
  if (entry === undefined) return undefined;
  if (desk.compiled === undefined)
    return pageOf(503, barePage('No page can be drawn', 'The templates do not compile.'), desk);
  const handed = {
    kind: entry.kind,
    path,
    route: entry.route,
    page: JSON.parse(pageJson(entry)),
    site: desk.site,
  };
  const answer = pageOf(status, Buffer.from(await desk.compiled.draw(handed)).toString(), desk);
  return { ...answer, frames: frameAncestors(path) };
}

async function notFound(request: IncomingMessage, path: string | undefined, desk: Desk): Promise<Answer> {
  if (desk.pages === undefined) {
    return pageOf(
      503,
      barePage('There is no site to show yet', 'The block above says what is missing.'),
      desk,
    );
  }
  if (path === undefined && request.url === '/') return redirectTo('/', desk.base);
  const broken = path === undefined ? undefined : brokenEntry(path, desk);
  if (broken !== undefined) {
    const why = `${broken} has a mistake, which is told above. The page is back as soon as that is mended.`;
    return pageOf(404, barePage('This entry cannot be shown yet', why), desk);
  }
  const text = `${path ?? request.url ?? ''} is no page of this site.`;
  return (await drawn(404, '/404/', desk)) ?? pageOf(404, barePage('There is no such page', text), desk);
}

/**
 * The file with a mistake in it that a missing page would be made from: `/incidents/x/` from content/incidents/…/x.md, or from
 * the row of a table in data/incidents/ that has x in one of its cells.
 */
function brokenEntry(path: string, { diagnostics, root }: Desk): string | undefined {
  const parts = path.split('/').filter((part) => part !== '');
  const [article, id] = parts.slice(-2);
  // What is written in an article has that article’s id before its own: /incidents/<article>/x/.
  const isOf = (file: string): boolean =>
    parts.some((folder) => file.startsWith(`content/${folder}/`) && file.endsWith(`/${id}.md`)) ||
    (parts.length > 2 && file === `content/articles/${article}.md`);
  // A table with many mistakes is read once.
  const tables = new Map<string, string[]>();
  const isRow = (file: string, line: number): boolean => {
    if (!file.endsWith('.csv') || !parts.some((folder) => file.startsWith(`data/${folder}/`))) return false;
    const lines = tables.get(file) ?? linesOf(join(root, file));
    tables.set(file, lines);
    return cellsOf(lines[line - 1] ?? '').includes(id ?? '');
  };
  return diagnostics.find(
    ({ file, severity, line }) => severity === 'error' && (isOf(file) || isRow(file, line)),
  )?.file;
}

/** The lines of a file; none of one that is gone. */
function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split(/\r\n?|\n/);
  } catch {
    return [];
  }
}

/** What stands between the separators of a line. */
function cellsOf(line: string): string[] {
  return line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"|"$/g, ''));
}

function pageOf(status: number, html: string, desk: Desk, fault = desk.fault): Answer {
  const block = troubleBlock({ diagnostics: desk.diagnostics, fault }, html);
  const body = dress(html, block, {
    prefix: `${withSlashes(desk.base)}${OWN.slice(1)}`,
    root: desk.root,
    change: desk.change,
  });
  return { status, type: 'text/html; charset=utf-8', body };
}
