import { type Diagnostic, diagnostic, FILE_START } from '../diagnostics/diagnostic.ts';
import { decode } from './decode.ts';
import type { Io } from './io.ts';
import { type Slot, slotOf } from './layout.ts';
import { isTable, tableSizes } from './table-sizes.ts';
import { unmerged } from './unmerged.ts';
import { walk } from './walk.ts';

/** A file of text with what it is. */
export interface TextFile {
  file: string;
  text: string;
  slot: Slot;
}

/** A picture and its bytes. */
export interface PictureFile {
  file: string;
  bytes: Uint8Array;
}

/** A file that is no text; its bytes are undefined if it could not be opened at all. */
export interface UnreadableFile {
  file: string;
  slot: Slot;
  bytes?: Uint8Array;
}

/** A site's files, read once. */
export interface Gathered {
  texts: TextFile[];
  /** Files that belong to the site and could not be read as text; reported. */
  unreadable: UnreadableFile[];
  pictures: PictureFile[];
  /** True if there is a content/site.yaml, readable or not. */
  hasSettings: boolean;
}

/** Reads every file of a site that belongs to it. What does not belong, or cannot be read, is reported. */
export function gather(root: string, io: Io, report: (found: Diagnostic) => void): Gathered {
  const sizes = tableSizes();
  const gathered: Gathered = { texts: [], unreadable: [], pictures: [], hasSettings: false };
  for (const { path: file, absolute } of walk(root, io, report)) {
    const slot = slotOf(file);
    if (slot.is === 'nothing') continue;
    if (slot.is === 'unexpected') {
      const message = 'unexpected file, expected one that a folder of the site covers; it is not read';
      report(diagnostic('file-unexpected', { file, span: FILE_START }, message, slot.hint));
      continue;
    }
    if (slot.is === 'settings') gathered.hasSettings = true;
    const tooLarge = isTable(slot) ? sizes.take(file, io.size(absolute)) : undefined;
    if (tooLarge) {
      report(tooLarge);
      gathered.unreadable.push({ file, slot });
      continue;
    }
    const bytes = readBytes(io, absolute);
    if (bytes === undefined) {
      report(
        diagnostic(
          'file-unreadable',
          { file, span: FILE_START },
          'unexpected file that cannot be opened, expected one that may be read',
          'Look at its permissions.',
        ),
      );
      gathered.unreadable.push({ file, slot });
    } else if (slot.is === 'picture') gathered.pictures.push({ file, bytes });
    else {
      const decoded = decode(bytes);
      const text = (slot.is !== 'ledger' && typeof decoded === 'string' && unmerged(decoded)) || decoded;
      if (typeof text === 'string') gathered.texts.push({ file, text, slot });
      else {
        report(diagnostic(text.rule, { file, span: text.span }, text.message, text.hint));
        gathered.unreadable.push({ file, slot, bytes });
      }
    }
  }
  return gathered;
}

function readBytes(io: Io, path: string): Uint8Array | undefined {
  try {
    return io.read(path);
  } catch {
    return undefined;
  }
}
