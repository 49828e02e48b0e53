import { expect, test } from 'vitest';
import { checkMemory, filesOf, HARD_SITE, inputFor } from './sites.ts';

const story = (stats: string, fields = '') =>
  String(HARD_SITE['content/articles/story.md']).replace('\n---\n\nText.\n', `\n${fields}---\n\n${stats}\n`);

test('every figure with its place, text, value, working, rows and citations; what other files tell by id', async () => {
  const checked = await checkMemory({
    ...HARD_SITE,
    'content/articles/story.md': story(
      'There were :stat[3]{series=numbers at=2020-01 by="area=North, east"} attacks.\n\nIn all :stat[one]{count=incidents where="kind = ied" status=reported} is on file, and :stat[2–6]{sum=killed where="kind = ambush" status=confirmed} died.',
    ),
  });
  expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const receipts = JSON.parse(filesOf(inputFor(checked)).get('data/receipts.json') ?? '');
  expect(receipts).toMatchObject([
    {
      article: 'story',
      file: 'content/articles/story.md',
      text: '3',
      how: 'series',
      value: { min: 3, max: 3, unit: 'attacks' },
      url: 'https://example.org/news/articles/story/',
      rows: [{ kind: 'observation', id: 'story/numbers', label: expect.stringContaining('2020'), value: 3 }],
    },
    {
      text: 'one',
      how: 'count',
      rows: [{ kind: 'incident', id: 'story/inline', status: 'reported' }],
      citations: ['story/leaf'],
      origins: ['story/leaf'],
    },
    {
      text: '2–6',
      how: 'sum',
      value: { min: 2, max: 6 },
      rows: [{ kind: 'incident', id: 'one', value: { min: 2, max: 6 } }],
    },
  ]);
  const [first, , last] = receipts;
  expect(first.line).toBeGreaterThan(30);
  expect(first.working).toMatch(/\.$/);
  // The claim supports the actors only, so it is none of the origins.
  expect(last.origins).toEqual(['wire', expect.stringMatching(/^s-[0-9a-f]{12}$/)]);
});

test('figures of a draft are in no receipt', async () => {
  const checked = await checkMemory({
    ...HARD_SITE,
    'content/articles/story.md': story(
      'There were :stat[3]{series=numbers at=2020-01 by="area=North, east"} attacks.',
      'state: draft\n',
    ),
    'content/events/meeting.md': '---\ntitle: M\ndate: 2019\ncitations: [wire]\n---\n',
  });
  expect(JSON.parse(filesOf(inputFor(checked)).get('data/receipts.json') ?? '')).toEqual([]);
});
