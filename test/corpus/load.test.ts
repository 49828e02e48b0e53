import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { load } from '../../src/corpus/load.ts';
import { isKnown, resolveId } from '../../src/corpus/lookup.ts';
import { readBase } from '../../src/corpus/settings.ts';
import { INCIDENT_KINDS } from '../../src/model/incident.ts';
import { selectIncidents } from '../../src/query/selection.ts';
import { MEMORY_ROOT, type MemoryFile, memoryIo } from '../support/memory-io.ts';

const SITE = `title: A test site
description: A site in memory.
url: https://example.org
languages: [en, ar]
publisher: The test desk
licence: CC BY 4.0
`;
const BASE = {
  'content/site.yaml': SITE,
  'content/places/tell-example.md': '---\nname: Tell Example\ncountry: IQ\nprecision: near\n---\n',
  'content/actors/the-group.md': '---\nname: The group\n---\n',
  'content/sources/report.md':
    '---\ntitle: A report\npublisher: The paper\nkind: newspaper\nurl: https://example.org/r\n---\n',
};
const INCIDENT =
  'title: An attack\ndate: 2020-08-30~\nplace: tell-example\nkind: ambush\nkilled: 4-6\ncitations: [report]\n';

async function read(files: Readonly<Record<string, MemoryFile>>) {
  return load(MEMORY_ROOT, memoryIo({ ...BASE, ...files }));
}

async function good(files: Readonly<Record<string, MemoryFile>>): Promise<Corpus> {
  const { corpus, diagnostics } = await read(files);
  expect(diagnostics).toEqual([]);
  return corpus;
}

const indent = (fields: string): string => fields.replace(/^/gm, '    ').trimEnd();
const article = (more: string, body = 'Text.\n'): string =>
  `---\ntitle: A story\ndescription: It is short.\npublished: 2020-09-01\n${more}---\n${body}`;

test('what names a merged place or actor names the one that stands for it now', async () => {
  const place = (name: string, country: string, more = '') =>
    `---\nname: ${name}\ncountry: ${country}\nprecision: near\n${more}---\n`;
  const files = {
    'content/places/tell-old.md': place('Old', 'IQ', 'mergedInto: tell-older\n'),
    'content/places/tell-older.md': place('Older', 'IQ', 'mergedInto: tell-new\n'),
    'content/places/tell-new.md': place('New', 'SY'),
    'content/actors/old-group.md': '---\nname: The old group\nmergedInto: the-group\n---\n',
    'content/sources/word.md':
      '---\ntitle: W\npublisher: P\nkind: belligerent\nactor: old-group\nurl: https://example.org/w\n---\n',
    'content/incidents/one.md': `---\n${INCIDENT.replace('tell-example', 'tell-old').replace('report', 'word')}actors: [{id: the-group, role: perpetrator}]\n---\n`,
    'content/incidents/two.md': `---\n${INCIDENT.replace('tell-example', 'tell-new')}actors: [{id: old-group, role: perpetrator}]\n---\n`,
  };
  const corpus = await good(files);
  const { incidents } = corpus;
  expect([...incidents.values()].map(({ record: { placeId, place: at } }) => [placeId, at?.country])).toEqual(
    [
      ['tell-new', 'SY'],
      ['tell-new', 'SY'],
    ],
  );
  // The word of the old group is that of the attacker, whatever it is called.
  expect(incidents.get('one')?.record.status).toBe('claimed');
  expect(incidents.get('two')?.record.actors).toEqual([{ id: 'the-group', role: 'perpetrator' }]);
  for (const where of [
    'place = tell-old',
    'place = tell-new',
    'country = SY',
    'actor = old-group',
    'actor = the-group',
  ])
    expect(selectIncidents(corpus, where).rows.map(({ id }) => id)).toEqual(['one', 'two']);
  // Of what leads nowhere the last that is there stands, which a rule tells of.
  const lost = await read({
    ...files,
    'content/places/tell-older.md': place('Older', 'IQ', 'mergedInto: no\n'),
  });
  expect(lost.corpus.incidents.get('one')?.record.placeId).toBe('tell-older');
  const round = await read({
    ...files,
    'content/places/tell-older.md': place('Older', 'IQ', 'mergedInto: tell-old\n'),
  });
  expect(round.corpus.incidents.get('one')?.record.placeId).toBe('tell-older');
});

