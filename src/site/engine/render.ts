import { hash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { guardCache, pagesFolder } from './cache-folder.ts';
import { type CompiledTemplates, compileTemplates } from './compile.ts';
import { makeDrawPool } from './draw-pool.ts';
import { EngineFault } from './fault.ts';
import { fileOfPage, pageWriter } from './page-files.ts';
import { openPageMemory } from './page-memory.ts';
import { pageJson } from './page-object.ts';
import { clearUnwanted } from './restore.ts';
import type { Address, AnyPageEntry, Inputs, PageEntry, Progress, RenderReport } from './types.ts';

export interface RenderOptions<Kinds, Site> extends Address {
  /** The one object every page may read: small, because it is part of every page's key. Plain data. */
  readonly site: Site;
  readonly pages: readonly PageEntry<Kinds>[];
  /** What page objects are made from, if that is noted. */
  readonly inputs?: Inputs;
  /** A fresh folder (see freshFolder in swap.ts). Pages, stylesheet, script and fonts are written into it. */
  readonly outDir: string;
  /** Files that are put into it, as the last build had them (see startRestoring). Without it the folder is empty. */
  readonly restored?: Promise<ReadonlySet<string>>;
  /** `.sourcebook/` under the site: compiled templates and remembered pages. It may be deleted at any time. */
  readonly cacheDir: string;
  readonly progress?: (progress: Progress) => void;
  /** The result of compileTemplates with the same address, if the caller started it early. */
  readonly templates?: Promise<CompiledTemplates>;
  /** Threads that draw besides this one; as many as the machine has further cores, up to three, if left out. */
  readonly threads?: number;
}

/** How many pages go by between two reports of progress. */
const STRIDE = 100;

/** Each thread costs some 100 MB. */
const MOST_THREADS = 3;

/**
 * Writes every page of a site. A page that is sure to be the same as in the last build is not drawn again.
 * @throws EngineFault if a template does not compile, serves no page or fails; never for what an author wrote
 */
export async function renderSite<Kinds, Site>(options: RenderOptions<Kinds, Site>): Promise<RenderReport> {
  const pages: readonly AnyPageEntry[] = options.pages;
  const {
    url,
    base,
    outDir,
    progress,
    threads = Math.min(availableParallelism() - 1, MOST_THREADS),
  } = options;
  const tell = (stage: Progress['stage'], done: number) => progress?.({ stage, done, total: pages.length });
  tell('templates', 0);
  const templates = await (options.templates ?? compileTemplates(options));
  // Until it is told what was restored, the folder may be emptied.
  const restored = await options.restored;
  cpSync(templates.client, outDir, { recursive: true });
  tell('pages', 0);

  // As the templates will read it, on whichever thread.
  const siteJson = JSON.stringify(options.site) ?? 'null';
  const common = hash('sha256', `${templates.hash}\n${siteJson}`);
  const setting = { templates, address: { url, base }, site: JSON.parse(siteJson) };
  guardCache(options.cacheDir);
  const memory = openPageMemory({
    folder: pagesFolder(options.cacheDir),
    common,
    inputs: options.inputs,
    restored,
  });
  const write = pageWriter(outDir);
  const places = new Map<string, { readonly file: string; keep?(html: Uint8Array): void }>();
  let drawn = 0;
  let written = 0;
  let bytes = 0;
  const count = (size: number) => {
    bytes += size;
    written += 1;
    if (written % STRIDE === 0 || written === pages.length) tell('pages', written);
  };
  const writePage = (file: string, html: Uint8Array) => {
    write(file, html);
    count(html.length);
  };
  const pool = makeDrawPool(setting, threads, (path, html) => {
    const place = places.get(path);
    if (place === undefined) return;
    place.keep?.(html);
    // What it was made from need not be held any longer.
    places.set(path, { file: place.file });
    drawn += 1;
    writePage(place.file, html);
  });
  try {
    for (const entry of pages) {
      const { path, kind, route } = entry;
      const file = fileOfPage(path);
      if (places.has(path)) throw new EngineFault(`two pages have the address ${path}`);
      const looked = memory.look(file, () => pageJson(entry));
      places.set(path, { file, ...('keep' in looked && { keep: looked.keep }) });
      if ('inPlace' in looked) count(looked.inPlace);
      else if ('finished' in looked) writePage(file, looked.finished);
      else await pool.add({ kind, path, route, json: looked.made });
    }
    await pool.finish();
  } finally {
    await pool.close();
  }
  clearUnwanted(memory.unwanted(), outDir);
  memory.close();
  return { pages: pages.length, drawn, reused: pages.length - drawn, bytes };
}
