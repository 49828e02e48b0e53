import { expect, test } from 'vitest';
import type { Entry, Series, Translation } from '../../src/corpus/corpus.ts';
import { createDesk, isFailed } from '../../src/query/receipt/desk.ts';
import { workOut } from '../../src/query/receipt/work-out.ts';
import type { Receipt } from '../../src/query/receipt.ts';
import { buildCorpus, stat } from '../support/corpus-builder.ts';

/* The receipts of a text in Arabic are in Arabic as far as the data are, with its digits and commas. */

const corpus = buildCorpus({
  sources: { fox: { publisher: 'Fox News', title: 'Attacks (August)' } },
  articles: { uptick: {} },
  series: {
    claims: {
      title: 'Attacks claimed',
      unit: 'claimed attacks',
      citations: ['fox'],
      observations: [
        { period: '2020-07', value: 80, formula: '@2020-08 / 1.25' },
        { period: '2020-08', value: 100 },
      ],
    },
    cells: {
      unit: 'incidents',
      dimensions: ['basis'],
      observations: [{ period: '2019', basis: 'all', value: 906 }],
    },
  },
});
const claims = corpus.series.get('claims') as Entry<Series>;
(claims.translations as unknown as Map<string, Pick<Translation, 'fields'>>).set('ar', {
  fields: { title: 'الهجمات المعلنة', unit: 'هجمات معلنة' },
});

function receipt(text: string, attributes: Record<string, string>): Receipt {
  const owner = corpus.articles.get('uptick');
  if (!owner) throw new Error('no article');
  const use = { ...stat(text, attributes), before: '', behind: '' };
  const where = { file: owner.written.file, language: 'ar', translation: 'ar', number: 1 };
  const found = workOut(createDesk(corpus, new Map()), { use, owner, ...where });
  if (isFailed(found)) throw new Error(found[0]?.message);
  return found;
}

test('a series that cannot check a quotation is named as in its translation, in Arabic digits', () => {
  const { caveats, working } = receipt('٢٥ في المئة', { source: 'fox', value: '25', unit: 'percent' });
  expect(caveats).toEqual([
    'لا يمكن تدقيقه على السلسلة «الهجمات المعلنة»: فالقيمة عن يوليو ٢٠٢٠ (٨٠) محسوبة هي نفسها من هذا الرقم (أغسطس ٢٠٢٠ / ١٫٢٥).',
  ]);
  // Names in Latin letters run their own way, with their brackets.
  expect(working).toContain('عند \u2068Fox News\u2069 («\u2068Attacks (August)\u2069»): ٢٥ في المئة');
});

test('a plain unit has its word in Arabic', () => {
  expect(receipt('٥', { source: 'fox', value: '5', unit: 'fighters' }).working).toContain(': ٥ (مقاتلين).');
  const { working, rows } = receipt('٩٠٦', { series: 'cells', at: '2019', by: 'basis=all' });
  expect(working).toContain('٩٠٦ (حوادث)');
  expect(rows.map(({ label }) => label)).toEqual(['٢٠١٩، \u2068all\u2069']);
});

test('the numbers of a formula are written in Arabic digits', () => {
  expect(receipt('٨٠', { series: 'claims', at: '2020-07' }).caveats).toContain(
    'القيمة عن يوليو ٢٠٢٠ محسوبة: أغسطس ٢٠٢٠ / ١٫٢٥.',
  );
});
