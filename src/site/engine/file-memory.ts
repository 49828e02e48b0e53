import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesFolder } from './cache-folder.ts';
import { type Looked, openPageMemory } from './page-memory.ts';
import { clearUnwanted } from './restore.ts';
import type { Inputs } from './types.ts';

/** Uses again the files that earlier builds made, apart from pages. */
export interface FileMemory {
  /** Something that several files are made from. */
  shared<T>(make: () => T): () => T;
  /** Something small that is worked out from much, which files read instead of all that. */
  gist<T>(name: string, make: () => T): () => T;
  /** A file's content; `make`, a function of what it reads, is called if any of that is not as it was. */
  content(file: string, make: () => string | Uint8Array): string | Uint8Array;
  /** The same for a file whose content nobody asks for: undefined if it stands in its place already. */
  missing(file: string, make: () => string | Uint8Array): string | Uint8Array | undefined;
  /** The same for a file that is finished later from a text that `make` gives. */
  look(file: string, make: () => string): Looked;
  /** Whether a file that has been asked for stands in its place already. */
  stands(file: string): boolean;
  /** Takes away what stands in the site and was not asked for. From now on the next build sees this one's files, and no others. */
  close(): void;
}

/**
 * Opens the memory of files under a site's `.sourcebook/`.
 * @param options.common stands for all that goes into every file besides what is read
 * @param options.outDir where the site is written
 * @param options.restored files that have been put there as the last build had them
 */
export function fileMemory(options: {
  cacheDir: string;
  common: string;
  inputs: Inputs & Pick<FileMemory, 'shared' | 'gist'>;
  outDir: string;
  restored?: ReadonlySet<string>;
}): FileMemory {
  const { cacheDir, common, inputs, outDir, restored } = options;
  const memory = openPageMemory({ folder: filesFolder(cacheDir), common, inputs, restored });
  const standing = new Set<string>();
  const look: FileMemory['look'] = (file, make) => {
    const looked = memory.look(file, make);
    if ('inPlace' in looked) standing.add(file);
    return looked;
  };
  const missing: FileMemory['missing'] = (file, make) => {
    let made: Uint8Array = new Uint8Array();
    const looked = look(file, () => {
      const content = make();
      made = typeof content === 'string' ? Buffer.from(content) : content;
      return hash('sha256', made);
    });
    if ('inPlace' in looked) return undefined;
    if ('finished' in looked) return looked.finished;
    looked.keep(made);
    return made;
  };
  return {
    shared: inputs.shared,
    gist: inputs.gist,
    content: (file, make) => missing(file, make) ?? readFileSync(join(outDir, file)),
    missing,
    look,
    stands: (file) => standing.has(file),
    close() {
      clearUnwanted(memory.unwanted(), outDir);
      memory.close();
    },
  };
}
