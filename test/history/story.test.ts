import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FORMATS } from '../../src/diagnostics/reporters/index.ts';
import { validSarif } from '../diagnostics/sarif/valid.ts';
import { check, commit, gitSite, workFolder } from '../support/git-site.ts';
import { PUBLISHED, STEPS } from './story.ts';

/*
 * A history as it is made: the commits of story.ts one after another, and what `check --since` prints of each in every format.
 * The files in output/ are meant to be read.
 */

const folder = workFolder();
beforeAll(() => void gitSite(folder, PUBLISHED));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Steps in which something is not told to readers. */
const WRONG = ['02', '04', '06', '09', '10'];

test.each(STEPS)('$name', async ({ name, files, since = 'HEAD~1' }) => {
  commit(folder, name, files);
  const parts = [`${name}, since ${since}`];
  for (const format of FORMATS) {
    const { exit, out, error } = await check(folder, ['--since', since, '--format', format]);
    expect(error).toBe('');
    expect(exit, out).toBe(WRONG.includes(name.slice(0, 2)) ? 1 : 0);
    if (format === 'sarif') validSarif(out);
    parts.push(`=== ${format}\n${out}`);
  }
  await expect(parts.join('\n\n')).toMatchFileSnapshot(
    join(import.meta.dirname, 'output', `${name.replace(/\W+/g, '-')}.txt`),
  );
});
