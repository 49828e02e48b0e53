import { expect, it } from 'vitest';
import { topicFeedPath, topicSlug } from '../../src/model/topic.ts';

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
