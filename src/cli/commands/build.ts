import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { amount } from '../../diagnostics/reporters/summary.ts';
import type { Command } from '../command.ts';
import { printFindings } from '../findings.ts';
import { makeProgress, type Progress } from '../progress.ts';
import { OUT, SITE } from '../shared-options.ts';
import { type Folders, foldersOf } from '../site-folder.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';
import type { Written } from '../write-site.ts';

/**
 * `sourcebook build`: checks, renders into a fresh folder, and swaps it in at the end. With any error it prints what
 * `check` prints and leaves the earlier site as it was; so do Ctrl-C and a killed process.
 */
export const build: Command = {
  name: 'build',
  summary: 'Check a site and build it; with any error, the site built before stays as it was.',
  options: { site: SITE, out: OUT },
  run: (options, world) => buildSite(foldersOf(options, world), world),
};

async function buildSite(folders: Folders, world: World): Promise<0 | 1> {
  const began = world.clock();
  const progress = makeProgress({ stream: world.stderr, clock: world.clock });
  const engine = await import('../../site/engine/swap.ts');
  const [{ whyNotInto }, { lockOut }] = await Promise.all([
    import('../../site/engine/final-folder.ts'),
    import('../../site/engine/lock.ts'),
  ]);
  const precious = [...['content', 'data'].map((own) => join(folders.root, own)), folders.cache];
  const refused = whyNotInto(folders.out, precious);
  if (refused !== undefined) throw new UsageError(refused);
  const unlock = lockOut(folders.out);
  const letGo = world.atExit(unlock);
  try {
    return await buildLocked(folders, { world, began, progress, engine });
  } finally {
    progress.end();
    unlock();
    letGo();
  }
}

interface Building {
  world: World;
  /** Milliseconds since 1970. */
  began: number;
  progress: Progress;
  engine: typeof import('../../site/engine/swap.ts');
}

async function buildLocked(folders: Folders, { world, began, progress, engine }: Building): Promise<0 | 1> {
  const now = new Date(began);
  progress.step('Checking');
  // Another process compiles the templates while this one reads the site.
  const [
    { startTemplates },
    { guardProgram },
    { siteAddress },
    { startRestoring },
    { filesFolder, guardCache, pagesFolder },
  ] = await Promise.all([
    import('../../site/engine/compile.ts'),
    import('../../site/engine/unfit-folder.ts'),
    import('../../rules/site-address.ts'),
    import('../../site/engine/restore.ts'),
    import('../../site/engine/cache-folder.ts'),
  ]);
  guardProgram();
  guardCache(folders.cache);
  const templates = startTemplates({ ...siteAddress(folders.root), cacheDir: folders.cache });
  const fresh = engine.freshFolder(folders.out);
  // Swapped in, it is gone; else nothing half-built stays behind, not after Ctrl-C either.
  const clear = () => rmSync(fresh, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  // A thread puts the pages of the last build in place meanwhile.
  const restoring = startRestoring(
    [pagesFolder, filesFolder].map((of) => of(folders.cache)),
    fresh,
  );
  const cancel = world.atExit(() => {
    // It may be filling the very folder that is to go.
    void restoring.stop();
    try {
      clear();
    } catch {
      // The next build clears it away.
    }
  });
  try {
    const rules = await import('../../rules/index.ts');
    const checked = await rules.check(folders.root, { now });
    printFindings(checked.diagnostics, checked.corpus.sourceLine, world);
    const { editorSchemaWriter } = await import('../write-editor-schemas.ts');
    editorSchemaWriter(folders.cache, world)(checked.corpus);
    if (hasErrors(checked.diagnostics)) return 1;
    const { writeSite } = await import('../write-site.ts');
    const written = await writeSite(checked, { fresh, restoring, now, folders, progress, templates });
    // A Ctrl-C that came while the program was at work is heard now, before anything is replaced.
    await setImmediate();
    await setImmediate();
    engine.swapIn(fresh, folders.out);
    progress.end();
    tellBuilt(written, folders.outName, began, world);
    return 0;
  } catch (thrown) {
    throw engine.writeFault(thrown, folders.outName);
  } finally {
    progress.end();
    await restoring.stop();
    clear();
    cancel();
  }
}

function tellBuilt(written: Written, outName: string, began: number, world: World): void {
  const seconds = ((world.clock() - began) / 1000).toFixed(1);
  world.stdout.write(
    `Built ${amount(written.pages, 'page')} and ${amount(written.files, 'file')} in ${seconds} s → ${outName}\n`,
  );
}
