import { expect, test } from 'vitest';
import { skeletonFiles } from '../support/memory-check.ts';
import { article, between, entry, type Files, incident, PATROL, quiet, ROADS } from './between.ts';

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

test('what is worked out from a source that is gone is not compared, and comes back with it', async () => {
  const where = 'where="date = 2020-09 and kind = ambush';
  const figures = article(
    `There died :stat[]{sum=killed ${where}" status=confirmed}.\n\nThere were :stat[]{count=incidents ${where} and status = confirmed" status=any}.\n\nOf these :stat[]{count=incidents ${where}" status=any} are known.`,
  );
  const site = (more = '', citation = 'gazette', n = 4) => ({
    [GAZETTE]: gazette('2020-09-02'),
    'content/sources/digest.md': gazette('2020-09-03', 'derivedFrom: [gazette]\n')
      .replace('Gazette', 'Digest')
      .replace('gazette.example', 'digest.example'),
    [PATROL]: citing(
      `group-statement, ${citation}`,
      `killed: ${n}\nactors: [{id: the-group, role: perpetrator}]\n${more}`,
    ),
    [ROADS]: figures,
  });
  const lost = (all: Files) => {
    const { [GAZETTE]: _, ...rest } = all;
    return rest;
  };
  const gone = expect.stringContaining('tombstone-missing: source “gazette”');
  for (const citation of ['gazette', 'digest', '{source: wire-report, origin: [gazette]}']) {
    const whole = site('', citation);
    const { told, diff } = await between(whole, lost(whole));
    expect(told).toEqual([gone]);
    expect(diff).toMatch(/\n\n(?:1 fact and )?2 figures have mistakes and are not compared\.\n$/);
    expect(diff).not.toContain('→');
    expect((await between(lost(whole), whole)).told).toEqual([]);
    // What is written is compared all the same.
    expect((await between(whole, lost(site('', citation, 5)))).told).toContainEqual(
      expect.stringContaining('“killed” of incident “patrol” from “4” to “5”'),
    );
  }
  const { told } = await between(site('status: reported\n'), lost(site('status: claimed\n')));
  expect(told).toContainEqual(
    expect.stringContaining('“status” of incident “patrol” from “reported” to “claimed”'),
  );
  // A source that is cited no more, and one that cannot be read.
  expect((await between(site(), site('', 'group-statement'))).told).toContainEqual(
    expect.stringContaining('from “confirmed” to “claimed”'),
  );
  const unread = { ...site(), [GAZETTE]: gazette('2020-09-02').replace('newspaper', 'paper of the day') };
  expect((await between(site(), unread)).told).toEqual([]);
});
