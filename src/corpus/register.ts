import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { RecordKind } from './corpus.ts';
import type { Raw } from './raw.ts';

type Report = (found: Diagnostic) => void;

/** Records as written by kind and full id, each id once. */
export type Register = ReadonlyMap<RecordKind, ReadonlyMap<string, Raw>>;

/** Records under their ids, and those whose id another has. */
export interface Registered {
  register: Register;
  doubles: readonly Raw[];
}

/** All kinds of record, those that others refer to first. */
export const KINDS: readonly RecordKind[] = [
  'place',
  'actor',
  'source',
  'incident',
  'event',
  'series',
  'article',
];

/**
 * Puts records under their ids. The same id twice, in whatever form, is reported at the second, and so is an id inside
 * an article that a record of the site has too: there is no precedence.
 */
export function register(raws: readonly Raw[], report: Report): Registered {
  const all = new Map<RecordKind, Map<string, Raw>>(KINDS.map((kind) => [kind, new Map<string, Raw>()]));
  const doubles: Raw[] = [];
  for (const raw of raws) {
    const ids = all.get(raw.kind);
    const before = ids?.get(raw.id);
    if (before) {
      report(duplicate(raw, before, idWritten(raw)));
      doubles.push(raw);
    } else ids?.set(raw.id, raw);
  }
  for (const raw of raws) {
    if (raw.article === undefined) continue;
    const global = all.get(raw.kind)?.get(localOf(raw));
    if (global) report(duplicate(raw, global, localOf(raw)));
  }
  return { register: all, doubles };
}

function duplicate(raw: Raw, before: Raw, id: string): Diagnostic {
  const where = { file: raw.written.file, span: idSpan(raw) };
  const other = `${before.written.file}:${idSpan(before).line}`;
  const message = `unexpected second ${raw.kind} “${id}”, expected each id once; the other is in ${other}`;
  return diagnostic('id-duplicate', where, message, 'Give one of the two another id, or delete it.');
}

/** Where a record's id is written. */
export function idSpan({ written }: Raw): ReturnType<Raw['written']['at']> {
  return written.form === 'file' ? written.at([]) : written.at(['id']);
}

/** The id as it stands where the record is written: a row of its own has the full one. */
function idWritten(raw: Raw): string {
  return raw.written.form === 'csv' ? raw.id : localOf(raw);
}

/** The id inside the article, or the id itself. */
function localOf({ id, article }: Raw): string {
  return article === undefined ? id : id.slice(article.length + 1);
}

/** Reports former ids that are in use, or that two records lay claim to. */
export function checkFormerIds(all: Register, report: Report): void {
  for (const [kind, ids] of all) {
    const claimed = new Map<string, Raw>();
    for (const raw of ids.values()) {
      const former = raw.value.formerIds;
      if (!Array.isArray(former)) continue;
      former.forEach((id: unknown, index) => {
        if (typeof id !== 'string') return;
        const full = raw.article === undefined || id.includes('/') ? id : `${raw.article}/${id}`;
        const rival = ids.get(full) ?? claimed.get(full);
        claimed.set(full, claimed.get(full) ?? raw);
        if (!rival) return;
        const where = { file: raw.written.file, span: raw.written.at(['formerIds', index]) };
        const other = `${rival.written.file}:${idSpan(rival).line}`;
        const message =
          rival === raw
            ? `unexpected former id “${id}”, which is the record’s own, expected one it no longer has`
            : `unexpected former id “${id}”, expected one that no other ${kind} has; it belongs to ${other}`;
        report(
          diagnostic(
            'redirect-conflict',
            where,
            message,
            'An old address leads to one page; take it out of one of the two.',
          ),
        );
      });
    }
  }
}
