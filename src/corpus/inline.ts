import { hash } from 'node:crypto';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { suggestId } from '../model/suggestions.ts';
import { HALF_CHARACTER, isId } from '../model/text.ts';
import type { RecordKind, Written } from './corpus.ts';
import { type Fields, isFields, noFields } from './fields.ts';
import { inDraft } from './in-draft.ts';
import { show } from './issue-words.ts';
import type { Raw, RawBody } from './raw.ts';

/** The lists of an article that hold records, and what they hold. */
export const INLINE_LISTS = {
  sources: 'source',
  incidents: 'incident',
  events: 'event',
  series: 'series',
} as const satisfies Record<string, RecordKind>;

/** Parts an article from the records written in its front matter. What is wrong with a list as such is reported. */
export function inlineRecords(
  raw: Raw,
  reportTo: (found: Diagnostic) => void,
): { article: Raw; records: Raw[] } {
  const report = (found: Diagnostic) => reportTo(inDraft(raw, found));
  const fields = noFields();
  const records: Raw[] = [];
  const lost = new Set<string>();
  for (const [key, value] of Object.entries(raw.value)) {
    if (!Object.hasOwn(INLINE_LISTS, key)) {
      fields[key] = value;
      continue;
    }
    const kind = INLINE_LISTS[key as keyof typeof INLINE_LISTS];
    if (!Array.isArray(value)) {
      const span = raw.written.at([key]);
      const message = `unexpected ${show(value)} in “${key}”, expected a list of records`;
      report(
        diagnostic(
          'field-type',
          { file: raw.written.file, span },
          message,
          'Begin each record with a dash: “- id: …”.',
        ),
      );
      lost.add(key);
      continue;
    }
    value.forEach((item, index) => {
      const record = inlineRecord(raw, { key, kind, item, index }, report);
      if (record) records.push(record);
      else lost.add(key);
    });
  }
  const unread = lost.size > 0 && raw.unread === undefined ? { unread: lost } : {};
  return { article: { ...raw, ...unread, value: fields }, records };
}

interface Item {
  key: string;
  kind: RecordKind;
  item: unknown;
  index: number;
}

function inlineRecord(
  raw: Raw,
  { key, kind, item, index }: Item,
  report: (found: Diagnostic) => void,
): Raw | undefined {
  const base = [key, index];
  const { file } = raw.written;
  if (!isFields(item)) {
    const message = `unexpected ${show(item)} in “${key}”, expected a record with its fields`;
    report(
      diagnostic(
        'field-type',
        { file, span: raw.written.at(base) },
        message,
        'Write its fields below the dash, the id first.',
      ),
    );
    return undefined;
  }
  const { id, body, ...rest } = item;
  const value: Fields = Object.assign(noFields(), rest);
  const written: Written = {
    file,
    form: 'inline',
    at: (path) => raw.written.at([...base, ...path]),
    keyAt: (path) => raw.written.keyAt([...base, ...path]),
    letters: (path) => raw.written.letters?.([...base, ...path]),
  };
  const local = localId(id, written, report);
  const text = bodyOf(body, written, report);
  // Without an id nothing can refer to it, but its fields are still looked at.
  return {
    kind,
    id: `${raw.id}/${local ?? `${index + 1}?`}`,
    value,
    written,
    article: raw.id,
    draft: raw.draft,
    hash: hash('sha1', JSON.stringify(item)),
    ...(text && { body: text }),
  };
}

function localId(id: unknown, written: Written, report: (found: Diagnostic) => void): string | undefined {
  const { file } = written;
  if (id === undefined) {
    const message = '“id” is missing, expected the record’s id inside this article';
    report(
      diagnostic(
        'field-missing',
        { file, span: written.keyAt([]) },
        message,
        'Add “id: a-short-name”, unique in this article.',
      ),
    );
    return undefined;
  }
  if (typeof id === 'string' && isId(id)) return id;
  const meant = typeof id === 'string' ? suggestId(id) : '';
  const hint =
    typeof id === 'number'
      ? `Put quotes around it: id: "${id}".`
      : meant
        ? `Write it as “${meant}”.`
        : 'Use lower-case letters, digits and single hyphens.';
  report(
    diagnostic(
      'id-malformed',
      { file, span: written.at(['id']) },
      `unexpected ${show(id)} as an id, expected lower-case letters, digits and hyphens`,
      hint,
    ),
  );
  return undefined;
}

/** The text of a record that is a field of it. */
export function bodyOf(
  body: unknown,
  written: Written,
  report: (found: Diagnostic) => void,
): RawBody | undefined {
  const text = bodyText(body, written, report);
  if (text === undefined) return undefined;
  return { text, line: written.at(['body']).line, placeAt: written.letters?.(['body']) };
}

function bodyText(body: unknown, written: Written, report: (found: Diagnostic) => void): string | undefined {
  if (body === undefined) return undefined;
  if (typeof body === 'string' && !body.isWellFormed()) {
    const where = { file: written.file, span: written.at(['body']) };
    report(diagnostic('file-encoding', where, HALF_CHARACTER.message, HALF_CHARACTER.hint));
  }
  if (typeof body === 'string') return body.trim() === '' ? undefined : body;
  report(
    diagnostic(
      'field-type',
      { file: written.file, span: written.at(['body']) },
      `unexpected ${show(body)} in “body”, expected text`,
      'Write the text in Markdown.',
    ),
  );
  return undefined;
}
