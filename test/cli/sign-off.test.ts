import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { check } from '../../src/rules/index.ts';
import { sitePages } from '../../src/site/pages-of.ts';
import type { ArticlePage } from '../../src/views/pages/article.ts';
import { fakeWorld } from '../support/fake-world.ts';

const SMALL = join(import.meta.dirname, '../sites/input/small');
const ARTICLE = 'content/articles/rise.md';
const LEDGER = 'data/sign-offs.json';

let site = '';
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'sourcebook-sign-off-'));
  cpSync(SMALL, site, { recursive: true });
});
afterEach(() => rmSync(site, { recursive: true, force: true }));

async function call(...argv: string[]) {
  const world = fakeWorld(site);
  const exit = await run(argv, world, '0');
  return { exit, out: world.stdout.text, error: world.stderr.text };
}

const read = (file: string) => readFileSync(join(site, file), 'utf8');

function edit(file: string, from: string | RegExp, to: string): void {
  const before = read(file);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(join(site, file), after);
}

/** One more incident in the country that an article counts in. */
function incident(id: string): void {
  writeFileSync(
    join(site, `content/incidents/${id}.md`),
    `---\ntitle: Shots at ${id}\ndate: 2020-08-20\nplace: ford\nkind: ambush\ncitations: [agency]\n---\n`,
  );
}

/** What the check says of sign-offs, and what the page of the article does. */
async function standing(path = '/articles/rise/') {
  const checked = await check(site, { now: new Date('2026-01-02') });
  const found = checked.diagnostics.map(({ rule, message }) => `${rule}: ${message}`);
  const page = sitePages(checked, {}).pages.find((one) => one.path === path);
  return { found, checked: (page?.view() as ArticlePage | undefined)?.checked };
}

