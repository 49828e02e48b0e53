import { type Diagnostic, diagnostic, FILE_START } from '../diagnostics/diagnostic.ts';
import type { Io } from './io.ts';
import { reportStray } from './stray.ts';

/** A file of a site that may be read. */
export interface FoundFile {
  /** Relative to the site, with `/`. */
  path: string;
  /** Absolute, as the Io wants it. */
  absolute: string;
}

const TOP_FOLDERS = ['content', 'data'];

/**
 * All files under content/ and data/, in the order of their paths. Symbolic links are followed inside the site, and
 * never out of it.
 */
export function walk(root: string, io: Io, report: (found: Diagnostic) => void): FoundFile[] {
  const home = io.realpath(root) ?? root;
  const files: FoundFile[] = [];
  const inside = (path: string): boolean =>
    path === home || path.startsWith(home.endsWith('/') ? home : `${home}/`);

  const enter = (path: string, absolute: string, above: readonly string[]): void => {
    for (const { name, kind } of io.list(absolute)) {
      const here = { path: `${path}/${name}`, absolute: `${absolute}/${name}` };
      if (kind === 'file') files.push(here);
      else if (kind === 'folder') enter(here.path, here.absolute, above);
      else follow(here, above);
    }
  };

  const follow = (link: FoundFile, above: readonly string[]): void => {
    const real = io.realpath(link.absolute);
    if (real === undefined || !inside(real)) {
      const message =
        real === undefined
          ? 'unexpected symbolic link that leads nowhere, expected a file'
          : 'unexpected symbolic link out of the site, expected a file inside it';
      report(
        diagnostic(
          'file-outside-site',
          { file: link.path, span: FILE_START },
          message,
          'Replace the link by a copy of the file.',
        ),
      );
      return;
    }
    const kind = io.kindOf(real);
    if (kind === 'file') files.push({ path: link.path, absolute: real });
    if (kind === undefined) {
      report(
        diagnostic(
          'file-unexpected',
          { file: link.path, span: FILE_START },
          'unexpected pipe, socket or device, expected a file',
          'Take it out of the site; it is not read.',
        ),
      );
    }
    // A folder that a link leads back into would be entered without end.
    if (kind !== 'folder' || above.includes(real) || absoluteOf(link, real)) return;
    enter(link.path, real, [...above, real]);
  };

  for (const top of TOP_FOLDERS) {
    const absolute = `${home}/${top}`;
    const real = io.realpath(absolute);
    if (real === undefined) continue;
    if (real !== absolute) follow({ path: top, absolute }, []);
    else enter(top, absolute, []);
  }
  reportStray(home, io, report);
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** True when a link lies inside the very folder it leads to. */
function absoluteOf(link: FoundFile, real: string): boolean {
  return link.absolute.startsWith(`${real}/`);
}