test('an actor that is listed beside one that is merged into it has its part once', async () => {
  const actors = {
    'content/actors/old-group.md': '---\nname: The old group\nmergedInto: the-group\n---\n',
    'content/actors/force.md': '---\nname: The force\n---\n',
  };
  const listed = (list: string) => ({
    ...actors,
    'content/incidents/one.md': `---\n${INCIDENT}actors: [${list}]\n---\n`,
  });
  const parts = async (list: string) => (await good(listed(list))).incidents.get('one')?.record.actors;
  const old = '{id: old-group, role: perpetrator}';
  const force = { id: 'force', role: 'target' };
  const claimed = { id: 'the-group', role: 'perpetrator', basis: 'claimed' };
  expect(await parts(`${old}, {id: the-group, role: perpetrator}, {id: force, role: target}`)).toEqual([
    { id: 'the-group', role: 'perpetrator' },
    force,
  ]);
  expect(
    await parts(`${old}, {id: force, role: target}, {id: the-group, role: perpetrator, basis: claimed}`),
  ).toEqual([force, claimed]);
  // Another part, or the same on another ground, says more.
  expect(
    await parts(
      '{id: the-group, role: perpetrator, basis: claimed}, {id: old-group, role: perpetrator, basis: suspected}, {id: old-group, role: other}',
    ),
  ).toEqual([claimed, { ...claimed, basis: 'suspected' }, { id: 'the-group', role: 'other' }]);
  // A mistake beside them is told at its place.
  const { corpus } = await read(listed(`${old}, {id: the-group, role: perpetrator}, {id: no, role: other}`));
  expect(corpus.incidents.get('one')?.record.actors?.[2]?.id).toBe('no');
});

describe('the three forms of a record', () => {
  const forms = {
    'content/incidents/file.md': `---\n${INCIDENT}---\nTold *here*.\n`,
    'content/articles/story.md': article(
      `incidents:\n  - id: inline\n${indent(`${INCIDENT}body: Told *here*.`)}\n`,
    ),
    'data/incidents/rows.csv':
      'id,title,date,place,kind,killed,citations,body\nrow,An attack,2020-08-30~,tell-example,ambush,4-6,report,Told *here*.\n',
    'data/incidents/dotted.csv':
      'id,title,date,place,kind,killed.min,killed.max,citations,body\ndotted,An attack,2020-08-30~,tell-example,ambush,4,6,"[""report""]",Told *here*.\n',
  };

  test('give the very same record', async () => {
    const { incidents } = await good(forms);
    expect([...incidents.keys()]).toEqual(['dotted', 'file', 'row', 'story/inline']);
    const entries = [...incidents.values()];
    const [first] = entries;
    for (const { record, body } of entries) {
      expect(record).toEqual(first?.record);
      expect(body?.lead).toBe('Told here.');
    }
    expect(first?.record).toMatchObject({
      placeId: 'tell-example',
      place: { name: 'Tell Example' },
      killed: { min: 4, max: 6 },
      citations: [{ source: 'report' }],
      status: 'reported',
    });
    expect(entries.map(({ written }) => written.form)).toEqual(['csv', 'file', 'csv', 'inline']);
  });

  test('know the place of each field', async () => {
    const { incidents } = await good(forms);
    const line = (id: string, path: (string | number)[]) => {
      const { line: at, column } = incidents.get(id)?.written.at(path) ?? {};
      return `${at}:${column}`;
    };
    expect(line('file', ['killed'])).toBe('6:9');
    expect(line('story/inline', ['killed'])).toBe('11:13');
    expect(line('row', ['killed'])).toBe('2:47');
    expect(line('dotted', ['killed', 'max'])).toBe('2:52');
    expect(line('dotted', ['killed'])).toBe('2:50');
    expect(line('row', ['citations', 0, 'source'])).toBe('2:51');
    expect(line('row', ['nothing'])).toBe('2:1');
  });
});

