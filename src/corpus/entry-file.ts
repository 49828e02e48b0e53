import { hash } from 'node:crypto';
import { type Diagnostic, diagnostic, FILE_START, type Span } from '../diagnostics/diagnostic.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import { articleOf } from '../model/text.ts';
import type { RecordKind, Written } from './corpus.ts';
import { type Fields, isFields, noFields } from './fields.ts';
import { bodyOf, inlineRecords } from './inline.ts';
import type { Raw } from './raw.ts';
import { yamlPlaces } from './yaml/places.ts';
import { readYaml } from './yaml/read.ts';

/** A file of text and the record it is to hold. */
export interface EntryFile {
  file: string;
  text: string;
  kind: RecordKind;
  id: string;
}

/** Front matter and body of a Markdown file, read as data; undefined where there is nothing to go on with. */
export interface FrontMatterRead {
  fields: Fields;
  /** `rest` where only those before a fault could be read, which is reported. */
  unread?: 'rest';
  written: Written;
  body: { text: string; line: number };
}

/** Reads front matter as data, with its mistakes. */
export function readFrontMatter(
  file: string,
  text: string,
  report: (found: Diagnostic) => void,
): FrontMatterRead | undefined {
  const { frontMatter, body, diagnostics } = splitFrontMatter(text, file);
  for (const found of diagnostics) report(found);
  if (!frontMatter) return undefined;
  const source = { ...frontMatter, file };
  const read = fieldsOf(source, { file, span: HEAD }, report);
  const places = yamlPlaces(source);
  const written: Written = {
    file,
    form: 'file',
    at: (path) => (path.length === 0 ? HEAD : places.at(path)),
    keyAt: (path) => (path.length === 0 ? HEAD : places.keyAt(path)),
    letters: places.letters,
  };
  return { ...read, written, body: { text: body.text, line: body.firstLine } };
}

const HEAD: Span = { line: 1, column: 1, endLine: 1, endColumn: 4 };

/**
 * The fields of a YAML text that has to be a mapping. Where it is none, or so much is wrong with it that looking at all
 * its fields would only tell what follows from that, which is reported, they are those before the fault.
 */
export function fieldsOf(
  source: { text: string; file: string; firstLine: number },
  whole: { file: string; span: Span },
  report: (found: Diagnostic) => void,
): Pick<FrontMatterRead, 'fields' | 'unread'> {
  const { value, diagnostics, sound } = readYaml(source);
  for (const found of diagnostics) report(found);
  if (!sound) return { fields: isFields(value) ? value : noFields(), unread: 'rest' };
  if (isFields(value)) return { fields: value };
  const seen = Array.isArray(value)
    ? 'a list'
    : value === null || value === undefined
      ? 'nothing'
      : 'a single value';
  const message = `unexpected ${seen} as front matter, expected fields`;
  report(
    diagnostic(
      'front-matter-not-mapping',
      whole,
      message,
      'Write each field as “name: value” on a line of its own.',
    ),
  );
  return { fields: noFields(), unread: 'rest' };
}

/** Reads a file of one entry: the record itself, and for an article the records written in it. */
export function readEntryFile(entry: EntryFile, report: (found: Diagnostic) => void): Raw[] {
  const { file, text, kind, id } = entry;
  const read = readFrontMatter(file, text, report);
  if (!read) return [];
  const raw: Raw = {
    kind,
    id,
    value: read.fields,
    written: read.written,
    draft: kind === 'article' && read.fields.state === 'draft',
    ...(read.unread && { unread: read.unread }),
    hash: hash('sha1', text),
    ...(read.body.text.trim() !== '' && { body: read.body }),
  };
  if (kind !== 'article') return [raw];
  const { article, records } = inlineRecords(raw, report);
  return [article, ...records];
}

/** A data/series/<id>.yaml file. */
export function readSeriesFile(entry: EntryFile, report: (found: Diagnostic) => void): Raw[] {
  const { file, text, kind, id } = entry;
  const source = { text, file, firstLine: 1 };
  const { fields, unread } = fieldsOf(source, { file, span: FILE_START }, report);
  const places = yamlPlaces(source);
  const written: Written = {
    file,
    form: 'file',
    at: (path) => (path.length === 0 ? FILE_START : places.at(path)),
    keyAt: (path) => (path.length === 0 ? FILE_START : places.keyAt(path)),
    letters: places.letters,
  };
  const { body, ...value } = fields;
  const article = articleOf(id);
  const writtenBody = bodyOf(body, written, report);
  const raw: Raw = {
    kind,
    id,
    value: Object.assign(noFields(), value),
    written,
    // It was written inside that article, where local ids are enough.
    ...(article !== undefined && { article }),
    draft: false,
    hash: hash('sha1', text),
    ...(writtenBody && { body: writtenBody }),
  };
  return [unread ? { ...raw, unread } : raw];
}
