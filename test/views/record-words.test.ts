import { expect, it } from 'vitest';
import { createViews } from '../../src/views/views.ts';
import { checkOver } from '../support/memory-check.ts';
import { pageAt, record } from './mini-site.ts';

const files = (text: string) => ({
  'content/site.ar.yaml': 'title: موقع صغير\n',
  'content/articles/told.md': record('title: Told\ndescription: D\npublished: 2021-01-01', 'In English.'),
  'content/articles/told.ar.md': record('title: خبر', text),
  'data/series/counted.yaml': [
    'title: Counted',
    'unit: raids',
    'frequency: month',
    'measure: All.',
    'dimensions: [area]',
    'breaks: [{period: 2020-02, note: Police are counted as well.}]',
    'citations: [wire-report]',
    'observations:',
    '  - {period: 2020-01, area: Northern, value: 3, remark: To the 28th only.}',
    '  - {period: 2020-02, area: Northern, value: 6, derivation: Read off a chart.}',
    '  - {period: 2020-01, area: Southern, value: 5}',
  ].join('\n'),
  'data/series/counted.ar.md': record(
    [
      'title: المحسوب',
      'unit: غارات',
      'words:',
      '  area: المنطقة',
      '  Northern: الشمال',
      '  Southern: الجنوب',
      '  To the 28th only.: حتى الثامن والعشرين فقط.',
      '  Read off a chart.: مقروء من رسم.',
      '  Police are counted as well.: تُحسب الشرطة أيضًا.',
    ].join('\n'),
  ),
});

const CHANGE =
  'زاد :stat[100 في المئة]{series=counted change=2020-01/2020-02 by="area=Northern"} [@wire-report].';

it('a receipt has what is remarked on observations, and the values of dimensions, in its language', async () => {
  const checked = await checkOver(files(CHANGE));
  expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [receipt] = pageAt(createViews(checked), 'article', '/ar/articles/told/').receipts;
  expect(receipt?.rows.map(({ text }) => text)).toEqual(['يناير ٢٠٢٠، الشمال', 'فبراير ٢٠٢٠، الشمال']);
  expect(receipt?.working).toContain('(الشمال)');
  expect(JSON.stringify(receipt)).not.toMatch(/Northern|28th|Read off|Police/);
  expect(JSON.stringify(receipt)).toContain('حتى الثامن والعشرين فقط.');
  expect(JSON.stringify(receipt)).toContain('مقروء من رسم');
  expect(JSON.stringify(receipt)).toContain('تُحسب الشرطة أيضًا');
});

it('a chart and the page of all data have them as well', async () => {
  const views = createViews(await checkOver(files('::trend{series=counted}')));
  const [part] = pageAt(views, 'article', '/ar/articles/told/').parts;
  if (part?.kind !== 'trend') throw new Error('no chart');
  const { measures, panels, table } = part.figure;
  const numbers = part.figure.receipts?.numbers ?? [];
  expect(numbers.map(({ notes }) => notes)).toContainEqual(['حتى الثامن والعشرين فقط.']);
  expect(JSON.stringify(numbers)).not.toMatch(/28th|Read off/);
  expect(panels[0]?.drawing.narrow).toContain('الشمال');
  expect(JSON.stringify({ measures, panels, table })).not.toMatch(/Northern|28th|Police/);
  const series = pageAt(views, 'data', '/ar/data/').series.find(({ id }) => id.includes('counted'));
  expect(series).toMatchObject({ dimensions: ['المنطقة'] });
  expect(series?.rows.map(({ dimensions }) => dimensions[0])).toContain('الجنوب');
  expect(series?.breaks[0]).toContain('تُحسب الشرطة أيضًا.');
});

it.each(['في الجنوب', 'بالجنوب', 'للجنوب'])(
  'a figure that says “%s” of the north is refused',
  async (place) => {
    const text = `زاد :stat[100 في المئة ${place}]{series=counted change=2020-01/2020-02 by="area=Northern"} [@wire-report].`;
    const { diagnostics } = await checkOver(files(text));
    expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      expect.stringContaining('stat-mismatch: unexpected “الجنوب”'),
    ]);
  },
);

it('a figure that names its own part is taken', async () => {
  const text =
    'زاد :stat[100 في المئة بالشمال وليس في الجنوب]{series=counted change=2020-01/2020-02 by="area=Northern"} [@wire-report].';
  expect((await checkOver(files(text))).diagnostics).toEqual([]);
});

const INCIDENT = {
  'content/site.ar.yaml': 'title: موقع صغير\n',
  'content/incidents/raid.md': record(
    [
      'title: A raid',
      'date: 2020-08-30',
      'place: tell-example',
      'kind: ambush',
      'targets: [{kind: civilians, description: shepherds}]',
      'killed: 3',
      'corrections: [{date: 2021-01-02, note: The toll was four.}]',
      'citations:',
      '  - {source: wire-report, evidence: the mayor counted, says: {killed: 3}}',
      '  - {source: paper-report, evidence: left in English, says: {killed: 4}, setAside: A first count.}',
    ].join('\n'),
    'It happened.',
  ),
  'content/incidents/raid.ar.md': record(
    [
      'title: غارة',
      'words:',
      '  shepherds: رعاة',
      '  The toll was four.: كانت الحصيلة أربعة.',
      '  the mayor counted: عدّ رئيس البلدية',
      '  A first count.: عدّ أول.',
    ].join('\n'),
    'حدث ذلك.',
  ),
  'content/articles/told.md': record(
    'title: Told\ndescription: D\npublished: 2021-01-01',
    'There were :stat[three]{sum=killed where="id = raid" status=any} dead.',
  ),
  'content/articles/told.ar.md': record(
    'title: خبر',
    'قُتل :stat[٣]{sum=killed where="id = raid" status=any}.',
  ),
};

it('an incident has its evidence, targets, corrections and what is set aside in the language of the page', async () => {
  const checked = await checkOver(INCIDENT);
  expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const views = createViews(checked);
  const page = pageAt(views, 'incident', '/ar/incidents/raid/');
  expect(page.notes).toMatchObject([
    { evidence: 'عدّ رئيس البلدية', evidenceLang: undefined },
    { evidence: 'left in English', evidenceLang: 'en', setAside: { text: 'عدّ أول.' } },
  ]);
  expect(page.history.corrections).toMatchObject([{ note: 'كانت الحصيلة أربعة.', lang: undefined }]);
  expect(JSON.stringify(page)).not.toMatch(/shepherds|the mayor|first count|toll was/);
  const own = pageAt(views, 'incident', '/incidents/raid/');
  expect(own.notes[0]).toMatchObject({ evidence: 'the mayor counted', evidenceLang: undefined });
});

it('so have the page of its source, the page of corrections and a receipt', async () => {
  const views = createViews(await checkOver(INCIDENT));
  const source = pageAt(views, 'source', '/ar/sources/wire-report/');
  expect(JSON.stringify(source.rests)).toContain('عدّ رئيس البلدية');
  expect(JSON.stringify(source.rests)).not.toContain('the mayor');
  expect(pageAt(views, 'corrections', '/ar/corrections/').corrections).toMatchObject([
    { note: 'كانت الحصيلة أربعة.' },
  ]);
  const [receipt] = pageAt(views, 'article', '/ar/articles/told/').receipts;
  expect(receipt?.passages.map(({ evidence }) => evidence)).toEqual([
    { text: 'عدّ رئيس البلدية', lang: undefined },
    { text: 'left in English', lang: 'en' },
  ]);
});
