import { describe, expect, test } from 'vitest';
import { type Checked, check } from '../../src/rules/index.ts';
import { checkOver, skeletonFiles, told } from '../support/memory-check.ts';
import { MEMORY_ROOT, memoryIo } from '../support/memory-io.ts';

const INCIDENT = 'content/incidents/checkpoint.md';
const ARTICLE = 'content/articles/overview.md';
const skeleton = skeletonFiles();

/** The skeleton’s incident with its lines replaced. */
function incident(...changes: [from: string, to: string][]): Record<string, string> {
  const text = changes.reduce((all, [from, to]) => all.replace(from, to), skeleton[INCIDENT] ?? '');
  return { [INCIDENT]: text };
}

const article = (fields: string, body = '') => ({
  [ARTICLE]:
    (skeleton[ARTICLE] ?? '').replace('published: 2020-10-01', `published: 2020-10-01\n${fields}`) + body,
});

describe('a stated range spans what its citations say', () => {
  const says = (stated: string, said: string) =>
    checkOver(
      incident(
        ['killed: 4\nwounded: 2-3', stated],
        ['  - paper-report', `  - {source: paper-report, says: {${said}}}`],
      ),
    ).then(told);

  test.each([
    ['killed: 4-6', 'killed: 5'],
    ['killed: 4-6', 'killed: 4-6'],
    ['killed: 4+', 'killed: 9'],
    ['killed: 4+', 'killed: 9+'],
    ['killed: 4-9', 'killed: 5+'],
    ['killed: unknown', 'killed: 5'],
    ['wounded: 1', 'killed: 5'],
    ['killed: 4', 'killed: unknown'],
    ['killed: 4\nwounded: 2-3', 'killedAndWounded: 6-7'],
    ['killed: 4\nwounded: unknown', 'killedAndWounded: 60'],
  ])('%s spans %s', async (stated, said) => {
    expect(await says(stated, said)).toEqual([]);
  });

  test.each([
    ['killed: 4-6', 'killed: 3'],
    ['killed: 4-6', 'killed: 5-7'],
    ['killed: 4-6', 'killed: 7+'],
    ['killed: 4+', 'killed: 3+'],
    ['killed: 4\nwounded: 2-3', 'killedAndWounded: 8'],
    ['killed: 4\nabducted: 0', 'abducted: 1'],
  ])('%s does not span %s', async (stated, said) => {
    expect(await says(stated, said)).toEqual([expect.stringContaining('range-not-spanning')]);
  });
});

describe('references', () => {
  test('inside an article its own ids are enough, and come before the site’s in none of its records', async () => {
    const inside = `sources:
  - {id: leaf, title: A leaf, publisher: Leaflet, kind: ngo, url: "https://leaf.example"}
incidents:
  - {id: own, title: Own, date: 2020-08-03, place: tell-example, kind: ied, citations: [leaf]}
events:
  - {id: day, title: Day, date: 2020-08-03, citations: [leaf], incidents: [own, checkpoint]}`;
    expect(told(await checkOver(article(inside, '\nAs said [@leaf].\n')))).toEqual([]);
  });

  test('elsewhere the local id is not enough, the full one is', async () => {
    const inside =
      'sources:\n  - {id: leaf, title: A leaf, publisher: Leaflet, kind: ngo, url: "https://leaf.example"}';
    const files = article(inside, '\nAs said [@leaf].\n');
    expect(
      told(
        await checkOver({
          ...files,
          ...incident(['  - paper-report', '  - overview/leaf']),
          [ARTICLE]: `${files[ARTICLE]}\n[@paper-report]\n`,
        }),
      ),
    ).toEqual([]);
    const [found] = (
      await checkOver({ ...files, ...incident(['  - paper-report', '  - paper-report\n  - leaf']) })
    ).diagnostics;
    expect(found).toMatchObject({
      rule: 'source-unknown',
      message: 'unexpected source “leaf”, expected the id of a source',
    });
  });

  test('every field that names a record is looked at', async () => {
    const files = {
      ...incident(
        [
          '  - source: group-statement',
          '  - source: group-statement\n    origin: [nobody-1]\n    via: [nobody-2]',
        ],
        ['killed: 4', 'killed: 4\nmergedInto: nobody-3'],
      ),
      'content/sources/relay.md':
        '---\ntitle: Relay\npublisher: Relay\nkind: aggregator\nurl: https://relay.example\nactor: nobody-4\nderivedFrom: [nobody-5]\nvia: [nobody-6]\n---\n',
      'content/actors/cell.md': '---\nname: Cell\nparent: nobody-7\n---\n',
      'content/places/old.md': '---\nname: Old\ncountry: IQ\nprecision: near\nmergedInto: nobody-8\n---\n',
      'data/series/attacks.csv':
        'period,value,sources\n2020-01,10,nobody-9\n2020-02,20,\n2020-03,30,wire-report\n',
    };
    const unknown = (await checkOver(files)).diagnostics.filter(({ rule }) => rule.endsWith('-unknown'));
    expect(unknown.map(({ message }) => /“(.*?)”/.exec(message)?.[1]).sort()).toEqual(
      Array.from({ length: 9 }, (_, n) => `nobody-${n + 1}`),
    );
  });

  test('a record that is there and broken is not reported as missing too', async () => {
    const files = { 'content/sources/paper-report.md': '---\ntitle: [\n---\n' };
    expect(told(await checkOver(files))).toEqual([expect.stringContaining('yaml-syntax')]);
  });

  test('a thousand wrong ids among thousands are each told with the nearest', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) => `actor-number-${n},Actor`).join('\n');
    const wrong = Array.from(
      { length: 1000 },
      (_, n) => `  - {id: actor-nmber-${n + 1000}, role: other}`,
    ).join('\n');
    const { diagnostics } = await checkOver({
      'data/actors/many.csv': `id,name\n${rows}\n`,
      ...incident(['targets:', `${wrong}\ntargets:`]),
    });
    expect(diagnostics).toHaveLength(1000);
    expect(diagnostics[0]?.hint).toContain('Did you mean “actor-number-1000”?');
  });
});

