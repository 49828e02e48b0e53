import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { compareSites, silentChanges, toldOnce } from '../../src/history/index.ts';
import { checkOver, skeletonFiles } from '../support/memory-check.ts';
import { article, between, entry, type Files, incident, PATROL, quiet, ROADS, TELL } from './between.ts';

test('a row of a CSV file is held against the row with its id, and a correction stands in its column', async () => {
  const csv = (killed: string, corrections = '') =>
    `id,title,date,place,kind,killed,citations,corrections\nrow-a,A,2020-09-01,tell-example,ambush,1,wire-report,\nrow-b,B,2020-09-01,tell-example,ambush,${killed},wire-report,${corrections}\n`;
  const file = 'data/incidents/more.csv';
  const { told } = await between({ [file]: csv('4') }, { [file]: csv('4-6') });
  expect(told).toEqual([
    'data/incidents/more.csv:3 correction-missing: unexpected change of “killed” of incident “row-b” from “4” to “4-6”, expected a correction',
  ]);
  const corrected = '"[{""date"":""2020-09-20"",""note"":""It was four to six."",""fields"":[""killed""]}]"';
  expect((await between({ [file]: csv('4') }, { [file]: csv('4-6', corrected) })).told).toEqual([]);
  // The same record as a file of its own is the same record.
  expect(
    await between(
      { [file]: csv('4') },
      {
        [file]: csv('4').replace(/row-b.*\n/, ''),
        'content/incidents/row-b.md': incident('killed: 4\n').replace('Patrol ambushed', 'B'),
      },
    ),
  ).toEqual(quiet);
});

test('a place is what it says, whether it has a record or not, and under its new id', async () => {
  const inPlace = '{name: Tell Example, country: IQ, admin1: Diyala, lat: 34.2, lon: 45.1, precision: near}';
  expect(await between({ [PATROL]: incident() }, { [PATROL]: incident('', inPlace) })).toEqual(quiet);
  const elsewhere = await between(
    { [PATROL]: incident() },
    { [PATROL]: incident('', inPlace.replace('34.2', '35.2')) },
  );
  expect(elsewhere.told).toEqual([
    expect.stringMatching(
      /“place” of incident “patrol” from “tell-example” to “Tell Example, Diyala, IQ, 35\.2/,
    ),
  ]);
  const place = String(skeletonFiles()[TELL]);
  const tall = place.replace('country:', 'formerIds: [tell-old]\ncountry:');
  const now = (name: string) => ({
    'content/places/tall.md': tall.replace('Tell', name),
    [PATROL]: incident('', 'tall'),
  });
  const before = {
    'content/places/tell-old.md': place.replace('Tell', 'Old'),
    [PATROL]: incident('', 'tell-old'),
  };
  expect(await between(before, now('Old'))).toEqual(quiet);
  expect((await between(before, now('Tall'))).told).toEqual([
    expect.stringContaining('change of “name” of place “tell-old” from “Old Example” to “Tall Example”'),
  ]);
});

test('a chain of merged records leads to its end, whichever of them is named', async () => {
  const merged = (into: string) =>
    incident(
      `mergedInto: ${into}\ncorrections: [{date: 2020-10-02, note: It is the same., fields: [mergedInto]}]\n`,
    );
  const [ford, bridge, camp] = ['ford', 'bridge', 'camp'].map((id) => `content/incidents/${id}.md`) as [
    string,
    string,
    string,
  ];
  const before = { [ford]: merged('bridge'), [bridge]: incident(), [camp]: incident() };
  const named = (id: string) => ({ [ford]: merged(id), [bridge]: merged('camp'), [camp]: incident() });
  for (const id of ['bridge', 'camp']) expect((await between(before, named(id))).told).toEqual([]);
  expect((await between(named('bridge'), named('camp'))).told).toEqual([]);
  // Its end under a new id is its end.
  const { [camp]: _, ...rest } = named('station');
  const renamed = {
    ...rest,
    [bridge]: merged('station'),
    'content/incidents/station.md': incident('formerIds: [camp]\n'),
  };
  expect((await between(named('camp'), renamed)).told).toEqual([]);
  expect(
    (await between(named('camp'), { ...named('camp'), [ford]: merged('patrol'), [PATROL]: incident() })).told,
  ).toEqual([expect.stringMatching(/“mergedInto” of incident “ford” from “camp” to “patrol”/)]);
});

