/** The field of an entry’s text in which a line lies. */
export interface FieldAt {
  /** The field: `place`; or `body` for the text under the fields. */
  field: string;
  /** The key inside it that the line begins with: `country`. */
  inner?: string;
}

/**
 * Finds the field in which a line (from 1) of an entry’s text lies, as `entryText` writes it; undefined for a line that is in
 * none, such as the first, where what is missing is told.
 */
export function fieldAt(text: string, line: number): FieldAt | undefined {
  const lines = text.split('\n');
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : lines.length;
  if (line - 1 > end) return { field: 'body' };
  for (let n = line - 1; n >= 0; n--) {
    const field = /^(\w+):/.exec(lines[n] ?? '')?.[1];
    if (field === undefined) continue;
    const inner = n === line - 1 ? undefined : /^\s+(?:- )?(\w+):/.exec(lines[line - 1] ?? '')?.[1];
    return { field, ...(inner !== undefined && { inner }) };
  }
  return undefined;
}
