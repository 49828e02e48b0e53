import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeWorld } from '../support/fake-world.ts';

const made: string[] = [];
afterAll(() => {
  for (const site of made) rmSync(site, { recursive: true, force: true });
});

test.each([
  ['by an id of its own', 'id: log-{no}\n', 'log-1'],
  ['by what it says', '', '2014-01-02-westford-'],
])('a row known %s is there already under the id that an editor gave its record', async (_, own, start) => {
  const site = mkdtempSync(join(tmpdir(), 'sourcebook-former-ids-'));
  made.push(site);
  cpSync(join(import.meta.dirname, 'skeleton'), site, { recursive: true });
  writeFileSync(join(site, 'rows.csv'), 'no,day,town\n1,2014-01-02,Westford\n');
  writeFileSync(
    join(site, 'map.yaml'),
    `dataset: { id: log, title: Log, publisher: Desk, body: Kept by the desk. }\n${own}fields: { title: "Attack in {town}", date: "{day}", place.name: "{town}", place.country: IQ, kind: other }\n`,
  );
  const said = async (...words: string[]) => {
    const world = fakeWorld(site);
    await run(words, world, '0');
    return world.stdout.text + world.stderr.text;
  };
  expect(await said('import', 'rows.csv', '--map', 'map.yaml')).toContain('taken 1,');
  const table = join(site, 'data/incidents/rows.csv');
  const [head = '', row = ''] = readFileSync(table, 'utf8').split('\n');
  const [id = ''] = row.split(',', 1);
  expect(id).toContain(start);
  const renamed = `formerIds,${head}\n${id},market-of-westford${row.slice(id.length)}\n`;
  writeFileSync(table, renamed);
  expect(await said('import', 'rows.csv', '--map', 'map.yaml')).toContain(
    'taken 0, refused 0, already there 1.',
  );
  expect(await said('check')).not.toContain('redirect-conflict');
});
