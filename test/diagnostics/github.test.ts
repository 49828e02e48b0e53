import { expect, test } from 'vitest';
import { type Diagnostic, diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { github } from '../../src/diagnostics/reporters/github.ts';
import { markdown } from '../../src/diagnostics/reporters/markdown.ts';

const span = { line: 3, column: 5, endLine: 3, endColumn: 9 };
const commands = (text: string): string[] =>
  text.split('\n').filter((line) => /^::(?:error|warning) /.test(line));

test('a finding is an annotation at its place, whatever is in its words', () => {
  const one = diagnostic(
    'source-unknown',
    { file: 'content/a,b:c.md', span },
    'unexpected “50%\n::error::x”, expected y',
    'Write y.',
  );
  expect(github([one], { prefix: 'news/' })).toBe(
    '::error file=news/content/a%2Cb%3Ac.md,line=3,endLine=3,col=5,endColumn=9,title=source-unknown::unexpected “50%25%0A::error::x”, expected y%0AWrite y.\n',
  );
  const long = diagnostic(
    'source-orphan',
    { file: 'a.md', span: { ...span, endLine: 4 } },
    'unexpected',
    'No.',
  );
  expect(github([long], { prefix: '' })).toMatch(
    /^::warning file=a\.md,line=3,endLine=4,title=source-orphan::/,
  );
});

test('nothing is said of nothing', () => {
  expect(github([], { prefix: '' })).toBe('');
  expect(markdown([])).toBe('');
});

/** Many of one rule in one file, then one of another in another. */
const many = (count: number): Diagnostic[] => [
  ...Array.from({ length: count }, (_, n) =>
    diagnostic(
      'source-unknown',
      { file: 'content/a.md', span: { ...span, line: n + 1, endLine: n + 1 } },
      `unexpected ${n}`,
      'Mend it.',
    ),
  ),
  diagnostic('place-unknown', { file: 'content/z.md', span }, 'unexpected', 'Mend it.'),
  diagnostic('source-orphan', { file: 'content/z.md', span }, 'unexpected', 'Cite it.'),
];

test('no more annotations than are shown, every rule and file among them, and all findings as plain lines', () => {
  const text = github(many(30), { prefix: '' });
  const shown = commands(text);
  expect(shown).toHaveLength(11);
  expect(shown.filter((line) => line.startsWith('::error'))).toHaveLength(10);
  expect(shown.some((line) => line.includes('place-unknown'))).toBe(true);
  expect(text).toContain('::group::31 errors and 1 warning in 2 files');
  const listed = text
    .slice(text.indexOf('::group::'), text.indexOf('::endgroup::'))
    .trim()
    .split('\n')
    .slice(1);
  expect(listed).toHaveLength(32);
});

test('words of an author’s are no commands to the runner, which finds some anywhere in a line', () => {
  const many = Array.from({ length: 12 }, (_, n) =>
    diagnostic(
      'source-unknown',
      { file: `content/${n}.md`, span },
      'unexpected “##[add-mask]x”\r\n::error::y',
      'Mend it ##[stop-commands]z.',
    ),
  );
  const lines = github(many, { prefix: '' }).split('\n');
  const listed = lines.filter((line) => !line.startsWith('::'));
  expect(listed.join('\n')).not.toMatch(/##\[|^\s*::/m);
  expect(listed.join('\n')).toContain('“# #[add-mask]x” ::error::y');
});

test('Markdown lists them by file, and nothing of an author’s is markup in it', () => {
  const one = diagnostic(
    'source-unknown',
    { file: 'content/a`b.md', span },
    'unexpected “*x* <b> @someone”',
    'Mend it.',
  );
  expect(markdown([one])).toBe(
    '**1 error in 1 file**\n\n### `content/a´b.md`\n\n- 3:5 **error** `source-unknown`: unexpected “\\*x\\* \\<b\\> @\u2060someone”. Mend it.\n',
  );
  expect(markdown(many(300))).toContain('… and 102 more.');
});
