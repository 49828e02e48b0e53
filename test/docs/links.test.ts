import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { documents, PROJECT } from './documents.ts';

const PAGES = documents();

/** Addresses in Markdown and in the few tags around pictures. */
function linksOf(prose: string): string[] {
  const plain = prose.replace(/`[^`\n]*`/g, (code) => code.replace(/[()[\]]/g, ' '));
  return [
    ...Array.from(plain.matchAll(/\]\(([^)\s]+)\)/g), ([, to = '']) => to),
    ...Array.from(plain.matchAll(/\b(?:src|srcset|href)="([^"]+)"/g), ([, to = '']) => to),
  ];
}

test('every link leads to a file, and to a heading of it where it names one', () => {
  const dead = PAGES.flatMap(({ path, prose }) =>
    linksOf(prose)
      .filter((to) => !/^(?:https?:|mailto:)/.test(to))
      .filter((to) => {
        const [file = '', heading] = to.split('#');
        const target = file === '' ? path : normalize(join(dirname(path), file));
        if (!existsSync(join(PROJECT, target))) return true;
        const page = PAGES.find((one) => one.path === target);
        return heading !== undefined && page?.anchors.has(heading) !== true;
      })
      .map((to) => `${path} → ${to}`),
  );
  expect(dead).toEqual([]);
});

test('every page of docs/ is reached from the README', () => {
  const reached = new Set(['README.md']);
  for (const path of reached) {
    const page = PAGES.find((one) => one.path === path);
    for (const to of linksOf(page?.prose ?? '')) {
      const target = normalize(join(dirname(path), to.split('#')[0] ?? ''));
      if (PAGES.some((one) => one.path === target)) reached.add(target);
    }
  }
  expect(PAGES.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
});

test('a file that is named in the running text is there', () => {
  const missing = PAGES.filter(({ path }) => !path.startsWith('docs/reference/')).flatMap(({ path, prose }) =>
    Array.from(prose.matchAll(/`((?:src|test|docs)\/[^`\s*<…]+)`/g), ([, file = '']) => file)
      .filter((file) => !existsSync(join(PROJECT, file)))
      .map((file) => `${path}: ${file}`),
  );
  expect(missing).toEqual([]);
});
