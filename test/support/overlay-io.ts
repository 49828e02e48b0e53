import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Io, IoName } from '../../src/corpus/io.ts';

/** Where a site laid over another stands, as far as the program can see. */
export const OVERLAY_ROOT = '/site';

const REMOVED = '.removed';
const UNREADABLE = '.unreadable';

/**
 * The files of one folder laid over those of another: a fixture holds only what differs. A file `x.removed` takes `x`
 * out of the base; a file `x.unreadable` is seen as `x`, and reading it fails.
 */
export function overlayIo(base: string, over: string): Io {
  const below = (path: string) => path.slice(OVERLAY_ROOT.length);
  const isRemoved = (path: string) => existsSync(join(over, `${below(path)}${REMOVED}`));
  /** The real file behind a path. */
  const behind = (path: string): string | undefined => {
    const own = join(over, below(path));
    if (lstatSync(own, { throwIfNoEntry: false })) return own;
    const common = join(base, below(path));
    return existsSync(common) && !isRemoved(path) ? common : undefined;
  };
  return {
    list(path) {
      const names = new Map<string, IoName>();
      for (const folder of [base, over]) {
        for (const found of listFolder(join(folder, below(path)))) {
          if (found.name.endsWith(REMOVED)) names.delete(found.name.slice(0, -REMOVED.length));
          else names.set(shownName(found.name), { ...found, name: shownName(found.name) });
        }
      }
      return [...names.values()];
    },
    size: (path) => statSync(behind(path) ?? '', { throwIfNoEntry: false })?.size,
    read(path) {
      const file = behind(path);
      if (file === undefined) throw new Error(`there is no ${path}`);
      return readFileSync(file);
    },
    realpath(path) {
      if (existsSync(join(over, `${below(path)}${UNREADABLE}`))) return path;
      const file = behind(path);
      if (file === undefined || !existsSync(file)) return undefined;
      const real = realpathSync(file);
      if (real.startsWith(`${realpathSync(over)}/`) || real === realpathSync(over)) {
        return `${OVERLAY_ROOT}${real.slice(realpathSync(over).length)}`;
      }
      // A file of the base that is no link stands where it seems to; a link out of the fixture leads out.
      return lstatSync(file).isSymbolicLink() ? real : path;
    },
    kindOf(path) {
      const file = behind(path);
      const stats = file === undefined ? undefined : statSync(file, { throwIfNoEntry: false });
      if (!stats) return undefined;
      return stats.isDirectory() ? 'folder' : 'file';
    },
  };
}

function shownName(name: string): string {
  return name.endsWith(UNREADABLE) ? name.slice(0, -UNREADABLE.length) : name;
}

function listFolder(path: string): IoName[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    kind: entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : 'file',
  }));
}
