import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A file of an example, or what stands in its place. */
export interface ExampleFile {
  /** Relative to the site, with `/`. */
  path: string;
  /** Undefined for a picture. */
  text?: string;
  /** What a reader must know of it besides its text. */
  remark?: 'removed' | 'unreadable' | 'link';
}

/** One side of a rule’s example: its files, laid over a sound site, and for a bad one what the check says of it. */
export interface ExampleSide {
  files: readonly ExampleFile[];
  report?: string;
}

const REPORT = 'report.txt';
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif)$/i;

/**
 * Reads one side of the example of a rule. What is seen of a file that only stands for one, `x.removed` and `x.unreadable`,
 * is a remark on `x`; a symbolic link is not followed.
 */
export function readExample(folder: string): ExampleSide {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const report = files.find((file) => file === join(folder, REPORT));
  return {
    files: files.filter((file) => file !== report).map((file) => readOne(file, folder)),
    ...(report !== undefined && { report: readFileSync(report, 'utf8') }),
  };
}

function readOne(file: string, folder: string): ExampleFile {
  const path = relative(folder, file).replaceAll('\\', '/');
  if (lstatSync(file).isSymbolicLink()) return { path, remark: 'link' };
  const [, bare = path, remark] = /^(.*)\.(removed|unreadable)$/.exec(path) ?? [];
  if (remark === 'removed' || remark === 'unreadable') return { path: bare, remark };
  return PICTURE.test(path) ? { path } : { path, text: readFileSync(file, 'utf8') };
}
