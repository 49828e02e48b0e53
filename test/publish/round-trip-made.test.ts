import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Checked } from '../../src/rules/index.ts';
import { createViews } from '../../src/views/views.ts';
import { runs } from '../support/runs.ts';
import { expectRoundTrip } from './expect-round-trip.ts';
import { madeSeries, madeSite } from './made-records.ts';
import { checkMemory, filesOf, inputFor, NOW, SITE_YAML } from './sites.ts';

/** Each run reads a site twice; more of them find no more than a longer time of day. */
const RUNS = 40;

const errors = ({ diagnostics }: Checked) => diagnostics.filter(({ severity }) => severity === 'error');

/** Every page of a site as its template is given it. */
function pagesOf(checked: Checked): [path: string, page: string][] {
  return createViews(checked).pages.map(({ path, view }) => [path, JSON.stringify(view())]);
}

test('the published CSV files of any records, put under data/ of an empty site, give the same records, files and pages', async () => {
  await fc.assert(
    fc.asyncProperty(madeSite, async (site) => {
      const checked = await checkMemory(site);
      expect(errors(checked)).toEqual([]);
      const files = filesOf(inputFor(checked));
      const again = await expectRoundTrip(checked.corpus, files);
      expect(filesOf(inputFor(again))).toEqual(files);
      expect(pagesOf(again)).toEqual(pagesOf(checked));
    }),
    runs(RUNS),
  );
});

test('the published files of any series, put beside its settings or alone, give the same observations and files', async () => {
  const base = {
    'content/site.yaml': SITE_YAML,
    ...Object.fromEntries(
      ['wire', 'paper'].map((id) => [
        `content/sources/${id}.md`,
        `---\n${stringify({ title: id, publisher: 'P', kind: 'ngo', url: `https://example.net/${id}` })}---\n`,
      ]),
    ),
  };
  await fc.assert(
    fc.asyncProperty(madeSeries, async ({ yaml, csv }) => {
      const first = await checkMemory({
        ...base,
        'data/series/made.yaml': `${yaml}${stringify({ observations: csv })}`,
      });
      expect(errors(first)).toEqual([]);
      const files = filesOf(inputFor(first, { now: NOW }));
      const published = files.get('data/series/made.csv') ?? '';
      const second = await checkMemory({
        ...base,
        'data/series/made.yaml': yaml,
        'data/series/made.csv': published,
      });
      expect(errors(second)).toEqual([]);
      const plain = ({ corpus }: Checked) =>
        corpus.series
          .get('made')
          ?.record.observations.map(({ file: _file, span: _span, sourceAt: _at, ...one }) => one);
      expect(plain(second)).toEqual(plain(first));
      expect(filesOf(inputFor(second, { now: NOW }))).toEqual(files);
      // And with nothing kept but what was published.
      const third = await expectRoundTrip(first.corpus, files);
      expect(filesOf(inputFor(third, { now: NOW }))).toEqual(files);
    }),
    runs(RUNS),
  );
});
