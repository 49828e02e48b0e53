import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

/** The typefaces of the pages that pictures are set in: as they are published, in WOFF2. */
const FACES = [
  '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2',
  '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
];

/** Names of the families, as the files call themselves. */
export const FAMILY = { serif: 'Source Serif 4', sans: 'Inter', arabic: 'Noto Naskh Arabic' } as const;

/**
 * The typefaces as TrueType files, which is what the drawing library reads. They are unpacked into a folder once for each
 * version of the packages: 0.2 s.
 * @param folder is made if it is not there
 */
export async function pictureFonts(folder: string): Promise<string[]> {
  const require = createRequire(import.meta.url);
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (const face of FACES) {
    const [scope, name] = face.split('/');
    const { version } = require(`${scope}/${name}/package.json`) as { version: string };
    const file = join(folder, `${version}-${basename(face, '.woff2')}.ttf`);
    if (!existsSync(file)) {
      const { decompress } = require('wawoff2') as typeof import('wawoff2');
      const half = `${file}.${process.pid}`;
      writeFileSync(half, await decompress(readFileSync(require.resolve(face))));
      renameSync(half, file);
    }
    files.push(file);
  }
  return files;
}
