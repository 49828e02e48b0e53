import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PAGE_LANGUAGES } from '../../src/model/languages.ts';
import { sourceFiles } from './source-files.ts';

/*
 * What a reader sees is in the words of a language (src/views/words, and the words of receipts), never in a template, a
 * view, a drawing or a script: there it would be English in every language.
 */

const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/.*$/gm;

it('templates hold no text of their own', () => {
  const found = sourceFiles()
    .filter(({ path }) => path.endsWith('.astro'))
    .flatMap(({ path, text }) => textsOf(text).map((words) => `${path}: ${words}`));
  expect(found).toEqual([]);
});

it('the text of a template is found', () => {
  const template =
    '---\nconst a = 1;\n---\n<p class="x">{a > 0 && <b>More</b>} · {a}</p><a aria-label="Back">{a}</a>';
  expect(textsOf(template)).toEqual(['More', 'Back']);
});

/** Text between tags, outside braces, and in attributes that are read out. */
function textsOf(template: string): string[] {
  const body = template
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '');
  const attributes = Array.from(
    body.matchAll(/\s(?:aria-label|alt|title|placeholder)="([^"{]*)"/g),
    ([, words]) => words ?? '',
  );
  const between = Array.from(body.matchAll(/(?<![=-])>([^<>{}]*)(?=<|\{)/g), ([, words]) => words ?? '');
  // What follows an expression in the same element.
  const behind = Array.from(body.matchAll(/\}([^<>{}]*)(?=<\/)/g), ([, words]) => words ?? '');
  const quoted = Array.from(body.matchAll(/(?:&&|\?|:) '([^']*)'/g), ([, words]) => words ?? '').filter(
    (words) => /\s/.test(words.trim()),
  );
  return [...between, ...behind, ...quoted, ...attributes]
    .map((words) => words.trim())
    .filter((words) => /\p{L}/u.test(words) && !CODE.test(words));
}

/** Pieces of expressions between two tags, and values of attributes. */
const CODE = /&&|===|^: |^external noopener$/;

it('views, drawings and scripts hold no sentences', () => {
  const rooms = /^(?:views|charts|client|site\/(?!engine))/;
  const found = sourceFiles()
    .filter(({ path }) => rooms.test(path) && !path.startsWith('views/words/') && path.endsWith('.ts'))
    .flatMap(({ path, text }) =>
      Array.from(
        text.replace(COMMENT, '').matchAll(/'([^'\n]*)'|`([^`]*)`/g),
        ([, quoted, template]) => quoted ?? (template ?? '').replace(/\$\{[^}]*\}/g, '…'),
      )
        // Two words with a space between them, none of them markup, a path or a query.
        .filter((words) => /\p{L}{2,},? \p{L}{2,}/u.test(words.replace(/<[^>]*>/g, '')))
        .filter((words) => !OURS.some((pattern) => pattern.test(words)))
        .map((words) => `${path}: ${words}`),
    );
  expect(found).toEqual([]);
});

/** Errors of the program, which a reader never sees, classes and attributes of markup, selectors and names of typefaces. */
const OURS = [
  /^there (?:is|are) no /,
  /class=|viewBox=|aria-/,
  /^no … in the page$/,
  / is of another state$/,
  /^(?:place(?:-sign)?|lane-dots|data) [a-z-]+…?$/,
  /^thead th$/,
  /sans-serif$/,
];

it('every language of pages has files of its own, in Arabic letters and no Latin words where it is Arabic', () => {
  const folder = join(import.meta.dirname, '../../src/views/words');
  const files = readdirSync(folder);
  for (const language of PAGE_LANGUAGES) expect(files).toContain(`${language}.ts`);
  const labels = readFileSync(join(folder, 'labels-ar.ts'), 'utf8');
  // Names of formats are the same in every language.
  const latin = Array.from(labels.matchAll(/: '([^']*)'/g), ([, words]) => words ?? '').filter(
    (words) => /[a-z]{3}/i.test(words) && !['APA', 'Chicago', 'BibTeX'].includes(words),
  );
  expect(latin).toEqual([]);
});