describe('a sign-off', () => {
  test('is written into the article and the ledger, and the page says so', async () => {
    const before = read(ARTICLE);
    expect(await call('sign-off', 'rise', '--by', 'B. Checker')).toEqual({
      exit: 0,
      error: '',
      out: '“rise” is signed off by B. Checker on 2026-01-02, with 4 figures; commit content/articles/rise.md and data/sign-offs.json together.\n',
    });
    expect(read(ARTICLE).replace('checkedBy: B. Checker\ncheckedOn: 2026-01-02\n', '')).toBe(before);
    const { found, checked } = await standing();
    expect(found).toEqual([]);
    expect(checked).toMatchObject({ by: 'B. Checker', on: { words: '2 January 2026' } });
    expect(checked?.changed).toBeUndefined();
    expect(readdirSync(join(site, 'data')).sort()).toEqual(['series', 'sign-offs.json']);
  });

  test('is the same for the same state, whoever asks and however often', async () => {
    await call('sign-off', ARTICLE, '--by', 'B. Checker', '--on', '2025-12-30');
    const [article, ledger] = [read(ARTICLE), read(LEDGER)];
    await call('sign-off', '/articles/rise/', '--by', 'B. Checker', '--on', '2025-12-30');
    expect([read(ARTICLE), read(LEDGER)]).toEqual([article, ledger]);
  });

  test('stands while dates, authors, topics and line ends change, and other articles come', async () => {
    await call('sign-off', 'rise', '--by', 'B. Checker');
    edit(ARTICLE, /^updated: .*/m, 'updated: 2026-01-02');
    edit(ARTICLE, /^authors: .*/m, 'authors: [A. Writer]');
    edit(ARTICLE, /^topics: .*/m, 'topics: [Example]');
    edit('content/incidents/ford.md', /title: .*/, 'title: Attack at the ford');
    writeFileSync(join(site, ARTICLE), read(ARTICLE).replaceAll('\n', '\r\n'));
    writeFileSync(
      join(site, 'content/articles/other.md'),
      '---\ntitle: Other\ndescription: Another.\npublished: 2026-01-01\n---\n\nText.\n',
    );
    expect(await standing()).toMatchObject({ found: [], checked: { by: 'B. Checker' } });
  });

  test.each<[string, () => void, string]>([
    ['a word of the text', () => edit(ARTICLE, 'season', 'summer'), 'expected what was signed off: its body'],
    ['the title', () => edit(ARTICLE, /title: .*/, 'title: It rose'), 'its title'],
    [
      'a value with its text',
      () => {
        edit('data/series/attacks.csv', '2020-08,12', '2020-08,13');
        edit(ARTICLE, ':stat[12]', ':stat[13]');
        edit(ARTICLE, '[20 percent]', '[30 percent]');
      },
      'its body (line 16); “13”: 12 attacks → 13 attacks; “30 percent”: 20 percent → 30 percent',
    ],
    [
      'what a row says of itself',
      () => edit('content/incidents/ford.md', /^citations:/m, 'status: disputed\ncitations:'),
      'changed row incident ford (reported → disputed)',
    ],
    [
      'a row that comes',
      () => {
        incident('bridge');
        edit(ARTICLE, ':stat[two]', ':stat[three]');
      },
      '“three”: 2 incidents → 3 incidents, new row incident bridge',
    ],
    [
      'many rows that come for one that goes',
      () => {
        for (const id of ['a', 'b', 'c', 'd', 'e']) incident(id);
        rmSync(join(site, 'content/incidents/mast.md'));
        edit(ARTICLE, ':stat[two]', ':stat[six]');
        edit(ARTICLE, ':stat[one]', ':stat[none]');
      },
      '“six”: 2 incidents → 6 incidents, new rows incident a, incident b, incident c and 2 more, gone row incident mast',
    ],
    [
      'a row for another, and the number stays',
      () => {
        incident('bridge');
        edit(
          'content/incidents/ford.md',
          'place: ford',
          'place: {name: Elsewhere, country: IQ, precision: country}',
        );
      },
      '“two”: new row incident bridge, gone row incident ford',
    ],
    [
      'the passage of a source',
      () => edit('content/incidents/ford.md', 'three soldiers were killed', 'three were killed'),
      '“two”: other sources',
    ],
    [
      'a figure more and one less',
      () => edit(ARTICLE, /:stat\[12\]\{[^}]*\}/, ':stat[10]{series=attacks at=2020-07}'),
      '“10” (10 attacks) is new; “12” (12 attacks) is gone',
    ],
    [
      'a month that is drawn in a chart and named by no figure',
      () => edit('data/series/attacks.csv', '2020-06,8', '2020-06,9'),
      'expected what was signed off: the ::trend in line 24: changed row observation attacks 2020-06 (8 → 9)',
    ],
    [
      'a count in a table',
      () => edit('content/incidents/ford.md', 'wounded: 5+', 'wounded: 6+'),
      'the ::incidents in line 30: changed row incident ford (wounded 5+ → wounded 6+)',
    ],
    [
      'where something is on a map',
      () => edit('content/places/ford.md', /^lat: .*/m, 'lat: 35.5'),
      'the ::map in line 28: changed row incident ford (place ',
    ],
  ])('is void when %s changes, and what changed is told', async (_, change, told) => {
    await call('sign-off', 'rise', '--by', 'B. Checker', '--on', '2025-12-30');
    change();
    const { found, checked } = await standing();
    const said = found.filter((one) => one.startsWith('sign-off-void'));
    expect(said).toEqual([
      expect.stringContaining(
        'unexpected change since B. Checker checked “rise” on 2025-12-30, expected what was signed off: ',
      ),
    ]);
    expect(said[0]).toContain(told);
    expect(checked).toMatchObject({ on: { words: '30 December 2025' }, changed: 'changed since' });
    expect(checked?.by).toBeUndefined();
  });

  test('holds again when the change is taken back, or signed off', async () => {
    await call('sign-off', 'rise', '--by', 'B. Checker');
    edit(ARTICLE, 'season', 'summer');
    edit(ARTICLE, 'summer', 'season');
    expect((await standing()).found).toEqual([]);
    edit(ARTICLE, 'season', 'summer');
    await call('sign-off', 'rise', '--by', 'C. Checker');
    expect(await standing()).toMatchObject({ found: [], checked: { by: 'C. Checker' } });
  });

  test('altered by hand in its ledger is void', async () => {
    await call('sign-off', 'rise', '--by', 'B. Checker');
    edit(LEDGER, /"hash": "[0-9a-f]{6}/, '"hash": "000000');
    expect((await standing()).found).toEqual([
      expect.stringMatching(/^sign-off-void: .*: its entry in data\/sign-offs\.json was altered$/),
    ]);
  });

  test('of an earlier version is told to be one that cannot be compared, stays, and can be signed off anew', async () => {
    await call('sign-off', 'rise', '--by', 'B. Checker');
    const { signOffs } = JSON.parse(read(LEDGER)) as { signOffs: Record<string, unknown>[] };
    const earlier = signOffs.map(({ article, by, on, hash, text }) => ({
      article,
      by,
      on,
      hash,
      text,
      figures: [{ question: 'series=attacks at=2020-08', value: '12 attacks', working: '0123456789abcdef' }],
    }));
    writeFileSync(join(site, LEDGER), JSON.stringify({ signOffs: earlier }));
    const { found, checked } = await standing();
    expect(found).toEqual([
      expect.stringMatching(/^sign-off-unbound: .* is of an earlier version of Sourcebook$/),
    ]);
    expect(checked).toBeUndefined();
    const other = 'content/articles/other.md';
    writeFileSync(
      join(site, other),
      '---\ntitle: Other\ndescription: Another.\npublished: 2026-01-01\n---\n\nText.\n',
    );
    await call('sign-off', 'other', '--by', 'B. Checker');
    expect(JSON.parse(read(LEDGER))).toMatchObject({ signOffs: [{ article: 'other' }, earlier[0]] });
    await call('sign-off', 'rise', '--by', 'B. Checker');
    expect((await standing()).found).toEqual([]);
  });

  test('goes with its article', async () => {
    await call('sign-off', 'rise', '--by', 'B. Checker');
    const other = 'content/articles/other.md';
    writeFileSync(
      join(site, other),
      '---\ntitle: Other\ndescription: Another.\npublished: 2026-01-01\n---\n\nText.\n',
    );
    await call('sign-off', 'other', '--by', 'B. Checker');
    expect(read(LEDGER).match(/"article": "(\w+)"/g)).toHaveLength(2);
    rmSync(join(site, other));
    await call('sign-off', 'rise', '--by', 'B. Checker');
    expect(read(LEDGER)).not.toContain('"other"');
  });
});

