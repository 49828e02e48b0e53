import { expect, test } from 'vitest';
import { badgeRadius, placeNames } from '../../src/charts/map/place-labels.ts';

const SIZE = 12;

test('a name takes its whole form where there is room, else the shorter, else its number in a ring', () => {
  const long = 'A road with a very long name, south of the town';
  const at = (x: number, y: number, badge: string) => ({
    name: long,
    short: 'A road',
    badge,
    x,
    y,
    radius: 4,
  });
  const roomy = placeNames([at(20, 50, '1')], SIZE, 400, 100);
  expect(roomy.map(({ name, badge }) => [name, badge])).toEqual([[long, undefined]]);
  const tight = placeNames([at(20, 50, '1')], SIZE, 90, 100);
  expect(tight.map(({ name, badge }) => [name, badge])).toEqual([['A road', undefined]]);
  const tightest = placeNames([at(17, 50, '1')], SIZE, 34, 100);
  expect(tightest.map(({ name, badge }) => [name, badge])).toEqual([['1', true]]);
});

test('rings cover neither signs nor one another', () => {
  const wishes = Array.from({ length: 9 }, (_, i) => ({
    name: 'x'.repeat(80),
    badge: String(i + 1),
    x: 60 + (i % 3) * 22,
    y: 60 + Math.floor(i / 3) * 22,
    radius: 4,
  }));
  const placed = placeNames(wishes, SIZE, 160, 160);
  expect(placed.length).toBeGreaterThan(4);
  const middle = ({ x, y }: { x: number; y: number }) => [x, y - SIZE * 0.35] as const;
  for (const one of placed) {
    const [x, y] = middle(one);
    const r = badgeRadius(one.name, SIZE);
    for (const sign of wishes) {
      const apart = Math.max(Math.abs(sign.x - x), Math.abs(sign.y - y));
      expect(apart).toBeGreaterThanOrEqual(r + sign.radius - 0.01);
    }
  }
});
