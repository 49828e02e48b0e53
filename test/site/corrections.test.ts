import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { workFolder, writeFiles } from '../support/git-site.ts';
import { skeletonFiles } from '../support/memory-check.ts';

/*
 * One entry in `corrections`, and all that readers and machines see of it.
 */

const correction = (day: string, note: string, field: string) =>
  `corrections:\n  - {date: ${day}, note: ${note}, fields: [${field}]}\n`;
const incident = (title: string, more: string) =>
  `---\ntitle: ${title}\ndate: 2020-09-01\nplace: tell-example\nkind: ambush\n${more}citations: [wire-report]\n---\n`;

const site = workFolder();
afterAll(() => rmSync(site, { recursive: true, force: true }));
beforeAll(async () => {
  const overview = skeletonFiles()['content/articles/overview.md'] ?? '';
  writeFiles(site, {
    ...skeletonFiles(),
    'content/articles/overview.md': overview.replace(
      'published:',
      `${correction('2020-11-03', 'An earlier version gave 29 attacks.', 'figures')}published:`,
    ),
    'content/articles/ways.md':
      '---\ntitle: Ways\ndescription: What is known.\npublished: 2020-10-01\nformerIds: [roads]\nincidents:\n  - {id: raid, title: A raid, date: 2020-09-01, place: tell-example, kind: ambush, citations: [wire-report]}\n---\n\nNothing more.\n',
    'content/incidents/toll.md': incident(
      'A toll',
      `killed: 4\n${correction('2020-11-04', 'It was five.', 'killed')}`,
    ),
    'content/incidents/gone.md': incident(
      'Not so',
      `status: retracted\n${correction('2020-11-05', 'It did not happen.', 'status')}`,
    ),
    'content/incidents/twice.md': incident(
      'Told twice',
      `mergedInto: toll\n${correction('2020-11-06', 'It is the same.', 'mergedInto')}`,
    ),
  });
  expect(await run(['build'], fakeWorld(site), '0')).toBe(0);
});

const page = (path: string): string => readFileSync(join(site, 'dist', path), 'utf8');
/** What the linked data of a page say. */
const linkedData = (path: string): string =>
  Array.from(
    page(path).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g),
    ([, text]) => text,
  ).join();

/** All notes, the newest first. */
const NOTES = [
  'It is the same.',
  'It did not happen.',
  'It was five.',
  'An earlier version gave 29 attacks.',
];

test('the corrections page has each, the newest first, with its record and its field', () => {
  const text = page('corrections/index.html');
  expect(NOTES.map((note) => text.indexOf(note)).every((at, n, all) => at > (all[n - 1] ?? 0))).toBe(true);
  for (const to of ['/incidents/toll/', '/incidents/gone/', '/incidents/twice/', '/articles/overview/'])
    expect(text).toContain(`href="${to}"`);
});

test('the record’s own page has the note and the date, for machines as well', () => {
  for (const [path, note, day] of [
    ['articles/overview/index.html', 'An earlier version gave 29 attacks.', '2020-11-03'],
    ['incidents/toll/index.html', 'It was five.', '2020-11-04'],
  ] as const) {
    expect(page(path)).toContain(note);
    expect(linkedData(path)).toContain(`"dateModified":"${day}`);
    expect(linkedData(path)).toContain(
      `{"@type":"CorrectionComment","text":"${note}","datePublished":"${day}"}`,
    );
  }
});

test('in the feed the article is as new as its correction', () => {
  expect(page('feed.xml')).toMatch(/<entry>[\s\S]*articles\/overview\/[\s\S]*<updated>2020-11-03T00:00:00Z/);
});

test('the feed of corrections has those of every kind of record, newest first, each under an id of its own', () => {
  const feed = page('corrections/feed.xml');
  const entries = feed.split('<entry>').slice(1);
  expect(entries).toHaveLength(NOTES.length);
  expect(entries.map((entry) => /<summary>(.*?)<\/summary>/.exec(entry)?.[1])).toEqual(NOTES);
  expect(new Set(entries.map((entry) => /<id>(.*?)<\/id>/.exec(entry)?.[1])).size).toBe(entries.length);
  const toll = entries.find((entry) => entry.includes('It was five.'));
  expect(toll).toMatch(/<id>[^<]*\/incidents\/toll\/#correction-2020-11-04-[0-9a-f]{8}<\/id>/);
  expect(toll).toMatch(/<updated>2020-11-04T00:00:00Z<\/updated>/);
  expect(page('corrections/index.html')).toContain('href="/corrections/feed.xml"');
});

test('a retracted and a merged record keep their addresses and say what they are', () => {
  expect(page('incidents/gone/index.html')).toContain('It did not happen.');
  expect(page('incidents/twice/index.html')).toMatch(/href="\/incidents\/toll\/"/);
});

test('an article under a new id takes the addresses of its own records along', () => {
  expect(page('articles/roads/index.html')).toContain('/articles/ways/');
  expect(page('incidents/roads/raid/index.html')).toContain('/incidents/ways/raid/');
});