test('of records that are merged in a circle what was written is told, not where the circle closes', async () => {
  const ids = ['one', 'two', 'three', 'four'];
  const files = (into: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      ids.map((id) => [
        `content/incidents/${id}.md`,
        incident(into[id] === undefined ? '' : `mergedInto: ${into[id]}\n`),
      ]),
    );
  const circle = { two: 'one', three: 'two', four: 'three', one: 'four' };
  const told = async (...sites: Readonly<Record<string, string>>[]) => {
    const [before = {}, now = {}] = sites;
    return (await between(files(before), files(now))).told.map(
      (line) => /“mergedInto” of incident (.*), expected/.exec(line)?.[1],
    );
  };
  expect((await told({}, circle)).sort()).toEqual([
    '“four” from nothing to “three”',
    '“one” from nothing to “four”',
    '“three” from nothing to “two”',
    '“two” from nothing to “one”',
  ]);
  // The chain that was is the same in the circle.
  const { one: _, ...chain } = circle;
  expect(await told(chain, circle)).toEqual(['“one” from nothing to “four”']);
  expect(await told({ two: 'one' }, { two: 'four' })).toEqual(['“two” from “one” to “four”']);
});

test('an actor that is merged into one beside it has no other part than it had', async () => {
  const actors = (more: string, list: string) => ({
    'content/actors/old-group.md': entry(`name: The old group\n${more}`),
    'content/actors/new-group.md': entry('name: The new group\n'),
    [PATROL]: incident(`actors: [${list}]\n`),
  });
  const [old, now] = ['{id: old-group, role: other}', '{id: new-group, role: other, basis: claimed}'];
  const before = actors('', `${old}, ${now}`);
  const merged = 'mergedInto: new-group\n';
  for (const list of [`${old}, ${now}`, now])
    expect(await between(before, actors(merged, list))).toEqual({
      told: [],
      // Nothing but what it is called from now on.
      diff: '**What differs from `main`**\n\n### Names and measures\n\n- actor `old-group`, shown as: **The old group** → **The new group**\n',
    });
  expect((await between(before, actors(merged, old))).told).toEqual([
    expect.stringContaining(
      'unexpected change of “actors” of incident “patrol” from “new-group (other, claimed)” to “new-group (other)”',
    ),
  ]);
});

test('places merged in a chain are one place, unless it lies in another country', async () => {
  const place = String(skeletonFiles()[TELL]);
  const at = (name: string, more = '', country = 'IQ') =>
    place.replace('Tell', name).replace('country: IQ', `country: ${country}\n${more}`.trim());
  const files = (one: string, two: string, where: string, country = 'IQ') => ({
    'content/places/one.md': at('One', one),
    'content/places/two.md': at('Two', two),
    'content/places/three.md': at('Three', '', country),
    [PATROL]: incident('', where),
  });
  const before = files('', '', 'one');
  for (const where of ['one', 'two', 'three'])
    expect((await between(before, files('mergedInto: two', 'mergedInto: three', where))).told).toEqual([]);
  // Its incidents are counted in another country from now on, whichever of them they name.
  const [abroad, gone] = [files('', '', 'one', 'SY'), files('mergedInto: three', '', 'three', 'SY')];
  expect((await between(abroad, gone)).told).toEqual([
    'content/places/one.md:4 correction-missing: unexpected change of “country” of place “one” from “IQ” to “SY”, expected a correction',
  ]);
  expect((await between(gone, gone)).told).toEqual([]);
  // A figure over them changes at once, though the incident still names the place that was merged.
  const iraqi = article(
    ':stat[]{count=incidents where="country = IQ and date = 2020-09" status=any} attacks.',
  );
  const still = { ...files('mergedInto: three', '', 'one', 'SY'), [ROADS]: iraqi };
  expect((await between({ ...abroad, [ROADS]: iraqi }, still)).diff).toContain(
    'incidents, any status, IQ, 2020-09: **2** → **1**, in article `roads`',
  );
});

const killed = (n: number | string, ...notes: string[]) =>
  incident(
    `killed: ${n}\n${notes.length === 0 ? '' : `corrections:\n${notes.map((note) => `  - {date: 2020-10-02, note: "${note}", fields: [killed]}\n`).join('')}`}`,
  );

test.each([
  ['An earlier version gave nine killed; it was eleven.', true],
  ['The count was wrong.', true],
  ['An earlier version gave 9.', true],
  ['On 12 August 2020 there were eleven.', true],
  ['An earlier version gave eight killed; it was eleven.', false],
  ['An earlier version gave nine killed; it was twelve.', false],
  ['It was 99, not 98.', false],
])('a note gives the numbers that changed: %s', async (note, isRight) => {
  const { told } = await between({ [PATROL]: killed(9) }, { [PATROL]: killed(11, note) });
  expect(told).toEqual(
    isRight ? [] : [expect.stringMatching(/^\S+:\d+ correction-differs: .*expected “9” and “11”/)],
  );
});

