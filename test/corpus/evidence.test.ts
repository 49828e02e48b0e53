import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { load } from '../../src/corpus/load.ts';
import { MEMORY_ROOT, memoryIo } from '../support/memory-io.ts';

/** A source as its front matter, without what every source here has. */
function source(id: string, fields: string): string {
  const has = (key: string): boolean => new RegExp(`^${key}:`, 'm').test(fields);
  const own = [
    has('title') ? '' : 'title: A title\n',
    has('publisher') ? '' : 'publisher: A publisher\n',
    has('url') ? '' : `url: https://example.org/${id}\n`,
    has('kind') ? '' : 'kind: newspaper\n',
  ];
  return `---\n${own.join('')}${fields}\n---\n`;
}

const ACTORS =
  'actors:\n  - {id: the-group, role: perpetrator}\n  - {id: the-army, role: target}\n  - {id: the-militia, role: other}';

async function told(
  sources: Readonly<Record<string, string>>,
  citations: string,
  more = ACTORS,
): Promise<Corpus> {
  const files: Record<string, string> = {
    'content/site.yaml':
      'title: T\ndescription: D\nurl: https://example.org\nlanguages: [en]\npublisher: P\nlicence: L\n',
    'content/incidents/it.md': `---\ntitle: It\ndate: 2020-08-30\nplace: {name: N, country: IQ, precision: near}\nkind: ambush\n${more}\ncitations:\n${citations}\n---\n`,
  };
  for (const [id, fields] of Object.entries(sources)) files[`content/sources/${id}.md`] = source(id, fields);
  for (const id of ['the-group', 'the-army', 'the-militia'])
    files[`content/actors/${id}.md`] = `---\nname: ${id}\n---\n`;
  const { corpus, diagnostics } = await load(MEMORY_ROOT, memoryIo(files));
  expect(diagnostics).toEqual([]);
  return corpus;
}

async function carried(sources: Readonly<Record<string, string>>, citations: string, more?: string) {
  const evidence = (await told(sources, citations, more)).evidence.get('it');
  return `${evidence?.independent} ${evidence?.carried ?? 'nothing'}: ${evidence?.all.map(({ key }) => key).join(' ')}`;
}

const claim = 'kind: perpetrator\nactor: the-group';
const force = 'kind: belligerent\nactor: the-army';
const list = (...ids: string[]): string => ids.map((id) => `  - ${id}`).join('\n');

