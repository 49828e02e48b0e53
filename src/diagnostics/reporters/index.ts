import type { Diagnostic } from '../diagnostic.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { type PrettyOptions, pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

/** The forms a report can have. */
export const FORMATS = ['pretty', 'json', 'github', 'sarif', 'markdown'] as const;

/** The form of a report. */
export type Format = (typeof FORMATS)[number];

/** How a report is to look. */
export interface ReportOptions extends PrettyOptions {
  /** Path of the site from the repository’s root, '' or ending with a slash: for programs that know the repository only. */
  prefix: string;
}

/** Puts findings into words; '' when the form has nothing to say about nothing. */
export function report(format: Format, diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  switch (format) {
    case 'json':
      return json(diagnostics);
    case 'github':
      return github(diagnostics, options);
    case 'sarif':
      return sarif(diagnostics, options);
    case 'markdown':
      return markdown(diagnostics);
    default:
      return pretty(diagnostics, options);
  }
}
