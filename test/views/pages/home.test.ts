import { expect, test } from 'vitest';
import { checkFigures } from '../../../src/rules/figures/index.ts';
import { createViews } from '../../../src/views/views.ts';
import { miniCorpus, pageAt, record } from '../mini-site.ts';

test('a key figure on the home page has a receipt for every figure of its item', async () => {
  const corpus = await miniCorpus({
    'content/articles/rise.md': record(
      'title: Was it rising?\ndescription: A question.\npublished: 2026-01-02',
      `:::figures
- In 80 places, :stat[80]{source=a value=80} attacks became :stat[]{source=a value=100}
- :stat[four]{source=a value=4} groups [@a]
:::
`,
    ),
  });
  const { receipts } = await checkFigures(corpus);
  const { figures } = pageAt(createViews({ corpus, receipts }), 'home', '/');
  const told = figures.map((parts) =>
    parts.map((part) => (typeof part === 'string' ? part : [part.n, part.text])),
  );
  expect(told).toEqual([
    ['In 80 places, ', [1, '80'], ' attacks became ', [2, '100']],
    [[3, 'four'], ' groups'],
  ]);
});
