import { expect, test } from 'vitest';
import type { Receipt } from '../../src/query/receipt.ts';
import { changesBetween, changesText, isUnchanged } from '../../src/signing/changes.ts';
import { hashOf, type SignedState, stateOf, withoutLine } from '../../src/signing/state.ts';
import { checkOver, skeletonFiles } from '../support/memory-check.ts';

const article = `---\ntitle: Roads\ndescription: What is known.\npublished: 2020-10-01\n---\n\nIn March there were :stat[30]{series=attacks at=2020-03} attacks.\n`;

/** The state of an article with one figure, whose receipt is another in some way. */
async function stateWith(change: (receipt: Receipt) => Partial<Receipt>): Promise<SignedState> {
  const { corpus, receipts } = await checkOver({ 'content/articles/roads.md': article });
  const entry = corpus.articles.get('roads');
  const all = [...receipts].map(([key, own]): [string, readonly (Receipt | undefined)[]] => [
    key,
    own.map((receipt) => receipt && { ...receipt, ...change(receipt) }),
  ]);
  const state = entry && stateOf(entry, new Map(all), corpus);
  if (state === undefined) throw new Error('the article has no state');
  return state;
}

const rowsOf = (count: number): Receipt['rows'] =>
  Array.from({ length: count }, (_, n) => ({ kind: 'incident', id: `i${n}`, label: 'An incident' }));

const kept = ({ paragraphs, charts, ...state }: SignedState) => ({
  ...state,
  charts: charts.map(withoutLine),
  paragraphs: paragraphs.map(({ hash }) => hash),
});
const told = (before: SignedState, now: SignedState) => changesText(changesBetween(kept(before), now));

test('how the program words a working, a caveat or the name of a row is no part of what was checked', async () => {
  const before = await stateWith(() => ({}));
  const reworded = await stateWith(({ rows }) => ({
    working: 'Worded otherwise.',
    caveats: ['Worded otherwise.'],
    context: 'Worded otherwise.',
    rows: rows.map((row) => ({ ...row, label: 'Mar 2020' })),
  }));
  expect(reworded).toEqual(before);
});

test.each<[string, (receipt: Receipt) => Partial<Receipt>, string]>([
  ['the value', () => ({ value: { min: 30 } }), '“30”: 30 attacks → at least 30'],
  ['the operation', () => ({ method: 'change' }), '“30”: asked otherwise of the data'],
  ['rows that could be meant', () => ({ maybe: 2 }), '“30”: asked otherwise of the data'],
  ['the sources', () => ({ independent: 7 }), '“30”: other sources'],
  [
    'what a row gives',
    ({ rows }) => ({ rows: rows.map((row) => ({ ...row, value: { min: 30, max: 31 } })) }),
    '“30”: changed row observation attacks 2020-03 (30 → 30-31)',
  ],
])('%s is a part of it', async (_, change, words) => {
  expect(told(await stateWith(() => ({})), await stateWith(change))).toBe(words);
});

test('the order of rows says nothing; of a thousand it is told which came and went, of very many how many there were', async () => {
  const [thousand, many] = [rowsOf(1000), rowsOf(3000)];
  const state = (rows: Receipt['rows']) => stateWith(() => ({ rows }));
  expect(await state([...thousand].reverse())).toEqual(await state(thousand));
  const before = await state(thousand);
  expect(told(before, await state([...thousand.slice(1), { kind: 'incident', id: 'new', label: '' }]))).toBe(
    '“30”: new row incident new, gone row incident i0',
  );
  const large = await state(many);
  expect(large.figures[0]?.rows.each).toBeUndefined();
  expect(told(large, await state(rowsOf(3002)))).toBe('“30”: 3000 rows before, 3002 now');
  expect(told(large, await state(rowsOf(3001).slice(1)))).toBe('“30”: other rows');
});

test('how many rows an earlier version listed one by one is no change', async () => {
  const state = await stateWith(() => ({ rows: rowsOf(1000) }));
  const figures = state.figures.map(({ rows: { each: _, ...rows }, ...rest }) => ({ ...rest, rows }));
  expect(changesBetween(kept({ ...state, figures }), state)).toMatchObject({
    text: [],
    figures: [],
    added: [],
    removed: [],
  });
});

