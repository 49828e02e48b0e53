import { describe, expect, test } from 'vitest';
import { checkOver, skeletonFiles, told } from '../support/memory-check.ts';

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
