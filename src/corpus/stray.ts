import { type Diagnostic, diagnostic, FILE_START } from '../diagnostics/diagnostic.ts';
import type { Io } from './io.ts';
import { RECORD_FOLDERS } from './layout.ts';

/** How far below a folder its entries are looked for. */
const DEEPEST = 2;

/**
 * Warns of folders beside content/ and data/ that hold what belongs into them: nothing there is read. Asked for are their
 * names, `incidents`, `Incident` or `Content`, and an entry with front matter, or a CSV file, inside: other folders of a
 * repository are none of our business.
 */
export function reportStray(home: string, io: Io, report: (found: Diagnostic) => void): void {
  const names = io.list(home);
  for (const { name, kind } of names) {
    const meant = kind === 'folder' ? meantBy(name) : undefined;
    if (meant === undefined) continue;
    // Where names differ in nothing but capitals, it may be the very folder.
    const isThere = name.toLowerCase() === meant && !names.some((one) => one.name === meant);
    if (isThere && io.kindOf(`${home}/${meant}`) !== undefined) continue;
    const entry = entryIn(`${home}/${name}`, name, io, 0);
    if (entry === undefined) continue;
    const message = `unexpected folder “${name}” beside content/, expected ${meant}/; nothing in it is read`;
    const hint = `Did you mean ${meant}/? Move what is in it there, or give the folder another name.`;
    report(diagnostic('file-unexpected', { file: entry, span: FILE_START }, message, hint));
  }
}

/** The folder of a site that a name stands for: content/incidents for “incidents”, “Incident” and “incident”. */
function meantBy(name: string): string | undefined {
  const plain = name.toLowerCase();
  for (const top of ['content', 'data'])
    if (plain === top || plain === `${top}s`) return plain === name && plain === top ? undefined : top;
  const folder = RECORD_FOLDERS.find((one) => plain === one || `${plain}s` === one);
  if (folder === undefined) return undefined;
  return folder === 'series' || folder === 'queries' ? `data/${folder}` : `content/${folder}`;
}

/** The first file in a folder that is an entry or a table, relative to the site. */
function entryIn(absolute: string, path: string, io: Io, depth: number): string | undefined {
  const inside = [...io.list(absolute)].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, kind } of inside) {
    if (name.startsWith('.')) continue;
    const here = `${absolute}/${name}`;
    if (kind === 'file' && isEntry(here, io)) return `${path}/${name}`;
    const deeper =
      kind === 'folder' && depth < DEEPEST ? entryIn(here, `${path}/${name}`, io, depth + 1) : undefined;
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

function isEntry(absolute: string, io: Io): boolean {
  if (absolute.endsWith('.csv')) return true;
  if (!absolute.endsWith('.md')) return false;
  try {
    return Buffer.from(io.read(absolute).subarray(0, 3)).toString('latin1') === '---';
  } catch {
    return false;
  }
}