test('the text of a row stands where its cell does, also behind cells of several lines', async () => {
  const { diagnostics } = await read({
    'data/actors/rows.csv': 'id,name,note,body\na,A,"two\nlines",<b>x</b>\nb,B,,"first\n<b>x</b>"\n',
  });
  expect(diagnostics.map(({ rule, line }) => `${line} ${rule}`)).toEqual(['3 html-raw', '5 html-raw']);
});

describe('records inside an article', () => {
  const story = article(
    `sources:
  - {id: page, title: A page, publisher: P, kind: ngo, url: https://example.org/p, derivedFrom: [origin]}
  - {id: origin, title: An origin, publisher: P, kind: ngo, url: https://example.org/o, via: [page, report]}
incidents:
  - id: one
    title: One
    date: 2020-08-30
    place: tell-example
    kind: ambush
    actors: [{id: the-group, role: perpetrator}]
    citations:
      - page
      - {source: report, origin: [origin], via: [page]}
    mergedInto: two
  - {id: two, title: Two, date: 2020, place: tell-example, kind: ied, citations: [report]}
events:
  - {id: talk, title: Talk, date: 2020-08, citations: [page], incidents: [one]}
series:
  - id: counts
    title: Counts
    unit: attacks
    frequency: month
    measure: Attacks
    citations: [page]
    observations:
      - {period: 2020-08, value: 4, sources: [origin]}
      - {period: 2020-07, value: 3}
`,
    'It was told [@page] and [@report].\n',
  );

  test('have full ids, and refer to one another by local ones', async () => {
    const corpus = await good({ 'content/articles/story.md': story });
    expect([...corpus.sources.keys()]).toEqual(['report', 'story/origin', 'story/page']);
    expect(corpus.sources.get('story/page')?.record.derivedFrom).toEqual(['story/origin']);
    expect(corpus.sources.get('story/origin')?.record.via).toEqual(['story/page', 'report']);
    expect(corpus.incidents.get('story/one')?.record).toMatchObject({
      mergedInto: 'story/two',
      placeId: 'tell-example',
      citations: [
        { source: 'story/page' },
        { source: 'report', origin: ['story/origin'], via: ['story/page'] },
      ],
    });
    expect(corpus.events.get('story/talk')?.record.incidents).toEqual(['story/one']);
    const series = corpus.series.get('story/counts')?.record;
    expect(series?.observations.map(({ period, sources }) => [period.text, sources])).toEqual([
      ['2020-07', []],
      ['2020-08', ['story/origin']],
    ]);
    expect(series?.observations[0]?.span.line).toBe(31);
    expect(corpus.incidents.get('story/one')?.article).toBe('story');
    expect(corpus.evidence.get('story/one')?.independent).toBe(1);
  });

  test('are cited in its text by their local ids, and found by them', async () => {
    const corpus = await good({ 'content/articles/story.md': story });
    const uses = (id: string) => corpus.citedBy.get(id)?.map((use) => `${use.kind}:${use.id}`);
    expect(uses('story/page')).toEqual([
      'incident:story/one',
      'event:story/talk',
      'series:story/counts',
      'article:story',
    ]);
    expect(uses('report')).toEqual(['incident:story/one', 'incident:story/two', 'article:story']);
    expect(uses('story/origin')).toEqual(['series:story/counts']);
    expect(corpus.relays.get('story/origin')).toEqual(['story/page']);
    expect(resolveId(corpus, 'source', 'page', 'story')).toBe('story/page');
    expect(resolveId(corpus, 'source', 'report', 'story')).toBe('report');
    expect(resolveId(corpus, 'source', 'page')).toBe('page');
    expect(resolveId(corpus, 'source', 'none', 'story')).toBe('none');
  });

  test('are cited by translations and by the texts of other kinds too, each once', async () => {
    const { citedBy } = await good({
      'content/articles/story.md': article('', 'Text [@report] and [@report, p. 2].\n'),
      'content/articles/story.ar.md': '---\ntitle: قصة\n---\nنص [@other].\n',
      'content/sources/other.md':
        '---\ntitle: O\npublisher: P\nkind: ngo\nurl: https://example.org/o\n---\nSee [@report].\n',
      'content/places/there.md': '---\nname: There\ncountry: IQ\nprecision: near\n---\nAs told [@other].\n',
    });
    const uses = (id: string) => citedBy.get(id)?.map((use) => `${use.kind}:${use.id}`);
    expect(uses('report')).toEqual(['article:story']);
    expect(uses('other')).toEqual(['article:story', 'place:there']);
  });

  test('are drafts with their article', async () => {
    const corpus = await good({
      'content/articles/story.md': story.replace('title: A story', 'title: A story\nstate: draft'),
    });
    const drafts = [corpus.articles, corpus.incidents, corpus.sources, corpus.events, corpus.series].flatMap(
      (map) => [...map.values()].filter(({ draft }) => draft).map(({ id }) => id),
    );
    expect(drafts).toEqual([
      'story',
      'story/one',
      'story/two',
      'story/origin',
      'story/page',
      'story/talk',
      'story/counts',
    ]);
  });
});

