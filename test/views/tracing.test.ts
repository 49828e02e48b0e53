import { describe, expect, it } from 'vitest';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { publish } from '../../src/publish/index.ts';
import { noMemory } from '../../src/publish/input.ts';
import type { Checked } from '../../src/rules/index.ts';
import { createViews, type Views } from '../../src/views/views.ts';
import { makeRandom } from '../bench/random.ts';
import { checkMemory, HARD_SITE } from '../publish/sites.ts';

/*
 * A build takes a page or a download as it was if all that was read to make it is as it was. So for any two states of a
 * site: what has the same marks must be the same. Here a site that uses every way to show a record is altered at random
 * places, and each of its pages and files is made from both states.
 */

const MANY = Object.fromEntries(
  Array.from({ length: 9 }, (_, n) => [
    `content/incidents/many-${n}.md`,
    `---\ntitle: Clash ${n}\ndate: 2020-05-0${n + 1}\nplace: town\nkind: clash\nkilled: ${n}\ncitations: [wire]\n---\n`,
  ]),
);

const SITE: Readonly<Record<string, string>> = {
  ...(HARD_SITE as Record<string, string>),
  ...MANY,
  'data/series/monthly.yaml':
    'title: Attacks by month\nunit: attacks\nfrequency: month\nmeasure: Attacks counted by Wire.\ncitations: [wire]\n',
  'data/series/monthly.csv':
    'period,value,status,remark\n2020-06,80,reported,\n2020-07,90,reported,early\n2020-08,108,reported,\n',
  'content/events/law.md':
    '---\ntitle: A law\ndate: 2020-07-15\nkind: politics\ncitations: [wire]\n---\n\nIt followed much talk about what should be done, and [an attack](../incidents/one.md) that everybody there still spoke about.\n',
  'content/articles/tour.md': `---
title: A tour
description: Everything that an article can show.
published: 2020-10-03
authors: [A. Writer]
summary: [It rose.]
---

There were :stat[108]{series=monthly at=2020-08} attacks, :stat[20 percent]{series=monthly change=2020-07/2020-08} more than before [@wire, p. 3].

:stat[one]{count=incidents where="country = IQ and kind = ambush" status=any} was an ambush, with :stat[2–6]{sum=killed where="kind = ambush" status=any} killed, :stat[nine]{count=incidents where="kind = clash" status=any} were clashes, and :claim[a great victory]{by=group source=claim status=claimed}.

See [the incident](../incidents/one.md), [the town](/places/town/) and [a story](story.md).

::trend{series=monthly annotate=law}

::timeline{from=2019-01 to=2021-01 incidents}

::incidents{where="country = IQ" sort=-killed}

::incidents{where="kind = clash" limit=3}

::map{where="country = IQ"}

::trend{count=incidents period=month}

::trend{sum=killed rank=place where="country = IQ"}
`,
};

const ALTERATIONS = 160;

/** Paths of pages that tell of one record. */
const OF_ONE_RECORD = /^\/(?:incidents|sources|events|places|actors)\/./;

describe('pages and downloads whose inputs have the marks they had', () => {
  it('are the same, whatever is altered', async () => {
    const before = await stateOf(SITE);
    expect(before).toBeDefined();
    if (!before) return;
    const made = makeAll(before);
    const random = makeRandom(7);
    let compared = 0;
    const kept: number[] = [];
    for (let n = 0; n < ALTERATIONS; n += 1) {
      const [name, files] = altered(SITE, random);
      const after = await stateOf(files);
      if (!after) continue;
      compared += 1;
      const now = makersOf(after);
      let same = 0;
      for (const [path, { content, marks }] of made) {
        const make = now.get(path);
        if (!make || [...marks].some(([read, mark]) => after.tracer.mark(read) !== mark)) continue;
        if (OF_ONE_RECORD.test(path)) same += 1;
        expect(make(), `${path} after ${name}`).toEqual(content);
      }
      kept.push(same / [...made.keys()].filter((path) => OF_ONE_RECORD.test(path)).length);
    }
    expect(compared).toBeGreaterThan(ALTERATIONS / 3);
    // And most of these do not depend on most others; lists, downloads and charts over incidents do.
    kept.sort((a, b) => a - b);
    expect(kept[Math.floor(kept.length / 2)]).toBeGreaterThan(0.7);
  });
});