test('a note may round a figure as its text does, and tell a part of several changes', async () => {
  const text = (n: string, where: string, more = '') =>
    article(`About :stat[${n} people]{sum=killed where="date = ${where}" status=reported} died.`, more);
  const more =
    'corrections: [{date: 2020-10-02, note: "An earlier version gave about 500.", fields: [figures]}]\n';
  const files = (n: number, known: string, told = '') => ({
    [PATROL]: incident(`killed: ${n}\n`),
    [ROADS]: text(known, '2020-09', told),
  });
  const { told } = await between(files(496, 'about 500'), files(596, 'about 600', more));
  expect(told.filter((one) => one.includes('differs'))).toEqual([]);
});

test('of one figure, or one observation, that changed once two corrections that begin at the same value are two stories', async () => {
  const note = (day: string, text: string, field: string) =>
    `  - {date: 2020-10-${day}, note: "${text}", fields: [${field}]}\n`;
  const files = (march: number, field: string, ...notes: [string, string][]) => {
    const corrections = notes.map(([day, text]) => note(day, text, field)).join('');
    const more = corrections === '' ? '' : `corrections:\n${corrections}`;
    const series = `${skeletonFiles()['data/series/attacks.yaml']}`;
    return {
      'data/series/attacks.csv': `period,value\n2020-01,10\n2020-02,20\n2020-03,${march}\n`,
      'data/series/attacks.yaml': field === 'observations' ? series + more : series,
      [ROADS]: article(`:stat[]{series=attacks at=2020-03} attacks.`, field === 'figures' ? more : ''),
    };
  };
  for (const field of ['figures', 'observations']) {
    const told = async (...notes: [string, string][]) =>
      (await between(files(30, ''), files(32, field, ...notes))).told.filter((one) => one.includes('twice'));
    expect(await told(['02', 'March had 32, not 30.'], ['03', 'March had 31, not 30.'])).toEqual([
      expect.stringContaining(`unexpected 2 new corrections of “${field}”`),
    ]);
    // One after the other, or of what is told without numbers: there is no saying.
    expect(await told(['02', 'March had 31, not 30.'], ['03', 'March had 32, not 31.'])).toEqual([]);
    expect(await told(['02', 'March was wrong.'], ['03', 'March was wrong again.'])).toEqual([]);
  }
});

test('a number in a title or a text that stayed behind is told, in a row and in a translation too', async () => {
  const site = String(skeletonFiles()['content/site.yaml']).replace(/^languages: .*/m, 'languages: [en, ar]');
  const csv = (n: number) =>
    `id,title,date,place,kind,killed,citations,corrections,body\nrow,Four killed at a ford,2020-09-01,tell-example,ambush,${n},wire-report,"[{""date"":""2020-10-02"",""note"":""It was ${n}."",""fields"":[""killed""]}]",Four people died.\n`;
  const files = (n: number) => ({
    'content/site.yaml': site,
    'data/incidents/more.csv': csv(n),
    [PATROL]: killed(n, `It was ${n}.`).replace(/\n$/, 'Four gunmen shot seven of them. Wounded were 4.\n'),
    'content/incidents/patrol.ar.md': '---\ntitle: مقتل أربعة في كمين\n---\n\nقتل 7 أشخاص.\n',
  });
  const stale = async (now: Files) =>
    (await between(files(4), now)).told.filter((one) => one.includes('text-stale')).sort();
  const row = 'data/incidents/more.csv:2 text-stale: unexpected “Four” in the text of incident “row”';
  expect((await stale(files(7))).map((one) => one.replace(/,.*/, ''))).toEqual([
    'content/incidents/patrol.ar.md:2 text-stale: unexpected “أربعة” in the text of incident “patrol”',
    row,
    row,
  ]);
  // A range that still has it says what was there before as well.
  expect(await stale({ ...files(4), [PATROL]: killed('4-6', 'It was 4-6.') })).toEqual([]);
});