describe('sources described where they are cited', () => {
  const cite = (citation: string, more = ''): string =>
    `---\n${INCIDENT.replace('[report]', '').trimEnd()}\n  - ${citation}\n${more}---\n`;

  test('have an id from their address, however it is written', async () => {
    const { sources, incidents } = await good({
      'content/incidents/a.md': cite(
        '{title: T, publisher: P, kind: ngo, url: "https://Example.org/page", quote: one}',
      ),
      'content/incidents/b.md': cite(
        '{title: T, publisher: P, kind: ngo, url: "https://example.org/page", via: [report]}',
      ),
    });
    const [id = ''] = [...sources.keys()].filter((one) => one.startsWith('s-'));
    // printf 'https://example.org/page' | sha256sum
    expect(id).toBe('s-2476c9debd38');
    expect(incidents.get('a')?.record.citations).toEqual([{ source: id, quote: 'one' }]);
    expect(incidents.get('b')?.record.citations).toEqual([{ source: id, via: ['report'] }]);
    expect(sources.get(id)).toMatchObject({
      inPlace: true,
      record: { title: 'T', publisher: 'P', kind: 'ngo' },
    });
    expect(sources.get(id)?.record).not.toHaveProperty('via');
    expect(sources.get(id)?.written.at(['title'])).toMatchObject({ line: 8, column: 13 });
  });

  test('have one from title, publisher and date where they have no address', async () => {
    const { sources } = await good({
      'content/incidents/a.md': cite(
        '{title: T, publisher: P, kind: ngo, published: 2020-08, consulted: false, via: [report]}',
      ),
    });
    // printf 'T|P|2020-08' | sha256sum
    expect([...sources.keys()]).toContain('s-4b88c8218937');
    expect(sources.get('s-4b88c8218937')?.record.via).toEqual(['report']);
  });

  test('may be no origin', async () => {
    const { evidence } = await good({
      'content/incidents/a.md': cite(
        '{title: T, publisher: P, kind: ngo, url: "https://example.org/m", origin: false}',
      ),
    });
    expect(evidence.get('a')).toMatchObject({ independent: 0, all: [] });
    expect(evidence.get('a')?.carried).toBeUndefined();
  });

  test('are drafts only while nothing published cites them', async () => {
    const citation = '{title: T, publisher: P, kind: ngo, url: "https://example.org/page"}';
    const inline = (state: string) =>
      article(`${state}incidents:\n  - id: one\n${indent(INCIDENT.replace('[report]', `[${citation}]`))}\n`);
    const drafted = await good({ 'content/articles/a.md': inline('state: draft\n') });
    const both = await good({
      'content/articles/a.md': inline('state: draft\n'),
      'content/articles/b.md': inline(''),
    });
    expect([...drafted.sources.values()].at(-1)?.draft).toBe(true);
    expect([...both.sources.values()].at(-1)?.draft).toBe(false);
  });
});

