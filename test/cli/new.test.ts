import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { fixtureSite } from '../support/fixture-site.ts';

let site: string;
beforeAll(() => {
  site = fixtureSite('picture-missing', 'good');
});
afterAll(() => rmSync(site, { recursive: true, force: true }));

async function call(argv: readonly string[], over: Parameters<typeof fakeWorld>[1] = {}) {
  const world = fakeWorld(site, over);
  const exit = await run(argv, world, '0');
  return { exit, out: world.stdout.text, error: world.stderr.text };
}

const least: readonly (readonly [kind: string, file: string, options: readonly string[]])[] = [
  [
    'incident',
    'content/incidents/2020-09-04-raid-2.md',
    [
      '--title',
      'Raid #2',
      '--date',
      '2020-09-04',
      '--place',
      'tell-example',
      '--kind',
      'ambush',
      '--killed',
      '4-6',
      '--citations',
      'paper-report',
    ],
  ],
  [
    'source',
    'content/sources/example-weekly-2020-09-05-four-killed.md',
    [
      '--title',
      'Four killed',
      '--publisher',
      'Example Weekly',
      '--kind',
      'magazine',
      '--published',
      '2020-09-05',
      '--url',
      'https://weekly.example/4',
    ],
  ],
  [
    'event',
    'content/events/2020-09-village-is-taken.md',
    ['--title', 'The village is taken', '--date', '2020-09', '--citations', 'paper-report'],
  ],
  [
    'article',
    'content/articles/after-raid.md',
    [
      '--title',
      'After the raid',
      '--description',
      'What is known.',
      '--published',
      '2020-10-01',
      '--body',
      'Some text.',
    ],
  ],
  ['actor', 'content/actors/example-brigade.md', ['--name', 'Example Brigade']],
  [
    'place',
    'content/places/tell-second.md',
    ['--name', 'Tell Second', '--country', 'IQ', '--precision', 'near', '--lat', '34.5', '--lon', '44.25'],
  ],
  [
    'series',
    'data/series/raids-counted.yaml',
    [
      '--title',
      'Raids counted',
      '--unit',
      'raids',
      '--frequency',
      'month',
      '--measure',
      'Raids as counted by the paper.',
      '--observations',
      '[{"period":"2020-08","value":3}]',
      '--citations',
      'paper-report',
    ],
  ],
];

