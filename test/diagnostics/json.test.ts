import { expect, test } from 'vitest';
import { diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { json } from '../../src/diagnostics/reporters/json.ts';

const span = { line: 3, column: 5, endLine: 3, endColumn: 9 };

test('the shape of the contract, and nothing else', () => {
  const list = [
    diagnostic('source-unknown', { file: 'content/a.md', span }, 'unexpected “ü”', 'Write another.'),
    diagnostic('source-orphan', { file: 'content/b.md', span }, 'unexpected', 'Cite it.'),
  ];
  expect(JSON.parse(json(list))).toStrictEqual({
    errors: 1,
    warnings: 1,
    diagnostics: [
      {
        file: 'content/a.md',
        ...span,
        severity: 'error',
        rule: 'source-unknown',
        message: 'unexpected “ü”',
        hint: 'Write another.',
      },
      {
        file: 'content/b.md',
        ...span,
        severity: 'warning',
        rule: 'source-orphan',
        message: 'unexpected',
        hint: 'Cite it.',
      },
    ],
  });
});

test('nothing found is said as well, for programs wait for it', () => {
  expect(JSON.parse(json([]))).toEqual({ errors: 0, warnings: 0, diagnostics: [] });
});

test('fields that a finding should not have do not slip out', () => {
  const extra = { ...diagnostic('source-orphan', { file: 'a', span }, 'm', 'h'), secret: 1 };
  expect(json([extra])).not.toContain('secret');
});
