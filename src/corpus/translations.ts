import { hash } from 'node:crypto';
import { type Diagnostic, diagnostic, FILE_START } from '../diagnostics/diagnostic.ts';
import { parseBody } from '../markdown/parse.ts';
import { didYouMean, nearest } from '../model/nearest.ts';
import { translationSchema } from '../model/translation.ts';
import type { RecordKind, Translation } from './corpus.ts';
import { readFrontMatter } from './entry-file.ts';
import { noFields } from './fields.ts';
import type { TextFile } from './gather.ts';
import { explainIssues } from './issues.ts';

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
    const translation = readTranslation({ ...slot, file, text }, against, report);
    if (!translation) continue;
    const key = `${slot.kind}:${slot.name}`;
    found.set(key, (found.get(key) ?? new Map<string, Translation>()).set(slot.language, translation));
  }
  return found;
}

/** Reads one translation; undefined, and reported, where it cannot be used. */
function readTranslation(
  file: TranslationFile,
  against: Translating,
  report: Report,
): Translation | undefined {
  if (!fits(file, against, report)) return undefined;
  const read = readFrontMatter(file.file, file.text, report);
  if (!read) return undefined;
  const schema = translationSchema(file.kind);
  const known = Object.keys(schema.shape);
  const fields = noFields();
  for (const [key, value] of Object.entries(read.fields)) {
    if (known.includes(key)) fields[key] = value;
    else {
      const where = { file: file.file, span: read.written.keyAt([key]) };
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
    for (const found of explainIssues(result.error.issues, { schema, value: fields, written: read.written }))
      report(found);
  }
  const { text, line } = read.body;
  const translation = {
    // Its body is looked at all the same; with a mistake nothing is published.
    fields: Object.freeze({ ...result.data }),
    file: file.file,
    written: read.written,
    hash: hash('sha1', file.text),
  };
  if (text.trim() === '') return Object.freeze(translation);
  const body = parseBody(text, { file: file.file, firstLine: line });
  for (const found of body.diagnostics) report(found);
  return Object.freeze({ ...translation, body, text });
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
  const message = `unexpected translation of the ${kind} “${name}”, expected a record of that id`;
  report(
    diagnostic(
      'translation-orphan',
      where,
      message,
      'Write the record first, or rename the translation after its record.',
    ),
  );
  return false;
}
