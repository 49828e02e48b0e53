import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggestId } from '../model/suggestions.ts';
import { isReference } from '../model/text.ts';
import { readBulkFile } from './bulk.ts';
import type { RecordKind } from './corpus.ts';
import { readEntryFile, readSeriesFile } from './entry-file.ts';
import type { Gathered, TextFile, UnreadableFile } from './gather.ts';
import { fileIds, idsWritten } from './ids.ts';
import { INLINE_LISTS } from './inline.ts';
import { ANY_ID } from './lookup.ts';
import type { ReadMemory } from './memory.ts';
import type { FileRead, Raw } from './raw.ts';
import { isUnread } from './unread.ts';

/** Records as written, and the ids of those that could not be read, by kind. */
export interface RawsRead {
  raws: Raw[];
  unread: Map<RecordKind, Set<string>>;
}

type Missed = (kind: RecordKind, id: string) => void;
type Report = (found: Diagnostic) => void;

/** Reads every record of a site’s files as it is written. */
export function readRaws(
  { texts, unreadable }: Pick<Gathered, 'texts' | 'unreadable'>,
  { files }: Pick<ReadMemory, 'files'>,
  report: Report,
): RawsRead {
  const unread = new Map<RecordKind, Set<string>>();
  const missed: Missed = (kind, id) => {
    unread.set(kind, (unread.get(kind) ?? new Set()).add(id));
  };
  for (const file of unreadable) missFile(file, missed);
  const ids = fileIds([...texts, ...unreadable], report);
  const raws = texts.flatMap((file) => {
    const id = ids.get(file.file);
    // A file of the same text may get its id from its name at one time and not at another.
    const read = files(`${file.file}\0${id ?? ''}`, file.text, (found) => readFile(file, id, found), report);
    for (const [kind, one] of read.missed) missed(kind, one);
    return read.raws;
  });
  return { raws, unread };
}

function readFile({ file, text, slot }: TextFile, knownId: string | undefined, report: Report): FileRead {
  const lost: [RecordKind, string][] = [];
  const missed: Missed = (kind, id) => void lost.push([kind, id]);
  if (slot.is === 'bulk') {
    const { kind } = slot;
    return { raws: readBulkFile({ file, text, kind }, report, (id) => missed(kind, id)), missed: lost };
  }
  if (slot.is !== 'entry' && slot.is !== 'series') return NOTHING;
  const kind = slot.is === 'series' ? 'series' : slot.kind;
  const id = knownId ?? slot.name;
  // Once the file has the name that it is to have, what refers to it leads somewhere.
  if (!isReference(id)) missed(kind, suggestId(id));
  const read = slot.is === 'series' ? readSeriesFile : readEntryFile;
  const raws = read({ file, text, kind, id }, report);
  if (raws.length === 0) {
    missed(kind, id);
    if (kind === 'article') missInline(id, text, missed);
  }
  for (const raw of raws) if (raw.kind === 'article') missLists(raw, text, missed);
  return { raws, missed: lost };
}

const NOTHING: FileRead = { raws: [], missed: [] };

/** What a file may hold that is no text: the ids that stand in it all the same, else any. */
function missFile({ slot, bytes }: UnreadableFile, missed: Missed): void {
  if (slot.is === 'series') missed('series', slot.name);
  if (slot.is === 'bulk') {
    const ids = bytes === undefined ? [ANY_ID] : idsWritten(Buffer.from(bytes).toString('latin1'));
    for (const id of ids) missed(slot.kind, id);
  }
  if (slot.is !== 'entry') return;
  missed(slot.kind, slot.name);
  if (slot.kind !== 'article') return;
  for (const kind of Object.values(INLINE_LISTS)) missed(kind, `${slot.name}/${ANY_ID}`);
}

/** The records in those lists of an article that could not be read. */
function missLists({ id, unread }: Raw, text: string, missed: Missed): void {
  if (Object.keys(INLINE_LISTS).some((list) => isUnread(unread, list))) missInline(id, text, missed);
}

function missInline(article: string, text: string, missed: Missed): void {
  for (const word of idsWritten(text)) {
    for (const kind of Object.values(INLINE_LISTS)) missed(kind, `${article}/${word}`);
  }
}