describe('with options, a new', () => {
  test.each(least)('%s is written, commented, and passes the check', async (kind, file, options) => {
    const { exit, out, error } = await call(['new', kind, ...options]);
    expect({ exit, error }).toEqual({ exit: 0, error: '' });
    expect(out).toContain(`Wrote ${file}\n`);
    expect(readFileSync(join(site, file), 'utf8')).toMatch(/^# .+$/m);
    const checked = await call(['check', '--format', 'json']);
    expect(JSON.parse(checked.out).errors).toBe(0);
  });

  test.each(least)('%s is never written over another', async (kind, file, options) => {
    const before = readFileSync(join(site, file), 'utf8');
    const { exit, error } = await call(['new', kind, ...options]);
    expect(exit).toBe(2);
    expect(error).toContain(`already in ${file}; it stays as it is. Choose another id with --id.`);
    expect(readFileSync(join(site, file), 'utf8')).toBe(before);
  });
});

test.each([
  [
    'place',
    ['--name', 'Tell Third', '--country', 'IQ', '--precision', 'exact', '--lat', '34.5'],
    '--lat and --lon',
  ],
  [
    'incident',
    [
      ...['--title', 'Raid', '--date', '2020-11-02', '--kind', 'other', '--citations', 'paper-report'],
      ...['--place.name', 'Third', '--place.country', 'IQ', '--place.precision', 'exact'],
    ],
    '--place.lat and --place.lon',
  ],
])('a place in a new %s is not known exactly without its coordinates', async (kind, options, asked) => {
  const { exit, out, error } = await call(['new', kind, ...options]);
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(error).toContain(asked);
});

test('a new source is not told that nothing rests on it yet, but how it is cited', async () => {
  const argv = ['new', 'source', '--title', 'Later', '--publisher', 'Example Wire', '--kind', 'news-agency'];
  const { exit, out, error } = await call([...argv, '--url', 'https://wire.example/later']);
  expect({ exit, error }).toEqual({ exit: 0, error: '' });
  expect(out).not.toContain('source-orphan');
  expect(out).toContain('Cite it: [@example-wire-later] in a text');
});

test('options may stand before the kind', async () => {
  const about = ['--name', 'place', '--country=IQ', '--precision', 'district'];
  const { exit, out, error } = await call(['new', '--site', '.', ...about, 'place']);
  expect({ exit, error }, out).toEqual({ exit: 0, error: '' });
  expect(out).toContain('Wrote content/places/place.md');
});

test('a draft needs no more than its title', async () => {
  const { exit, out, error } = await call(['new', 'article', '--title', 'Unfinished', '--state', 'draft']);
  expect({ exit, error }, out).toEqual({ exit: 0, error: '' });
  expect(out).toContain('Wrote content/articles/unfinished.md');
});

test.each(['aa-first', 'zz-last'])(
  'a source for a document that another source has is not written, be its id %s',
  async (id) => {
    const argv = ['new', 'source', '--publisher', 'Example Wire', '--kind', 'news-agency'];
    argv.push('--url', `https://wire.example/${id}`);
    expect((await call([...argv, '--title', 'Once', '--id', `mm-${id}`])).exit).toBe(0);
    const { exit, out, error } = await call([...argv, '--title', 'Twice', '--id', id]);
    expect({ exit, out }).toEqual({ exit: 1, out: expect.stringContaining('source-duplicate') });
    expect(error).toContain('Nothing was written');
    expect(existsSync(join(site, `content/sources/${id}.md`))).toBe(false);
  },
);

describe('one sentence and nothing written for', () => {
  const incident = [
    '--title',
    'A raid',
    '--date',
    '2020-09-04',
    '--place',
    'tell-example',
    '--kind',
    'ambush',
    '--citations',
    'paper-report',
  ];
  test.each([
    [
      'what must be there',
      ['new', 'event', '--title', 'T'],
      'A new event needs --date, --citations; at a terminal they are asked for.',
    ],
    [
      'a title without Latin letters',
      ['new', 'incident', ...incident.with(1, 'هجوم')],
      'The title has no Latin letters to make an id of; give one with --id.',
    ],
    ['an id that is none', ['new', 'incident', ...incident, '--id', 'A_B'], '“A_B” is no id;'],
    [
      'a list that is no JSON',
      ['new', 'incident', ...incident, '--actors', '[{id'],
      '--actors has text that is not JSON',
    ],
    ['a field of another kind', ['new', 'actor', '--killed', '3'], '“new” has no option --killed'],
    ['a kind that there is not', ['new', 'incidnet'], 'did you mean “incident”?'],
    ['no kind', ['new'], '“new” needs one of '],
  ])('%s', async (_, argv, message) => {
    const { exit, out, error } = await call(argv);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(error).toContain(message);
  });
});

test('an entry that would not pass the check is not written, and what is wrong with it is told as the check tells it', async () => {
  const argv = [
    'new',
    'incident',
    '--title',
    'Bad day',
    '--date',
    '2024-02-30',
    '--place',
    'tell-exampel',
    '--kind',
    'ambush',
    '--citations',
    'none',
  ];
  const { exit, out, error } = await call(argv);
  expect(exit).toBe(1);
  expect(out).toContain('2024-02-30');
  expect(out).toContain('Did you mean “tell-example”?');
  expect(error).toBe(
    'Nothing was written: the entry would not pass the check. Mend --date, --place, --citations.\n',
  );
  expect(readdirSync(join(site, 'content/incidents')).filter((name) => name.includes('bad'))).toEqual([]);
});

test('a series without values is told which option gives them, and a name of filler words is an id', async () => {
  const series = ['--title', 'Counts', '--unit', 'attacks', '--frequency', 'month', '--measure', 'Attacks.'];
  const { exit, error } = await call(['new', 'series', ...series, '--citations', 'paper-report']);
  expect(exit).toBe(1);
  expect(error).toBe(
    `Nothing was written: the entry would not pass the check. Give its values: --observations '[{"period": "2020-08", "value": 100}]'.\n`,
  );
  const values = ['--observations', '[{"period": "2020-08", "value": 100}]'];
  expect((await call(['new', 'series', ...series, '--citations', 'paper-report', ...values])).exit).toBe(0);
  const { out } = await call(['new', 'place', '--name', 'The A', '--country', 'IQ', '--precision', 'region']);
  expect(out).toContain('content/places/the-a.md');
});

test('a source without an address is told what gives one, and not to mend what is right', async () => {
  const { exit, error } = await call(['new', 'source', '--title', 'X', '--publisher', 'Y', '--kind', 'ngo']);
  expect(exit).toBe(1);
  expect(error).toBe('Nothing was written: the entry would not pass the check. Give --url or --body.\n');
});

test('of a place in place the option is named that is wrong', async () => {
  const { exit, error } = await call([
    ...['new', 'incident', '--title', 'Bad place', '--date', '2020-09-04', '--kind', 'ambush'],
    ...['--place.name', 'Northford', '--place.country', 'Iraq', '--place.precision', 'district'],
    ...['--citations', 'paper-report'],
  ]);
  expect(exit).toBe(1);
  expect(error).toContain(' Mend --place.country.\n');
});

test('figures that a new entry makes stale are told', async () => {
  const article = join(site, 'content/articles/counts.md');
  mkdirSync(join(site, 'content/articles'), { recursive: true });
  writeFileSync(
    article,
    '---\ntitle: Counts\ndescription: All.\npublished: 2020-10-01\n---\n\nIt counts :stat[0]{count=incidents where="date = 2021" status=any} incidents.\n',
  );
  const argv = [
    'new',
    'incident',
    '--title',
    'One more',
    '--date',
    '2021-01-02',
    '--place',
    'tell-example',
    '--kind',
    'ambush',
    '--citations',
    'paper-report',
  ];
  const { exit, out, error } = await call(argv);
  expect(exit).toBe(0);
  expect(out).toContain('stat-mismatch');
  expect(out).toContain('Wrote content/incidents/2021-01-02-one-more.md');
  expect(error).toContain('no longer agrees');
  rmSync(article);
});

describe('at a terminal', () => {
  /** Types answers, each when its question stands there. */
  async function answer(
    argv: readonly string[],
    answers: readonly (readonly [question: string, keys: string])[],
  ) {
    const input = new PassThrough();
    const output = new PassThrough();
    let shown = '';
    output.on('data', (chunk) => {
      shown += chunk;
    });
    const terminal = { input: Object.assign(input, { isTTY: true, setRawMode: () => input }), output };
    const world = fakeWorld(site, { terminal });
    const ended = run(argv, world, '0');
    for (const [question, keys] of answers) {
      const until = Date.now() + 20_000;
      while (!shown.includes(question)) {
        if (Date.now() > until) throw new Error(`never asked “${question}”: ${shown}`);
        await Promise.race([setTimeout(10), ended]);
      }
      shown = shown.slice(shown.lastIndexOf(question) + question.length);
      for (const key of [...keys]) {
        input.write(key);
        await setTimeout(15);
      }
    }
    const exit = await Promise.race([ended, setTimeout(20_000)]);
    if (exit === undefined) throw new Error(`still asking: ${shown}`);
    return { exit, out: world.stdout.text, error: world.stderr.text };
  }

  test('what is missing is asked for, and known records are offered', async () => {
    const { exit, out, error } = await answer(
      ['new', 'incident', '--killed', '2', '--wounded', 'unknown'],
      [
        ['title: ', 'Night attack\r'],
        ['date: ', '2020-11-31\r'],
        ['expected a day of the calendar', '\x7f\x7f30\r'],
        ['place: ', 'tell\r'],
        ['kind: ', 'zz\r'],
        ['choose one of the list', '\x7f\x7fsnip\r'],
        ['citations: ', 'paper-report\t\r'],
        ['not listed yet', '\r'],
        ['actors: ', 'group\t\r'],
        ['the part of The Group', 'attacker\r'],
        ['rest on that The Group did it', 'itself\r'],
      ],
    );
    expect({ exit, error }, out).toEqual({ exit: 0, error: '' });
    expect(out).toContain('Wrote content/incidents/2020-11-30-night-attack.md');
    const text = readFileSync(join(site, 'content/incidents/2020-11-30-night-attack.md'), 'utf8');
    expect(text).toContain('title: Night attack\n');
    expect(text).toContain('place: tell-example\n');
    expect(text).toContain('kind: sniping\n');
    expect(text).toContain('citations:\n  - paper-report\n');
    expect(text).toContain('actors:\n  - id: the-group\n    role: perpetrator\n    basis: claimed\n');
    expect(text).toContain('killed: 2\n');
    expect(text).toContain('wounded: unknown\n');
  });

  test('what the check refuses is asked for again, and nothing else', async () => {
    const { exit, out, error } = await answer(
      ['new', 'event', '--date', '2020-11-31'],
      [
        ['title: ', 'Bridge closed\r'],
        ['citations: ', 'paper-report\t\r'],
        ['not listed yet', '\r'],
        ['kind: ', '\r'],
        ['incidents: ', '\r'],
        ['date: ', '\x7f\x7f30\r'],
      ],
    );
    expect({ exit, error }, out).toEqual({ exit: 0, error: '' });
    expect(out).toContain('2020-11 has 30 days');
    expect(out).toContain('asked for again: date.\n');
    const text = readFileSync(join(site, 'content/events/2020-11-30-bridge-closed.md'), 'utf8');
    expect(text).toContain('title: Bridge closed\n');
    expect(text).toContain('citations:\n  - paper-report\n');
  });

  test('who gives up then has all that was answered as text', async () => {
    const { exit, out, error } = await answer(
      ['new', 'event', '--date', '2020-11-31'],
      [
        ['title: ', 'Bridge opened\r'],
        ['citations: ', 'paper-report\t\r'],
        ['not listed yet', '\r'],
        ['kind: ', '\r'],
        ['incidents: ', '\r'],
        ['date: ', '\x03'],
      ],
    );
    expect(exit).toBe(1);
    expect(error).toContain('Nothing was written');
    expect(out).toContain('title: Bridge opened\n');
    expect(out).toContain('citations:\n  - paper-report\n');
  });

  test('where the entry makes another one wrong, it is offered as text', async () => {
    const about = ['--publisher', 'Example Wire', '--kind', 'news-agency', '--published', '2020-11-30'];
    const url = ['--url', 'https://wire.example/text'];
    expect((await call(['new', 'source', ...about, ...url, '--title', 'Zz', '--id', 'zz-text'])).exit).toBe(
      0,
    );
    const { exit, out, error } = await answer(
      ['new', 'source', ...about, ...url, '--id', 'aa-text'],
      [
        ['title: ', 'Typed at length\r'],
        ['language: ', '\r'],
      ],
    );
    expect({ exit, error }).toEqual({ exit: 1, error: expect.stringContaining('would not pass the check') });
    expect(out).toContain('this is what content/sources/aa-text.md would hold');
    expect(out).toContain('title: Typed at length\n');
  });

  test('where a file of its name is there, another id is asked for', async () => {
    const { exit, out } = await answer(
      ['new', 'place', '--country', 'IQ', '--precision', 'district'],
      [
        ['name: ', 'Tell Example\r'],
        ['admin1: ', '\r'],
        ['lat: ', '\r'],
        ['lon: ', '\r'],
        ['There is “tell-example” already', '\r'],
        ['is there already; choose another id', '-north\r'],
      ],
    );
    expect(exit, out).toBe(0);
    expect(out).toContain('Wrote content/places/tell-example-north.md');
  });

  test('the coordinates of a place that is known exactly are not left out', async () => {
    const { exit } = await answer(
      ['new', 'place', '--name', 'Tell Fourth', '--country', 'IQ', '--admin1', 'Example Province'],
      [
        ['precision: ', 'exact\r'],
        ['lat: ', '\r'],
        ['lat is needed', '35.5\r'],
        ['lon: ', '44.5\r'],
      ],
    );
    expect(exit).toBe(0);
  });

  test('a new source says inside an incident what is asked about, and a title without Latin letters asks for an id', async () => {
    const { exit, out } = await answer(
      ['new', 'incident', '--date', '2020-11-29', '--place', 'tell-example', '--kind', 'ambush'],
      [
        ['title: ', 'هجوم\r'],
        ['Enter alone', '\r'],
        ['New source, title: ', 'Raid\r'],
        ['New source, publisher: ', 'Example Wire\r'],
        ['New source, kind: ', 'news-ag\r'],
        ['New source, published: ', '2020-11-30\r'],
        ['New source, url: ', 'https://wire.example/raid\r'],
        ['New source, language: ', '\r'],
        ['not listed yet', '\r'],
        ['actors: ', '\r'],
        ['killed: ', '\r'],
        ['wounded: ', '\r'],
        ['id: ', 'Raid One\r'],
        ['expected small letters', `${'\x7f'.repeat(8)}raid-one\r`],
      ],
    );
    expect(exit, out).toBe(0);
    expect(out).toContain('Wrote content/incidents/raid-one.md');
  });

  test('an article asks for its title first, and is a draft where no day is given', async () => {
    const { exit, out } = await answer(
      ['new', 'article'],
      [
        ['title: ', 'A draft of mine\r'],
        ['nothing for a draft', '\r'],
        ['description: ', 'What is known.\r'],
        ['topics: ', '\r'],
      ],
    );
    expect(exit, out).toBe(0);
    const text = readFileSync(join(site, 'content/articles/draft-mine.md'), 'utf8');
    expect(text).toContain('state: draft\n');
    expect(text).not.toMatch(/^published:/m);
  });

  test('a source without an address is asked where it is to be had, and one described where it is cited is not', async () => {
    const { exit, out } = await answer(
      ['new', 'source'],
      [
        ['title: ', 'Road closed\r'],
        ['publisher: ', 'Example Paper\r'],
        ['kind: ', 'newspaper\r'],
        ['published: ', '\r'],
        ['url: ', '\r'],
        ['language: ', '\r'],
        ['since it has no address', '\r'],
        ['needs a sentence', 'Printed; the desk has a copy.\r'],
      ],
    );
    expect(exit, out).toBe(0);
    const text = readFileSync(join(site, 'content/sources/example-paper-road-closed.md'), 'utf8');
    expect(text).toMatch(/---\n\nPrinted; the desk has a copy\.\n$/);
    expect(text).not.toContain('body:');
    const cited = await answer(
      ['new', 'incident', '--date', '2020-11-28', '--place', 'tell-example', '--kind', 'ambush'],
      [
        ['title: ', 'Raid at night\r'],
        ['Enter alone', '\r'],
        ['New source, title: ', 'Raid at night\r'],
        ['New source, publisher: ', 'Example Wire\r'],
        ['New source, kind: ', 'news-ag\r'],
        ['New source, published: ', '2020-11-30\r'],
        ['New source, url: ', '\r'],
        ['New source, language: ', '\r'],
        ['not listed yet', '\r'],
        ['actors: ', '\r'],
        ['killed: ', '\r'],
        ['wounded: ', '\r'],
      ],
    );
    expect(cited.exit, cited.out).toBe(0);
  });

  test('giving up writes nothing', async () => {
    const before = readdirSync(join(site, 'content/incidents'));
    const { exit, error } = await answer(['new', 'incident'], [['title: ', 'Never\x03']]);
    expect(exit).toBe(1);
    expect(error).toContain('Nothing was written.');
    expect(readdirSync(join(site, 'content/incidents'))).toEqual(before);
    expect(existsSync(join(site, 'content/incidents/never.md'))).toBe(false);
  });
});
