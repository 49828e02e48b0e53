import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Aside, AsideFile } from '../authoring/aside.ts';
import { type Column, cellsOf, columnsOf } from '../corpus/csv-shape.ts';
import { SCHEMAS } from '../corpus/schemas.ts';
import { csvLine } from '../publish/csv-text.ts';
import type { BulkKind, Draft } from './drafts.ts';

/** Folders of data/ that an import writes to. */
const FOLDERS: Readonly<Record<BulkKind, string>> = {
  incident: 'data/incidents',
  source: 'data/sources',
  actor: 'data/actors',
};

/** What is put in place first: an incident leads to sources and actors, so that no file leads to one that is not there yet. */
const ORDER: readonly BulkKind[] = ['source', 'actor', 'incident'];

/** A file that was written, and how many records it holds. */
export interface BulkWritten {
  kind: BulkKind | 'series';
  /** Relative to the site. */
  path: string;
  rows: number;
  /** How large it is. */
  bytes: number;
}

/** The CSV files of an import, one to a kind of record. */
export interface BulkFiles {
  add(draft: Draft): void;
  written(): BulkWritten[];
}

/**
 * Writes records as bulk CSV. A file that is there is never touched, since an editor may have worked on it: what a
 * second import adds goes into a file of its own beside it, `<name>-2.csv`.
 */
export function openBulkFiles(
  root: string,
  name: string,
  columns: Readonly<Record<BulkKind, readonly string[]>>,
  aside: Aside,
): BulkFiles {
  const files = new Map<BulkKind, BulkFile>();
  for (const kind of ORDER) {
    const path = freeName(root, FOLDERS[kind], name);
    files.set(kind, {
      kind,
      path,
      rows: 0,
      bytes: 0,
      columns: chosen(kind, columns[kind]),
      begin: () => aside.create(join(root, path), ORDER.indexOf(kind)),
    });
  }
  return {
    add({ kind, id, fields, body }) {
      const file = files.get(kind);
      if (!file) return;
      file.out ??= file.begin();
      const { out } = file;
      const write = (cells: readonly string[]): void => {
        const line = `${csvLine(cells)}\n`;
        file.bytes += Buffer.byteLength(line);
        out.write(line);
      };
      if (file.rows === 0) write(['id', ...file.columns.map((one) => one.name), 'body']);
      const cells = cellsOf(file.columns, fields);
      write([id, ...file.columns.map((one) => cells.get(one.name) ?? ''), body ?? '']);
      file.rows++;
    },
    written: () => [...files.values()].filter(({ rows }) => rows > 0),
  };
}

interface BulkFile extends BulkWritten {
  kind: BulkKind;
  columns: readonly Column[];
  begin(): AsideFile;
  out?: AsideFile;
}

function chosen(kind: BulkKind, names: readonly string[]): Column[] {
  const wanted = new Set(names);
  return columnsOf(SCHEMAS[kind]).filter(({ name }) => wanted.has(name));
}

/** `<folder>/<name>.csv`, or the first `<folder>/<name>-2.csv` and so on that is free. */
function freeName(root: string, folder: string, name: string): string {
  for (let n = 1; ; n++) {
    const path = `${folder}/${name}${n === 1 ? '' : `-${n}`}.csv`;
    if (!existsSync(join(root, path))) return path;
  }
}
