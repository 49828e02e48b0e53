import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SourceLine } from '../../diagnostics/reporters/pretty.ts';
import { pictureFonts, shareFiles } from '../../pictures/index.ts';
import type { Checked } from '../../rules/index.ts';
import { fontsFolder } from '../../site/engine/cache-folder.ts';
import type { Indexing } from '../../site/engine/search-index.ts';
import { guardProgram } from '../../site/engine/unfit-folder.ts';
import type { Gallery } from '../../site/gallery.ts';
import type { Command } from '../command.ts';
import { printFindings } from '../findings.ts';
import { PORT, portOf, SITE } from '../shared-options.ts';
import { foldersOf } from '../site-folder.ts';
import { siteSigns } from '../site-signs.ts';
import { untilStopped } from '../until-stopped.ts';

/** `sourcebook dev`: a live site; it prints what `check` prints after every change, and what is sound goes on working. */
export const dev: Command = {
  name: 'dev',
  summary: 'Serve a site while it is being written; every change shows at once.',
  options: { site: SITE, port: PORT, host: { help: 'let other machines of the network see it' } },
  async run(options, world) {
    guardProgram();
    const port = portOf(options);
    const { root, cache, out } = foldersOf(options, world);
    const [
      rules,
      { serveSite },
      { sitePages },
      { galleryOf, withGallery },
      { publish },
      { recover },
      { startIndexing },
      schemas,
      cms,
    ] = await Promise.all([
      import('../../rules/index.ts'),
      import('../../site/engine/serve.ts'),
      import('../../site/pages-of.ts'),
      import('../../site/gallery.ts'),
      import('../../publish/index.ts'),
      import('../../site/engine/swap.ts'),
      import('../../site/engine/search-index.ts'),
      import('../write-editor-schemas.ts'),
      import('../../cms/index.ts'),
    ]);
    // A build that was killed may have left the site it was to replace aside.
    recover(out);
    let latest: (Checked & { now: Date }) | undefined;
    // Read once for an address: whoever works on the specimens serves them as the site that they are.
    let gallery: (Gallery & { at: string }) | undefined;
    const sourceLine: SourceLine = (file, line) => latest?.corpus.sourceLine(file, line);
    let told: string | undefined;
    const writeSchemas = schemas.editorSchemaWriter(cache, world);
    // Made when a search first asks for it.
    let indexing: Indexing | undefined;

    const listening = await serveSite({
      async load() {
        const now = new Date(world.clock());
        const checked = await rules.check(root, { now, before: latest });
        latest = { ...checked, now };
        writeSchemas(checked.corpus);
        const former = indexing;
        indexing = undefined;
        await former?.stop();
        const { url, base } = checked.corpus.site;
        const views = sitePages(checked, { drafts: true, places: true });
        const { icons } = Object.values(views.site)[0] ?? {};
        if (icons && gallery?.at !== url + base)
          gallery = { ...(await galleryOf({ url, base, icons }, now)), at: url + base };
        return {
          shown: { ...(gallery ? withGallery(views, gallery) : views), url, base },
          diagnostics: checked.diagnostics,
        };
      },
      port,
      host: options.host ? '0.0.0.0' : 'localhost',
      watch: [join(root, 'content'), join(root, 'data')],
      cacheDir: cache,
      root,
      onDiagnostics(diagnostics) {
        const now = JSON.stringify(diagnostics);
        if (now === told) return;
        if (told !== undefined) world.stdout.write(separator(diagnostics, world.clock()));
        told = now;
        printFindings(diagnostics, sourceLine, world);
      },
      onFault(fault) {
        world.stderr.write(`${fault.message}\n${fault.details && `${fault.details}\n`}`);
      },
      async files(path) {
        if (!latest) return undefined;
        const { corpus, receipts, now } = latest;
        const picture = corpus.pictures.get(path.slice(1));
        if (picture) return await readFile(join(root, picture.file));
        const views = sitePages(latest, { drafts: true, places: true });
        if (path.startsWith('/pagefind/')) {
          indexing ??= startIndexing({ ...views.search() }, cache);
          return await indexing.file(path.slice(1));
        }
        const { files, share } = views;
        const find = (all: readonly { path: string; content(): string | Uint8Array }[]) =>
          all.find((file) => `/${file.path}` === path)?.content();
        const published = publish({ ...views, corpus, receipts, now });
        const known = find([...published, ...files, ...(gallery?.files ?? [])]);
        if (known !== undefined) return known;
        const edited = find(cms.cmsFiles(corpus, { local: true }));
        if (edited !== undefined) return edited;
        const fonts = await pictureFonts(fontsFolder(cache));
        return find([...siteSigns(corpus, root, fonts), ...shareFiles(share, fonts)]);
      },
    });
    world.stderr.write(`The site is at ${listening.address} (Ctrl-C ends it)\n`);
    await untilStopped(world.signal);
    await listening.close();
    await indexing?.stop();
    return 0;
  },
};

/** What parts one report from the next: nothing but the time, or that all is well again. */
function separator(diagnostics: readonly Diagnostic[], clock: number): string {
  const time = new Date(clock).toTimeString().slice(0, 8);
  return diagnostics.length === 0 ? `${time} All mistakes are mended.\n` : `\n${time} Changed:\n\n`;
}