test('a number that stayed behind and is cited nowhere is told of once, by the change, and as gravely', async () => {
  const settings = String(skeletonFiles()['content/site.yaml']);
  const text = 'Nine people died, and eleven fled.\n';
  const files = (policy: string, ...[n, ...notes]: Parameters<typeof killed>) => ({
    'content/site.yaml': `${settings}policy: {bareFigures: ${policy}}\n`,
    [PATROL]: killed(n, ...notes).replace(/\n$/, text),
  });
  const told = async (policy: string) => {
    const [before, now] = [
      await checkOver(files(policy, 9)),
      await checkOver(files(policy, 7, 'It was seven.')),
    ];
    expect(now.diagnostics.map(({ rule }) => rule)).toEqual(['number-not-cited', 'number-not-cited']);
    const silent = [...silentChanges(compareSites(before, now), '2026-01-02')];
    const found = toldOnce(now.diagnostics, silent);
    expect(found.find(({ rule }) => rule === 'text-stale')?.hint).toContain('under quote or evidence');
    return found.map(({ severity, rule, column }) => `${severity} ${rule} ${column}`);
  };
  const [nine, eleven] = ['Nine', 'eleven'].map((word) => text.indexOf(word) + 1);
  for (const [policy, severity] of [
    ['warn', 'warning'],
    ['error', 'error'],
  ] as const)
    expect(await told(policy)).toEqual([
      `${severity} number-not-cited ${eleven}`,
      `${severity} text-stale ${nine}`,
    ]);
});

test('a site at another address is told once, whatever else it has', async () => {
  const settings = (url: string, base = '') => ({
    'content/site.yaml': String(skeletonFiles()['content/site.yaml']).replace(
      /^url: .*/m,
      `url: ${url}${base && `\nbase: ${base}`}`,
    ),
  });
  const home = settings('https://example.org', '/news/');
  const { told, diff } = await between(home, settings('https://news.example.net'));
  expect(told).toEqual([
    'content/site.yaml:3 address-moved: unexpected address “https://news.example.net/” of the site, which was published at “https://example.org/news/”, expected every address to live on',
  ]);
  expect(diff).toContain(
    '### Moved\n\n- all addresses, from `https://example.org/news/` to `https://news.example.net/`',
  );
  expect((await between(home, settings('https://example.org', '/'))).told).toEqual([
    expect.stringMatching(
      /^content\/site\.yaml:3 address-moved: unexpected address “https:\/\/example\.org\/”/,
    ),
  ]);
  expect((await between(home, settings('https://example.org', '/old/'))).told).toEqual([
    expect.stringMatching(/^content\/site\.yaml:4 address-moved/),
  ]);
  for (const same of [
    settings('https://EXAMPLE.org/', '/news'),
    settings('https://example.org:443', '/news/'),
  ])
    expect(await between(home, same)).toEqual(quiet);
  // What cannot be read is told of by itself.
  for (const wrong of [
    settings('example'),
    settings('https://example.org', 'news'),
    { 'content/site.yaml': 'url: [' },
  ])
    for (const [before, now] of [
      [home, wrong],
      [wrong, home],
    ] as const)
      expect((await between(before, now)).told.join('\n')).not.toContain('address-moved');
});

test('what has a mistake now is not said to be as it was', async () => {
  const now = {
    'content/events/meeting.md': '---\ntitle: [\n---\n',
    'data/series/attacks.csv': 'period,value\n2020-01,10\n2020-02,20\n2020-03,30\n',
    [ROADS]: article('Attacks fell to :stat[21]{series=attacks at=2020-02}.'),
  };
  const before = { [ROADS]: article('Attacks fell to :stat[20]{series=attacks at=2020-02}.') };
  expect((await between(before, now)).diff).toBe(
    'No published figure or fact that could be read differs from `main`.\n\n1 record and 1 figure have mistakes and are not compared.\n',
  );
  const { [ROADS]: _, ...one } = now;
  expect((await between({}, { ...one, [PATROL]: incident() })).diff).toMatch(
    /New records[\s\S]*1 record has a mistake and is not compared\.\n$/,
  );
});

test('what is counted while a record that may be in it cannot be read is not compared', async () => {
  const counted = article(
    'There were :stat[]{count=incidents where="date = 2020-09" status=any}, in which :stat[]{sum=killed where="date = 2020-09" status=any} died.',
  );
  const site = (date: string) => ({
    [PATROL]: incident('killed: 2\n').replace('2020-09-01', date),
    [ROADS]: counted,
  });
  for (const [before, now] of [
    ['2020-09-01', '2020-09-32'],
    ['2020-09-32', '2020-09-01'],
  ] as const) {
    const { told } = await between(site(before), site(now));
    expect(told.filter((one) => one.includes('figure'))).toEqual([]);
  }
  expect((await between(site('2020-09-01'), site('2020-10-01'))).told).toHaveLength(3);
});

