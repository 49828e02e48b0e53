import { basename, dirname } from 'node:path';
import type { Io } from '../corpus/io.ts';

/** Files as they would be with one more: what a check of a site says before anything is written. */
export function withFile(io: Io, path: string, text: string): Io {
  const bytes = new TextEncoder().encode(text);
  const above = new Set<string>();
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) above.add(folder);
  return {
    list(folder) {
      const names = [...io.list(folder)];
      const missing = (name: string) => !names.some((known) => known.name === name);
      if (folder === dirname(path) && missing(basename(path)))
        names.push({ name: basename(path), kind: 'file' });
      for (const one of above)
        if (dirname(one) === folder && missing(basename(one)))
          names.push({ name: basename(one), kind: 'folder' });
      return names;
    },
    read: (file) => (file === path ? bytes : io.read(file)),
    size: (file) => (file === path ? bytes.length : io.size(file)),
    realpath: (file) => io.realpath(file) ?? (file === path || above.has(file) ? file : undefined),
    kindOf: (file) =>
      file === path ? 'file' : (io.kindOf(file) ?? (above.has(file) ? 'folder' : undefined)),
  };
}