describe('what belongs to a record', () => {
  const translated = {
    'content/incidents/attack.md': `---\n${INCIDENT}---\nText.\n`,
    'content/incidents/attack.ar.md': '---\ntitle: هجوم\n---\nنص.\n',
    'content/places/tell-example.ar.md': '---\nname: تل المثال\naliases: [أ]\n---\n',
  };

  test('its texts in other languages', async () => {
    const { incidents, places } = await good(translated);
    const arabic = incidents.get('attack')?.translations.get('ar');
    expect(arabic).toMatchObject({ fields: { title: 'هجوم' }, file: 'content/incidents/attack.ar.md' });
    expect(arabic?.body?.lead).toBe('نص.');
    expect(places.get('tell-example')?.translations.get('ar')?.fields).toEqual({
      name: 'تل المثال',
      aliases: ['أ'],
    });
    expect(places.get('tell-example')?.translations.get('ar')?.body).toBeUndefined();
  });

  test('texts of what is written in an article, from the translation of the article', async () => {
    const files = {
      ...translated,
      'content/articles/story.md': article(
        `incidents:\n  - id: one\n    ${INCIDENT.replaceAll('\n', '\n    ').trimEnd()}\n    body: Text.\n`,
        '',
      ),
      'content/articles/story.ar.md':
        '---\nincidents:\n  - id: one\n    title: واحد\n    place: {name: مكان}\n    body: نص.\n---\n',
    };
    const corpus = await good(files);
    const arabic = corpus.incidents.get('story/one')?.translations.get('ar');
    expect(arabic?.fields).toEqual({ title: 'واحد', place: { name: 'مكان' } });
    expect(arabic?.body?.lead).toBe('نص.');
    expect(corpus.articles.get('story')?.translations.get('ar')?.fields).toEqual({});
    const wrong = {
      ...files,
      'content/articles/story.ar.md':
        '---\nincidents:\n  - id: other\n    killed: 4\n  - id: one\n    killed: 4\n---\n',
    };
    const { diagnostics } = await read(wrong);
    const found = diagnostics.filter(({ file }) => file.endsWith('.ar.md'));
    expect(found.map(({ rule, line }) => [rule, line])).toEqual([
      ['translation-orphan', 3],
      ['translation-key', 6],
    ]);
    expect(found[0]?.message).toBe(
      'unexpected translation of the incident “story/other”, expected a record of that id',
    );
  });

  test('a hash that changes with anything written for it, and with nothing else', async () => {
    const hashes = async (changed: Record<string, string>) => {
      const { incidents, series } = await good({
        ...translated,
        'data/series/s.yaml': 'title: S\nunit: u\nfrequency: month\nmeasure: m\ncitations: [report]\n',
        'data/series/s.csv': 'period,value\n2020-08,4\n',
        ...changed,
      });
      return { incident: incidents.get('attack')?.hash, series: series.get('s')?.hash };
    };
    const before = await hashes({});
    expect(await hashes({})).toEqual(before);
    const body = await hashes({ 'content/incidents/attack.md': `---\n${INCIDENT}---\nOther text.\n` });
    const translation = await hashes({ 'content/incidents/attack.ar.md': '---\ntitle: هجوم\n---\n' });
    const values = await hashes({ 'data/series/s.csv': 'period,value\n2020-08,5\n' });
    expect(new Set([before.incident, body.incident, translation.incident]).size).toBe(3);
    expect(values.series).not.toBe(before.series);
    expect([body.series, translation.series]).toEqual([before.series, before.series]);
    expect(values.incident).toBe(before.incident);
  });
});

