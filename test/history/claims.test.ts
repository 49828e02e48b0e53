import { expect, test } from 'vitest';
import { article, between, incident, PATROL, quiet, ROADS } from './between.ts';

const claim = (words: string, status = 'claimed', source = 'wire-report') =>
  `:claim[${words}]{source=${source}${status && ` status=${status}`}}`;
const roads = (text: string, more = '') => ({ [PATROL]: incident(), [ROADS]: article(text, more) });
const WORDS = 'mainly on the northern roads';
const said = (...of: Parameters<typeof claim>) => roads(`They struck ${claim(...of)}.`);
const note = (field: string) =>
  `corrections: [{date: 2020-10-02, note: Nobody but the group says so., fields: [${field}]}]\n`;
const before = said(WORDS);

test('the status of a claim is a status: another one needs a correction', async () => {
  for (const status of ['reported', 'confirmed', '']) {
    const { told, diff } = await between(before, said(WORDS, status));
    expect(told).toEqual([
      `${ROADS}:7 correction-missing: unexpected change of claim “${WORDS}” of article “roads” from “claimed” to “${status || 'no status'}”, expected a correction`,
    ]);
    expect(diff).toContain(
      `### Figures and claims that are known otherwise\n\n- claim **${WORDS}**: claimed → ${status || 'no status'}, in article \`roads\`\n`,
    );
  }
  // In other words too, as long as they are most of them; and in two languages once.
  expect((await between(before, said('mainly on northern roads', 'reported'))).told).toHaveLength(1);
  const arabic = (status: string) => ({
    ...said(WORDS, status),
    'content/articles/roads.ar.md': `---\ntitle: طرق\n---\n\n${claim('على الطرق الشمالية', status)}.\n`,
  });
  expect((await between(arabic('claimed'), arabic('reported'))).told).toHaveLength(2);
  const now = (field: string) => roads(`They struck ${claim(WORDS, 'reported')}.`, note(field));
  for (const field of ['claims', 'claim', 'status', 'body']) {
    const { told, diff } = await between(before, now(field));
    expect(told).toEqual([]);
    expect(diff).toContain('claimed → reported, in article `roads` (corrected)');
  }
  expect((await between(before, now('figures'))).told).toHaveLength(1);
  expect(
    await between(before, roads(`They struck,  it is said, ${claim('mainly on the northern  roads')}.`)),
  ).toEqual(quiet);
});

test('other words of a claim, another source of it, and one that is gone are a line each', async () => {
  const lines = async (text: string) => {
    const { told, diff } = await between(before, roads(text));
    expect(told).toEqual([]);
    return diff;
  };
  const others = '### Claims in other words\n\n- claimed: ';
  expect(await lines(`They struck ${claim('mainly on the northern tracks')}.`)).toContain(
    `${others}**${WORDS}** → **mainly on the northern tracks**, in article \`roads\`\n`,
  );
  expect(await lines(`They struck ${claim('by night')}.`)).toContain(
    `${others}**${WORDS}** → **by night**, in article \`roads\`\n`,
  );
  expect(await lines(`They struck ${claim('by night', 'reported')}.`)).toContain(
    '- claimed → reported: **mainly',
  );
  expect(await lines('They struck.')).toContain(`${others}**${WORDS}** → nothing, in article \`roads\`\n`);
  expect(await lines(`They struck ${claim(WORDS, 'claimed', 'paper-report')}.`)).toContain(
    `known otherwise\n\n- claim **${WORDS}**: quoted from wire-report → quoted from paper-report, in article \`roads\`\n`,
  );
});

test('another source of a quoted figure is a line', async () => {
  const quoted = (source: string) =>
    roads(`The monitor counts :stat[40]{source=${source} value=40 unit=people quote="40 people"} dead.`);
  const { told, diff } = await between(quoted('wire-report'), quoted('paper-report'));
  expect(told).toEqual([]);
  expect(diff).toContain(
    '- figure **40**: quoted from wire-report, people → quoted from paper-report, people, in article `roads`\n',
  );
});
