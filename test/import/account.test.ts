import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { csvLine } from '../../src/publish/csv-text.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { runs } from '../support/runs.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const SITE =
  'title: T\ndescription: D\nurl: https://example.org\nlanguages: [en]\npublisher: P\nlicence: CC0\n';
const HEADER =
  'id type_of_violence side_a side_b country date_prec date_start date_end low best high source_article where_prec where_coordinates latitude longitude'.split(
    ' ',
  );
const one = (...values: string[]) => fc.constantFrom(...values);
const day = one('2014-01-01', '2014-12-31', '2014-02-28', '1753-01-01', '2014-02-30', '', 'soon');
const row = fc
  .tuple(
    one('1', '2', '3', '4', '', 'x y'),
    one('1', '2', '3', '9', ''),
    one('Red Front', 'Government of Iraq, Government of Kuwait', '', 'حزب'),
    one('Civilians', 'Blue Guard', ''),
    one('Iraq', 'Atlantis', ''),
    one('1', '5', ''),
    day,
    day,
    one('0', '3', '-1', '', 'x'),
    one('2', '3', '99'),
    one('3', '4'),
    one('', '"Wire,2014-01-02,A; b"', '"Wire,1753-01-01,A";"Paper,2013-01-01,C"', 'r 1/2', '"unclosed'),
    one('1', '6', ''),
    one('Northford', '', 'a,b\n"c"'),
    one('33.5', '0', 'x', ''),
    one('44.5', '0', ''),
  )
  .map((cells) => [...cells]);

/** A row that the samples give seldom: neither side is named, and all else is right. */
const NO_SIDES = '1,1,,,Iraq,1,2014-01-01,2014-01-01,0,2,3,,1,Northford,33.5,44.5'.split(',');

async function imported(folder: string): Promise<{ said: string; counts: Record<string, number> }> {
  const world = fakeWorld(folder);
  await run(['import', 'events.csv', '--site', '.', '--report', 'report.json'], world, '1');
  const said = world.stdout.text + world.stderr.text;
  const head = said.split('\n', 1)[0] ?? '';
  const number = (words: RegExp) => Number(words.exec(head)?.[1] ?? 0);
  return {
    said,
    counts: {
      total: number(/^(\d+) rows?/),
      taken: number(/taken (\d+)/),
      refused: number(/refused (\d+)/),
      there: number(/already there (\d+)/),
    },
  };
}

function dataOf(folder: string): string[] {
  return readdirSync(join(folder, 'data'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${path}\n${readFileSync(path, 'utf8')}`);
}

/** The titles of incidents in the text of tables, which all begin with what UCDP counts. */
function titlesIn(tables: string): string[] {
  return Array.from(
    tables.matchAll(/(?<=,)"?((?:Armed violence|Violence)[^"]*?)"?,\d{4}/g),
    ([, title = '']) => title,
  );
}

test('every row of any table is accounted for, what is taken passes check, and a second time nothing changes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
      const folder = mkdtempSync(join(tmpdir(), 'sourcebook-account-'));
      made.push(folder);
      mkdirSync(join(folder, 'content'));
      mkdirSync(join(folder, 'data'));
      writeFileSync(join(folder, 'content/site.yaml'), SITE);
      const ragged = rows.map((cells, n) => (n % 7 === 6 ? cells.slice(1) : cells));
      writeFileSync(join(folder, 'events.csv'), [HEADER, ...ragged].map(csvLine).join('\r\n'));

      const first = await imported(folder);
      const { total = 0, taken = 0, refused = 0, there = 0 } = first.counts;
      expect(total, first.said).toBe(rows.length);
      expect(taken + refused + there).toBe(total);
      const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as {
        row: number;
        outcome: string;
        reason: string;
      }[];
      const kept = new Set(report.filter(({ outcome }) => outcome === 'refused').map((found) => found.row));
      expect(kept.size).toBe(refused);
      for (const { reason } of report) expect(reason).not.toBe('');

      const world = fakeWorld(folder);
      await run(['check', '--site', '.', '--format', 'json'], world, '1');
      const { diagnostics } = JSON.parse(world.stdout.text) as { diagnostics: { message: string }[] };
      // A nought in place of a latitude or longitude lies in no country of these rows, which is told.
      for (const { message } of diagnostics)
        expect(message).toMatch(/^unexpected position (?:0, |[\d.]+, 0 )/);

      const before = dataOf(folder);
      // A title that a side or a place is missing from is made of what is there; it may be the place alone.
      for (const title of titlesIn(before.join('\n'))) {
        expect(title).toMatch(/^(?:Armed violence|Violence)(?: \S.*)?, \S/);
        expect(title).not.toMatch(/\b(?:and|between|of|with) (?:and|against|on)\b|\band,/);
      }

      const second = await imported(folder);
      expect(second.counts).toMatchObject({ total, taken: 0 });
      expect(second.counts.there).toBe(taken);
      expect(second.said).not.toContain('value-differs');
      expect(dataOf(folder)).toEqual(before);
    }),
    { ...runs(40), examples: [[[NO_SIDES]]] },
  );
}, 60_000);
