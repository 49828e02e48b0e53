import { expect, test } from 'vitest';
import { checkMemory, filesOf, inputFor, SITE_YAML } from './sites.ts';

test('the feed of corrections is as new as the newest of its entries, whichever comes first', async () => {
  const place = (corrections: string) =>
    `---\nname: Town\ncountry: IQ\nprecision: country\ncorrections:\n${corrections}---\n`;
  const checked = await checkMemory({
    'content/site.yaml': SITE_YAML,
    'content/places/town.md': place(
      '  - {date: 2020-11, note: In that month., fields: [name]}\n  - {date: 2020-11-05, note: On that day., fields: [country]}\n',
    ),
  });
  const feed = filesOf(inputFor(checked)).get('corrections/feed.xml') ?? '';
  const updated = [...feed.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, at]) => at);
  expect(updated).toEqual(['2020-11-05T00:00:00Z', '2020-11-01T00:00:00Z', '2020-11-05T00:00:00Z']);
});
