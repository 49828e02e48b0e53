import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeEditorSchemas } from '../../src/authoring/editor-schemas.ts';
import { entryPlace } from '../../src/authoring/entry-place.ts';
import { RECORD_KINDS } from '../../src/corpus/lookup.ts';
import { checkMemory, HARD_SITE } from '../publish/sites.ts';

interface Suggestion {
  label: string;
  insert: string;
  from: number;
  to: number;
  detail: string;
  documentation: string;
  is: string;
}

const EXTENSION = join(import.meta.dirname, '../../.vscode/extensions/sourcebook');
const require = createRequire(import.meta.url);
const { suggest } = require(join(EXTENSION, 'suggest.js')) as {
  suggest(text: string, offset: number, schemas: Record<string, unknown>): Suggestion[];
};
const { schemasFor } = require(join(EXTENSION, 'files.js')) as {
  schemasFor(path: string): { folder: string; entry: string } | undefined;
};

let files: Map<string, unknown>;
beforeAll(async () => {
  const { corpus } = await checkMemory({
    ...HARD_SITE,
    'data/queries/share.sql': 'select 1 as value',
  });
  files = new Map(makeEditorSchemas()(corpus).map(({ name, text }) => [name, JSON.parse(text)]));
});

/** What is suggested where `|` stands in an entry of a kind. */
function at(kind: string, marked: string): Suggestion[] {
  const offset = marked.indexOf('|');
  const schemas = {
    entry: files.get(`${kind}.schema.json`),
    citation: files.get('citation.schema.json'),
    directives: files.get('directives.json'),
  };
  return suggest(marked.slice(0, offset) + marked.slice(offset + 1), offset, schemas);
}

/** The same in front matter, before and after lines of it. */
const front = (kind: string, lines: string) => at(kind, `---\n${lines}\n---\n\nText.\n`);
const labels = (found: readonly Suggestion[]) => found.map(({ label }) => label);
/** One of them is described where it is cited. */
const SOURCES = ['claim', 'closed', 's-b4c0c6187701', 'story/leaf', 'wire'];

describe('keys', () => {
  test('those that must be there come first, those that are there are left out, each with what it is', () => {
    const found = front('incident', 'title: T\nplace: town\n|\nkilled: 3');
    expect(labels(found).slice(0, 3)).toEqual(['date', 'kind', 'citations']);
    for (const there of ['title', 'place', 'killed']) expect(labels(found)).not.toContain(there);
    expect(found[0]).toMatchObject({
      insert: 'date: ',
      detail: 'When it happened. (required)',
      documentation: expect.stringContaining('"2020-08-28/2020-08-30"'),
    });
    expect(found.find(({ label }) => label === 'citations')?.insert).toBe('citations:\n  - ');
  });

  test('of an empty entry, and while one is being typed', () => {
    expect(labels(front('place', '|'))).toContain('precision');
    const text = '---\nname: N\nprec|\n---\n';
    const [found] = at('place', text).filter(({ label }) => label === 'precision');
    expect(text.slice(found?.from, found?.to)).toBe('prec');
  });

  test('of one that is there, its colon is not written twice', () => {
    expect(front('place', 'nam|: N').find(({ label }) => label === 'name')?.insert).toBe('name');
  });

  test.each([
    ['below a key', 'place:\n  name: N\n  |', ['country', 'precision'], 'name'],
    ['in an element of a list', 'citations:\n  - source: wire\n    |', ['locator', 'supports'], 'source'],
    ['at the start of one', 'actors:\n  - |', ['id', 'role'], 'title'],
    ['of a list that is not indented', 'actors:\n- id: group\n  |', ['role', 'basis'], 'id'],
    ['in braces', 'actors: [{id: group, |}]', ['role', 'basis'], 'id'],
    ['in braces over several lines', 'actors: [\n  {id: group,\n   | basis: claimed}]', ['role'], 'basis'],
    ['in braces below a key', 'citations:\n  - {source: wire, says: {killed: 3, |}}', ['wounded'], 'killed'],
  ])('%s', (_, lines, offered, there) => {
    const found = labels(front('incident', lines));
    expect(found).toEqual(expect.arrayContaining(offered));
    expect(found).not.toContain(there);
  });

  test('of a translation are those that may be translated', () => {
    expect(labels(front('incident.translation', '|')).sort()).toEqual([
      'disagreement',
      'place',
      'remark',
      'title',
      'words',
    ]);
  });
});

