import { expect, test } from 'vitest';
import { skeletonFiles } from '../support/memory-check.ts';
import { article, between, entry, type Files, incident, PATROL, quiet, ROADS, TELL } from './between.ts';

/** The lines of a figure diff under a heading. */
const under = (heading: string, diff: string): string[] =>
  diff
    .split(/^### /m)
    .find((part) => part.startsWith(`${heading}\n`))
    ?.split('\n')
    .filter((line) => line.startsWith('- ')) ?? [];

const NAMES = 'Names and measures';
const settings = (more: string): Files => ({
  'content/site.yaml': String(skeletonFiles()['content/site.yaml']).replace(/^vocabulary:[\s\S]*/m, more),
});

test('the name of a place is a fact, like that of a place described where it is used', async () => {
  const place = String(skeletonFiles()[TELL]);
  const named = (name: string, more = '') => ({
    [TELL]: place.replace('name: Tell Example\n', `name: ${name}\n${more}`),
    [PATROL]: incident(),
  });
  const before = named('Tell Example');
  expect((await between(before, named('Baghdad'))).told).toEqual([
    `${TELL}:2 correction-missing: unexpected change of “name” of place “tell-example” from “Tell Example” to “Baghdad”, expected a correction`,
  ]);
  expect((await between(before, named('Tall Example'))).told).toHaveLength(1);
  const note = (field: string) =>
    `corrections: [{date: 2020-10-02, note: It is spelt so., fields: [${field}]}]\n`;
  expect((await between(before, named('Tall Example', note('name')))).told).toEqual([]);
  expect((await between(before, named('Tall Example', note('lat')))).told).toHaveLength(1);
  // In another language it is a line for reviewers.
  const arabic = (name: string) => ({
    ...before,
    'content/places/tell-example.ar.md': entry(`name: ${name}\n`),
  });
  const { told, diff } = await between(arabic('تل المثال'), arabic('بغداد'));
  expect(told).toEqual([]);
  expect(under(NAMES, diff)).toEqual(['- place `tell-example`, name (ar): **تل المثال** → **بغداد**']);
  expect(await between(before, arabic('تل المثال'))).toEqual(quiet);
});

test('another name of an actor, and one that is shown for another, are a line each', async () => {
  const actors = (name: string, more = '') => ({
    'content/actors/group.md': entry(`name: ${name}\n${more}`),
    'content/actors/army.md': entry('name: The army\n'),
    [PATROL]: incident('actors: [{id: group, role: perpetrator}]\n'),
  });
  const renamed = await between(actors('The group'), actors('The government'));
  expect(renamed.told).toEqual([]);
  expect(under(NAMES, renamed.diff)).toEqual(['- actor `group`, name: **The group** → **The government**']);
  const merged = await between(actors('The group'), actors('The group', 'mergedInto: army\n'));
  expect(under(NAMES, merged.diff)).toEqual(['- actor `group`, shown as: **The group** → **The army**']);
});

test('labels of the vocabulary that are others are a line each, in every language', async () => {
  const words = (ambush: string, police: string, ambushAr: string) => ({
    ...settings(
      `vocabulary:\n  kinds: {ambush: ${ambush}}\n  targets: {police: ${police}, army: The army}\n`,
    ),
    'content/site.ar.yaml': `vocabulary: {kinds: {ambush: ${ambushAr}}, topics: {roads: طرق}}\n`,
    [PATROL]: incident('targets: [{kind: police, description: a patrol}]\n'),
  });
  const before = words('Ambush', 'Police', 'كمين');
  const { told, diff } = await between(before, words('Assassination', 'Civilians', 'اغتيال'));
  expect(told).toEqual([]);
  expect(under(NAMES, diff)).toEqual([
    '- kind of incident `ambush`, label: **Ambush** → **Assassination**',
    '- kind of target `police`, label: **Police** → **Civilians**',
    '- kind of incident `ambush`, label (ar): **كمين** → **اغتيال**',
  ]);
  expect(await between(before, before)).toEqual(quiet);
  // New ones, and settings that cannot be read, call nothing otherwise.
  const more = settings('vocabulary:\n  kinds: {ambush: Ambush, raid: Raid}\n');
  expect(
    under(NAMES, (await between(settings('vocabulary: {kinds: {ambush: Ambush}}\n'), more)).diff),
  ).toEqual([]);
  for (const wrong of [settings('vocabulary: 7\n'), settings('vocabulary: {kinds: {ambush: [}}\n')])
    expect(under(NAMES, (await between(before, { ...before, ...wrong })).diff)).toEqual([]);
  expect((await between({ [ROADS]: article('Nothing.') }, { [ROADS]: article('Nothing.') })).diff).toMatch(
    /^No/,
  );
});

test('what a series counts is a line, and where two long texts differ is what is shown of them', async () => {
  const series = 'data/series/attacks.yaml';
  const was = String(skeletonFiles()[series]);
  const line = async (from: string, to: string, more: Files = {}) => {
    const { told, diff } = await between({ [series]: from }, { [series]: to, ...more });
    expect(told).toEqual([]);
    return under(NAMES, diff);
  };
  const first = '- series `attacks`, what it measures is written otherwise';
  const measure = (text: string) => was.replace(/^measure: .*/m, `measure: ${text}`);
  expect(await line(measure('Attacks that were claimed.'), measure('Attacks.'))).toEqual([
    `${first} (measure): **Attacks that were claimed.** → **Attacks.**`,
  ]);
  const long = 'Attacks as counted by the monitor from what the group says of itself each day. '.repeat(3);
  expect(await line(measure(`${long}Claims are left out.`), measure(`${long}Claims are counted.`))).toEqual([
    expect.stringMatching(/\(measure\): \*\*….*Claims are left out\.\*\* → \*\*….*Claims are counted\.\*\*$/),
  ]);
  expect(await line(was, `${was}accumulates: true\n`)).toEqual([
    `${first} (accumulates): **false** → **true**`,
  ]);
  expect(await line(was, `${was}coverage: Iraq\n`)).toEqual([`${first} (coverage): nothing → **Iraq**`]);
  expect(await line(was, was.replace('[wire-report]', '[{source: paper-report, locator: p. 2}]'))).toEqual([
    `${first} (citations): **wire-report** → **paper-report (p. 2)**`,
  ]);
  expect(await line(was, `${was}remark: A remark.\n`)).toEqual([]);
  // The same source under another id.
  const gazette = entry(
    'title: Patrol hit\npublisher: Example Gazette\nkind: newspaper\nurl: https://gazette.example/a\nformerIds: [old-gazette]\n',
  );
  const by = (id: string) => ({ [series]: was.replace('[wire-report]', `[${id}]`) });
  expect(
    await between(
      { ...by('old-gazette'), 'content/sources/old-gazette.md': gazette.replace(/formerIds.*\n/, '') },
      { ...by('gazette'), 'content/sources/gazette.md': gazette },
    ),
  ).toEqual(quiet);
});