describe('what the citations of an incident carry', () => {
  test.each([
    ['one claim', { claim }, list('claim'), '1 claimed: claim'],
    ['one report', { paper: '' }, list('paper'), '1 reported: paper'],
    ['two reports', { a: '', b: '' }, list('a', 'b'), '2 confirmed: a b'],
    ['the same report twice', { a: '' }, list('a', 'a'), '1 reported: a'],
    ['a force on its own losses', { force }, list('force'), '1 reported: force'],
    [
      'a target’s admission and the attacker’s claim',
      { force, claim },
      list('force', 'claim'),
      '2 confirmed: force claim',
    ],
    [
      'a belligerent that is no target',
      { other: 'kind: belligerent\nactor: the-militia' },
      list('other'),
      '1 claimed: other',
    ],
    [
      'an official source whose actor is the perpetrator',
      { x: 'kind: official\nactor: the-group' },
      list('x'),
      '1 claimed: x',
    ],
    [
      'a relay of the claim and the claim itself',
      { claim, relay: 'derivedFrom: [claim]' },
      list('relay', 'claim'),
      '1 claimed: claim',
    ],
    [
      'one statement relayed five times',
      {
        force,
        a: 'derivedFrom: [force]',
        b: 'derivedFrom: [force]',
        c: 'derivedFrom: [b]',
        d: 'derivedFrom: [c]',
        e: 'derivedFrom: [a, d]',
      },
      list('a', 'b', 'c', 'd', 'e'),
      '1 reported: force',
    ],
    [
      'two relays of different origins',
      { a: '', b: '', c: 'derivedFrom: [a]', d: 'derivedFrom: [b]' },
      list('c', 'd'),
      '2 confirmed: a b',
    ],
    [
      'a relay of both beside one of them',
      { a: '', b: '', c: 'derivedFrom: [a, b]' },
      list('c', 'a'),
      '1 reported: a b',
    ],
    ['a mirror alone', { mirror: 'origin: false' }, list('mirror'), '0 nothing: '],
    [
      'a mirror of a known original',
      { a: '', mirror: 'origin: false\nderivedFrom: [a]' },
      list('mirror'),
      '0 nothing: ',
    ],
    [
      'a relay of a mirror',
      { mirror: 'origin: false', b: 'derivedFrom: [mirror]' },
      list('b'),
      '0 nothing: ',
    ],
    ['a mirror beside a report', { mirror: 'origin: false', a: '' }, list('mirror', 'a'), '1 reported: a'],
    [
      'a report read through another',
      { a: '', b: 'via: [a]\nconsulted: false' },
      list('a', 'b'),
      '2 confirmed: a b',
    ],
    [
      'two read through the same page',
      { a: '', b: '', c: '' },
      '  - {source: a, via: [c]}\n  - {source: b, via: [c]}',
      '2 confirmed: a b',
    ],
    ['only other fields', { a: '' }, '  - {source: a, supports: [place, topics]}', '0 nothing: '],
    [
      'one on the place, one on the count',
      { a: '', b: '' },
      '  - {source: a, supports: [place]}\n  - {source: b, supports: [killed]}',
      '1 reported: b',
    ],
    [
      'an origin of the citation itself',
      { claim, a: '' },
      '  - {source: a, origin: [claim]}',
      '1 claimed: claim',
    ],
    [
      'an origin of the citation itself before that of its source',
      { claim, a: 'derivedFrom: [claim]' },
      '  - {source: a, origin: [a]}',
      '1 reported: a',
    ],
    [
      'an origin of the citation that is a mirror',
      { a: '', mirror: 'origin: false' },
      '  - {source: a, origin: [mirror]}',
      '0 nothing: ',
    ],
    [
      'two that name the same origin in place',
      {
        a: 'derivedFrom: [{title: Statement, publisher: The ministry, kind: official}]',
        b: 'derivedFrom: [{title: statement, publisher: The  Ministry, kind: official}]',
      },
      list('a', 'b'),
      '1 reported: the ministry: statement',
    ],
    [
      'a claim named in place',
      { a: 'derivedFrom: [{title: Claim, publisher: The group, kind: perpetrator}]' },
      list('a'),
      '1 claimed: the group: claim',
    ],
    [
      'two records of one page',
      { a: 'url: https://example.org/page/', b: 'url: http://EXAMPLE.org/page?utm_source=x#top' },
      list('a', 'b'),
      '1 reported: a',
    ],
    [
      'a page and its archived copy',
      { a: 'archived: https://archive.example/1', b: 'url: https://archive.example/1' },
      list('b', 'a'),
      '1 reported: a',
    ],
    [
      'three records of one page by a chain of addresses',
      {
        a: 'url: https://example.org/1',
        b: 'url: https://example.org/2\narchived: https://archive.example/1',
        c: 'url: https://archive.example/1\narchived: https://example.org/1',
      },
      list('a', 'b', 'c'),
      '1 reported: a',
    ],
    [
      'relays of two records of one page',
      {
        a: 'url: https://example.org/1',
        b: 'url: https://example.org/1',
        c: 'derivedFrom: [a]',
        d: 'derivedFrom: [b]',
      },
      list('c', 'd'),
      '1 reported: a',
    ],
    [
      'two records of one page as origins of the citations themselves',
      { a: 'url: https://example.org/1', b: 'url: https://example.org/1', c: '' },
      '  - {source: c, origin: [a]}\n  - {source: c, origin: [b]}',
      '1 reported: a',
    ],
    [
      'the same title, publisher and date at two addresses',
      { a: 'published: 2020-08-30', b: 'published: 2020-08-30\ntitle: A  TITLE' },
      list('a', 'b'),
      '1 reported: a',
    ],
    [
      'the same title and publisher on two days',
      { a: 'published: 2020-08-30', b: 'published: 2020-08-31' },
      list('a', 'b'),
      '2 confirmed: a b',
    ],
    [
      'two versions of a data set',
      { a: 'url: https://example.org/1\nversion: "1"', b: 'url: https://example.org/1\nversion: "2"' },
      list('a', 'b'),
      '1 reported: a',
    ],
    ['a record merged into another', { a: 'mergedInto: b', b: '' }, list('a', 'b'), '1 reported: b'],
    [
      'an origin in place that is on file as a record',
      {
        a: 'derivedFrom: [{title: "The ministry’s statement", publisher: Ministry, kind: official}]',
        b: "title: The Ministry's  statement\npublisher: ministry\nkind: official",
      },
      list('a', 'b'),
      '1 reported: b',
    ],
    [
      'an origin in place that is on file as a record that derives from another',
      {
        a: 'derivedFrom: [{title: Statement, publisher: Ministry, kind: official}]',
        b: 'title: Statement\npublisher: Ministry\nderivedFrom: [c]',
        c: '',
      },
      list('a', 'c'),
      '1 reported: c',
    ],
    [
      'a relay that is a mirror’s twin in place',
      {
        mirror: 'title: Copy\npublisher: Scraper\norigin: false',
        a: 'derivedFrom: [{title: Copy, publisher: Scraper, kind: aggregator}]',
      },
      list('a'),
      '0 nothing: ',
    ],
    ['an origin that nobody has', { a: '', b: 'derivedFrom: [gone]' }, list('b'), '1 reported: b'],
    ['a circle', { a: 'derivedFrom: [b]', b: 'derivedFrom: [a]' }, list('a', 'b'), '0 nothing: '],
    ['a source that derives from itself', { a: 'derivedFrom: [a]' }, list('a'), '0 nothing: '],
    [
      'a circle with a way out',
      { a: 'derivedFrom: [b]', b: 'derivedFrom: [a, c]', c: '' },
      list('a', 'b'),
      '1 reported: c',
    ],
  ])('%s', async (_name, sources, citations, expected) => {
    expect(await carried(sources, citations)).toBe(expected);
  });

  test('Tuwaymin: one claim, told by several pages, is claimed and one origin', async () => {
    const corpus = await told(
      {
        'is-statement-tuwaymin': `${claim}\nconsulted: false\nvia: [baghdadpost-dashisha]`,
        'baghdadpost-dashisha': 'derivedFrom: [is-statement-tuwaymin]',
        'seed-article': 'origin: false\nderivedFrom: [baghdadpost-dashisha]',
        'observer-digest': 'kind: magazine\nderivedFrom: [baghdadpost-dashisha]',
      },
      list('baghdadpost-dashisha', 'observer-digest', 'seed-article'),
    );
    expect(corpus.evidence.get('it')).toMatchObject({ independent: 1, carried: 'claimed' });
    expect(corpus.incidents.get('it')?.record.status).toBe('claimed');
  });

  test('Dashisha: one statement of the force about its own dead, relayed by four, is reported and one origin', async () => {
    const sources = {
      'sdf-statement': 'kind: belligerent\nactor: the-army',
      'baghdadpost-dashisha': 'derivedFrom: [sdf-statement]',
      syriacpress: 'derivedFrom: [sdf-statement]',
      'north-press': 'kind: news-agency\nderivedFrom: [sdf-statement]',
      'syrian-observer': 'derivedFrom: [north-press]',
    };
    const relays = list('baghdadpost-dashisha', 'syriacpress', 'syrian-observer', 'sdf-statement');
    const corpus = await told(sources, relays);
    expect(corpus.evidence.get('it')).toMatchObject({ independent: 1, carried: 'reported' });
    expect(corpus.evidence.get('it')?.all.map(({ source: id }) => id)).toEqual(['sdf-statement']);
    // Were the force not its target, it would only claim.
    const elsewhere = await told(sources, relays, 'actors:\n  - {id: the-group, role: perpetrator}');
    expect(elsewhere.evidence.get('it')?.carried).toBe('claimed');
    // With the group’s own claim beside it, two that do not depend on each other agree.
    const both = await told({ ...sources, claim }, `${relays}\n  - claim`);
    expect(both.evidence.get('it')).toMatchObject({ independent: 2, carried: 'confirmed' });
  });
});

