import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { packageRoot } from './code-hash.ts';
import { answerTo, OWN, type ServeFile } from './dev/answer.ts';
import { type Desk, emptyDesk, type Loaded, nextDesk } from './dev/state.ts';
import type { EngineFault } from './fault.ts';
import { type Listening, listen, pathOf, send } from './http.ts';
import { watchFolders, whenQuiet } from './watch.ts';

export type { ServeFile } from './dev/answer.ts';
export type { Loaded } from './dev/state.ts';

export interface ServeOptions<Kinds, Site> {
  /** Reads and checks the site. Called at the start and after every change; it reports mistakes, it does not throw them. */
  load(): Promise<Loaded<Kinds, Site>>;
  readonly port: number;
  readonly host: string;
  /** Folders whose changes call for `load`: the site's `content` and `data`. */
  readonly watch: readonly string[];
  readonly cacheDir: string;
  /** The folder of the site, for links to the files in it. */
  readonly root?: string;
  /** Called after every load with all findings, also when there are none. */
  onDiagnostics(diagnostics: readonly Diagnostic[]): void;
  /** Called when a template does not compile or a page cannot be drawn. */
  onFault(fault: EngineFault): void;
  /** Everything that is not a page, by its path without base: `/data/incidents.csv`, `/feed.xml`, a picture. */
  readonly files?: ServeFile;
  /** For tests: other templates than the package's. */
  readonly templateDir?: string;
}

/** Milliseconds without a further change before the site is loaded again: editors write a file in several steps. */
const QUIET = 30;

/**
 * Serves a site as it is being written. The pages are drawn by the very templates and code that `build` uses, one at a time
 * when asked for. Mistakes are shown at the top of every page, and the rest goes on working.
 * @throws EngineFault only if it cannot listen
 */
export async function serveSite<Kinds, Site>(options: ServeOptions<Kinds, Site>): Promise<Listening> {
  const readers = new Set<ServerResponse>();
  let desk: Desk = emptyDesk;

  const refresh = async (recompile: boolean) => {
    desk = await nextDesk(desk, options, recompile);
    options.onDiagnostics(desk.diagnostics);
    if (desk.fault) options.onFault(desk.fault);
    for (const reader of readers) reader.write(RELOAD);
  };
  await refresh(false);

  const server = createServer((request, response) => {
    const path = pathOf(request, desk.base);
    if (path === `${OWN}events`) return listenForChanges(request, response, { readers, now: desk.change });
    answerTo(request, path, desk, options).then((answer) => send(request, response, answer));
  });
  const listening = await listen(server, options.port, options.host, desk.base);

  let templatesToo = false;
  const later = whenQuiet(QUIET, () => {
    const recompile = templatesToo;
    templatesToo = false;
    return refresh(recompile);
  });
  const templateFolders = options.templateDir
    ? [options.templateDir]
    : ['site', 'client'].map((room) => join(packageRoot, 'src', room));
  const stopContent = watchFolders(options.watch, () => later.ask());
  const stopTemplates = watchFolders(templateFolders, () => {
    templatesToo = true;
    later.ask();
  });
  const close = async () => {
    stopContent();
    stopTemplates();
    later.stop();
    await listening.close();
  };
  return { ...listening, close };
}

const RELOAD = 'event: reload\ndata: 1\n\n';

/** Tells a page of every change from here on, and at once where it shows another state than there is `now`. */
function listenForChanges(
  { url = '' }: IncomingMessage,
  response: ServerResponse,
  { readers, now }: { readers: Set<ServerResponse>; now: number },
): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write('retry: 500\n\n');
  const shown = /[?&]shows=(\d+)/.exec(url)?.[1];
  if (shown !== undefined && Number(shown) !== now) response.write(RELOAD);
  readers.add(response);
  response.on('close', () => readers.delete(response));
}
