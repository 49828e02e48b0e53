import { expect, test } from 'vitest';
import { compareSites, silentChanges, toldOnce } from '../../src/history/index.ts';
import { checkOver, skeletonFiles } from '../support/memory-check.ts';
import { article, between, type Files, incident, PATROL, ROADS } from './between.ts';

const series = (february: number): Files => ({
  'data/series/attacks.csv': `period,value\n2020-01,10\n2020-02,${february}\n2020-03,30\n`,
});
const stat = (text: string, month = '02') => `:stat[${text}]{series=attacks at=2020-${month}}`;
const site = (text: string, more = ''): Files => ({ ...series(12), [ROADS]: article(text, more) });
const change = (from: string, to: string, line = 7) =>
  `${ROADS}:${line} correction-missing: unexpected change of figure “attacks, 2020-02” of article “roads” from “${from}” to “${to}”, expected a correction`;
const BARE = expect.stringContaining('figure-unchecked: unexpected number');

const before = site(`In February there were ${stat('twelve')} attacks, of 3 kinds. Nothing else is known.`);

test('a figure whose number is another one without its marks has changed', async () => {
  for (const [text, to] of [
    ['In February there were 14 attacks, of 3 kinds. Nothing else is known.', '14'],
    ['In February there were fourteen attacks, of 3 kinds. Nothing else is known.', '14'],
    ['There were 10 to 14 attacks in February, of 3 kinds. More is known.', '10–14'],
    ['Nothing else is known.\n\nIn all there were 1,400 attacks in February, of 3 kinds.', '1,400'],
  ] as const) {
    const { told, diff } = await between(before, site(text));
    expect(told).toEqual([change('12', to, text.includes('\n') ? 9 : 7)]);
    expect(diff).toContain(`### Figures\n\n- attacks, 2020-02: **12** → **${to}**, in article \`roads\``);
    expect(diff).not.toContain('no longer given');
  }
  const note = (field: string) =>
    `corrections: [{date: 2020-10-02, note: There were fourteen., fields: [${field}]}]\n`;
  const now = (field: string) => site('In February there were 14 attacks, of 3 kinds.', note(field));
  expect((await between(before, now('figures'))).told).toEqual([]);
  expect((await between(before, now('published'))).told).toHaveLength(1);
});

test('one whose number stands there bare is told as unchecked, once', async () => {
  const now = site('In February there were 12 attacks, of 3 kinds. Nothing else is known.');
  const { told, diff } = await between(before, now);
  expect(told).toEqual([
    `${ROADS}:7 figure-unchecked: unexpected number “12” in prose of article “roads”, which was the figure “attacks, 2020-02”, expected its receipt to stay`,
  ]);
  expect(diff).toContain('no longer given\n\n- attacks, 2020-02: **12**');
  for (const policy of ['off', 'warn', 'error']) {
    const settings = `${skeletonFiles()['content/site.yaml']}policy: {bareFigures: ${policy}}\n`;
    const [then, checked] = await Promise.all(
      [before, now].map((files) => checkOver({ ...files, 'content/site.yaml': settings })),
    );
    if (!then || !checked) throw new Error('no site');
    const found = toldOnce(checked.diagnostics, [
      ...silentChanges(compareSites(then, checked), '2026-01-02'),
    ]);
    expect(found.map(({ rule, severity, column }) => `${severity} ${rule} ${column}`)).toEqual(
      policy === 'off'
        ? ['warning figure-unchecked 24']
        : ['24', '39'].map(
            (column) => `${policy === 'warn' ? 'warning' : policy} figure-unchecked ${column}`,
          ),
    );
  }
  const off = { 'content/site.yaml': `${skeletonFiles()['content/site.yaml']}policy: {bareFigures: off}\n` };
  const changed = site('In February there were 14 attacks, of 3 kinds.');
  expect((await between({ ...before, ...off }, { ...changed, ...off })).told).toEqual([change('12', '14')]);
});

test('of several figures of a sentence each finds its own number', async () => {
  const both = site(`After ${stat('12')} attacks in February there were ${stat('30', '03')} in March.`);
  for (const [text, told] of [
    ['After 12 attacks in February there were 30 in March.', [BARE, BARE]],
    ['After 14 attacks in February there were 30 in March.', [change('12', '14'), BARE]],
    [`After 14 attacks in February there were ${stat('30', '03')} in March.`, [change('12', '14')]],
    [`In February there were fewer, and ${stat('30', '03')} in March.`, []],
  ] as const)
    expect((await between(both, site(text))).told).toEqual(told);
});