describe('a site', () => {
  test('has defaults for what its settings leave out', async () => {
    const { site } = await good({});
    expect(site).toMatchObject({
      base: '/',
      navigation: [],
      policy: { sourcePages: 'all', bareFigures: 'warn', victimNames: 'withhold', fewestOrigins: 2 },
    });
    expect(Object.keys(site.vocabulary.kinds)).toEqual([...INCIDENT_KINDS]);
    expect(site.vocabulary.kinds).toMatchObject({ 'armed-assault': 'Armed assault', ied: 'IED' });
  });

  test('keeps what its settings say', async () => {
    const { site } = await good({
      'content/site.yaml': `${SITE}base: /news\npolicy: {fewestOrigins: 3, bareFigures: error}\nvocabulary:\n  kinds: {raid: Raid}\n  targets: {police: Police}\n`,
    });
    expect(site.base).toBe('/news/');
    expect(site.policy).toMatchObject({ fewestOrigins: 3, bareFigures: 'error', sourcePages: 'all' });
    expect(site.vocabulary).toEqual({ kinds: { raid: 'Raid' }, targets: { police: 'Police' } });
  });

  test('tells its base alone', () => {
    const base = (text: string) => readBase(MEMORY_ROOT, memoryIo({ 'content/site.yaml': text }));
    expect(base(`${SITE}base: /a/b\n`)).toBe('/a/b/');
    expect(base('title: [')).toBe('/');
    expect(readBase(MEMORY_ROOT, memoryIo({}))).toBe('/');
  });

  test('has pictures with their sizes, and named queries', async () => {
    const { pictures, queries } = await good({
      'content/media/deep/a.svg': '<svg width="3" height="4"></svg>',
      'content/media/b.png': Uint8Array.of(1, 2, 3),
      'data/queries/share.sql': 'SELECT 1 AS value',
    });
    expect([...pictures]).toEqual([
      ['media/b.png', { file: 'content/media/b.png', path: 'media/b.png' }],
      [
        'media/deep/a.svg',
        { file: 'content/media/deep/a.svg', path: 'media/deep/a.svg', width: 3, height: 4 },
      ],
    ]);
    expect(queries.get('share')).toEqual({
      id: 'share',
      file: 'data/queries/share.sql',
      sql: 'SELECT 1 AS value',
    });
  });

  test('gives the lines of its files', async () => {
    const corpus = await good({
      'content/incidents/a.md': `\ufeff---\r\n${INCIDENT.replaceAll('\n', '\r\n')}---\r\n`,
    });
    expect(corpus.sourceLine('content/incidents/a.md', 2)).toBe('title: An attack');
    expect(corpus.sourceLine('content/incidents/a.md', 99)).toBeUndefined();
    expect(corpus.sourceLine('content/incidents/none.md', 1)).toBeUndefined();
  });

  test('is frozen, and in the order of its ids', async () => {
    const { incidents, sources } = await good({
      'content/incidents/b.md': `---\n${INCIDENT}---\n`,
      'content/incidents/z/a.md': `---\n${INCIDENT}---\n`,
      'data/incidents/c.csv': 'id,title,date,place,kind,citations\naa,T,2020,tell-example,ied,report\n',
    });
    expect([...incidents.keys()]).toEqual(['a', 'aa', 'b']);
    for (const entry of [...incidents.values(), ...sources.values()]) {
      expect(Object.isFrozen(entry) && Object.isFrozen(entry.record)).toBe(true);
    }
  });
});

