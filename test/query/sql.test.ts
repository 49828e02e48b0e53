import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/query/sql/database.ts';
import { cleanMessage, lineOf } from '../../src/query/sql/messages.ts';
import { refuseStatement } from '../../src/query/sql/statement.ts';
import {
  answerAnew,
  answerQueries,
  type QueryAnswer,
  type QueryAnswers,
  type QueryFault,
} from '../../src/query/sql.ts';
import { COLUMNS } from '../../src/query/tables/columns.ts';
import { buildCorpus, type Parts } from '../support/corpus-builder.ts';

const parts: Parts = {
  actors: { is: {} },
  sources: { fox: { derivedFrom: ['trac'] }, trac: {}, old: { mergedInto: 'fox' } },
  articles: { uptick: {}, sketch: { state: 'draft' } },
  incidents: {
    a: {
      title: 'Near A',
      date: '2020-08-30',
      killed: 4,
      actors: [{ id: 'is', role: 'perpetrator' }],
      topics: ['wave'],
      citations: ['fox', 'trac'],
    },
    b: { date: '2020-08', killed: '1-5', citations: ['fox'] },
    c: { date: '2019-03/..', killed: 'unknown' },
    d: { killed: '15+', status: 'retracted' },
    e: { killed: 1, mergedInto: 'a' },
    'sketch/f': { killed: 1 },
  },
  events: { fall: { date: '2019-03-23', incidents: ['a'] } },
  series: {
    split: {
      dimensions: ['governorate'],
      observations: [
        { period: '2018-07', governorate: 'Diyala', value: 46 },
        { period: '2018-07', governorate: 'Anbar', value: 1, superseded: true },
      ],
    },
  },
  places: { mosul: { name: 'Mosul' } },
};

const run = (queries: Record<string, string>, seconds = 5, allSeconds = 60): Promise<QueryAnswers> =>
  answerQueries(buildCorpus({ ...parts, queries }), { seconds, allSeconds, memory: '256MB' });

async function one(sql: string, seconds?: number): Promise<QueryAnswer | QueryFault> {
  const answers = await run({ q: sql }, seconds);
  const answer = answers.get('q');
  if (!answer) throw new Error('no answer');
  return answer;
}

const fault = async (sql: string, seconds?: number) => {
  const answer = await one(sql, seconds);
  return 'fault' in answer ? answer.fault.message : `gives ${answer.value}`;
};

describe('what a query gives', () => {
  test.each<[string, QueryAnswer]>([
    ['select 14 * count(*) as value from incidents', { value: 42, incidents: [], sources: [] }],
    ['select count(*) / 2 as value from incidents;', { value: 1.5, incidents: [], sources: [] }],
    [
      '/* why */ with x as (select 1 as n from incidents) select sum(n) as value from x -- done',
      { value: 3, incidents: [], sources: [] },
    ],
    ['select count(*) as value from incidents', { value: 3, incidents: [], sources: [] }],
    [
      'select count(*) as value, list(id order by id) as incidents from incidents where killed_min >= 1',
      { value: 2, incidents: ['a', 'b'], sources: [] },
    ],
    [
      "select count(*) as value, 'a; b' as incidents, ['fox'] as sources from events",
      { value: 1, incidents: ['a', 'b'], sources: ['fox'] },
    ],
    [
      "select value, sources from observations where dimensions['governorate'] = 'Diyala' and period_from = DATE '2018-07-01'",
      { value: 46, incidents: [], sources: [] },
    ],
    ['select sum(killed_max) as value from incidents', { value: 9, incidents: [], sources: [] }],
    [
      "select count(*) as value from incidents where date_to is null and date_from = DATE '2019-03-01'",
      { value: 1, incidents: [], sources: [] },
    ],
    [
      "select count(*) as value from incidents where list_contains(perpetrators, 'is')",
      { value: 1, incidents: [], sources: [] },
    ],
    ["select count(*) as value from citations where record = 'a'", { value: 2, incidents: [], sources: [] }],
    [
      "select count(distinct o.origin) as value from citations c join origins o on o.source = c.source where c.record = 'a'",
      { value: 1, incidents: [], sources: [] },
    ],
    ['select count(*) as value from sources', { value: 3, incidents: [], sources: [] }],
    ['select count(*) as value from articles', { value: 1, incidents: [], sources: [] }],
    [
      'select (select count(*) from events) + (select count(*) from actors) + (select count(*) from places) + (select count(*) from series) as value',
      { value: 4, incidents: [], sources: [] },
    ],
  ])('%s', async (sql, expected) => {
    expect(await one(sql)).toEqual(expected);
  });

  test('several are answered from one database', async () => {
    const answers = await run({
      a: 'select count(*) as value from events',
      b: 'select count(*) - 1 as value from incidents',
      c: 'oops',
    });
    expect([...answers.keys()].sort()).toEqual(['a', 'b', 'c']);
    expect(answers.get('b')).toMatchObject({ value: 2 });
  });

  test('a site without queries asks nothing', async () => {
    expect((await run({})).size).toBe(0);
  });
});