describe('a record that was given another id', () => {
  const place = 'content/places/tell-example.md';
  const renamed = (to: string, fields = '') => ({
    [`content/places/${to}.md`]: (skeleton[place] ?? '').replace('country:', `${fields}country:`),
  });
  const hints = async (files: Record<string, string>) => {
    const { [place]: _gone, ...rest } = { ...skeletonFiles(), ...files };
    const { diagnostics } = await check(MEMORY_ROOT, { now: new Date('2026-01-02'), io: memoryIo(rest) });
    return diagnostics.map(({ rule, hint }) => `${rule}: ${hint}`);
  };
  const other = {
    'content/places/tall-example.md': '---\nname: Tall Hill\ncountry: IQ\nprecision: near\n---\n',
  };

  test('is suggested by its name, before one that is only written alike, and what to do with the old id', async () => {
    expect(await hints({ ...renamed('tell-ex'), ...other })).toEqual([
      'place-unknown: Did you mean “tell-ex” (“Tell Example”)? If that was called “tell-example” before, write “formerIds: [tell-example]” into content/places/tell-ex.md as well, so that old links still lead to it.',
    ]);
  });

  test('is named where its formerIds say so', async () => {
    expect(await hints({ ...renamed('hill', 'formerIds: [tell-example]\n'), ...other })).toEqual([
      'place-unknown: It is “hill” now, as its formerIds say; write that.',
    ]);
  });

  test('comes without what follows from it: maps and totals by place are looked at once it is mended', async () => {
    const body =
      '\n::map{where="country = IQ"}\n\nIn all :stat[9]{sum=killed where="country = IQ" status=any} died, or :stat[9]{sum=killed where="kind = armed-assault" status=any}.\n';
    const found = await hints({ ...renamed('tell-ex'), ...article('', body) });
    expect(found.map((one) => one.split(':')[0])).toEqual(['stat-mismatch', 'place-unknown']);
    expect(found[0]).toContain('4');
  });

  test('is suggested in a condition too', async () => {
    const body = '\nIn all :stat[4]{sum=killed where="id = armed-men-attack" status=any} died.\n';
    const files = incident(['title: ', 'title: Armed men attack or ']);
    const [hint] = (await checkOver({ ...files, ...article('', body) })).diagnostics.map((one) => one.hint);
    expect(hint).toMatch(/^Did you mean “checkpoint” .* write “formerIds: \[armed-men-attack\]” into/);
  });
});

describe('warnings that would only follow from an error are kept back', () => {
  test('no orphan while a citation leads nowhere: the misspelt one may be meant', async () => {
    expect(told(await checkOver(incident(['  - paper-report', '  - paper-reprt'])))).toEqual([
      `${INCIDENT}:14 source-unknown`,
    ]);
  });

  test('no status fault while a source is unknown', async () => {
    const files = incident(
      ['  - paper-report', '  - paper-reprt'],
      ['killed: 4', 'killed: 4\nstatus: confirmed'],
    );
    expect(told(await checkOver(files))).toEqual([`${INCIDENT}:15 source-unknown`]);
  });
});

