import { expect, test } from 'vitest';
import { skeletonFiles } from '../support/memory-check.ts';
import { between, entry, incident, PATROL, quiet } from './between.ts';

const shared = {
  'content/site.yaml': `${skeletonFiles()['content/site.yaml']}policy: {sourcePages: shared}\n`,
};
const GAZETTE = 'content/sources/gazette.md';
const gazette = (day: string, more = '') =>
  entry(
    `title: Patrol hit\npublisher: Example Gazette\nkind: newspaper\nurl: https://gazette.example/a\npublished: ${day}\n${more}`,
  );
const citing = (citation: string, more = '') => incident(more).replace('[wire-report]', `[${citation}]`);

test('the day of a source that is shown where it is cited is a fact, like that of one with a page', async () => {
  const site = (day: string, more = '') => ({
    ...shared,
    [GAZETTE]: gazette(day, more),
    [PATROL]: citing('gazette'),
  });
  const { told, diff } = await between(site('2020-09-02'), site('2020-09-03'));
  expect(told).toEqual([
    `${GAZETTE}:6 correction-missing: unexpected change of “published” of source “gazette” from “2020-09-02” to “2020-09-03”, expected a correction`,
  ]);
  expect(diff).toContain('- source `gazette`, published: **2020-09-02** → **2020-09-03**');
  const note = 'corrections: [{date: 2020-10-02, note: It came out on the 3rd., fields: [published]}]\n';
  expect((await between(site('2020-09-02'), site('2020-09-03', note))).told).toEqual([]);
  expect((await between(site('2020-09-03', note), site('2020-09-03'))).told).toEqual([
    expect.stringContaining('correction-removed'),
  ]);
  // It has no address: it may go, come, and be called otherwise.
  const { [GAZETTE]: _, ...without } = { ...site('2020-09-02'), [PATROL]: citing('wire-report') };
  expect((await between(site('2020-09-02'), without)).told).toEqual([]);
  expect((await between(without, site('2020-09-02'))).diff).not.toContain('gazette');
});

test('and so is that of one that is described in the citation, which the record corrects', async () => {
  const inPlace = (more: string, title = 'Patrol hit') =>
    `{title: ${title}, publisher: Example Gazette, kind: newspaper${more}}`;
  const site = (more: string, own = '', title?: string) => ({ [PATROL]: citing(inPlace(more, title), own) });
  const address = ', url: "https://gazette.example/a"';
  const day = (n: number) => `, published: 2020-09-0${n}`;
  for (const more of ['', address]) {
    expect((await between(site(more + day(2)), site(more + day(3)))).told).toEqual([
      `${PATROL}:6 correction-missing: unexpected change of “published of Patrol hit” of incident “patrol” from “2020-09-02” to “2020-09-03”, expected a correction`,
    ]);
    expect((await between(site(more + day(2)), site(more))).told).toEqual([
      expect.stringContaining('from “2020-09-02” to “no day”'),
    ]);
    for (const field of ['citations', 'published']) {
      const note = `corrections: [{date: 2020-10-02, note: It came out on the 3rd., fields: [${field}]}]\n`;
      expect((await between(site(more + day(2)), site(more + day(3), note))).told).toEqual([]);
    }
    expect((await between(site(more + day(2)), { [PATROL]: citing('wire-report') })).told).toEqual([]);
    expect((await between({ [PATROL]: citing('wire-report') }, site(more + day(2)))).told).toEqual([]);
    expect(await between(site(more + day(2)), site(more + day(2)))).toEqual(quiet);
  }
  // By its address it is the same under another title.
  expect(
    (await between(site(address + day(2)), site(address + day(3), '', 'A patrol hit'))).told,
  ).toHaveLength(1);
});
