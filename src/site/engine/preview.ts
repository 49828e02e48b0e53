import { statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { EngineFault } from './fault.ts';
import {
  type Answer,
  compressed,
  type Listening,
  listen,
  pathOf,
  redirectTo,
  refuseMethod,
  send,
} from './http.ts';
import { frameAncestors } from './policy.ts';
import { fileAnswer } from './static-file.ts';
import { recover } from './swap.ts';

export interface PreviewOptions {
  /** The built site. */
  readonly dir: string;
  /** The path the site will stand under at its host: `/` or `/name`. */
  readonly base: string;
  readonly port: number;
  /** `localhost`, or `0.0.0.0` to show it to the network. */
  readonly host: string;
}

/**
 * Serves a built site as a static host would: `index.html` for a folder, `404.html` for what is not there, texts compressed,
 * nothing outside the folder. For looking at, not for the world.
 * @throws EngineFault in one sentence if there is no built site or no port
 */
export async function preview(options: PreviewOptions): Promise<Listening> {
  const { dir, base } = options;
  recover(dir);
  if (statSync(join(dir, 'index.html'), { throwIfNoEntry: false }) === undefined) {
    throw new EngineFault(`${dir} holds no built site; run sourcebook build first`);
  }
  const server = createServer((request, response) => {
    const answer = refuseMethod(request) ?? look(dir, base, pathOf(request, base));
    send(request, response, compressed(request, answer));
  });
  return await listen(server, options.port, options.host, base);
}

function look(dir: string, base: string, path: string | undefined): Answer {
  if (path === undefined) return missing(dir);
  const target = join(dir, path);
  const found = statSync(target, { throwIfNoEntry: false });
  if (found?.isDirectory() && !path.endsWith('/')) return redirectTo(`${path}/`, base);
  const file = path.endsWith('/') ? join(target, 'index.html') : target;
  const answer = fileAnswer(dir, file, 200);
  return answer ? { ...answer, frames: frameAncestors(path) } : missing(dir);
}

function missing(dir: string): Answer {
  const plain = { status: 404, type: 'text/plain; charset=utf-8', body: 'There is no such page.\n' };
  return fileAnswer(dir, join(dir, '404.html'), 404) ?? plain;
}