test('what a query asks is a part of it, what its file says in words is not', async () => {
  const asking = async (sql: string): Promise<SignedState> => {
    const { corpus, receipts } = await checkOver({
      'content/articles/roads.md': article.replace(/:stat.*\}/, ':stat[]{query=how-many}'),
      'data/queries/how-many.sql': sql,
    });
    const entry = corpus.articles.get('roads');
    const state = entry && stateOf(entry, receipts, corpus);
    if (state === undefined) throw new Error('the article has no state');
    return state;
  };
  const before = await asking('-- Series.\nselect count(*) as value from series');
  expect(await asking('-- Series of this site.\nselect count(*) as value from series')).toEqual(before);
  expect(told(before, await asking('-- Series.\nselect count(id) as value from series'))).toMatch(
    /asked otherwise of the data$/,
  );
});

test('what a source is that the text or a figure rests on is a part of it, unless it was signed off before that was so', async () => {
  const files = skeletonFiles();
  const state = async (source: string, from: RegExp, to: string): Promise<SignedState> => {
    const path = `content/sources/${source}.md`;
    const { corpus, receipts } = await checkOver({
      'content/articles/roads.md': `${article}\nSo it is said [@paper-report].\n`,
      [path]: String(files[path]).replace(from, to),
    });
    const entry = corpus.articles.get('roads');
    const found = entry && stateOf(entry, receipts, corpus);
    if (found === undefined) throw new Error('the article has no state');
    return found;
  };
  const before = await state('wire-report', /$/, '');
  expect(Object.keys(before.sources)).toEqual(['paper-report', 'wire-report']);
  const { sources: _, charts: __, words: ___, ...older } = kept(before);
  for (const source of ['paper-report', 'wire-report'])
    for (const [from, to] of [
      [/^title: /m, 'title: Another '],
      [/^publisher: /m, 'publisher: Another '],
      [/^url: .*/m, 'url: https://other.example/1'],
    ] as const) {
      const now = await state(source, from, to);
      expect(now.hash).not.toBe(before.hash);
      expect(told(before, now)).toBe(`another address, title, publisher or day of the source ${source}`);
      expect(isUnchanged(changesBetween(older, now))).toBe(true);
      expect(hashOf({ text: now.text, figures: now.figures })).toBe(hashOf(older));
    }
  const reworded = await state('wire-report', /^kind: /m, 'remark: It is no longer online.\nkind: ');
  expect(reworded.hash).toBe(before.hash);
});

test.each([
  ['One.\n\nTwo.\n\nThree.', 'One.\n\nTwo, otherwise.\n\nThree.', 'its body (line 9)'],
  ['One.\n\nTwo.', 'One.\n\nNew.\n\nTwo.\nMore.', 'its body (lines 9, 11)'],
  ['One.\n\nTwo.\n\nThree.', 'One.', 'its body (2 paragraphs are gone)'],
  ['One.\n\nTwo.\n\nThree.', 'Other.', 'its body (line 7, 2 paragraphs are gone)'],
  ['One.\n\nTwo.', 'Two.\n\nOne.', 'its body (their order or white space)'],
  ['One two\nthree.', 'One\ntwo three.', 'its body (their order or white space)'],
  ['1', '2\n\n3\n\n4\n\n5\n\n6\n\n7', 'its body (lines 7, 9, 11, 13 and 2 more)'],
])('of the body it is told where it changed: %j, %j', async (was, is, words) => {
  const state = async (body: string) => {
    const text = `---\ntitle: Roads\ndescription: What is known.\npublished: 2020-10-01\n---\n\n${body}\n`;
    const { corpus, receipts } = await checkOver({ 'content/articles/roads.md': text });
    const entry = corpus.articles.get('roads');
    const found = entry && stateOf(entry, receipts, corpus);
    if (found === undefined) throw new Error('the article has no state');
    return found;
  };
  expect(told(await state(was), await state(is))).toBe(words);
});