describe('drafts', () => {
  const draft = {
    'content/articles/soon.md': (skeleton[ARTICLE] ?? '')
      .replace(
        'published: 2020-10-01',
        'published: 2020-10-01\nstate: draft\nevents:\n  - {id: later, title: Later, date: 2020-08-03, citations: [wire-report]}',
      )
      .concat('\nSee [the overview](overview.md) and [the attack](../incidents/checkpoint.md).\n'),
  };

  test('may lead to what is published', async () => {
    expect(told(await checkOver(draft))).toEqual([]);
  });

  test('may not be linked to', async () => {
    const found = (await checkOver({ ...draft, ...article('', '\nSee [soon](soon.md).\n') })).diagnostics;
    expect(found).toMatchObject([{ rule: 'link-dead', message: expect.stringContaining('it is a draft') }]);
  });

  describe('what is not finished', () => {
    const unfinished = {
      'content/articles/half.md': `---
title: Half
published: 2020-10-01
state: draft
sources:
  - {id: leak, title: A leak, publisher: Someone, kind: ngo}
  - {title: Another, publisher: Someone, kind: ngo, url: "https://other.example"}
incidents:
  - id: raid
    title: A raid
    killed: 40
    citations: [{title: A note, publisher: Noter, kind: ngo, url: "https://note.example"}, leak]
series:
  - {id: toll, title: Toll, unit: deaths, frequency: month, citations: [leak]}
---

See [@leak].
`,
      // Without a day it cannot be laid out.
      'content/articles/quarter.md': '---\ntitle: Quarter\nstate: draft\n---\n',
    };
    const linked = (text: string) => checkOver({ ...unfinished, ...article('', `\n${text}\n`) });
    const errors = async (checked: Promise<Checked>) =>
      (await checked).diagnostics.filter(({ severity }) => severity === 'error');

    test('is told as warnings, each at its place', async () => {
      const { diagnostics, corpus } = await checkOver(unfinished);
      expect(new Set(diagnostics.map(({ severity }) => severity))).toEqual(new Set(['warning']));
      expect(diagnostics.map(({ line, message }) => `${line} ${message.split(' is missing')[0]}`)).toEqual([
        '1 “description”',
        '6 “url”',
        '7 “id”',
        '9 “date”',
        '9 “kind”',
        '9 “place”',
        '14 “measure”',
        '14 “observations”',
        '1 “description”',
        '1 “published”',
      ]);
      expect(corpus.incidents.has('half/raid')).toBe(false);
      // The article can be looked at, with something for what is missing.
      expect(corpus.articles.get('half')).toMatchObject({ draft: true, record: { description: '…' } });
      expect(corpus.sources.get('half/leak')?.draft).toBe(true);
    });

    test('leaves what is published checked: a wrong total is found', async () => {
      const body = '\nIn all :stat[40]{sum=killed where="country = IQ" status=any} people died.\n';
      expect(await errors(checkOver({ ...unfinished, ...article('', body) }))).toMatchObject([
        { rule: 'stat-mismatch', message: expect.stringContaining('expected “4”') },
      ]);
    });

    test('with a wrong value in it stops the build', async () => {
      const text = unfinished['content/articles/half.md'].replace('killed: 40', 'killed: many');
      expect(await errors(checkOver({ 'content/articles/half.md': text }))).toMatchObject([
        { rule: 'field-value', message: expect.stringContaining('“many”') },
      ]);
    });

    test.each([
      ['A link to it [half](half.md).', 'link-dead'],
      ['A link to it [half](/articles/half/).', 'link-dead'],
      ['A link to it [quarter](quarter.md).', 'link-dead'],
      ['Cited [@half/leak].', 'draft-used'],
      ['There were :stat[4]{series=half/toll at=2020-08} deaths.', 'draft-used'],
      ['::trend{series=half/toll}', 'draft-used'],
    ])('is nothing that a published page may rest on: %s', async (text, rule) => {
      expect(await errors(linked(text))).toMatchObject([{ rule, file: ARTICLE }]);
    });

    test('nor may a published record', async () => {
      const event = 'content/events/meeting.md';
      const text = (skeleton[event] ?? '').replace('[checkpoint]', '[half/raid]');
      expect(await errors(checkOver({ ...unfinished, [event]: text }))).toMatchObject([
        { rule: 'draft-used', file: event, message: expect.stringContaining('draft “half”') },
      ]);
    });
  });

  test('may not be annotated in a published chart', async () => {
    const files = {
      [ARTICLE]: (skeleton[ARTICLE] ?? '').replace(
        'series=attacks}\n',
        'series=attacks annotate=soon/later}\n',
      ),
    };
    expect(told(await checkOver({ ...draft, ...files }))).toEqual([expect.stringContaining('draft-used')]);
  });
});

describe('status', () => {
  test('a weaker status than is carried is allowed, and so are the editor’s own', async () => {
    for (const status of ['claimed', 'reported', 'confirmed', 'disputed', 'retracted']) {
      expect(told(await checkOver(incident(['killed: 4', `killed: 4\nstatus: ${status}`]))), status).toEqual(
        [],
      );
    }
  });

  test('one claim is claimed', async () => {
    const files = {
      ...incident(
        ['  - wire-report\n  - paper-report\n', ''],
        ['supports: [actors]', 'locator: line 1'],
        ['killed: 4', 'killed: 4\nstatus: reported'],
      ),
    };
    const { diagnostics } = await checkOver({
      ...files,
      'content/events/meeting.md': (skeleton['content/events/meeting.md'] ?? '').replace(
        '[wire-report]',
        '[wire-report, paper-report]',
      ),
    });
    expect(diagnostics).toMatchObject([
      {
        rule: 'status-not-supported',
        message: expect.stringContaining('expected at most “claimed”'),
        line: 11,
      },
    ]);
  });
});