describe('a page that only names a record', () => {
  const DAYS = Array.from({ length: 60 }, (_, n) =>
    new Date(Date.UTC(2021, 0, n + 1)).toISOString().slice(0, 10),
  );
  const files: Record<string, string> = {
    ...SITE,
    ...Object.fromEntries(
      DAYS.map((date, n) => [
        `content/incidents/day-${n}.md`,
        `---\ntitle: Day ${n}\ndate: ${date}\nplace: town\nkind: arson\nkilled: 1\ncitations: [wire]\n---\n`,
      ]),
    ),
  };

  it.each([
    ['an incident, of an article', 'content/articles/tour.md', '/incidents/one/'],
    // The newest incidents are on the first page.
    ['a page of the table, of an incident on another', 'content/incidents/day-59.md', '/incidents/page/2/'],
  ])('stays as it is when the text of that record changes: %s', async (_, file, path) => {
    const before = await stateOf(files);
    const after = await stateOf({ ...files, [file]: `${files[file]}\nA sentence more.\n` });
    const page = before?.pages.find((entry) => entry.path === path);
    if (!before || !after || !page) throw new Error(`no ${path} in both states`);
    const { reads } = before.tracer.trace<unknown>(page.view);
    const differ = [...reads].filter((read) => before.tracer.mark(read) !== after.tracer.mark(read));
    expect(differ).toEqual([]);
  });
});

async function stateOf(files: Readonly<Record<string, string>>): Promise<Views | undefined> {
  const checked: Checked = await checkMemory(files);
  return hasErrors(checked.diagnostics) ? undefined : createViews(checked);
}

type Make = () => string | Uint8Array;

/** Everything made from what was written, by path. */
function makersOf(views: Views): Map<string, Make> {
  const { pages, editions, traced, tracer, address, correctionsTitle, explore } = views;
  const downloads = new Map<string, Make>();
  const memory = {
    shared: tracer.shared,
    gist: tracer.gist,
    content: (path: string, make: Make) => {
      downloads.set(path, make);
      return noMemory.content(path, make);
    },
  };
  for (const file of publish({
    ...traced,
    pages,
    editions,
    address,
    correctionsTitle,
    explore,
    now: new Date('2026-01-02'),
    memory,
  }))
    file.content();
  return new Map([
    ...pages.map(({ path, view }): [string, Make] => [path, () => JSON.stringify(view())]),
    ...downloads,
    ...views.chartFiles.map(({ path, make }): [string, Make] => [path, () => JSON.stringify(make())]),
  ]);
}

function makeAll(views: Views) {
  return new Map(
    [...makersOf(views)].map(([path, make]) => {
      const { made, reads } = views.tracer.trace(make);
      const marks = new Map(Array.from(reads, (read) => [read, views.tracer.mark(read)] as const));
      return [path, { content: made, marks }];
    }),
  );
}

/** The site with a word or a number of some file replaced, or a file taken away. */
function altered(
  files: Readonly<Record<string, string>>,
  random: ReturnType<typeof makeRandom>,
): [string, Record<string, string>] {
  const names = Object.keys(files);
  const name = names[random.whole(0, names.length - 1)] ?? '';
  const { [name]: text = '', ...others } = files;
  if (random.whole(1, 12) === 1) return [`taking ${name} away`, others];
  const places = [...text.matchAll(/\d+|[a-z]{4,}/g)];
  const at = places[random.whole(0, places.length - 1)];
  if (!at) return [name, { ...files }];
  const [word] = at;
  const other = /\d/.test(word)
    ? String((Number(word) + 1) % 10 ** word.length).padStart(word.length, '0')
    : `${word}x`;
  const changed = text.slice(0, at.index) + other + text.slice(at.index + word.length);
  return [`“${word}” became “${other}” in ${name}`, { ...others, [name]: changed }];
}