describe('a value comes from the tables', () => {
  const SAME =
    'unexpected value that is the same whatever the tables hold, expected one that comes from their rows';

  test.each([
    'select 42 as value',
    'select 6 * 7 as value',
    'select 0 as value',
    'select 42 as value from incidents limit 1',
    "select 42 as value from incidents where id = 'a'",
    'select 42 as value, list(id) as incidents from incidents',
    'select list(id) as incidents, 42 as value from incidents',
    'with x as (select 42 as n) select n as value from x',
    'with x as (select 42 as n) select n as value from x, incidents limit 1',
    'select (select 42) as value from incidents limit 1',
    "select length('incidents of any kind') as value",
    'select 40 + 2 as value from incidents where killed_min > 3',
    '-- incidents\nselect 42 as value',
  ])('%s is refused', async (sql) => {
    expect(await fault(sql)).toBe(SAME);
  });

  test.each<[string, number]>([
    ['select count(*) as value from incidents', 3],
    ["select count(*) as value from incidents where kind = 'arson' and killed_min > 900", 0],
    ['select count(distinct id) as value from incidents', 3],
    ['select max(killed_max) as value from incidents', 5],
    ["select killed_min as value from incidents where id = 'a'", 4],
    ["select 2 * value as value from observations where series = 'split' and value > 9", 92],
    ["select year(date_from) as value from incidents where id = 'a'", 2020],
    ["select day(date_from) as value from incidents where id = 'a' and date_from = DATE '2020-08-30'", 30],
    ["select length(title) as value from incidents where id = 'a'", 6],
    ["select len(perpetrators) as value from incidents where list_contains(perpetrators, 'is')", 1],
    [
      'with x as (select 1 as value from incidents where killed_min > 0) select sum(value) as value from x',
      2,
    ],
    ['select round(avg(killed_min), 2) as value from incidents', 2.5],
    ["select count(*) as value from citations c join incidents i on i.id = c.record where i.id = 'a'", 2],
    ['select count(*) / (select count(*) from incidents) as value from events', 1 / 3],
  ])('%s gives %d', async (sql, value) => {
    expect(await one(sql)).toMatchObject({ value });
  });
});

describe('what is no answer', () => {
  test.each([
    ['select 1 as n', 'unexpected columns n, expected one named value'],
    ['select 1 as value, 2 as other', 'unexpected column other, expected value, incidents and sources only'],
    ['select 1 as value where false', 'unexpected empty result, expected one row'],
    ['select unnest([1, 2]) as value', 'unexpected second row, expected one'],
    ["select 'nine' as value", 'unexpected value “nine”, expected a number'],
    ['select null as value', 'unexpected value NULL, expected a number'],
    ["select 'Infinity'::double as value", 'unexpected value Infinity, expected a number'],
    [
      "select 1 as value, ['a', 'nowhere'] as incidents",
      'unexpected “nowhere” among the incidents, expected their ids',
    ],
    ['select 1 as value, 2 as sources', 'unexpected sources 2, expected a list of ids'],
    [
      'select kiled_min as value from incidents',
      'Binder Error: Referenced column "kiled_min" not found in FROM clause! Candidate bindings:',
    ],
    [
      'select count(*) as value from incident',
      'Catalog Error: Table with name incident does not exist! Did you mean "incidents"?',
    ],
    ['select from where', 'Parser Error: syntax error at or near "where"'],
    ['select $1 as value', 'unexpected parameter, expected none: nothing gives it a value'],
  ])('%s', async (sql, message) => {
    expect(await fault(sql)).toContain(message);
  });

  test('the line is told', async () => {
    const answer = await one('select\n  1 as value\nfrom nowhere');
    expect(answer).toMatchObject({ fault: { line: 3 } });
  });
});

