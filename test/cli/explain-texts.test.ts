import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { readCsv } from '../../src/corpus/csv.ts';
import { askedOf, findFigures } from '../../src/explaining/find.ts';
import { sheetCsv, sheetMarkdown } from '../../src/explaining/sheet.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { checkOver } from '../support/memory-check.ts';

const SITE = join(import.meta.dirname, '../sites/input/two-languages');

async function explain(...argv: string[]) {
  const world = fakeWorld(SITE);
  const exit = await run(['explain', ...argv], world, '0');
  return { exit, out: world.stdout.text, error: world.stderr.text };
}

test.each([
  ['rise', { article: 'rise' }],
  ['rise:9', { article: 'rise', line: 9 }],
  ['content/articles/rise.md:9:14', { article: 'rise', line: 9 }],
  ['/a site/content/articles/2020/rise.md', { article: '2020/rise' }],
  [String.raw`C:\site\content\articles\rise.ar.md:9`, { article: 'rise.ar', line: 9 }],
  ['/articles/rise/', { article: 'rise' }],
  ['https://example.org/site/ar/articles/rise/index.html#figure-2', { article: 'rise', edition: 'ar' }],
  ['my-articles/rise', { article: 'my-articles/rise' }],
])('%s names an article as findings, folders and browsers do', (written, asked) => {
  expect(askedOf(written)).toEqual(asked);
});

test('a translation is explained by its file and by its page, and not for another language', async () => {
  for (const name of ['content/articles/rise.ar.md', 'rise.ar', '/ar/articles/rise/']) {
    const { exit, out } = await explain(name, '--format', 'json');
    const figures = JSON.parse(out) as { translation: string; file: string }[];
    expect(exit).toBe(0);
    expect(figures.length).toBeGreaterThan(0);
    for (const { translation, file } of figures)
      expect({ translation, file }).toEqual({ translation: 'ar', file: 'content/articles/rise.ar.md' });
  }
  expect(await explain('rise.fr')).toMatchObject({ exit: 1, out: '' });
  expect((await explain('rise.ar:9999')).error).toMatch(/^There is no figure on line 9999 of “rise\.ar”/);
});

test('a sheet says whether a sign-off covers the text it is of', async () => {
  const [own, translated] = [await explain('rise', '--sheet'), await explain('rise.ar', '--sheet')];
  expect(own.out).toMatch(
    /`sourcebook sign-off rise --by NAME --state [0-9a-f]{12}`\. .* It covers no translation \(ar\)\.\n$/,
  );
  expect(translated.out).toMatch(
    /\n\nNo sign-off covers this text: it is a translation \(ar\)\. That of “rise” is bound to its text in the site’s own language \(en\) alone, .*\n$/,
  );
  // Nobody signs a translation off.
  expect(translated.out).not.toContain('sourcebook sign-off');
  const states = async (article: string) => {
    const { out } = await explain(article, '--sheet', '--format', 'csv');
    const [header = [], ...rows] = readCsv(out.slice(1)).rows.map(({ cells }) => cells);
    return new Set(rows.map((cells) => cells[header.indexOf('state')]));
  };
  expect([...(await states('rise'))]).toEqual([expect.stringMatching(/^[0-9a-f]{12}$/)]);
  expect([...(await states('rise.ar'))]).toEqual(['none: no sign-off covers a translation']);
  // A part of it is not signed off.
  expect((await explain(`rise:${lineOf(own.out)}`, '--sheet')).out).not.toContain('sign-off');
});

/** The line of the first figure of a sheet. */
function lineOf(sheet: string): string {
  return /\.md, line (\d+)\)/.exec(sheet)?.[1] ?? '';
}

test('an article with a mistake is told to have one, not to be missing', async () => {
  const { corpus, receipts } = await checkOver({ 'content/articles/roads.md': '---\ntitle: 3\n---\n' });
  expect(findFigures({ article: 'roads' }, corpus, receipts)).toEqual({
    missing: '“roads” has mistakes; sourcebook check tells which',
  });
});

test('a sheet is for a spreadsheet, or to be read: an author’s words are no formula there, and no markup', async () => {
  const sentence = '=HYPERLINK("https://example.org") said <!-- a | b *c* @name';
  const text = `---\ntitle: "<b>Roads</b> \`of\` [x](y)"\ndescription: What is known.\npublished: 2020-10-01\n---\n\nRoads.\n\n=1+1 and :stat[30]{series=attacks at=2020-03} attacks.\n`;
  const { corpus, receipts } = await checkOver({ 'content/articles/roads.md': text });
  const found = findFigures({ article: 'roads' }, corpus, receipts);
  if ('missing' in found) throw new Error(found.missing);
  const sheet = {
    title: '<b>Roads</b> `of` [x](y)',
    article: 'roads',
    receipts: found.receipts.map((one) => ({ ...one, context: sentence, text: '-30' })),
    corpus,
  };
  const csv = sheetCsv(sheet);
  expect(csv.codePointAt(0)).toBe(0xfeff);
  const [header = [], row = []] = readCsv(csv.slice(1)).rows.map(({ cells }) => cells);
  expect(row[header.indexOf('sentence')]).toBe(`'${sentence}`);
  // A number is one, and is to be counted with.
  expect(row[header.indexOf('figure')]).toBe('-30');
  const markdown = sheetMarkdown(sheet);
  expect(markdown).toContain('# Fact check: \\<b\\>Roads\\</b\\> \\`of\\` \\[x\\](y)\n');
  expect(markdown).toContain('said \\<!-- a \\| b \\*c\\* @\u2060name');
});
