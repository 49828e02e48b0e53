import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

const FILES = sourceFiles();
const LONGEST = 400;
const MEDIAN = 100;
const MOST_DEPENDENCIES = 25;

const lines = (text: string) => text.split('\n').length - 1;
/** A file’s code, without comments and without what stands in quotes on one line. */
const code = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");

test('no file is long, and half of them are short', () => {
  expect(FILES.filter(({ text }) => lines(text) > LONGEST).map(({ path }) => path)).toEqual([]);
  const lengths = FILES.map(({ text }) => lines(text)).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(MEDIAN);
});

test('no file or folder is a drawer for everything', () => {
  expect(
    FILES.map(({ path }) => path).filter((path) =>
      /(^|\/)(utils?|helpers?|misc|common-utils|lib)(\/|\.|$)/i.test(path),
    ),
  ).toEqual([]);
});

test('no any, no ignored types, no mutable state of a module', () => {
  const marks: readonly [RegExp, string][] = [
    [/(?::|\bas|<)\s*any\b(?!\s*[:(])|\bany\[\]/, 'any'],
    [/@ts-(?:ignore|nocheck|expect-error)/, 'a type error passed over'],
    [/^(?:export )?(?:let|var) /m, 'a variable of the module'],
    [
      /^(?:export )?const \w+(?:: (?:Weak)?(?:Map|Set|Array)\b[^=\n]*)? = new (?:Map|Set|WeakMap|Array)(?:<[^\n]*>)?\(\);/m,
      'a collection of the module to be filled later',
    ],
  ];
  const found = FILES.flatMap(({ path, text }) => {
    const source = code(text);
    return marks
      .filter(([mark]) => mark.test(mark.source.includes('@ts') ? text : source))
      .map(([, what]) => `${path}: ${what}`);
  });
  expect(found).toEqual([]);
});

test('the marks find what they look for', () => {
  expect(code("const a: any = 1; // any\n/* as any */ 'x: any'")).toBe("const a: any = 1; \n ''");
});

test('few dependencies, each at one version', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>;
  expect(Object.keys(dependencies ?? {}).length).toBeLessThanOrEqual(MOST_DEPENDENCIES);
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+(-[\w.]+)?$/);
  }
});
