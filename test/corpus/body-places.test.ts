import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell } from '../../src/corpus/csv.ts';
import { checkOver } from '../support/memory-check.ts';
import { runs } from '../support/runs.ts';

/** The one wrong thing in each body: an unknown source. It is not escaped, wherever it stands. */
const TOKEN = '@zz-nobody';

const word = fc.constantFrom(
  'Word',
  'a',
  'b-c',
  '“said”',
  '"quoted"',
  "it's",
  "''",
  '""',
  'é',
  'نص',
  '😀',
  '#',
  '# x',
  'a: b',
  '\\',
  'x\\n',
  ',',
  ';',
  '(',
);
const gap = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '\n\n\n', '\n- ', '\n> ', '\n  ');
const chunk = fc
  .array(
    fc.tuple(word, gap).map(([one, space]) => one + space),
    { maxLength: 6 },
  )
  .map((list) => list.join(''));
/** A body in which the token stands once. Text that Markdown takes for something else is not generated. */
const body = fc
  .tuple(chunk, chunk)
  .map(([before, after]) => `Told ${before}[${TOKEN}] ${after}end.`)
  .filter((text) => text.trim() === text);

const HEAD = `---
title: Overview
description: What is known.
published: 2020-10-01
events:
  - id: first
    title: First
    date: 2020-08-03
    citations: [wire-report, paper-report]
`;

const article = (written: string): Record<string, string> => ({
  'content/articles/overview.md': `${HEAD}    body: ${written}\n  - id: second\n    title: Second\n    date: 2020-08-04\n    citations: [wire-report]\n---\n`,
});
const table = (cell: string, before = 'meeting'): Record<string, string> => ({
  'data/events/more.csv': `id,title,date,citations,body,remark\none,${csvCell(before)},2020-08-03,wire-report,${cell},"more, ""still"""\ntwo,Two,2020-08-04,paper-report,,\n`,
});

async function expectPlace(files: Record<string, string>): Promise<void> {
  const { diagnostics } = await checkOver(files);
  const [file = '', text = ''] = Object.entries(files)[0] ?? [];
  const at = text.indexOf(TOKEN);
  const line = text.slice(0, at).split('\n').length;
  const column = at - text.lastIndexOf('\n', at - 1);
  const found = diagnostics.filter(({ rule }) => rule === 'source-unknown');
  expect(found.map((one) => [one.file, one.line, one.column, one.endLine, one.endColumn])).toEqual([
    [file, line, column, line, column + TOKEN.length],
  ]);
}

const property = (write: (text: string) => Record<string, string> | undefined) =>
  fc.assert(
    fc.asyncProperty(body, async (text) => {
      const files = write(text);
      fc.pre(files !== undefined);
      await expectPlace(files);
    }),
    runs(60),
  );

const indented = (text: string, spaces: string): string => text.replace(/^(?=.)/gm, spaces);

describe('a mistake in a body is told at its very place', () => {
  test.each(['', '-', '+'])('in a block of lines (|%s)', (mark) =>
    property((text) => article(`|${mark}\n${indented(text, '      ')}`)),
  );

  test('in a block with a stated indentation, a comment and spaces in front', () =>
    property((text) => article(`|2 # text\n${indented(` ${text}`, '      ')}`)));

  test('in a folded block', () => property((text) => article(`>-\n${indented(text, '        ')}`)));

  test('in double quotes on one line, with escapes', () => property((text) => article(escaped(text))));

  test('in double quotes over several lines', () =>
    property((text) =>
      article(
        escaped(text)
          .replace(/\\n\\n/g, '\\n\\n\\\n     ')
          .replace(/ Word /g, '\n\n        Word\n      '),
      ),
    ));

  test('in single quotes', () =>
    property((text) => {
      const lines = text.split('\n').map((line) => line.trim().replaceAll("'", "''"));
      return article(`'${lines.join('\n      ')}'`);
    }));

  test('in plain text over several lines', () =>
    property((text) => {
      const lines = text.split('\n').map((line) => line.trim());
      const isPlain = !/: |:$| #|^#|^[-?&*!|>%@`"']/m.test(lines.join('\n'));
      return isPlain ? article(lines.join('\n      ')) : undefined;
    }));

  test('in a cell', () => property((text) => table(csvCell(text))));

  test('in a cell behind one with line ends', () =>
    property((text) => table(`"${text.replaceAll('"', '""')}"`, 'One\n"two"\nthree')));
});

/** Text in double quotes, with some letters written as escapes; the token is left as it is. */
function escaped(text: string): string {
  const written = JSON.stringify(text)
    .replaceAll('é', '\\xe9')
    .replaceAll('نص', '\\u0646\\u0635')
    .replaceAll('😀', '\\U0001F600')
    .replaceAll('a: b', 'a:\\ b')
    .replaceAll('Word', '\\x57ord');
  return written;
}
