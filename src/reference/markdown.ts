/** Text of a table’s cell: on one line, its bars escaped. */
export function cell(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}

/** A table; cells are Markdown already. A column in which nothing stands is left out. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const shown = heads.map((_, index) => rows.some((row) => (row[index] ?? '') !== ''));
  const line = (cells: readonly string[]) =>
    `| ${cells
      .filter((_, index) => shown[index])
      .map(cell)
      .join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text as it is typed. */
export function code(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  const padding = /^`|`$/.test(text) ? ' ' : '';
  return `${ticks}${padding}${text}${padding}${ticks}`;
}

/** A block of text as it is, whatever stands in it. */
export function fence(text: string, info = ''): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/^`{3,}/gm), ([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${info}\n${text.replace(/\n+$/, '')}\n${ticks}`;
}

/** The contents of a file of a site, under its name. */
export function fileBlock(path: string, text: string, more = ''): string {
  return `**${code(path)}**${more}\n\n${fence(text, LANGUAGES[path.slice(path.lastIndexOf('.') + 1)])}`;
}

const LANGUAGES: Readonly<Record<string, string>> = {
  md: 'markdown',
  yaml: 'yaml',
  csv: 'csv',
  sql: 'sql',
};

/** Words one after another: “a, b and c”. */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** The anchor that GitHub gives a heading. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
}

/** A page of the reference: its title, how it came about, its parts. */
export function page(title: string, intro: string, parts: readonly string[]): string {
  return `${[GENERATED, `# ${title}`, intro, ...parts].join('\n\n')}\n`;
}

const GENERATED = '<!-- Made from the code by “npm run docs”; changes belong there. -->';
