import { join, relative } from 'node:path';
import { finishAbandoned } from '../../authoring/aside.ts';
import { NotPlaced, PlaceTaken } from '../../authoring/placing.ts';
import { isStop } from '../../import/input/decode.ts';
import { gaveNothing } from '../../import/rows/account.ts';
import type { ImportStop } from '../../import/stop.ts';
import { UnfitOption } from '../../import/unfit-option.ts';
import { EngineFault } from '../../site/engine/fault.ts';
import type { ExitCode, Options } from '../command.ts';
import { printFindings } from '../findings.ts';
import { makeProgress } from '../progress.ts';
import { foldersOf } from '../site-folder.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';
import { readRequest } from './request.ts';
import { tellImported } from './summary.ts';

/** Reads what was asked for, imports it and tells what became of it. */
export async function runImport(options: Options, world: World): Promise<ExitCode> {
  const { root, cache } = foldersOf(options, world);
  const progress = makeProgress({ stream: world.stderr, clock: world.clock });
  const request = readRequest(options, world, (done, total) => {
    if (done === 0) progress.step('Importing, MB', total);
    progress.at(done);
  });
  tellFinished(root, join(cache, 'import'), world);
  const quiet = world.atExit(() => void world.stderr.write('Stopped; nothing was written.\n'));
  try {
    const { importInto } = await import('../../import/index.ts');
    const result = await importInto(request, {
      root,
      cache: join(cache, 'import'),
      now: new Date(world.clock()),
      onOpen: (discard) => world.atExit(discard),
    });
    progress.end();
    world.stdout.write(tellImported(result, request, world));
    return result.is === 'rows' && gaveNothing(result.totals) ? 1 : 0;
  } catch (error) {
    progress.end();
    if (error instanceof NotPlaced) throw unwritten(error, root);
    if (error instanceof PlaceTaken) {
      const target = relative(root, error.placing.target);
      world.stderr.write(
        `Something else, such as another import, made ${target} while this one ran, and it stays as it is. Import again: rows that are there by then are passed over.\n`,
      );
      return 1;
    }
    if (error instanceof UnfitOption) throw new UsageError(error.message);
    if (!isStop(error)) throw error;
    tellStop(error, request.where, world);
    return 1;
  } finally {
    quiet();
    progress.end();
  }
}

/** Does first what an import that was cut off in its last step left to be done: its rows are the site’s, and not to be taken again. */
function tellFinished(root: string, cache: string, world: World): void {
  try {
    const finished = finishAbandoned(cache).map((path) => relative(root, path));
    if (finished.length === 0) return;
    world.stderr.write(
      `An import was cut off while its files were put in place; what was left is in place now: ${finished.join(', ')}.\n`,
    );
  } catch (error) {
    if (error instanceof NotPlaced) throw unwritten(error, root);
    if (!(error instanceof PlaceTaken)) throw error;
    const [target, path] = [error.placing.target, error.placing.path].map((one) => relative(root, one));
    throw new EngineFault(
      `An import was cut off while its files were put in place, and ${target} has been made by someone else since; nothing was changed. Give that file another name, and import again; or, to do without the rest of the earlier import, delete ${path}.`,
      '',
    );
  }
}

function unwritten({ target, isSettled, message }: NotPlaced, root: string): EngineFault {
  return new EngineFault(
    isSettled
      ? `${relative(root, target)} cannot be written, and other files of the import are in place; the next import does the rest when that is mended.`
      : `${relative(root, target)} cannot be written; nothing was changed. Mend that, and import again.`,
    message,
  );
}

function tellStop(stop: ImportStop, where: string | undefined, world: World): void {
  const lines = (file: string, line: number) =>
    file === '--where' && line === 1 ? where : stop.lineOf(file, line);
  printFindings(stop.diagnostics, lines, world);
}
