import type { Diagnostic } from '../diagnostic.ts';
import { summary } from './summary.ts';

/** Annotations of each severity that GitHub shows for one step; it drops the rest without a word. */
const SHOWN = 10;

/** How a report for GitHub is to look. */
export interface GithubOptions {
  /** Path of the site from the repository’s root, `` or ending with a slash: annotations name files from there. */
  prefix: string;
}

/**
 * A report as GitHub’s workflow commands: the first findings are annotations at their file and line, no more than are shown,
 * chosen so that every rule and every file has one before any has a second; all findings follow as plain lines in a group.
 */
export function github(diagnostics: readonly Diagnostic[], { prefix }: GithubOptions): string {
  if (diagnostics.length === 0) return '';
  const shown = (['error', 'warning'] as const).flatMap((severity) =>
    spread(diagnostics.filter((one) => one.severity === severity)).slice(0, SHOWN),
  );
  const hidden = diagnostics.length - shown.length;
  const lines = shown.map((one) => annotation(one, prefix));
  if (hidden > 0) {
    lines.push(
      `::group::${escaped(`${summary(diagnostics)}: all of them, as GitHub shows ${SHOWN} of each severity`)}`,
      ...diagnostics.map((one) => plain(one, prefix)),
      '::endgroup::',
    );
  }
  return `${lines.join('\n')}\n`;
}

/** The same findings, those of rules and files that have not come yet first. */
function spread(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const turns: Diagnostic[][] = [];
  const seen = new Map<string, number>();
  for (const one of diagnostics) {
    const count = (key: string): number => {
      const before = seen.get(key) ?? 0;
      seen.set(key, before + 1);
      return before;
    };
    const turn = Math.min(count(`rule ${one.rule}`), count(`file ${one.file}`));
    const list = turns[turn] ?? [];
    turns[turn] = list;
    list.push(one);
  }
  return turns.filter(Boolean).flat();
}

function annotation(one: Diagnostic, prefix: string): string {
  const { severity, file, line, column, endLine, endColumn, rule, message, hint } = one;
  // A stretch over several lines has no columns: GitHub takes them for those of one line.
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
  const place = `file=${property(prefix + file)},line=${line},endLine=${endLine}${columns}`;
  return `::${severity} ${place},title=${property(rule)}::${escaped(`${message}\n${hint}`)}`;
}

function plain({ file, line, column, severity, rule, message, hint }: Diagnostic, prefix: string): string {
  // A line that begins with two colons would be a command, also behind spaces, and so would “##[” anywhere in it.
  return ` ${prefix}${file}:${line}:${column} ${severity} ${rule}: ${message} ${hint}`
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('##[', '# #[');
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