test('a correction of what was not changed is told', async () => {
  const corrected = (fields: string, n = 2, more = '') => ({
    [PATROL]: incident(
      `killed: ${n}\nwounded: 1\n${more}corrections: [{date: 2020-09-20, note: "It gave two killed; it is three."${fields}}]\n`,
    ),
  });
  const before = { [PATROL]: incident('killed: 2\nwounded: 1\n') };
  const one = async (fields: string, n?: number, more?: string) =>
    (await between(before, corrected(fields, n, more))).told;
  expect(await one(', fields: [killed]')).toEqual([
    `${PATROL}:8 correction-differs: unexpected new correction of “killed” of incident “patrol”, which says what it said, expected a change that it tells of`,
  ]);
  expect(await one(', fields: [killed, wounded]')).toEqual([
    expect.stringContaining('“killed”, “wounded” of incident “patrol”, which say what they said'),
  ]);
  expect(await one(', fields: [killed]', 3)).toEqual([]);
  // One of them changed; a field that is no fact; one of all that there is.
  expect(await one(', fields: [killed, wounded]', 3)).toEqual([]);
  expect(await one(', fields: [disagreement]', 2, 'disagreement: One says three.\n')).toEqual([]);
  expect(await one('')).toEqual([]);
});

test('the correction of a record in an article belongs into its entry, not among those of the article', async () => {
  const own = (n: number) =>
    article(
      'Nothing.',
      `incidents:\n  - {id: raid, title: A raid, date: 2020-09-01, place: tell-example, kind: ambush, killed: ${n}, citations: [wire-report]}\n`,
    );
  const now = await checkOver({ [ROADS]: own(3) });
  const [found] = silentChanges(compareSites(await checkOver({ [ROADS]: own(2) }), now), '2026-01-02');
  expect(found?.hint).toMatch(
    /^Add to “corrections” of the incident “raid” in content\/articles\/roads\.md, or as a field of its own: corrections: \[/,
  );
});

test('a correction of another field says that it is one', async () => {
  const wrong = killed(11, 'It was eleven.').replace('[killed]', '[wounded]');
  const now = await checkOver({ [PATROL]: wrong });
  const comparison = compareSites(await checkOver({ [PATROL]: killed(9) }), now);
  expect([...silentChanges(comparison, '2026-01-02')].map(({ rule, hint }) => ({ rule, hint }))).toEqual([
    {
      rule: 'correction-missing',
      hint: 'The new correction of 2020-10-02 is of “wounded”. Name killed there as well, if it tells of this, or write one of its own; or put back what stood there.',
    },
  ]);
});

test('a correction that readers have seen tells of no further change, whatever fields it names now', async () => {
  const note = (fields: string, text = 'It was eleven.', day = '02') =>
    `  - {date: 2020-10-${day}, note: "${text}"${fields && `, fields: [${fields}]`}}\n`;
  const site = (wounded: number, ...notes: string[]) => ({
    [PATROL]: incident(`killed: 11\nwounded: ${wounded}\ncorrections:\n${notes.join('')}`),
  });
  const before = site(1, note('killed'));
  const untold = expect.stringContaining('correction-missing: unexpected change of “wounded”');
  for (const widened of [
    [note('killed, wounded')],
    [note('')],
    [note('wounded', 'There were eleven killed.')],
    [note('killed'), note('wounded')],
  ])
    expect((await between(before, site(2, ...widened))).told).toEqual([untold]);
  // Better words, and beside them, of the same day, a new one.
  const better = note('killed', 'There were eleven killed.');
  expect((await between(before, site(1, better))).told).toEqual([]);
  for (const both of [
    [better, note('wounded', 'There were two wounded.')],
    [note('wounded', 'There were two wounded.'), better],
  ])
    expect((await between(before, site(2, ...both))).told).toEqual([]);
  const now = await checkOver(site(2, note('killed, wounded')));
  const [found] = silentChanges(compareSites(await checkOver(before), now), '2026-01-02');
  expect(found?.hint).toMatch(
    /^Readers have seen the correction of 2020-10-02 already, .* Add to “corrections” in .*fields: \[wounded\]/,
  );
});

test('another order of actors, and another way to write a number, state nothing else', async () => {
  const a = 'actors:\n  - {id: the-group, role: perpetrator}\n  - {id: the-group, role: other}\nkilled: 4\n';
  const b =
    'actors:\n  - {role: other, id: the-group}\n  - {role: perpetrator, id: the-group}\nkilled: {min: 4, max: 4}\n';
  expect(await between({ [PATROL]: incident(a) }, { [PATROL]: incident(b) })).toEqual(quiet);
});

test('a figure is known by what it asks for, and by its sentence if it asks for something else', async () => {
  const one = 'Attacks fell to :stat[20]{series=attacks at=2020-02}.';
  const march = 'Attacks fell to :stat[30]{series=attacks at=2020-03}.';
  // Moved, in other words, and beside another: no change of it.
  expect(
    (
      await between(
        { [ROADS]: article(one) },
        {
          [ROADS]: article(
            `There were :stat[30]{series=attacks at=2020-03} in March.\n\nOf :stat[twenty]{series=attacks at=2020-02} the desk says nothing.`,
          ),
        },
      )
    ).told,
  ).toEqual([]);
  // The same sentence with another month gives readers another number.
  expect((await between({ [ROADS]: article(one) }, { [ROADS]: article(march) })).told).toEqual([
    `${ROADS}:7 correction-missing: unexpected change of figure “attacks, 2020-03” of article “roads” from “20” to “30”, expected a correction`,
  ]);
  const { told, diff } = await between({ [ROADS]: article(one) }, { [ROADS]: article('Nothing is known.') });
  expect(told).toEqual([]);
  expect(diff).toContain(
    '### Figures that are no longer given\n\n- attacks, 2020-02: **20**, in article `roads`',
  );
});

test('a condition asks the same with other spaces, quotes, parentheses and order, in whatever sentence', async () => {
  const killedIn = (n: number) => ({ [PATROL]: incident(`killed: ${n}\n`) });
  const one = (where: string, n: number, rest = 'people died in September') =>
    article(`In all :stat[${n}]{sum=killed where="${where}" status="reported confirmed"} ${rest}.`);
  const before = one('date = 2020-09 and kind in (ambush, ied)', 5);
  for (const where of [
    'date=2020-09 and kind in (ambush,ied)',
    "kind in (ied, 'ambush') and (date = 2020-09)",
  ]) {
    const now = one(where, 6, 'is what became known later of this month');
    expect(
      (await between({ ...killedIn(5), [ROADS]: before }, { ...killedIn(6), [ROADS]: now })).told.filter(
        (told) => told.includes('figure'),
      ),
    ).toEqual([expect.stringContaining('of article “roads” from “5” to “6”, expected a correction')]);
  }
  const other = one('date = 2020-09 and kind in (ambush)', 6, 'is what became known later of this month');
  expect(
    (await between({ ...killedIn(5), [ROADS]: before }, { ...killedIn(6), [ROADS]: other })).told,
  ).toEqual([expect.stringContaining('“killed” of incident “patrol”')]);
});

test('what a source says, and that it is set aside, is a fact, and another source is none', async () => {
  const wire = (says: string, more = '') => `{source: wire-report, says: {${says}}${more}}`;
  const paper = '{source: paper-report, says: {killed: 5, wounded: 2}}';
  const site = (citations: string, more = '') => ({
    [PATROL]: incident(`killed: 4-6\nstatus: reported\n${more}`).replace('[wire-report]', `[${citations}]`),
  });
  const told = async (before: string, now: string, more = '') =>
    (await between(site(before), site(now, more))).told;
  const missing = (from: string, to: string) => [
    expect.stringMatching(
      new RegExp(
        `patrol\\.md:\\d+ correction-missing: unexpected change of “killed by wire-report” of incident “patrol” from ${from} to ${to}, expected`,
      ),
    ),
  ];
  expect(await told(wire('killed: 4'), wire('killed: 6'))).toEqual(missing('“4”', '“6”'));
  const aside = ', setAside: It counts another attack.';
  expect(await told(wire('killed: 4'), wire('killed: 4', aside))).toEqual(missing('“4”', '“4 .set aside.”'));
  expect(await told(wire('killed: 4', aside), wire('killed: 4', aside.replace('It', 'This')))).toEqual([]);
  expect(await told(wire('killed: 4'), 'wire-report')).toEqual(missing('“4”', 'nothing'));
  for (const now of [`${paper}, ${wire('killed: 4')}`, wire('killed: 4, wounded: 1')])
    expect(await told(wire('killed: 4'), now)).toEqual([]);
  for (const field of ['citations', 'says', 'killed'])
    expect(
      await told(
        wire('killed: 4'),
        wire('killed: 6'),
        `corrections: [{date: 2020-10-02, note: "Six, not four.", fields: [${field}]}]\n`,
      ),
    ).toEqual([]);
  for (const [field, from, to] of [
    ['date', '2020-09-01', '2020-09-02'],
    ['place', 'Tell Example', 'the road to Tell Example'],
    ['kind', 'car bomb', 'roadside bomb'],
    ['actors', 'unknown gunmen', 'the group'],
  ] as const) {
    expect(await told(wire(`${field}: ${from}`), wire(`${field}: ${from}`))).toEqual([]);
    expect(await told(wire(`${field}: ${from}`), wire(`${field}: ${to}`))).toEqual([
      expect.stringContaining(
        `unexpected change of “${field} by wire-report” of incident “patrol” from “${from}” to “${to}”`,
      ),
    ]);
    const corrected = `corrections: [{date: 2020-10-02, note: "It was ${from}.", fields: [${field}]}]\n`;
    expect(await told(wire(`${field}: ${from}`), wire(`${field}: ${to}`), corrected)).toEqual([]);
  }
  // A source that was described where it is cited and has a record now.
  const inPlace =
    '{title: Patrol hit, publisher: Example Gazette, kind: newspaper, url: "https://gazette.example/a", says: {killed: 5}}';
  expect(
    await between(site(inPlace), {
      ...site('{source: gazette, says: {killed: 5}}'),
      'content/sources/gazette.md': entry(
        'title: Patrol hit\npublisher: Example Gazette\nkind: newspaper\nurl: https://gazette.example/a\n',
      ),
    }),
  ).toMatchObject({ told: [] });
});

test('a figure of another status with the same number, and a claim of another, are a line each', async () => {
  const files = (status: string, claim: string, words = 'mainly on the northern roads') => ({
    [PATROL]: incident('killed: 5\nstatus: reported\n'),
    [ROADS]: article(
      `In September :stat[5]{sum=killed where="date = 2020-09" status="${status}"} people died, :claim[${words}]{source=wire-report${claim}} [@wire-report].`,
    ),
  });
  const before = files('reported claimed', ' status=claimed');
  const { told, diff } = await between(before, files('reported', ' status=confirmed'));
  expect(told).toEqual([
    `${ROADS}:7 correction-missing: unexpected change of claim “mainly on the northern roads” of article “roads” from “claimed” to “confirmed”, expected a correction`,
  ]);
  expect(diff).toContain(
    '### Figures and claims that are known otherwise\n\n- figure **5**: killed, reported or claimed, 2020-09 → killed, reported, 2020-09, in article `roads`\n- claim **mainly on the northern roads**: claimed → confirmed, in article `roads`\n',
  );
  expect((await between(before, files('reported claimed', '', 'mainly on northern roads'))).diff).toContain(
    '- claim **mainly on northern roads**: claimed → no status, in article `roads`',
  );
  // The same in another order, and words of another claim.
  for (const now of [
    files('claimed  reported', ' status=claimed', 'mainly on the northern  roads'),
    files('reported claimed', '', 'by hands unknown'),
  ])
    expect((await between(before, now)).diff).not.toContain('known otherwise');
});

test('lines of every kind of figure are short, and say in how many texts', async () => {
  const texts = (change: string, source: string, count: string) =>
    `A rise of :stat[${change} percent]{series=attacks change=2020-01/2020-03}.\n\nThe wire counts :stat[${source}]{source=wire-report value=${source} unit=people}.\n\nThere were :stat[${count}]{count=incidents where="country = IQ and kind = ambush" status=any} ambushes.`;
  const csv = (march: number) => `period,value\n2020-01,10\n2020-02,20\n2020-03,${march}\n`;
  const overview = (march: number) => ({
    'content/articles/overview.md': String(skeletonFiles()['content/articles/overview.md']).replace(
      '[30]',
      `[${march}]`,
    ),
  });
  const { diff } = await between(
    { [PATROL]: incident(), [ROADS]: article(texts('200', '70', '1')) },
    {
      [PATROL]: incident(),
      'content/incidents/other.md': incident().replace('Patrol', 'Convoy'),
      'data/series/attacks.csv': csv(40),
      [ROADS]: article(texts('300', '75', '2')),
      ...overview(40),
    },
  );
  expect(diff).toMatchInlineSnapshot(`
    "**What differs from \`main\`**

    ### Figures

    - attacks, 2020-03: **30** → **40**, in article \`overview\` and the data
    - change of attacks, 2020-01 to 2020-03: **200 percent** → **300 percent**, in article \`roads\`
    - quoted from wire-report, people: **70** → **75**, in article \`roads\`
    - incidents, any status, IQ, ambush: **1** → **2**, in article \`roads\`

    ### New records

    - 1 incident: \`other\`
    "
  `);
});

test('an article under a new id takes its own records along, and a former id is not dropped', async () => {
  const own =
    'incidents:\n  - {id: raid, title: A raid, date: 2020-09-01, place: tell-example, kind: ambush, citations: [wire-report]}\n';
  const before = { [ROADS]: article('Nothing.', own) };
  const now = (former: string) => ({ 'content/articles/ways.md': article('Nothing.', former + own) });
  expect(await between(before, now('formerIds: [roads]\n'))).toEqual(quiet);
  expect((await between(before, now(''))).told).toEqual([
    'content/articles/ways.md:1 tombstone-missing: article “roads”, which was published, is missing, expected its address to live on',
  ]);
  expect((await between(now('formerIds: [roads]\n'), now(''))).told).toEqual([
    expect.stringContaining('the former id “roads” of article “ways” is missing'),
    expect.stringContaining('“roads/raid”'),
  ]);
});

test('an edition that is gone takes its addresses along, whatever is first now', async () => {
  const site = (languages: string) => ({
    'content/site.yaml': String(skeletonFiles()['content/site.yaml']).replace(
      /^languages: .*/m,
      `languages: ${languages}`,
    ),
  });
  const lost = await between(site('[en, ar]'), site('[en]'));
  expect(lost.told).toEqual([
    'content/site.yaml:1 tombstone-missing: the edition of the site in “ar”, which was published, is missing, expected its addresses to live on',
  ]);
  expect(lost.diff).toContain('### Gone\n\n- all addresses under `/ar/`');
  expect((await between(site('[en, ar]'), site('[ar, en]'))).told).toHaveLength(1);
  expect((await between(site('[en]'), site('[en, ar]'))).told).toEqual([]);
  expect((await between(site('[en, ar]'), site('{'))).told).toEqual([]);
});

test('a published article that is a draft again has lost its address, and one with a mistake has not', async () => {
  const { told } = await between(
    { [ROADS]: article('Nothing.') },
    { [ROADS]: article('Nothing.', 'state: draft\n') },
  );
  expect(told).toEqual([
    `${ROADS}:5 tombstone-missing: unexpected draft of article “roads”, which was published, expected its address to live on`,
  ]);
  expect(
    (await between({ [ROADS]: article('Nothing.') }, { [ROADS]: article('Nothing.', 'lang: [\n') })).told,
  ).toEqual([]);
});

test('one finding asks for the correction of a whole revision', async () => {
  const csv = (by: number) => `period,value\n2020-01,${10 + by}\n2020-02,${20 + by}\n2020-03,30\n`;
  const { told } = await between({}, { 'data/series/attacks.csv': csv(1) });
  expect(told).toEqual([
    'data/series/attacks.csv:2 correction-missing: unexpected change of “2020-01” of series “attacks” from “10” to “11” and of one more observation, expected a correction',
  ]);
});

test('nothing in an author’s words becomes markup, a link or a mention', async () => {
  const hostile =
    '"<img src=x> [a](https://a.example) @someone #1 `b` **c** www.a.example https://b.example ![d](e) | a@b.example :tada:"';
  const place = (lat: number) => `{name: ${hostile}, country: IQ, lat: ${lat}, lon: 45.1, precision: near}`;
  const { diff } = await between(
    { [PATROL]: incident('', place(34)) },
    { [PATROL]: incident('', place(35)), 'content/incidents/second.md': incident() },
  );
  expect(diff).toContain('someone');
  const tree = fromMarkdown(diff, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const kinds = new Set<string>();
  const see = (node: { type: string; children?: readonly unknown[] }): void => {
    kinds.add(node.type);
    for (const child of node.children ?? []) see(child as { type: string });
  };
  see(tree);
  expect([...kinds].sort()).toEqual([
    'heading',
    'inlineCode',
    'list',
    'listItem',
    'paragraph',
    'root',
    'strong',
    'text',
  ]);
  expect(diff).not.toMatch(/@\w|#\d|:tada:/);
});

test('a source that loses its page because one record alone cites it is told where it stands, and what brings the page back', async () => {
  const settings = `${skeletonFiles()['content/site.yaml']}policy: {sourcePages: shared}\n`;
  const gazette = {
    'content/site.yaml': settings,
    'content/sources/gazette.md': entry(
      'title: Patrol hit\npublisher: Example Gazette\nkind: newspaper\nurl: https://gazette.example/a\n',
    ),
    [PATROL]: incident().replace('[wire-report]', '[gazette]'),
  };
  const second = {
    'content/incidents/second.md': incident()
      .replace('[wire-report]', '[gazette, wire-report]')
      .replace('ambushed', 'hit'),
  };
  // Its status stays what it is.
  const less = {
    'content/incidents/second.md': incident()
      .replace('[wire-report]', '[paper-report, wire-report]')
      .replace('ambushed', 'hit'),
  };
  expect((await between({ ...gazette, ...second }, { ...gazette, ...less })).told).toEqual([
    'content/sources/gazette.md:1 tombstone-missing: source “gazette”, which had a page of its own, is shown on that of incident “patrol” alone, expected its address to live on',
  ]);
  expect((await between({ ...gazette, ...less }, { ...gazette, ...second })).told).toEqual([]);
});