describe('a query can do nothing but read the tables', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'queries-'));
  });
  afterAll(() => {
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  test.each<[string, string]>([
    ["ATTACH 'FOLDER/x.db'", 'unexpected ATTACH, expected SELECT or WITH'],
    ["COPY incidents TO 'FOLDER/x.csv'", 'unexpected COPY'],
    ["EXPORT DATABASE 'FOLDER/x'", 'unexpected EXPORT'],
    ['INSTALL httpfs', 'unexpected INSTALL'],
    ['LOAD httpfs', 'unexpected LOAD'],
    ['PRAGMA database_size', 'unexpected PRAGMA'],
    ["SET memory_limit = '10GB'", 'unexpected SET'],
    ['RESET lock_configuration', 'unexpected RESET'],
    ['CALL pragma_version()', 'unexpected CALL'],
    ['DROP TABLE incidents', 'unexpected DROP'],
    ['CREATE TABLE t AS SELECT 1', 'unexpected CREATE'],
    ["INSERT INTO incidents (id) VALUES ('x')", 'unexpected INSERT'],
    ['DELETE FROM incidents', 'unexpected DELETE'],
    ['EXPLAIN SELECT 1', 'unexpected EXPLAIN'],
    ['FROM incidents', 'unexpected FROM'],
    ['-- nothing', 'unexpected empty query, expected SELECT or WITH'],
    ['', 'unexpected empty query, expected SELECT or WITH'],
    [
      "WITH x AS (SELECT 1) INSERT INTO incidents (id) SELECT 'x' FROM x",
      'unexpected statement that changes something, expected a SELECT',
    ],
    ['SELECT 1 AS value; DROP TABLE incidents', 'unexpected 2 statements, expected one'],
    ['SELECT 1 AS value; SELECT 2 AS value', 'unexpected 2 statements, expected one'],
    ["SELECT count(*) AS value FROM read_csv('/etc/passwd')", 'disabled by configuration'],
    ["SELECT count(*) AS value FROM read_text('/etc/passwd')", 'disabled by configuration'],
    ["SELECT count(*) AS value FROM read_blob('/etc/passwd')", 'disabled by configuration'],
    ["SELECT count(*) AS value FROM read_parquet('/etc/passwd')", 'disabled by configuration'],
    ["SELECT count(*) AS value FROM sniff_csv('/etc/passwd')", 'disabled by configuration'],
    ["SELECT count(*) AS value FROM glob('/*')", 'disabled by configuration'],
    ["SELECT count(*) AS value FROM '/etc/passwd'", 'does not exist'],
    ["SELECT count(*) AS value FROM 'https://example.org/x.csv'", 'disabled by configuration'],
    [
      "SELECT count(*) AS value FROM query('SELECT * FROM read_csv(''/etc/passwd'')')",
      'disabled by configuration',
    ],
    ["SELECT length(getenv('HOME')) AS value", 'getenv does not exist'],
    ['SELECT epoch(now()) AS value', 'unexpected now, expected the same answer at each build'],
    ['SELECT random() AS value', 'unexpected random'],
    ['SELECT year(current_date) AS value', 'unexpected current_date'],
  ])('%s', async (sql, message) => {
    expect(await fault(sql.replaceAll('FOLDER', folder))).toContain(message);
  });

  test('one that never ends is stopped', async () => {
    const endless =
      'WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT max(n) AS value FROM r';
    expect(await fault(endless, 0.3)).toBe('it takes longer than 0.3 seconds');
    expect(await fault('SELECT count(*) AS value FROM range(10000000000000)', 0.3)).toBe(
      'it takes longer than 0.3 seconds',
    );
  });

  test('one that is stopped does not stop the next', async () => {
    const answers = await run(
      { a: 'SELECT count(*) AS value FROM range(10000000000000)', b: 'SELECT count(*) AS value FROM events' },
      0.3,
    );
    expect(answers.get('b')).toMatchObject({ value: 1 });
  });

  test('one that is stopped before it has begun ends all the same', async () => {
    const database = await openDatabase(() => [], '', { memory: '256MB' });
    for (let n = 0; n < 40; n += 1)
      expect(await database.ask('SELECT count(*) AS value FROM range(10000000000000)', n * 0.00005)).toEqual({
        error: 'it takes longer than 0 seconds',
      });
    database.close();
  });

  test('many slow ones end together', async () => {
    const slow = 'SELECT count(*) AS value FROM range(10000000000000)';
    const queries = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`q${n}`, slow]));
    const answers = await run(queries, 0.2, 0.5);
    expect(answers.get('q0')).toMatchObject({ fault: { message: 'it takes longer than 0.2 seconds' } });
    expect(answers.get('q49')).toMatchObject({
      fault: {
        message: 'it is not run: all queries together take longer than 0.5 seconds',
        hint: 'Let the slowest queries read fewer rows or be simpler, or leave out queries that no figure uses.',
      },
    });
  });

  test('one that asks for too much memory fails', async () => {
    expect(
      await fault('SELECT count(*) AS value FROM (SELECT DISTINCT range FROM range(100000000))', 30),
    ).toContain('it asks for more memory than a query may use');
  });
});

