import type { Diagnostic } from '../diagnostic.ts';
import { code, plain } from './markdown-text.ts';
import { summary } from './summary.ts';

/** Findings told one by one; a job’s summary on GitHub holds 1 MB, and nobody reads more. */
const MOST = 200;

/** A report as Markdown, for the summary of a job or a pull request: one list for each file. '' when there is nothing. */
export function markdown(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '';
  const told = diagnostics.slice(0, MOST);
  const parts = [`**${summary(diagnostics)}**`];
  for (const [file, found] of Map.groupBy(told, ({ file }) => file))
    parts.push(`### ${code(file)}`, found.map(item).join('\n'));
  if (told.length < diagnostics.length)
    parts.push(`… and ${(diagnostics.length - told.length).toLocaleString('en-GB')} more.`);
  return `${parts.join('\n\n')}\n`;
}

function item({ line, column, severity, rule, message, hint }: Diagnostic): string {
  return `- ${line}:${column} **${severity}** ${code(rule)}: ${plain(message)}. ${plain(hint)}`;
}