describe('the status of an incident', () => {
  test('is the one stated, and what its citations carry is told beside it', async () => {
    const corpus = await told({ a: '', b: '' }, list('a', 'b'), `${ACTORS}\nstatus: disputed`);
    expect(corpus.incidents.get('it')?.record).toMatchObject({
      status: 'disputed',
      statedStatus: 'disputed',
    });
    expect(corpus.evidence.get('it')?.carried).toBe('confirmed');
  });

  test('is worked out where none is stated', async () => {
    const { record } = (await told({ a: '', b: '' }, list('a', 'b'))).incidents.get('it') ?? {};
    expect(record?.status).toBe('confirmed');
    expect(record).not.toHaveProperty('statedStatus');
  });
});

describe('circles of sources', () => {
  test('are told, each once, and followed without end in sight', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 3000 }, (_, n) => [`c-${n}`, `derivedFrom: [c-${n + 1}]`]),
    );
    const corpus = await told(
      {
        ...chain,
        'c-3000': '',
        x: 'derivedFrom: [y]',
        y: 'derivedFrom: [z]',
        z: 'derivedFrom: [x, c-0]',
        self: 'derivedFrom: [self]',
      },
      list('c-0'),
    );
    expect(corpus.circles).toEqual([['self'], ['x', 'y', 'z']]);
    expect(corpus.origins.get('c-0')?.map(({ key }) => key)).toEqual(['c-3000']);
    expect(corpus.origins.get('y')?.map(({ key }) => key)).toEqual(['c-3000']);
    expect(corpus.origins.get('self')).toEqual([]);
  });
});
