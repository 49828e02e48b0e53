import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { cmsFiles } from '../cms/index.ts';
import { pictureFonts } from '../pictures/index.ts';
import { publish } from '../publish/index.ts';
import type { Checked } from '../rules/index.ts';
import { filesFolder, fontsFolder, pagesFolder } from '../site/engine/cache-folder.ts';
import type { CompiledTemplates } from '../site/engine/compile.ts';
import { fileMemory } from '../site/engine/file-memory.ts';
import { renderSite } from '../site/engine/render.ts';
import type { Restoring } from '../site/engine/restore.ts';
import { startIndexing } from '../site/engine/search-index.ts';
import { sitePages } from '../site/pages-of.ts';
import type { Progress } from './progress.ts';
import type { Folders } from './site-folder.ts';
import { siteSigns } from './site-signs.ts';
import { folderWriter } from './write-files.ts';
import { writePictures } from './write-pictures.ts';

/** What a build writes to and tells of. */
export interface WriteOptions {
  /** A fresh folder to write the site into. */
  fresh: string;
  /** Files that are put into it, as the last build had them. */
  restoring: Restoring;
  now: Date;
  folders: Folders;
  progress: Progress;
  /** The templates, being compiled for the site’s address. */
  templates: Promise<CompiledTemplates>;
}

/** How much a build wrote. */
export interface Written {
  pages: number;
  files: number;
}

/** Writes pages, pictures, downloads and the indexes for searching into a fresh folder. Returns how many of each. */
export async function writeSite(checked: Checked, options: WriteOptions): Promise<Written> {
  const views = sitePages(checked, {});
  // Beside the drawing of pages, by programs of its own.
  const indexing = startIndexing({ ...views.search() }, options.folders.cache);
  try {
    const written = await writeFiles(checked.corpus, views, options);
    options.progress.step('Indexing for the search');
    return { ...written, files: written.files + (await indexing.into(options.fresh)) };
  } finally {
    await indexing.stop();
  }
}

async function writeFiles(
  corpus: Checked['corpus'],
  views: ReturnType<typeof sitePages>,
  { fresh, restoring, now, folders, progress, templates }: WriteOptions,
): Promise<Written> {
  const { site, pages, share, tracer, traced } = views;
  const fonts = pictureFonts(fontsFolder(folders.cache));
  // It is awaited later; that it failed is told there.
  fonts.catch(() => {});
  let stage = '';
  const rendered = await renderSite({
    site,
    pages,
    inputs: tracer,
    outDir: fresh,
    restored: restoring.from(pagesFolder(folders.cache)),
    cacheDir: folders.cache,
    url: corpus.site.url,
    base: corpus.site.base,
    templates,
    progress(at) {
      if (at.stage !== stage)
        progress.step(
          at.stage === 'pages' ? 'Drawing pages' : 'Preparing templates',
          at.stage === 'pages' ? at.total : undefined,
        );
      stage = at.stage;
      if (at.stage === 'pages') progress.at(at.done);
    },
  });

  progress.step('Writing downloads');
  const write = folderWriter(fresh);
  const memory = fileMemory({
    cacheDir: folders.cache,
    common: (await templates).hash,
    inputs: tracer,
    outDir: fresh,
    restored: await restoring.from(filesFolder(folders.cache)),
  });
  let files = 0;
  for (const file of publish({ ...views, ...traced, now, memory })) {
    const content = file.content();
    if (!memory.stands(file.path)) write(file.path, content);
    files += 1;
  }
  for (const { path, content } of views.files) {
    const missing = memory.missing(path, content);
    if (missing !== undefined) write(path, missing);
    files += 1;
  }
  files += await writePictures({ share, fonts: await fonts, memory, write, progress });
  memory.close();
  const others = [...siteSigns(corpus, folders.root, await fonts), ...cmsFiles(corpus, { local: false })];
  for (const { path, content } of others) {
    write(path, content());
    files += 1;
  }
  for (const picture of corpus.pictures.values()) {
    copyFileSync(join(folders.root, picture.file), write.place(picture.path));
    files += 1;
  }
  return { pages: rendered.pages, files };
}