test('a translation is no part of what was checked, and its page does not say that it was', async () => {
  edit('content/site.yaml', /^languages: .*/m, 'languages: [en, ar]');
  await call('sign-off', 'rise', '--by', 'B. Checker');
  expect((await standing('/ar/articles/rise/')).checked).toMatchObject({ by: 'B. Checker' });
  writeFileSync(join(site, 'content/articles/rise.ar.md'), '---\ntitle: هل ارتفع؟\n---\n\nنعم.\n');
  expect(await standing('/ar/articles/rise/')).toEqual({ found: [], checked: undefined });
  expect((await standing()).checked).toMatchObject({ by: 'B. Checker' });
});

test('a translation is not signed off by itself, however it is named', async () => {
  edit('content/site.yaml', /^languages: .*/m, 'languages: [en, ar]');
  writeFileSync(join(site, 'content/articles/rise.ar.md'), '---\ntitle: ارتفاع\n---\n\nنص.\n');
  for (const name of ['rise.ar', 'content/articles/rise.ar.md', '/ar/articles/rise/'])
    expect(await call('sign-off', name, '--by', 'B. Checker')).toEqual({
      exit: 1,
      out: '',
      error:
        '“rise.ar” is a translation, which is no part of a sign-off; its article is “rise”. Nothing was written.\n',
    });
});

test('a check that nobody signed off is told, and no page speaks of it', async () => {
  edit(ARTICLE, 'published:', 'checkedBy: B. Checker\npublished:');
  const { found, checked } = await standing();
  expect(found).toEqual([expect.stringContaining('sign-off-unbound')]);
  expect(checked).toBeUndefined();
});

