import { expect, test } from 'vitest';
import { actorIds, partsOnce } from '../../src/model/actor-parts.ts';

const part = (id: string, role: string, basis?: string) => ({ id, role, ...(basis && { basis }) });

test.each([
  ['the same twice', [part('a', 'other'), part('a', 'other')], [part('a', 'other')]],
  [
    'a basis beside none, in either order',
    [part('a', 'other'), part('a', 'other', 'claimed'), part('a', 'other')],
    [part('a', 'other', 'claimed')],
  ],
  [
    'two bases',
    [part('a', 'other', 'claimed'), part('a', 'other', 'suspected')],
    [part('a', 'other', 'claimed'), part('a', 'other', 'suspected')],
  ],
  [
    'another role or another actor',
    [part('a', 'other'), part('a', 'target'), part('b', 'other', 'claimed')],
    [part('a', 'other'), part('a', 'target'), part('b', 'other', 'claimed')],
  ],
])('parts of actors, each once: %s', (_, parts, once) => {
  expect(partsOnce(parts)).toEqual(once);
});

test('an actor with several parts is counted once', () => {
  const parts = [
    part('a', 'perpetrator', 'claimed'),
    part('a', 'perpetrator', 'suspected'),
    part('b', 'target'),
  ];
  expect(actorIds(parts)).toEqual(['a', 'b']);
  expect(actorIds(parts, 'perpetrator')).toEqual(['a']);
  expect(actorIds(undefined)).toEqual([]);
});