test('words in texts and comments are none of a statement', () => {
  expect(refuseStatement('-- drop it now()\nSELECT \'now()\' AS x, "random(" FROM t')).toBeUndefined();
  expect(refuseStatement('(SELECT 1 AS value)')).toBeUndefined();
  expect(refuseStatement('/* SELECT */ DROP TABLE t')).toMatchObject({
    message: expect.stringContaining('DROP'),
  });
});

test('messages are one line', () => {
  const message = 'Parser Error: syntax error at or near "x"\n\nLINE 2: select x x\n              ^';
  expect(cleanMessage(message)).toBe('Parser Error: syntax error at or near "x"');
  expect(lineOf(message)).toBe(2);
  expect(lineOf('no line')).toBeUndefined();
  expect(cleanMessage('x'.repeat(1000))).toHaveLength(301);
});

test('every column of every table is described, and no name stands twice', () => {
  expect(COLUMNS.map((t) => t.table).sort()).toEqual([
    'actors',
    'articles',
    'citations',
    'events',
    'incidents',
    'observations',
    'origins',
    'places',
    'series',
    'sources',
  ]);
  for (const { table, description, columns } of COLUMNS) {
    expect(description).not.toBe('');
    for (const column of columns) expect([table, column.name, column.description]).not.toContain('');
    expect(new Set(columns.map((c) => c.name)).size).toBe(columns.length);
  }
});

test('every table can be filled and read whole', async () => {
  const queries = Object.fromEntries(
    COLUMNS.map(({ table, columns }) => [
      table,
      `select count(*) as value from (select ${columns.map((c) => `"${c.name}"`).join(', ')} from ${table})`,
    ]),
  );
  const answers = await run(queries);
  const corpus = buildCorpus(parts);
  for (const { table, rows } of COLUMNS)
    expect(answers.get(table)).toMatchObject({ value: rows(corpus).length });
});

describe('what is answered again', () => {
  const site = { ...parts, queries: { q: 'SELECT sum(killed_min) AS value FROM incidents' } };
  const answered = () => answerAnew(buildCorpus(site), undefined);

  test('the same queries over the same rows are not asked again, whatever else is written', async () => {
    const before = await answered();
    const other = buildCorpus({ ...site, articles: { ...site.articles, one: { body: 'A text.' } } });
    expect(await answerAnew(other, before)).toBe(before);
  });

  test.each<[string, Parts]>([
    ['another query', { ...site, queries: { q: 'SELECT count(*) AS value FROM incidents' } }],
    ['another row', { ...site, incidents: { ...site.incidents, z: { killed: 1000 } } }],
    ['another record that a query may name', { ...site, sources: { ...site.sources, another: {} } }],
  ])('%s is asked', async (_what, changed) => {
    const before = await answered();
    const after = await answerAnew(buildCorpus(changed), before);
    expect(after.of).not.toBe(before.of);
    expect(after.answers).toEqual(await answerQueries(buildCorpus(changed)));
  });

  test('a query that failed is asked again', async () => {
    const corpus = buildCorpus({ ...parts, queries: { q: 'SELECT nothing AS value FROM incidents' } });
    const before = await answerAnew(corpus, undefined);
    expect(await answerAnew(corpus, before)).not.toBe(before);
  });
});