test('the sheet names the state that is signed off, and another is refused', async () => {
  const sheet = (await call('explain', 'rise', '--sheet')).out;
  const state = /--state ([0-9a-f]+)/.exec(sheet)?.[1] ?? '';
  expect((await call('sign-off', 'rise', '--by', 'B. Checker', '--state', state)).exit).toBe(0);
  edit(ARTICLE, 'season', 'summer');
  const before = [read(ARTICLE), read(LEDGER)];
  const { exit, error } = await call('sign-off', 'rise', '--by', 'B. Checker', '--state', state);
  expect(exit).toBe(1);
  expect(error).toMatch(
    /^“rise” is not what was checked: its state is [0-9a-f]{12} now; print its sheet again\. Nothing was written\.\n$/,
  );
  expect([read(ARTICLE), read(LEDGER)]).toEqual(before);
});

describe('nothing is written and one sentence told for', () => {
  test.each<[string, () => void, string[], number, string | RegExp]>([
    ['no name', () => {}, ['rise'], 2, '“sign-off” needs --by NAME: who checked it.\n'],
    ['a name over two lines', () => {}, ['rise', '--by', 'B\nC'], 2, /^--by takes a name in one line/],
    [
      'a line',
      () => {},
      ['rise:3', '--by', 'B'],
      2,
      'An article is signed off as a whole; leave the line out.\n',
    ],
    ['no date', () => {}, ['rise', '--by', 'B', '--on', 'yesterday'], 2, /^--on has unexpected “yesterday”/],
    [
      'a day to come',
      () => {},
      ['rise', '--by', 'B', '--on', '2026-01-03'],
      2,
      '“2026-01-03” lies in the future; --on is the day on which it was checked.\n',
    ],
    [
      'no state',
      () => {},
      ['rise', '--by', 'B', '--state', '12ab'],
      2,
      /^“12ab” is no state; it is 8 digits or more/,
    ],
    [
      'no such article',
      () => {},
      ['rize', '--by', 'B'],
      1,
      'There is no article “rize”; did you mean “rise”? Nothing was written.\n',
    ],
    [
      'a figure with a mistake',
      () => edit(ARTICLE, ':stat[12]', ':stat[11]'),
      ['rise', '--by', 'B'],
      1,
      '“rise” has mistakes; sourcebook check tells which. Nothing was written.\n',
    ],
    [
      'an article that cannot be read',
      () => edit(ARTICLE, /description: .*\n/, ''),
      ['rise', '--by', 'B'],
      1,
      '“rise” has mistakes; sourcebook check tells which. Nothing was written.\n',
    ],
    [
      'a damaged ledger',
      () => writeFileSync(join(site, LEDGER), '{"signOffs": ['),
      ['rise', '--by', 'B'],
      1,
      'The ledger data/sign-offs.json is damaged; sourcebook check tells where. Nothing was written.\n',
    ],
  ])('%s', async (_, prepare, argv, exit, error) => {
    prepare();
    const before = read(ARTICLE);
    const result = await call('sign-off', ...argv);
    expect(result).toMatchObject({ exit, out: '' });
    expect(result.error).toMatch(error);
    expect(read(ARTICLE)).toBe(before);
  });
});

test('a sign-off goes along with an article that is renamed, and is replaced when it is signed off anew', async () => {
  await call('sign-off', 'rise', '--by', 'B. Checker');
  renameSync(join(site, ARTICLE), join(site, 'content/articles/climb.md'));
  edit('content/articles/climb.md', /^---\n/, '---\nformerIds: [rise]\n');
  const renamed = await standing('/articles/climb/');
  expect(renamed.found.filter((text) => text.startsWith('sign-off'))).toEqual([]);
  expect(renamed.checked).toBeDefined();
  await call('sign-off', 'climb', '--by', 'C. Checker');
  const ledger = JSON.parse(read(LEDGER)) as { signOffs: { article: string; by: string }[] };
  expect(ledger.signOffs.map(({ article, by }) => `${article} ${by}`)).toEqual(['climb C. Checker']);
});
