import { expect, test } from 'vitest';
import { CATALOGUE, type RuleId } from '../../src/diagnostics/catalogue/index.ts';
import { diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { sarif } from '../../src/diagnostics/reporters/sarif.ts';
import { isSarif, validSarif } from './sarif/valid.ts';

const span = { line: 3, column: 5, endLine: 3, endColumn: 9 };

test('every rule makes a valid report, and the check of validity can fail', () => {
  const all = (Object.keys(CATALOGUE) as RuleId[]).map((rule) =>
    diagnostic(rule, { file: 'content/ä b.md', span }, 'unexpected “x”, expected “y”', 'Write y.'),
  );
  validSarif(sarif(all, { prefix: 'news/' }));
  validSarif(sarif([], { prefix: '' }));
  expect(isSarif({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
});

test('a finding is at its place in the repository, with its rule and level', () => {
  const one = diagnostic('source-orphan', { file: 'content/ä b.md', span }, 'unexpected', 'Cite it.');
  const two = diagnostic('source-unknown', { file: 'content/a.md', span }, 'unexpected', 'Mend it.');
  const log = validSarif(sarif([one, two], { prefix: 'news/' })) as {
    runs: [{ tool: { driver: { rules: { id: string }[] } }; results: Record<string, unknown>[] }];
  };
  const [{ tool, results }] = log.runs;
  expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ['source-orphan', 'warning'],
    ['source-unknown', 'error'],
  ]);
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[Number(ruleIndex)]?.id).toBe(ruleId);
  expect(results[0]?.locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: 'news/content/%C3%A4%20b.md' },
        region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
      },
    },
  ]);
});