test('one that is given elsewhere as well has changed where it stood', async () => {
  const [first, second] = [
    'attacks were counted in the north alone',
    'is what the monitor says of all of Diyala',
  ];
  const twice = site(`In February ${stat('12')} ${first}.\n\nFor its part, ${stat('12')} ${second}.`);
  expect(
    (await between(twice, site(`In February 14 ${first}.\n\nFor its part, ${stat('12')} ${second}.`))).told,
  ).toEqual([change('12', '14')]);
  expect(
    (await between(twice, site(`In February ${stat('12')} ${first}.\n\nFor its part, 14 ${second}.`))).told,
  ).toEqual([change('12', '14', 9)]);
  // Moved out of its sentence, so that it is not gone.
  expect(
    (await between(before, site(`In February there were 14 attacks, of 3 kinds.\n\n- ${stat('12')}`))).told,
  ).toEqual([change('12', '14')]);
  expect(
    (
      await between(
        twice,
        site(`Once more: ${stat('12')} ${second}. In February ${stat('12')} ${first}, by 14 men.`),
      )
    ).told,
  ).toEqual([]);
});

test('a number that stood there before, in another sentence, or in the words of another is none in its place', async () => {
  for (const text of [
    'In February there were some attacks, of 3 kinds. Nothing else is known.',
    'In February there were dozens of attacks, of 3 kinds. Nothing else is known.',
    'In February there were attacks, of 3 kinds. The governor spoke of it in a speech to 14 elders.',
  ])
    expect((await between(before, site(text))).told).toEqual([]);
});

test('one in quotation marks, in a link or as code is one in its place, and no other', async () => {
  const said = (number: string, rest = ', of 3 kinds') =>
    site(`In February there were ${number} attacks${rest}. Nothing else is known.`);
  for (const number of ['“14”', '[14](https://wire.example/a)', '`14`', '[fourteen](https://wire.example/a)'])
    expect((await between(before, said(number))).told).toEqual([change('12', '14')]);
  for (const number of ['“12”', '[12](https://wire.example/a)', '`12`'])
    expect((await between(before, said(number))).told).toEqual([BARE]);
  // Those that stood there before, beside a figure or elsewhere, are none.
  const quoted = ', which the [14 elders](https://wire.example/a) called “1,000 too many”';
  expect((await between(said(stat('12'), quoted), said('some', quoted))).told).toEqual([]);
  expect((await between(said(stat('12'), quoted), said(stat('12'), quoted))).told).toEqual([]);
  expect((await between(said(stat('12'), quoted), said(`“14”`, quoted))).told).toEqual([change('12', '14')]);
});

test('so is one in a cell of a table, in a list, in what was counted in the brackets, and in a translation', async () => {
  const table = (first: string, second: string) =>
    `| Month | Attacks |\n|---|---|\n| first | ${first} |\n| second | ${second} |`;
  expect(
    (await between(site(table(stat('12'), stat('30', '03'))), site(table('14', stat('30', '03'))))).told,
  ).toEqual([change('12', '14', 9)]);
  expect((await between(site(`- Killed: ${stat('12')}`), site('- Killed: 14'))).told).toEqual([
    change('12', '14'),
  ]);
  const people = (text: string) => ({ [PATROL]: incident('killed: 9\n'), [ROADS]: article(text) });
  const sum = ':stat[Nine people]{sum=killed where="date = 2020-09 and kind = ambush" status=any} died.';
  expect((await between(people(sum), people('Fourteen people died.'))).told).toEqual([
    expect.stringContaining('of article “roads” from “9” to “14”'),
  ]);
  const arabic = (text: string, own: string) => ({
    ...site(own),
    'content/articles/roads.ar.md': `---\ntitle: طرق\n---\n\n${text}\n`,
  });
  const [there, here] = [`وقع ${stat('12')} هجوما في شباط.`, `There were ${stat('twelve')} attacks.`];
  const bare = ['وقع 14 هجوما في شباط.', 'There were 14 attacks.'] as const;
  expect((await between(arabic(there, here), arabic(bare[0], here))).told).toEqual([
    expect.stringMatching(/roads\.ar\.md:5 correction-missing: .* from “12” to “14”/),
  ]);
  // A change that both have is told of in the text.
  expect((await between(arabic(there, here), arabic(...bare))).told).toEqual([change('12', '14')]);
});
