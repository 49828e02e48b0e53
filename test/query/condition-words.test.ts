import { describe, expect, test } from 'vitest';
import { conditionInWords } from '../../src/query/receipt/condition.ts';
import { FIELD_WORDS_AR } from '../../src/query/receipt/condition-words.ar.ts';
import { FIELD_WORDS } from '../../src/query/receipt/condition-words.en.ts';
import { createDesk } from '../../src/query/receipt/desk.ts';
import { EVENT_FIELDS, INCIDENT_FIELDS } from '../../src/query/where/fields.ts';
import { buildCorpus, stat } from '../support/corpus-builder.ts';

const corpus = buildCorpus({
  articles: { uptick: {} },
  actors: { militia: { name: 'The Militia' } },
  incidents: { 'market-blast': { title: 'Blast at a market' } },
});

function inWords(where: string | undefined, language = 'en') {
  const owner = corpus.articles.get('uptick');
  if (!owner) throw new Error('no article');
  const use = stat('1', { count: 'incidents', ...(where !== undefined && { where }) });
  const figure = { use, owner, file: owner.written.file, language, number: 1 };
  return conditionInWords(createDesk(corpus, new Map()), figure, 'incident');
}

describe('a condition in words', () => {
  test.each([
    ['date = 2020-08 and country = IQ', 'dated August 2020, in Iraq'],
    ['date >= 2020-Q3 and date < 2021', 'dated the third quarter of 2020 or later, dated before 2021'],
    ['country in (IQ, SY) or killed > 4', 'in Iraq or Syria or people killed: over 4'],
    ['country = IQ and (kind = ied or kind = ambush)', 'in Iraq, (kind: ied or kind: ambush)'],
    ['not (killed is unknown)', 'not (people killed not known)'],
    ['actor = militia', 'actor: The Militia'],
    ['actor = nobody', 'actor: nobody'],
    ['id = market-blast', 'namely Blast at a market'],
    ['country != IQ and status != claimed', 'not in Iraq, status other than claimed'],
    ['date ~ 2020-08', 'dated perhaps August 2020'],
    ['killed.min >= 1000', 'people killed, at the least: at least 1,000'],
  ])('%s', (where, words) => {
    expect(inWords(where)).toBe(words);
  });

  test('without one, or with one that cannot be read, there are no words', () => {
    expect(inWords(undefined)).toBeUndefined();
    expect(inWords('date =')).toBeUndefined();
  });

  test('in the language of the text', () => {
    expect(inWords('date = 2020-08 and country = IQ and killed >= 12', 'ar')).toBe(
      'التاريخ: أغسطس ٢٠٢٠، البلد: العراق، القتلى: ١٢ على الأقل',
    );
    expect(inWords('actor != militia', 'ar')).toBe('الطرف: غير \u2068The Militia\u2069');
  });

  test.each([...INCIDENT_FIELDS, ...EVENT_FIELDS].map(({ name }) => name))('“%s” has a name', (name) => {
    const whole = name.replace(/^(killed|wounded|abducted|perpetratorsKilled)\.(min|max|best)$/, '$1');
    expect(Object.keys(FIELD_WORDS)).toContain(whole);
    expect(Object.keys(FIELD_WORDS_AR)).toContain(whole);
  });
});
