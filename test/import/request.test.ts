import { chmodSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeWorld } from '../support/fake-world.ts';

const HERE = mkdtempSync(join(tmpdir(), 'sourcebook-request-'));
writeFileSync(join(HERE, 'events.csv'), 'a,b\n1,2\n');
writeFileSync(join(HERE, 'precious.csv'), 'x\n');
writeFileSync(
  join(HERE, 'report.txt'),
  'Bomb in the market of Northford\n\nFour people were killed on Monday.\n',
);
mkdirSync(join(HERE, 'folder'));
writeFileSync(
  join(HERE, 'bare.yaml'),
  'fields: { title: "{a}", date: "{b}", place.country: IQ, kind: other }\nsources: { form: columns, title: "{a}", publisher: "{a}" }\n',
);
writeFileSync(
  join(HERE, 'series.yaml'),
  'as: series\ndataset: { id: made, title: Made, publisher: Made, body: Made for a test. }\nseries: { id: s, title: S, unit: u, frequency: month, measure: M. }\nfields: { period: "{a}", value: "{b}" }\n',
);

async function call(...argv: string[]) {
  const world = fakeWorld(HERE, { stdin: Object.assign((async function* () {})(), { isTTY: true }) });
  const exit = await run(['import', ...argv], world, '1');
  return { exit, said: world.stdout.text + world.stderr.text };
}

test.each([
  [[], '“import” needs a FILE|-'],
  [['evnts.csv'], 'There is no file “evnts.csv”; did you mean “events.csv”?'],
  [['folder'], '“folder” is a folder; name a file in it.'],
  [['-'], '“-” reads what is piped in, and nothing is'],
  [['events.csv', '--format', 'ucpd'], 'There is no --format “ucpd”; did you mean ucdp?'],
  [['events.csv', '--as', 'incident'], 'There is no --as “incident”; did you mean incidents?'],
  [['events.csv', '--since', '3 May 2014'], '“3 May 2014” is no date; write --since 2014-05-03.'],
  [['events.csv', '--since', 'soon'], '“soon” is no date; --since takes one such as 2020-08-30 or 2020-08.'],
  [['events.csv', '--country', 'Iraq'], '“Iraq” is no country; write --country IQ.'],
  [['events.csv', '--country', 'XX'], '“XX” is no country; --country takes a code such as IQ or SY'],
  [['events.csv', '--country', 'ZZZ'], '“ZZZ” is no country; --country takes a code'],
  [['events.csv', '--name', 'My file'], '“My file” is no name for a file of the site; write --name my-file.'],
  [['events.csv', '--url', 'example'], '“example” is no web address'],
  [['events.csv', '--report', 'report.txt'], '“report.txt” ends in neither .csv nor .json'],
  [['events.csv', '--report', 'nowhere/report.csv'], 'There is no folder “nowhere” for the report.'],
  [['events.csv', '--report', 'precious.csv'], '“precious.csv” is there and no report of an import'],
  [
    ['text', 'report.txt', '--report', 'report.csv'],
    '--report writes which rows of a table were refused or altered, and “report.txt” is read as a pasted report; leave it out, or give --format csv if it is a table.',
  ],
  [['text', 'report.txt', '--suggest'], '--suggest prints a mapping for the columns of a table'],
  [['text', 'report.txt', '--map', 'acled'], '--map says what the columns of a table mean'],
  [['text', 'report.txt', '--as', 'sources'], '--as says what the rows of a table are'],
  [['text', 'report.txt', '--country', 'IQ'], '--country takes a part of the rows of a table'],
  [['report.txt', '--since', '2020'], '--since takes a part of the rows of a table'],
  [['report.txt', '--where', 'killed > 1'], '--where takes a part of the rows of a table'],
  [['report.txt', '--licence', 'CC0'], '--licence is about the data set that a table is'],
  [['report.txt', '--dataset-version', '1'], '--dataset-version is about the data set that a table is'],
  [
    ['csv', 'events.csv', '--published', '2020-08'],
    '--published says when a pasted report was published, and “events.csv” is read as a table; leave it out, or give --format text if it is a report.',
  ],
  [
    ['ucdp', 'events.csv', '--map', 'acled'],
    '--map says what the columns of a table mean, and “events.csv” is read as UCDP’s events, whose columns are known; leave it out, or give --format csv to read it by the mapping.',
  ],
  [
    ['events.csv', '--suggest', '--since', '2020'],
    '--since takes a part of the rows of a table, and --suggest only prints a mapping: nothing is imported; leave it out, or leave out --suggest.',
  ],
  [
    ['events.csv', '--suggest', '--map', 'acled'],
    '--map says what the columns of a table mean, and --suggest',
  ],
  [['events.csv', '--suggest', '--name', 'a'], '--name says what the new files are called, and --suggest'],
  [['events.csv', '--suggest', '--report', 'r.csv'], '--report writes which rows'],
  [['events.csv', '--suggest', '--licence', 'CC0'], '--licence is about the data set'],
  [['events.csv', '--suggest', '--publisher', 'A'], '--publisher says who published a pasted report'],
  [
    ['ucdp', 'events.csv', '--suggest'],
    '--suggest prints a mapping for the columns of a table, and those of UCDP',
  ],
  [
    ['ucdp', 'events.csv', '--as', 'sources', '--country', 'IQ'],
    '--country takes a part of the rows of a table, and those of “events.csv” are taken as sources, of which it says nothing; leave it out, or take the rows out of the file first.',
  ],
  [
    ['events.csv', '--map', 'bare.yaml', '--dataset-version', '2'],
    '--dataset-version is about the data set that a table is, and the mapping names none; leave it out, or say under “dataset” in the mapping what it is.',
  ],
  [
    ['events.csv', '--map', 'series.yaml', '--since', '2020'],
    '--since takes a part of the rows of a table, and',
  ],
  [['events.csv', '--publisher', 'A'], '--publisher says who published a pasted report'],
  [['events.csv', '--url', 'https://a.example'], '--url says where a pasted report was published'],
])('import %j is told in one sentence, exit 2', async (argv, sentence) => {
  const { exit, said } = await call(...argv);
  expect({ exit, said: said.slice(0, sentence.length) }).toEqual({ exit: 2, said: sentence });
  expect(said.trimEnd()).not.toContain('\n');
});

test('an option that does nothing with a report leaves no draft behind', () => {
  expect(readdirSync(HERE)).not.toContain('content');
});

test('a file that may not be read', async () => {
  writeFileSync(join(HERE, 'locked.csv'), 'a,b\n');
  chmodSync(join(HERE, 'locked.csv'), 0o000);
  const { exit, said } = await call('locked.csv');
  // The administrator may read everything.
  if (process.getuid?.() !== 0)
    expect({ exit, said }).toEqual({
      exit: 2,
      said: 'The file “locked.csv” cannot be read; check its permissions.\n',
    });
});

test('a mapping that is not there', async () => {
  const { exit, said } = await call('events.csv', '--map', 'acld');
  expect(exit).toBe(1);
  expect(said).toContain('acld:1:1  error  file-unreadable');
  expect(said).toContain('Did you mean “acled”');
});
