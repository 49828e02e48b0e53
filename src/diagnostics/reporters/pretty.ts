import type { Diagnostic } from '../diagnostic.ts';
import { codeFrame } from './code-frame.ts';
import { printable } from './display.ts';
import { type Paint, paint } from './paint.ts';
import { amount, summary, tally } from './summary.ts';

/** Gives a line of a file of the site, counting from 1; undefined where there is none. */
export type SourceLine = (file: string, line: number) => string | undefined;

/** How a report is to look. */
export interface PrettyOptions {
  colour: boolean;
  /** Columns of the terminal; code frames are cut to it. */
  width: number;
  sourceLine: SourceLine;
}

/**
 * A report for people: findings grouped by file, each with `file:line:column`, severity and rule, its message, the
 * lines it is about and a hint, and a closing line with the counts. Ends with a line end; '' when there is nothing.
 */
export function pretty(diagnostics: readonly Diagnostic[], options: PrettyOptions): string {
  if (diagnostics.length === 0) return '';
  const colours = paint(options.colour);
  const lines: string[] = [];
  for (const [file, found] of byFile(diagnostics)) {
    lines.push(`${colours.bold(printable(file))} ${colours.faint(`· ${counts(found)}`)}`, '');
    for (const one of found) lines.push(...finding(one, options, colours), '');
  }
  const colour = tally(diagnostics).errors > 0 ? colours.red : colours.yellow;
  lines.push(colours.bold(colour(summary(diagnostics))));
  return `${lines.join('\n')}\n`;
}

function byFile(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) {
    const list = files.get(one.file);
    if (list) list.push(one);
    else files.set(one.file, [one]);
  }
  return files;
}

function counts(diagnostics: readonly Diagnostic[]): string {
  const { errors, warnings } = tally(diagnostics);
  return [
    ...(errors > 0 ? [amount(errors, 'error')] : []),
    ...(warnings > 0 ? [amount(warnings, 'warning')] : []),
  ].join(', ');
}

function finding(one: Diagnostic, options: PrettyOptions, colours: Paint): string[] {
  const severity = one.severity === 'error' ? colours.red('error') : colours.yellow('warning');
  const place = `${printable(one.file)}:${one.line}:${one.column}`;
  const frame = codeFrame(one, (line) => options.sourceLine(one.file, line), colours, options.width);
  return [
    `  ${colours.cyan(place)}  ${severity}  ${colours.faint(one.rule)}`,
    `  ${colours.bold(printable(one.message))}`,
    ...(frame.length > 0 ? ['', ...frame, ''] : []),
    ...(one.hint === '' ? [] : wrap(printable(one.hint), options.width - 2).map((line) => `  ${line}`)),
  ];
}

/** Breaks a text at spaces into lines of at most `width` characters. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