describe('values', () => {
  test.each([
    ['the words a field chooses from', 'source', 'kind: |', ['news-agency', 'court']],
    ['true and false', 'source', 'link: |', ['true', 'false']],
    ['words of the site', 'incident', 'kind: am|', ['ambush', 'vbied']],
    ['places', 'incident', 'place: |', ['town']],
    ['actors in a list', 'incident', 'actors:\n  - id: |\n    role: target', ['group']],
    ['actors in braces', 'incident', 'actors: [{role: target, id: g|}]', ['group']],
    ['parts', 'incident', 'actors: [{id: group, role: |}]', ['perpetrator', 'target', 'other']],
    ['sources alone', 'incident', 'citations:\n  - |', SOURCES],
    ['sources in brackets', 'incident', 'citations: [wire, cl|]', SOURCES],
    ['sources of citations', 'event', 'citations:\n  - source: w|\n    locator: p. 3', SOURCES],
    ['sources beside a comment', 'event', 'citations: # what it rests on\n  # more\n  - source: |', SOURCES],
    ['sources of sources', 'source', 'derivedFrom:\n- |', SOURCES],
    ['incidents', 'event', 'incidents: [|]', ['one', 'story/inline', 'three', 'two']],
    ['sources of an incident in an article', 'article', 'incidents:\n  - id: i\n    citations: [|]', SOURCES],
  ])('%s', (_, kind, lines, offered) => {
    expect(labels(front(kind, lines))).toEqual(expect.arrayContaining(offered));
  });

  test('ids come with what they are, and take the place of what is typed', () => {
    const text = '---\ncitations:\n  - source: wi|\n---\n';
    const wire = at('incident', text).find(({ label }) => label === 'wire');
    expect(wire?.detail).toContain('Wire & Sons, 2020-09-02~');
    expect(text.slice(wire?.from, wire?.to)).toBe('wi');
  });

  test('a list that has not been begun is begun', () => {
    expect(front('incident', 'citations: |').find(({ label }) => label === 'wire')?.insert).toBe('[wire]');
  });

  test('records written in the entry itself are offered by the id they have there', () => {
    const lines = 'sources:\n  - id: leaflet\n    title: L\nincidents:\n  - id: i\n    citations:\n      - |';
    expect(front('article', lines)[0]).toMatchObject({ label: 'leaflet', detail: 'written in this entry' });
    expect(labels(front('article', 'sources: [{id: brief}]\nevents:\n- {citations: [|]}'))).toContain(
      'brief',
    );
  });

  test.each([
    ['in a text of several lines', 'remark: |-\n  Some words\n  wi|'.replace('|-', '>-')],
    ['in a comment', 'kind: x # am|'],
    ['in a title', 'title: Something |'],
    ['on a line of comment', '# no|'],
  ])('nothing %s', (_, lines) => {
    expect(front('incident', lines)).toEqual([]);
  });
});

describe('in the text', () => {
  const body = (line: string) => at('article', `---\ntitle: T\n---\n\nWords before.\n${line}`);

  test.each(['It says so [@|', 'It says so [@cl|].', 'It says so [@wire, p. 3; @|]'])(
    'a citation: %s',
    (line) => {
      expect(labels(body(line))).toEqual(SOURCES);
    },
  );

  test('directives, at the beginning of a word', () => {
    expect(labels(body('It was :|'))).toEqual([
      ':stat',
      ':claim',
      '::trend',
      '::timeline',
      '::incidents',
      '::map',
    ]);
    expect(body('::tr|').find(({ label }) => label === '::trend')?.insert).toBe('::trend{$1}');
    expect(body('At 10:30|')).toEqual([]);
  });

  test('what a stat can rest on; then what fits beside it', () => {
    expect(labels(body('Of :stat[9]{|}'))).toEqual(['series', 'source', 'sum', 'count', 'query']);
    expect(labels(body('Of :stat[9]{series=x |}'))).toEqual(['at', 'change', 'by']);
    expect(labels(body('Of :stat[9]{series=x change=2020/2021 |}'))).toEqual(['by', 'as', 'fall']);
    expect(labels(body('Of :stat[9]{count=incidents wh|'))).toEqual(['where', 'status']);
    expect(labels(body('::incidents{limit=3 |}'))).toEqual(['where', 'sort', 'columns', 'status', 'title']);
  });

  test.each([
    ['series', 'Of :stat[9]{series=|}', ['story/numbers']],
    ['several series', '::trend{series="story/numbers |"}', ['story/numbers']],
    ['sources', 'Of :stat[9]{source=w|}', SOURCES],
    ['actors', 'A :claim[thing]{by=|}', ['group']],
    ['fixed words', '::trend{type=|}', ['line', 'bar', 'area']],
    ['events', '::timeline{events=|}', ['meeting']],
    ['queries', ':stat[]{query=|}', ['share']],
    ['statuses', ':stat[9]{count=incidents status="claimed |"}', ['any', 'disputed']],
  ])('values of attributes: %s', (_, line, offered) => {
    expect(labels(body(line))).toEqual(expect.arrayContaining(offered));
  });

  test('nothing in a condition or behind the braces', () => {
    expect(body('::map{where="kind = a|"}')).toEqual([]);
    expect(body('::map{where=x} and |')).toEqual([]);
  });

  test('also in the text of a record that is written in an article', () => {
    expect(labels(front('article', 'incidents:\n  - id: i\n    body: >\n      So [@|'))).toContain('wire');
  });

  test('of an entry without front matter, or with one that is not closed', () => {
    expect(labels(at('article', 'Text [@|]'))).toEqual(SOURCES);
    expect(labels(at('article', '---\ntitle: T\n|'))).toContain('description');
  });
});

test('never fails, wherever the cursor stands', () => {
  const text = String(HARD_SITE['content/incidents/one.md']) + String(HARD_SITE['content/articles/story.md']);
  for (let offset = 0; offset <= text.length; offset += 1)
    for (const { from, to } of at('incident', `${text.slice(0, offset)}|${text.slice(offset)}`)) {
      expect(from).toBeLessThanOrEqual(offset);
      expect(to).toBeGreaterThanOrEqual(offset);
    }
});

test('the schema of each kind of entry is found by the place of its file', () => {
  for (const kind of RECORD_KINDS.filter((one) => one !== 'series'))
    expect(schemasFor(`/home/a/site/${entryPlace(kind, 'x')}`)).toEqual({
      folder: '/home/a/site/.sourcebook/schema',
      entry: `${kind}.schema.json`,
    });
  expect(schemasFor('/s/content/incidents/iq/2020/x.md')?.entry).toBe('incident.schema.json');
  expect(schemasFor('/s/content/sources/x.zh-Hant.md')?.entry).toBe('source.translation.schema.json');
  expect(schemasFor('/s/content/x.md')).toBeUndefined();
  expect(schemasFor('/s/docs/x.md')).toBeUndefined();
});
