import { expect, test } from 'vitest';
import { recordTexts } from '../../src/corpus/record-texts.ts';
import { checkOver } from '../support/memory-check.ts';

test('the texts of a record in each language, and where a stretch of one stands', async () => {
  const { corpus } = await checkOver({
    'content/incidents/ford.md':
      '---\ntitle: Five died, and five more\ndate: 2020-09-01\nplace: tell-example\nkind: ambush\ndisagreement: Five or six.\ncitations: [wire-report]\n---\n\nIt was *dark*\nat five.\n',
    'content/incidents/ford.ar.md': '---\ntitle: قُتل خمسة\n---\n\nكان الليل.\n',
  });
  const entry = corpus.incidents.get('ford');
  const texts = entry ? [...recordTexts(entry, corpus)] : [];
  expect(texts.map(({ name, language, text }) => [name, language, text])).toEqual([
    ['title', 'en', 'Five died, and five more'],
    ['disagreement', 'en', 'Five or six.'],
    ['text', 'en', 'It was dark\nat five.'],
    ['title', 'ar', 'قُتل خمسة'],
    ['text', 'ar', 'كان الليل.'],
  ]);
  const placeOf = (n: number, words: string) => {
    const from = texts[n]?.text.indexOf(words) ?? -1;
    const { file, span } = texts[n]?.at(from, from + words.length) ?? {};
    return `${file}:${span?.line}:${span?.column}`;
  };
  expect(placeOf(0, 'five')).toBe('content/incidents/ford.md:2:23');
  expect(placeOf(1, 'six')).toBe('content/incidents/ford.md:6:23');
  expect(placeOf(2, 'five')).toBe('content/incidents/ford.md:11:4');
  expect(placeOf(3, 'خمسة')).toBe('content/incidents/ford.ar.md:2:13');
});
