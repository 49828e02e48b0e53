import { hash } from 'node:crypto';
import { filesFolder } from './cache-folder.ts';
import { openPageMemory } from './page-memory.ts';
import type { Inputs } from './types.ts';

/** Uses again the files that earlier builds made, apart from pages. */
export interface FileMemory {
  /** Something that several files are made from. */
  shared<T>(make: () => T): () => T;
  /** Something small that is worked out from much, which files read instead of all that. */
  gist<T>(name: string, make: () => T): () => T;
  /** A file's content; `make`, a function of what it reads, is called if any of that is not as it was. */
  content(file: string, make: () => string | Uint8Array): string | Uint8Array;
  /** From now on the next build sees this one's files, and no others. */
  close(): void;
}

/**
 * Opens the memory of files under a site's `.sourcebook/`.
 * @param options.common stands for all that goes into every file besides what is read
 */
export function fileMemory(options: {
  cacheDir: string;
  common: string;
  inputs: Inputs & Pick<FileMemory, 'shared' | 'gist'>;
}): FileMemory {
  const { cacheDir, common, inputs } = options;
  const memory = openPageMemory({ folder: filesFolder(cacheDir), common, inputs });
  return {
    shared: inputs.shared,
    gist: inputs.gist,
    content(file, make) {
      let bytes: Uint8Array = new Uint8Array();
      const looked = memory.look(file, () => {
        const content = make();
        bytes = typeof content === 'string' ? Buffer.from(content) : content;
        return hash('sha256', bytes);
      });
      if ('finished' in looked) return looked.finished;
      if ('keep' in looked) looked.keep(bytes);
      return bytes;
    },
    close: memory.close,
  };
}
