import { type Diagnostic, diagnostic, FILE_START, type Location } from '../diagnostics/diagnostic.ts';
import { suggestId } from '../model/suggestions.ts';
import { articleOf, isId, isReference } from '../model/text.ts';
import { show } from './issue-words.ts';
import type { Slot } from './layout.ts';

type Report = (found: Diagnostic) => void;

/** A file whose name is to be an id. */
export interface NamedFile {
  file: string;
  slot: Slot;
}

/**
 * The id of each file that holds a record or a query. A name that is no id is reported with the id it could be, and one
 * that differs from another only in case as its double.
 */
export function fileIds(files: readonly NamedFile[], report: Report): Map<string, string> {
  const named = files.flatMap(({ file, slot }) => {
    if (slot.is !== 'entry' && slot.is !== 'series' && slot.is !== 'query') return [];
    return [{ file, name: slot.name, kind: slot.is === 'entry' ? slot.kind : slot.is }];
  });
  const good = new Map(named.filter(isNamed).map(({ file, name, kind }) => [`${kind}:${name}`, file]));
  const ids = new Map<string, string>();
  for (const one of named) {
    const { file, name, kind } = one;
    if (isNamed(one)) ids.set(file, name);
    else
      report(
        malformed(
          file,
          name,
          good.get(`${kind}:${name.toLowerCase()}`),
          good.get(`${kind}:${suggestId(name)}`),
        ),
      );
  }
  return ids;
}

/** A series may have the full id of one that was written in an article: its folder is named as that. */
function isNamed({ name, kind }: { name: string; kind: string }): boolean {
  return kind === 'series' ? isReference(name) : isId(name);
}

function malformed(
  file: string,
  name: string,
  double: string | undefined,
  taken: string | undefined,
): Diagnostic {
  const where = { file, span: FILE_START };
  if (double !== undefined) {
    const message = `unexpected “${name}”, which differs only in case from ${double}, expected each id once`;
    return diagnostic(
      'id-duplicate',
      where,
      message,
      'Delete one of the two files, or give it another name in lower case.',
    );
  }
  const folder = articleOf(name);
  if (folder !== undefined && !isId(folder)) {
    const message = `unexpected folder name “${folder}”, expected the id of the article that the series was written in`;
    return diagnostic('id-malformed', where, message, 'Move the file to data/series/.');
  }
  const local = folder === undefined ? name : name.slice(folder.length + 1);
  const message = `unexpected file name “${local}”, expected lower-case letters, digits and single hyphens`;
  return diagnostic('id-malformed', where, message, renameHint(file, suggestId(local), taken));
}

function renameHint(file: string, meant: string, taken: string | undefined): string {
  const extension = file.slice(file.lastIndexOf('.'));
  if (meant === '')
    return `Rename the file in Latin letters, such as 2020-08-28-dashisha${extension}: its name becomes an address.`;
  if (taken !== undefined) return `Rename the file; ${meant}${extension} is taken by ${taken}.`;
  return `Rename the file to ${meant}${extension}.`;
}

/** Says that the id of a row in bulk is none: neither an id nor the full id of a record inside an article. */
export function wrongBulkId(id: string, where: Location): Diagnostic {
  if (id === '') {
    return diagnostic(
      'field-missing',
      where,
      '“id” is missing, expected the id of the record',
      'Give each row an id of its own.',
    );
  }
  const meant = suggestId(id);
  const message = `unexpected ${show(id)} as an id, expected lower-case letters, digits and single hyphens`;
  return diagnostic(
    'id-malformed',
    where,
    message,
    meant === '' ? 'Give the row an id in Latin letters.' : `Write it as “${meant}”.`,
  );
}

/**
 * Everything that may be the id of a record in a file that cannot be read, or not to its end: what refers to one of
 * these is not to be told that it leads nowhere.
 */
export function idsWritten(text: string): Set<string> {
  return new Set(
    text.match(/(?<![a-z0-9/-])[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?(?![a-z0-9/-])/g),
  );
}
