import { expect, it } from 'vitest';
import { topicFeedPath, topicName, topicSlug } from '../../src/model/topic.ts';

it.each([
  ['Iraq', 'iraq'],
  ['Counts & claims', 'counts-claims'],
  ['  العراق وسوريا ', 'العراق-وسوريا'],
  ['../up', 'up'],
  ['!?', undefined],
])('the address of the topic “%s” has %s', (topic, slug) => {
  expect(topicSlug(topic)).toBe(slug);
});

it('puts the path of an edition in front', () => {
  expect(topicFeedPath('iraq', '/ar')).toBe('/ar/topics/iraq/feed.xml');
});

it('is called what the site says, however it is spelt, and else what the article says', () => {
  const names = { Iraq: 'العراق', 'Counts & claims': 'أعداد وادعاءات' };
  expect(['Iraq', 'iraq', 'counts claims', 'Syria'].map((topic) => topicName(topic, names))).toEqual([
    'العراق',
    'العراق',
    'أعداد وادعاءات',
    'Syria',
  ]);
  expect(topicName('Syria')).toBe('Syria');
});
