import { expect, it } from 'vitest';
import { circlesSeen } from '../../src/charts/map/draw.ts';
import { sheetFor } from '../../src/charts/map/mercator.ts';
import { precisionCircles } from '../../src/charts/map/signs.ts';
import type { MapPlace } from '../../src/charts/spec.ts';

const place = (precision: MapPlace['precision']): MapPlace => ({
  name: 'Khanaqin',
  country: 'IQ',
  lat: 34.3,
  lon: 45.4,
  precision,
  count: 1,
  status: 'reported',
});
const sheet = sheetFor({ x1: 0.7, x2: 0.9, y1: 0.6, y2: 0.7 }, 342, 400, 16);

it('draws one circle for places at one point that are known as well as each other, so that none darkens another', () => {
  const circles = (...precisions: MapPlace['precision'][]): number =>
    precisionCircles(
      precisions.map((precision) => ({ place: place(precision), point: [100, 100] })),
      sheet,
    ).match(/<circle/g)?.length ?? 0;
  expect(circles('district', 'district', 'district')).toBe(1);
  expect(circles('district', 'near')).toBe(2);
});

it('tells which circles are seen: at the scale of a map of one place not those that lie under its sign', () => {
  const seen = (...places: MapPlace[]) => [...circlesSeen({ places }, ['narrow'])];
  expect(seen(place('near'))).toEqual([]);
  expect(seen(place('exact'))).toEqual([]);
  expect(seen(place('district'))).toEqual(['district']);
  expect(seen(place('country'))).toEqual([]);
  // The sign of many incidents is larger.
  expect(seen({ ...place('district'), count: 400 })).toEqual([]);
});
