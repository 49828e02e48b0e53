import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** What stands before the name of a face in the style sheet and in templates: `@faces/serif.woff2`. */
export const FACES = '@faces';

/** The file that each face is cut from: as its package publishes it, with more letters and weights than pages have. */
const CUT_FROM: Readonly<Record<string, string>> = {
  serif: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  'serif-rest': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  'serif-italic': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
  sans: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  'sans-rest': '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  'arabic-serif': '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
  'arabic-sans': '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2',
  'arabic-sans-strong': '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2',
};

/** What joins letters and sets marks and figures; small capitals, ornaments and the like are left out. */
const FEATURES = ['ccmp', 'locl', 'mark', 'mkmk', 'kern', 'liga', 'rlig', 'lnum', 'onum', 'tnum', 'pnum'];
/** And what gives Arabic letters their forms. Latin faces have in these what nobody asks for here. */
const ARABIC_FEATURES = [...FEATURES, 'calt', 'rclt', 'clig', 'init', 'medi', 'fina', 'isol', 'curs'];

/** A face as the style sheet asks for it. */
export interface AskedFace {
  name: string;
  /** Code points. */
  letters: readonly number[];
  weights: { min: number; max: number };
}

/**
 * The faces that a style sheet takes from FACES, each with the letters of its `unicode-range` and its weights. One that is
 * lent to other families as well is asked for once, with the letters of all its rules and the weights of the first.
 */
export function askedFaces(css: string): AskedFace[] {
  const asked = new Map<string, AskedFace>();
  for (const [, block = ''] of css.matchAll(/@font-face\s*\{([^}]*)\}/g)) {
    const name = new RegExp(`url\\("${FACES}/([\\w-]+)\\.woff2"\\)`).exec(block)?.[1];
    if (name === undefined) continue;
    const [min = 400, max = min] = (/font-weight:\s*([\d ]+);/.exec(block)?.[1] ?? '400')
      .split(' ')
      .map(Number);
    const ranges = /unicode-range:([^;]*);/.exec(block)?.[1] ?? '';
    const letters = [...ranges.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi)].flatMap(
      ([, from = '', to = from]) => {
        const first = Number.parseInt(from, 16);
        return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, i) => first + i);
      },
    );
    const known = asked.get(name);
    asked.set(name, {
      name,
      letters: [...new Set([...(known?.letters ?? []), ...letters])],
      weights: known?.weights ?? { min, max },
    });
  }
  return [...asked.values()];
}

/**
 * Cuts the faces that the style sheet asks for, so that readers fetch the letters and weights that pages have and no others.
 * They are kept in a folder of their own for each wording of the style sheet, as cutting them takes a second.
 * @param shelf folder that keeps them
 * @param css the style sheet with their `@font-face` rules
 * @returns the folder they are in, as `<name>.woff2`
 */
export async function cutFaces(shelf: string, css: string): Promise<string> {
  const require = createRequire(import.meta.url);
  const asked = askedFaces(css);
  const hash = createHash('sha256').update(JSON.stringify([asked, CUT_FROM, ARABIC_FEATURES]));
  for (const file of new Set(Object.values(CUT_FROM))) hash.update(readFileSync(require.resolve(file)));
  const folder = join(shelf, `faces-${hash.digest('hex').slice(0, 16)}`);
  if (asked.length > 0) mkdirSync(folder, { recursive: true });
  for (const face of asked) {
    const target = join(folder, `${face.name}.woff2`);
    if (existsSync(target)) continue;
    const from = CUT_FROM[face.name];
    if (from === undefined)
      throw new Error(`no typeface “${face.name}”, expected one of ${Object.keys(CUT_FROM).join(', ')}`);
    const half = `${target}.${process.pid}`;
    writeFileSync(half, await cut(readFileSync(require.resolve(from)), face, from));
    renameSync(half, target);
  }
  return folder;
}

function cut(whole: Uint8Array, { letters, weights }: AskedFace, from: string): Promise<Uint8Array> {
  return subsetFont(whole, String.fromCodePoint(...letters), {
    targetFormat: 'woff2',
    keepFeatures: from.includes('arabic') ? ARABIC_FEATURES : FEATURES,
    ...(from.includes('-wght-') && { variationAxes: { wght: weights } }),
  });
}