test.each<[string, string, Record<string, string>, string]>([
  [
    'lines, as far as they are drawn',
    '::trend{series=attacks from=2020-02 title=Attacks}',
    { 'data/series/attacks.csv': '2020-01,99\n2020-02,20\n2020-03,31' },
    'changed row observation attacks 2020-03 (30 → 31)',
  ],
  [
    'the event that a chart names',
    '::trend{series=attacks annotate=truce}',
    { 'content/events/truce.md': event('2020-02') },
    'changed row event truce (2020-01 → 2020-02)',
  ],
  [
    'bars of a sum',
    '::trend{sum=killed period=month}',
    { 'content/incidents/ford.md': incident('killed: {min: 2, max: 3}') },
    'changed row incident ford (killed 2 → killed 2-3)',
  ],
  [
    'bars by kind',
    '::trend{count=incidents rank=kind}',
    {
      'content/incidents/ford.md': incident('killed: 2\nwounded: 9').replace(
        'kind: ambush',
        'kind: shooting',
      ),
    },
    'changed row incident ford (kind ambush → kind shooting)',
  ],
  [
    'a map',
    '::map{}',
    { 'content/incidents/ford.md': incident('killed: 9').replace('country: SY', 'country: IQ') },
    'changed row incident ford (place Ford, SY, country → place Ford, IQ, country)',
  ],
  [
    'a timeline',
    '::timeline{from=2020 incidents}',
    {
      'content/incidents/bridge.md': incident('killed: 9'),
      'content/events/truce.md': event('2020-01', 'kind: truce'),
    },
    'new row incident bridge, changed row event truce (nothing → kind truce)',
  ],
])('what %s are drawn from is a part of it', async (_, directive, change, words) => {
  const files = {
    'data/series/attacks.csv': '2020-01,10\n2020-02,20\n2020-03,30',
    'content/events/truce.md': event('2020-01'),
    'content/incidents/ford.md': incident('killed: 2'),
  };
  const before = await stateOver(files, directive);
  const { charts: _charts, words: _words, ...older } = kept(before);
  const now = await stateOver({ ...files, ...change }, directive);
  expect(told(before, now)).toBe(`the ${directive.slice(0, directive.indexOf('{'))} in line 9: ${words}`);
  expect(now.hash).not.toBe(before.hash);
  // One that was signed off before charts were a part of it.
  expect(isUnchanged(changesBetween(older, now))).toBe(true);
  const renamed = await stateOver(
    {
      ...files,
      'content/incidents/ford.md': files['content/incidents/ford.md'].replace('An ambush', 'A fight'),
    },
    directive,
  );
  expect(renamed).toEqual(before);
});

function event(date: string, more = ''): string {
  return `---\ntitle: Truce\ndate: ${date}\n${more}\ncitations: [paper-report]\n---\n`;
}

function incident(more: string): string {
  return `---\ntitle: An ambush\ndate: 2020-02-03\nplace: {name: Ford, country: SY, precision: country}\nkind: ambush\n${more}\ncitations: [paper-report]\n---\n`;
}

/** The state of an article with a chart, over some rows of a series and other files. */
async function stateOver(
  { 'data/series/attacks.csv': rows = '', ...files }: Record<string, string>,
  directive: string,
): Promise<SignedState> {
  const own = skeletonFiles();
  const [header = ''] = String(own['data/series/attacks.csv']).split('\n');
  const filled = rows.split('\n').map((row) => row + ','.repeat(header.split(',').length - 2));
  const { corpus, receipts, diagnostics } = await checkOver({
    ...files,
    'data/series/attacks.csv': [header, ...filled, ''].join('\n'),
    'content/articles/roads.md': `---\ntitle: Roads\ndescription: What is known.\npublished: 2020-10-01\n---\n\nText.\n\n${directive}\n`,
  });
  const entry = corpus.articles.get('roads');
  const state = entry && stateOf(entry, receipts, corpus);
  if (state === undefined)
    throw new Error(`the article has no state: ${diagnostics.map((one) => one.message)}`);
  return state;
}

test('what a series counts, and the name of an actor whose word is given, are a part of it, unless it was signed off before', async () => {
  const files = skeletonFiles();
  const state = async (path: string, from: RegExp, to: string): Promise<SignedState> => {
    expect(String(files[path])).toMatch(from);
    const { corpus, receipts } = await checkOver({
      'content/articles/roads.md': `${article}\nThey struck :claim[by night]{by=the-group source=wire-report status=claimed}.\n\n::trend{series=attacks}\n`,
      [path]: String(files[path]).replace(from, to),
    });
    const entry = corpus.articles.get('roads');
    const found = entry && stateOf(entry, receipts, corpus);
    if (found === undefined) throw new Error('the article has no state');
    return found;
  };
  const [series, group] = ['data/series/attacks.yaml', 'content/actors/the-group.md'];
  const before = await state(series, /$/, '');
  expect(Object.keys(before.words)).toEqual(['actor the-group', 'series attacks']);
  const { words: _, ...older } = kept(before);
  for (const [path, from, to, name] of [
    [series, /^measure: /m, 'measure: Not ', 'series attacks'],
    [group, /^name: /m, 'name: Not ', 'actor the-group'],
  ] as const) {
    const now = await state(path, from, to);
    expect(now.hash).not.toBe(before.hash);
    expect(told(before, now)).toBe(`another name or measure of the ${name}`);
    expect(isUnchanged(changesBetween(older, now))).toBe(true);
  }
});