describe('records that cannot be read', () => {
  test('are known to be there, and the rest of the site is read', async () => {
    const { corpus, diagnostics } = await read({
      'content/incidents/good.md': `---\n${INCIDENT}---\n`,
      'content/incidents/wrong.md': `---\n${INCIDENT}kiled: 4\n---\n`,
      'content/incidents/syntax.md': '---\ntitle: "open\n---\n',
      'content/incidents/empty.md': '',
      'content/incidents/Name.md': `---\n${INCIDENT}---\n`,
      'data/series/none.yaml': 'title: N\n',
    });
    expect([...corpus.incidents.keys()]).toEqual(['good']);
    for (const id of ['good', 'wrong', 'syntax', 'empty'])
      expect(isKnown(corpus, 'incident', id), id).toBe(true);
    expect(isKnown(corpus, 'series', 'none')).toBe(true);
    expect(isKnown(corpus, 'incident', 'other')).toBe(false);
    expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(
      new Set(['key-unknown', 'yaml-syntax', 'file-empty', 'id-malformed', 'field-missing']),
    );
  });

  test('have their text looked at all the same', async () => {
    const { diagnostics } = await read({
      'content/incidents/wrong.md': `---\n${INCIDENT}kiled: 4\n---\n<b>raw</b>\n`,
      'content/incidents/tab.md': `---\n${INCIDENT}targets:\n\tkind: x\n---\n<b>raw</b>\n`,
    });
    const at = (file: string) =>
      diagnostics.filter((one) => one.file.endsWith(file)).map(({ rule, line }) => `${line} ${rule}`);
    expect(at('wrong.md')).toEqual(['8 key-unknown', '10 html-raw']);
    expect(at('tab.md')).toEqual(['9 yaml-tab', '11 html-raw']);
  });

  test('a site without anything is a site with one mistake', async () => {
    const { diagnostics, corpus } = await load(MEMORY_ROOT, memoryIo({}));
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['site-missing']);
    expect(corpus.incidents.size).toBe(0);
  });

  test('a file that cannot be opened is reported', async () => {
    const io = memoryIo({ ...BASE, 'content/incidents/shut.md': 'x' });
    const shut = { ...io, read: (path: string) => (path.endsWith('shut.md') ? fail() : io.read(path)) };
    const { diagnostics } = await load(MEMORY_ROOT, shut);
    expect(diagnostics.map(({ rule, file }) => `${file} ${rule}`)).toEqual([
      'content/incidents/shut.md file-unreadable',
    ]);
  });
});

function fail(): never {
  throw new Error('EACCES');
}

describe('time in proportion to the site', () => {
  // Quadratic work on any of these takes minutes, which the test's own limit ends.
  const many = 20_000;
  const rows = (line: (n: number) => string): string =>
    Array.from({ length: many }, (_, n) => line(n)).join('\n');

  test('many unknown fields, many columns, many wrong rows, many circular sources', async () => {
    const { diagnostics } = await read({
      'content/incidents/fields.md': `---\n${INCIDENT}${rows((n) => `unknown-${n}: 1`)}\n---\n`,
      'data/actors/columns.csv': `id,name,${Array.from({ length: many }, (_, n) => `c${n}`).join(',')}\n`,
      'data/places/rows.csv': `id,name,country,precision\n${rows((n) => `p-${n},Name,IQ,nearby`)}\n`,
      'data/sources/circle.csv': `id,title,publisher,kind,url,derivedFrom\n${rows((n) => `s-${n},T,P,ngo,https://example.org/${n},s-${(n + 1) % many}`)}\n`,
      'data/events/same.csv': `id,title,date,citations\n${rows(() => 'same,T,2020,report')}\n`,
    });
    const count = (rule: string) => diagnostics.filter((one) => one.rule === rule).length;
    expect(count('key-unknown')).toBe(2 * many);
    expect(count('field-value')).toBe(many);
    expect(count('id-duplicate')).toBe(many - 1);
  });
});
