import { expect, test } from 'vitest';
import { parseBody } from '../../../src/markdown/parse.ts';
import { checkFigures } from '../../../src/rules/figures/index.ts';
import { buildCorpus, type Parts } from '../../support/corpus-builder.ts';

const FILE = 'content/incidents/raid.md';

/** The words that are told of, in a raid with this text and title: 4 killed, 2 to 3 wounded. */
async function told(text: string, raid: NonNullable<Parts['incidents']>[string] = {}, parts: Parts = {}) {
  const corpus = buildCorpus({
    ...parts,
    sources: { wire: { title: 'Raid: 12 houses burned' }, ...parts.sources },
    incidents: {
      raid: {
        title: 'A raid',
        killed: 4,
        wounded: { min: 2, max: 3 },
        citations: [
          { source: 'wire', quote: 'at least seven guards fled', evidence: 'Names three villages.' },
        ],
        body: parseBody(text, { file: FILE, firstLine: 5 }),
        ...raid,
      },
    },
  });
  const { diagnostics } = await checkFigures(corpus);
  return diagnostics
    .filter(({ rule }) => rule === 'number-not-cited')
    .map(({ message }) => /“(.*?)”/.exec(message)?.[1]);
}

test.each<[string, string[]]>([
  ['The raid killed four.', []],
  ['The raid left four dead and two or three wounded.', []],
  ['Six or seven people were hit.', []],
  ['At least seven guards fled from three villages and 12 houses.', []],
  ['It came on 5 May 2020 at 9:30, “with 40 men”.', []],
  ['The raid killed five.', ['five']],
  ['The raid killed three people.', []],
  ['The raid killed at least 2.', ['2']],
  ['Four were wounded.', ['Four']],
  ['The dead were four, 80 percent of those hit.', ['80 percent']],
  ['They came from 30 km away in nine cars.', ['30', 'nine']],
  ['Dozens fled.', []],
])('%s', async (text, words) => {
  expect(await told(text)).toEqual(words);
});

test('a title may tell of a part that is cited, and of no more than is counted', async () => {
  const citations = [{ source: 'wire', quote: 'an officer and three guards; others count nine dead' }];
  expect(await told('', { title: 'Officer and three guards killed', citations })).toEqual([]);
  expect(await told('', { title: 'Nine killed in a raid', citations })).toEqual(['Nine']);
  expect(await told('Others count nine dead.', { citations })).toEqual([]);
});

test('what a source says where sources differ is cited, and so is the reason it is set aside', async () => {
  const says = { killed: { min: 9, max: 11 } };
  const citations = [{ source: 'wire', says, setAside: 'It counts 20 who died later.' }];
  expect(await told('One source counts 9 to 11 dead, 20 with those who died later.', { citations })).toEqual(
    [],
  );
});

test('a number in the name of the place counts nothing', async () => {
  const place = { name: 'Zab river 8 kms', country: 'IQ', precision: 'near', aliases: ['Five'] } as const;
  expect(await told('Five fled.', { place, title: 'Fighting at Zab river 8 kms' })).toEqual(['Five']);
  expect(await told('Zab river 8 kms: 8 fled.', { place })).toEqual(['8']);
  expect(await told('Zab river 8 fled.', { place })).toEqual(['8']);
});

test('an open count reaches any number', async () => {
  expect(await told('The raid killed 400.', { killed: { min: 4 } })).toEqual([]);
  expect(await told('The raid killed 400.', { killed: 'unknown' })).toEqual(['400']);
});

test('an event counts what its incidents do', async () => {
  const about = (text: string, incidents: string[]): Parts => ({
    events: {
      day: {
        date: '2020-05-05',
        incidents,
        body: parseBody(text, { file: 'content/events/day.md', firstLine: 4 }),
      },
    },
  });
  expect(await told('', {}, about('Four were killed.', ['raid']))).toEqual([]);
  expect(await told('', {}, about('Five were killed.', ['raid']))).toEqual(['Five']);
  expect(await told('', {}, about('Four were killed.', []))).toEqual(['Four']);
});

test('policy.bareFigures says how strictly, and off silences it', async () => {
  expect(await told('The raid killed five.', {}, { site: { bareFigures: 'off' } })).toEqual([]);
});
