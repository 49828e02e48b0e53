import { hash } from 'node:crypto';
import { type Diagnostic, diagnostic, FILE_START, type Span } from '../diagnostics/diagnostic.ts';
import { parseBody } from '../markdown/parse.ts';
import { didYouMean, nearest } from '../model/nearest.ts';
import { translationSchema } from '../model/translation.ts';
import type { RecordKind, Translation } from './corpus.ts';
import { readFrontMatter } from './entry-file.ts';
import { noFields } from './fields.ts';
import type { TextFile } from './gather.ts';
import { inlineRecords } from './inline.ts';
import { explainIssues } from './issues.ts';
import type { ReadMemory } from './memory.ts';
import type { Raw } from './raw.ts';

type Report = (found: Diagnostic) => void;

/** A file `<id>.<lang>.md`. */
interface TranslationFile {
  file: string;
  text: string;
  kind: RecordKind;
  name: string;
  language: string;
}

/** What a translation is held against. */
export interface Translating {
  /** Languages of the site, its own first; undefined where they could not be read. */
  languages: readonly string[] | undefined;
  /** True if there is such a record, readable or not. */
  exists(kind: RecordKind, id: string): boolean;
  memory: Pick<ReadMemory, 'translations' | 'translated'>;
}

/** The translations among a site's files, by `<kind>:<id>` and language. */
export function translationsOf(
  files: readonly TextFile[],
  against: Translating,
  report: Report,
): Map<string, Map<string, Translation>> {
  const found = new Map<string, Map<string, Translation>>();
  for (const { file, text, slot } of files) {
    if (slot.is !== 'translation') continue;
    for (const raw of rawsOf({ ...slot, file, text }, against, report)) {
      const key = `${raw.kind}:${raw.id}`;
      const byLanguage = found.get(key) ?? new Map<string, Translation>();
      found.set(
        key,
        byLanguage.set(
          slot.language,
          against.memory.translated(raw, (one) => translationOf(raw, one), report),
        ),
      );
    }
  }
  return found;
}

/**
 * What a file translates: its record, and of an article also the records written in it, each in a list of the same name with
 * the same local id. Nothing, and that is reported, where it cannot be used.
 */
function rawsOf(file: TranslationFile, against: Translating, report: Report): Raw[] {
  if (!fits(file, against, report)) return [];
  const found = against.memory.translations(file.file, file.text, (one) => readFile(file, one), report);
  // A record written in an article has the article’s id before its own.
  return found.filter((raw) => raw.id === file.name || isWritten(raw, against, report));
}

function readFile({ file, text, kind, name: id }: TranslationFile, report: Report): Raw[] {
  const read = readFrontMatter(file, text, report);
  if (!read) return [];
  const whole: Raw = {
    kind,
    id,
    value: read.fields,
    written: read.written,
    body: read.body,
    draft: false,
    hash: hash('sha1', text),
  };
  if (kind !== 'article') return [whole];
  const { article, records } = inlineRecords(whole, report);
  return [article, ...records];
}

function isWritten({ kind, id, written }: Raw, { exists }: Translating, report: Report): boolean {
  // One without an id has been told of.
  if (exists(kind, id) || id.endsWith('?')) return !id.endsWith('?');
  report(orphan(kind, id, { file: written.file, span: written.at(['id']) }));
  return false;
}

function orphan(kind: RecordKind, id: string, where: { file: string; span: Span }): Diagnostic {
  return diagnostic(
    'translation-orphan',
    where,
    `unexpected translation of the ${kind} “${id}”, expected a record of that id`,
    'Write the record first, or rename the translation after its record.',
  );
}

/** The texts of one record; what else is there is reported. */
function translationOf({ kind, value, written, body, hash }: Raw, report: Report): Translation {
  const schema = translationSchema(kind);
  const known = Object.keys(schema.shape);
  const fields = noFields();
  for (const [key, text] of Object.entries(value)) {
    if (known.includes(key)) fields[key] = text;
    else {
      const where = { file: written.file, span: written.keyAt([key]) };
      const hint =
        didYouMean(nearest(key, known)) ||
        `Texts of this kind of record: ${known.join(', ')}, and the body. All else stands in the record itself.`;
      report(
        diagnostic(
          'translation-key',
          where,
          `unexpected field “${key.slice(0, 60)}” in a translation, expected texts only`,
          hint,
        ),
      );
    }
  }
  const result = schema.safeParse(fields);
  if (!result.success) {
    for (const found of explainIssues(result.error.issues, { schema, value: fields, written })) report(found);
  }
  // Its body is looked at all the same; with a mistake nothing is published.
  const translation = { fields: Object.freeze({ ...result.data }), file: written.file, written, hash };
  if (body === undefined || body.text.trim() === '') return Object.freeze(translation);
  const { text, line, placeAt } = body;
  const parsed = parseBody(text, { file: written.file, firstLine: line, placeAt });
  for (const found of parsed.diagnostics) report(found);
  return Object.freeze({ ...translation, body: parsed, text });
}

function fits(
  { file, kind, name, language }: TranslationFile,
  { languages, exists }: Translating,
  report: Report,
): boolean {
  const where = { file, span: FILE_START };
  const [own, ...others] = languages ?? [];
  if (languages && !others.includes(language)) {
    const expected =
      others.length === 0 ? `none, as the site has only ${own}` : `one of ${others.join(', ')}`;
    const hint =
      language === own
        ? `The record itself is in ${own}; its text stands in ${name}.md.`
        : 'Add the language to “languages” in content/site.yaml, or rename the file: an id has no dots.';
    report(
      diagnostic(
        'translation-language',
        where,
        `unexpected language “${language}”, expected ${expected}`,
        hint,
      ),
    );
    return false;
  }
  if (exists(kind, name)) return true;
  report(orphan(kind, name, where));
  return false;
}
