import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { type PublishedFile, type PublishInput, publish } from '../../src/publish/index.ts';
import { publishedBodies } from '../../src/query/receipt/published.ts';
import { type Checked, check } from '../../src/rules/index.ts';
import { MEMORY_ROOT, type MemoryFile, memoryIo } from '../support/memory-io.ts';

/** After every day that the demonstration’s records name. */
export const NOW = new Date('2026-12-01T03:04:05Z');

/** The demonstration’s own folder. */
export const DEMONSTRATION = join(import.meta.dirname, '../..');

export const SITE_YAML = `title: A small “site” & more
description: For tests.
url: https://example.org
base: /news/
languages: [en]
publisher: Example Desk
licence: CC BY 4.0
`;

/** A site with everything a record can hold that is hard to write down. */
export const HARD_SITE: Readonly<Record<string, MemoryFile>> = {
  'content/site.yaml': SITE_YAML,
  'content/actors/group.md':
    '---\nname: "The Group; so called"\naliases: ["a;b", "c\\\\d", plain]\ncolour: "#aa0011"\nnote: secret-actor\n---\n',
  'content/places/town.md':
    '---\nname: Town, "the old"\ncountry: IQ\nadmin1: Diyala\nadmin1Alt: [Kirkuk]\nlat: 34.25\nlon: -0.5\nprecision: near\nnote: secret-place\n---\n\nA place.\n',
  'content/sources/wire.md':
    '---\ntitle: "Dead: {four} & 50% of $5_000 #1 ~a^b\\\\c"\npublisher: Wire & Sons\nkind: news-agency\nurl: https://wire.example/?a=1&b=2\npublished: 2020-09-02~\naccessed: 2021-01-01\nauthors: [A. Writer, "B; C"]\nnote: secret-source\n---\n',
  'content/sources/claim.md':
    '---\ntitle: Statement\npublisher: The Group\nkind: perpetrator\nactor: group\nurl: https://group.example/x\nlink: false\npublished: 2020-09\nlanguage: ar\nderivedFrom: [{title: A tape, publisher: The Group, kind: perpetrator}]\n---\n',
  'content/sources/closed.md':
    '---\ntitle: Closed data\npublisher: Closed Data Ltd\nkind: dataset\nurl: https://closed.example\nversion: "25.1"\nrepublish: false\n---\n',
  'content/incidents/one.md': `---
title: 'One, with "quotes"'
date: 2020-08-28/2020-08-30~
dateMeaning: within
place: town
kind: ambush
actors: [{id: group, role: perpetrator, basis: claimed}]
targets: [{kind: police, description: "A post; a car"}]
killed: {min: 2, max: 6, best: 4}
wounded: 4-6
abducted: 15+
perpetratorsKilled: unknown
disagreement: "One says; another says not."
topics: [a, "b;c"]
formerIds: [eins]
remark: For readers
note: secret-incident
corrections: [{date: 2021-01-02, note: The count was wrong., fields: [killed]}]
citations:
  - wire
  - source: claim
    locator: min. 3
    supports: [actors]
    says: {killed: 3-5, wounded: 5, killedAndWounded: 7+}
    setAside: It is a claim.
  - {title: In place, publisher: Paper, kind: newspaper, url: "https://paper.example/x?y=1"}
---

First paragraph,
with a "line".

- and a list; too
`,
  'content/incidents/two.md':
    '---\ntitle: Two\ndate: 2020\nplace: {name: Somewhere, country: SY, precision: country}\nkind: other\nstatus: disputed\ncitations: [wire]\nmergedInto: one\n---\n',
  'content/incidents/three.md':
    '---\ntitle: Closed row\ndate: 2020-09-01\nplace: town\nkind: other\ncitations: [closed]\n---\n',
  'content/events/meeting.md':
    '---\ntitle: Meeting <b>\ndate: 2019-03/..\ncitations: [wire]\nincidents: [one, three]\nnote: secret-event\n---\n',
  'content/articles/story.md': `---
title: Story & <more>
description: What is "known".
published: 2020-10-01
updated: 2020-11-02
topics: [x & y]
note: secret-article
sources:
  - {id: leaf, title: A leaf, publisher: Leaflet, kind: ngo, url: "https://leaf.example"}
incidents:
  - id: inline
    title: Inline one
    date: 2020-08-03
    place: town
    kind: ied
    citations: [leaf]
    note: secret-inline
series:
  - id: numbers
    title: Numbers
    unit: attacks
    frequency: month
    measure: Counted.
    dimensions: [area]
    caveats: One month is missing.
    citations: [leaf]
    note: secret-series
    observations:
      - {period: 2020-01, area: "North, east", value: 3, sources: [wire]}
      - {period: 2020-02, area: "North, east", min: 1, max: 2, remark: about, derivation: in words}
      - {period: 2020-02, area: South, value: 0.5, superseded: true}
---

Text.
`,
  'content/articles/soon.md':
    '---\ntitle: Unpublished\ndescription: A draft.\npublished: 2020-10-01\nstate: draft\nincidents:\n  - {id: hidden, title: Draft incident, date: 2020-08-03, place: town, kind: ied, citations: [wire]}\n---\n',
  'data/series/closed-numbers.yaml':
    'title: Closed numbers\nunit: deaths\nfrequency: year\nmeasure: Counted by Closed Data.\ncitations: [closed]\nobservations: [{period: 2020, value: 9}]\n',
};

/** Checks a site of memory files. */
export function checkMemory(files: Readonly<Record<string, MemoryFile>>): Promise<Checked> {
  return check(MEMORY_ROOT, { now: NOW, io: memoryIo(files) });
}

/** The input of publish for a checked site, with pages and addresses made up. */
export function inputFor(
  { corpus, receipts }: Pick<Checked, 'corpus' | 'receipts'>,
  over: Partial<PublishInput> = {},
): PublishInput {
  return {
    corpus,
    receipts: publishedBodies(corpus, receipts),
    pages: [
      { path: '/' },
      { path: '/incidents/one/', changed: '2021-01-02' },
      { path: '/404/', listed: false },
    ],
    address: (kind, id) => `https://example.org/news/${kind}s/${id}/`,
    correctionsTitle: 'Corrections',
    now: NOW,
    ...over,
  };
}

/** Everything published, by path. */
export function filesOf(input: PublishInput): Map<string, string> {
  return new Map(publish(input).map((file) => [file.path, textOf(file)]));
}

function textOf(file: PublishedFile): string {
  const content = file.content();
  return typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
}

/** The published CSV files of records, and series as they are published, put under data/ of an empty site. */
export function republished(files: ReadonlyMap<string, string>): Record<string, MemoryFile> {
  const site: Record<string, MemoryFile> = { 'content/site.yaml': SITE_YAML };
  for (const kind of ['incidents', 'sources', 'events', 'actors', 'places']) {
    site[`data/${kind}/published.csv`] = files.get(`data/${kind}.csv`) ?? '';
  }
  for (const [path, text] of files) if (/^data\/series\/.*\.(?:csv|yaml)$/.test(path)) site[path] = text;
  return site;
}

/** The demonstration’s vocabulary under the small site’s name, for its records to be put under. */
export function demonstrationSettings(): string {
  return readFileSync(join(DEMONSTRATION, 'content/site.yaml'), 'utf8');
}

export type { Corpus };
