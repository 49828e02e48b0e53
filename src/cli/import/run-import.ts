import { join } from 'node:path';
import { isStop } from '../../import/input/decode.ts';
import { gaveNothing } from '../../import/rows/account.ts';
import type { ImportStop } from '../../import/stop.ts';
import { UnfitOption } from '../../import/unfit-option.ts';
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
    if (error instanceof UnfitOption) throw new UsageError(error.message);
    if (!isStop(error)) throw error;
    tellStop(error, request.where, world);
    return 1;
  } finally {
    quiet();
    progress.end();
  }
}

function tellStop(stop: ImportStop, where: string | undefined, world: World): void {
  const lines = (file: string, line: number) =>
    file === '--where' && line === 1 ? where : stop.lineOf(file, line);
  printFindings(stop.diagnostics, lines, world);
}
