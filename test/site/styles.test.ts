import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/*
 * A page is written from the left or from the right. A style that names a side would be wrong in one of them, so all of them
 * name the beginning and the end of the line.
 */

const FOLDER = join(import.meta.dirname, '../../src/site/styles');
const PHYSICAL = [
  /(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b/,
  /(?<![\w-])(?:left|right|top|bottom)\s*:/,
  /(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
  /border-(?:top|bottom)-(?:left|right)-radius/,
  /(?<![\w-])(?:min-|max-)?(?:width|height)\s*:(?!.*\))/,
];

it('styles name no side of the page, only beginning and end', () => {
  const found = readdirSync(FOLDER).flatMap((file) =>
    readFileSync(join(FOLDER, file), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
      .split('\n')
      .flatMap((line, n) =>
        PHYSICAL.some((pattern) => pattern.test(line)) ? [`${file}:${n + 1} ${line.trim()}`] : [],
      ),
  );
  expect(found).toEqual([]);
});
