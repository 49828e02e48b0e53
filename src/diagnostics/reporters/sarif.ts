import { CATALOGUE, type RuleId } from '../catalogue/index.ts';
import type { Diagnostic } from '../diagnostic.ts';

/** How a report as SARIF is to look. */
export interface SarifOptions {
  /** Path of the site from the repository’s root, `` or ending with a slash. */
  prefix: string;
}

/**
 * A report as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which code hosts read: the rules that were
 * broken and each finding at its place. Files are named from the repository’s root; columns count UTF-16 code units.
 */
export function sarif(diagnostics: readonly Diagnostic[], { prefix }: SarifOptions): string {
  const broken = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Sourcebook', rules: broken.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((one) => resultOf(one, prefix, broken.indexOf(one.rule))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(id: RuleId): Record<string, unknown> {
  const { title, explanation, severity } = CATALOGUE[id];
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: explanation },
    help: { text: explanation },
    defaultConfiguration: { level: severity },
  };
}

function resultOf(one: Diagnostic, prefix: string, ruleIndex: number): Record<string, unknown> {
  const { file, line, column, endLine, endColumn, severity, rule, message, hint } = one;
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: { text: `${message}. ${hint}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: (prefix + file).split('/').map(encodeURIComponent).join('/') },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
  };
}
