import { expect, test } from 'vitest';
import { article, between, incident, PATROL, quiet, ROADS } from './between.ts';

const february = ':stat[20]{series=attacks at=2020-02}';
const march = ':stat[30]{series=attacks at=2020-03}';
const changed = (from: string, to: string, asks: string) =>
  expect.stringContaining(
    `change of figure “attacks, ${asks}” of article “roads” from “${from}” to “${to}”, expected a correction`,
  );
const told = async (before: string, now: string, more: (text: string) => object = () => ({})) =>
  (await between({ [ROADS]: article(before), ...more(before) }, { [ROADS]: article(now), ...more(now) }))
    .told;

test('another figure in a sentence is a change of it, also where both stand elsewhere as well', async () => {
  const beside = `The desk counted ${february} in the second month and ${march} in the third.`;
  expect(
    await told(`Attacks fell to ${february}.\n\n${beside}`, `Attacks fell to ${march}.\n\n${beside}`),
  ).toEqual([changed('20', '30', '2020-03')]);
  // In a translation too, which repeats every figure of its text.
  const arabic = { 'content/articles/roads.ar.md': `---\ntitle: طرق\n---\n\nكان ${february} ثم ${march}.\n` };
  expect(await told(`Attacks fell to ${february}.`, `Attacks fell to ${march}.`, () => arabic)).toEqual([
    changed('20', '30', '2020-03'),
  ]);
});

test('figures that change places in what they stand in have changed', async () => {
  const first = changed('20', '30', '2020-03');
  const second = changed('30', '20', '2020-02');
  expect(
    await told(
      `In spring there were ${february} attacks. By summer ${march} were known.`,
      `In spring there were ${march} attacks. By summer ${february} were known.`,
    ),
  ).toEqual([first, second]);
  expect(
    await told(
      `There were ${february} in spring and ${march} by summer.`,
      `There were ${march} in spring and ${february} by summer.`,
    ),
  ).toEqual([first, second]);
});

test('sentences that change places, are parted or joined change no figure', async () => {
  const [one, two] = [`There were ${february} attacks in February.`, `There were ${march} attacks in March.`];
  const joined = `There were ${february} attacks in February and ${march} in March.`;
  const texts = [
    `${one} ${two}`,
    `${two} ${one}`,
    joined,
    `${one}\n\nThen came March. ${two}`,
    `- ${two}\n- ${one}`,
  ];
  for (const before of texts) for (const now of texts) expect(await told(before, now)).toEqual([]);
  // The same words again and again, and one more in front.
  const list = (...figures: string[]) => figures.map((figure) => `- Attacks: ${figure}`).join('\n');
  expect(await told(list(february), list(march, february))).toEqual([]);
});

test('the same figure in other words is a line', async () => {
  const said = (words: string) => ({
    [ROADS]: article(`The group made :stat[${words}]{series=attacks at=2020-03}.`),
  });
  const { told: none, diff } = await between(said('30 attacks'), said('thirty attacks'));
  expect(none).toEqual([]);
  expect(diff).toContain(
    '### Figures in other words\n\n- attacks, 2020-03: **30 attacks** → **thirty attacks**, in article `roads`\n',
  );
});

test('whose word a claim is, is as much of it as its status', async () => {
  const claim = (by: string) => ({
    [PATROL]: incident(),
    [ROADS]: article(`They struck :claim[by night]{by=${by} source=wire-report status=claimed}.`),
  });
  expect((await between(claim('group'), claim('government'))).told).toEqual([
    expect.stringContaining(
      'change of claim “by night” of article “roads” from “claimed, by group” to “claimed, by government”',
    ),
  ]);
});

test('what charts are drawn from, and what sources and events are called, are lines', async () => {
  const drawn = (range: string) => ({ [ROADS]: article(`::trend{series=attacks ${range}}`) });
  const { told: none, diff } = await between(drawn('from=2020-01'), drawn('from=2020-02'));
  expect(none).toEqual([]);
  expect(diff).toContain(
    '### Charts and tables\n\n- article `roads`, trend 1: **from="2020-01" series="attacks"** → **from="2020-02" series="attacks"**\n',
  );
  expect(await between(drawn('from=2020-01'), drawn(' from="2020-01"'))).toEqual(quiet);
  const source = (title: string) => ({
    'content/sources/late-report.md': `---\ntitle: ${title}\npublisher: Wire\nkind: news-agency\npublished: 2020-09-03\n---\n`,
  });
  expect((await between(source('Two killed'), source('Three killed'))).diff).toContain(
    '### Names and measures\n\n- source `late-report`, title: **Two killed** → **Three killed**\n',
  );
});
