import { type Diagnostic, diagnostic, FILE_START } from '../diagnostics/diagnostic.ts';
import { siteTextsSchema } from '../model/site.ts';
import type { SiteTexts } from './corpus.ts';
import { fieldsOf } from './entry-file.ts';
import type { TextFile } from './gather.ts';
import { explainIssues } from './issues.ts';
import { yamlPlaces } from './yaml/places.ts';

/** Reads content/site.<lang>.yaml of every other language: the title, description and labels of the site itself. */
export function siteTexts(
  files: readonly TextFile[],
  [own, ...others]: readonly string[],
  report: (found: Diagnostic) => void,
): ReadonlyMap<string, SiteTexts> {
  const found = new Map<string, SiteTexts>();
  for (const { file, text, slot } of files) {
    if (slot.is !== 'siteTexts') continue;
    const at = { file, span: FILE_START };
    if (!others.includes(slot.language)) {
      const expected =
        others.length === 0 ? `none, as the site has only ${own}` : `one of ${others.join(', ')}`;
      report(
        diagnostic(
          'translation-language',
          at,
          `unexpected language “${slot.language}”, expected ${expected}`,
          'Add the language to “languages” in content/site.yaml, or rename the file.',
        ),
      );
      continue;
    }
    const source = { text, file, firstLine: 1 };
    const { fields, unread } = fieldsOf(source, at, report);
    const result = siteTextsSchema.safeParse(fields);
    if (result.success) found.set(slot.language, Object.freeze(result.data));
    else {
      const places = yamlPlaces(source);
      const written = {
        file,
        at: places.at,
        keyAt: (path: readonly (string | number)[]) => (path.length === 0 ? FILE_START : places.keyAt(path)),
      };
      const against = { schema: siteTextsSchema, value: fields, written, unread };
      for (const issue of explainIssues(result.error.issues, against)) report(issue);
    }
  }
  return found;
}
