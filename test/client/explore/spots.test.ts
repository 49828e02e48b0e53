import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Point, project, viewOf } from '../../../src/charts/map/mercator.ts';
import { filter, indexOf } from '../../../src/client/explore/filter.ts';
import { groundOf, mapSize, sheetOf } from '../../../src/client/explore/map-sheet.ts';
import { type PlaceShown, placesOf, spotsOf } from '../../../src/client/explore/spots.ts';
import type { ExplorePlace } from '../../../src/explore/row.ts';
import { START } from '../../../src/explore/state.ts';
import { madeTable } from '../../explore/made-table.ts';
import { runs } from '../../support/runs.ts';

const at = (id: string, lat: number, lon: number, count = 1, status = 'reported'): PlaceShown => ({
  place: { id, name: id, lat, lon, km: 5 },
  count,
  status,
});
/** A degree is ten pixels. */
const plain = ({ place: { lat, lon } }: PlaceShown): Point => [lon * 10, lat * 10];

describe('the signs of places', () => {
  it('places at one point share a sign, which has the incidents of all and the weakest status that stands', () => {
    const [spot, ...others] = spotsOf(
      [at('a', 30, 40, 3, 'confirmed'), at('b', 30, 40, 1, 'claimed'), at('c', 30, 40, 1, 'retracted')],
      plain,
      400,
    );
    expect(others).toEqual([]);
    expect(spot?.places.map(({ place }) => place.id)).toEqual(['a', 'b', 'c']);
    expect(spot).toMatchObject({ count: 5, status: 'claimed', at: [400, 300] });
  });

  it('every place has its sign, and no sign has its middle in another', () => {
    const places = fc.array(
      fc.record({
        lat: fc.integer({ min: 300, max: 400 }),
        lon: fc.integer({ min: 300, max: 400 }),
        count: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 300 })),
      }),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(places, (list) => {
        const shown = list
          .map(({ lat, lon, count }, i) => at(String(i), lat / 10, lon / 10, count))
          .sort((a, b) => b.count - a.count);
        const spots = spotsOf(shown, plain, 400);
        expect(
          spots.flatMap((spot) => spot.places.map(({ place }) => Number(place.id))).sort((a, b) => a - b),
        ).toEqual(list.map((_, i) => i));
        spots.forEach((one, i) => {
          for (const other of spots.slice(i + 1))
            expect(Math.hypot(one.at[0] - other.at[0], one.at[1] - other.at[1])).toBeGreaterThan(
              Math.max(one.r, other.r),
            );
        });
      }),
      runs(),
    );
  });

  it('a place shows the weakest status of its incidents, and not that of one that was withdrawn', () => {
    const table = madeTable(2000);
    const places = Array.from(
      { length: 901 },
      (_, n): ExplorePlace => ({ id: String(n), name: String(n), lat: 33, lon: 44, km: 5 }),
    );
    const index = indexOf(table, places);
    const result = filter(index, START, undefined);
    const shown = placesOf({ index, result, places });
    const order = ['retracted', 'confirmed', 'reported', 'disputed', 'claimed'];
    expect(shown.length).toBeGreaterThan(500);
    for (const { place, status, count } of shown) {
      const own = [...table.columns.place.keys()]
        .filter((row) => table.columns.place[row] === Number(place.id))
        .map((row) => table.dictionaries.statuses[table.columns.status[row] ?? 0] ?? '');
      expect(count).toBe(own.length);
      expect(status).toBe(own.sort((a, b) => order.indexOf(b) - order.indexOf(a))[0]);
    }
  });
});

describe('the sheet of the map', () => {
  const all = [at('w', 33, 36), at('n', 37, 41), at('s', 32, 44), at('e', 34, 46), at('f', 34.1, 45.9)];
  const whole = groundOf(all);
  const ground = {
    left: whole.x1 - 0.02,
    top: whole.y1 - 0.05,
    width: whole.x2 - whole.x1 + 0.04,
    height: whole.y2 - whole.y1 + 0.1,
    scale: 1,
  };

  it.each([328, 992])(
    'of %i pixels comes nearer to places that lie together, all of them and their circles in view',
    (room) => {
      const size = mapSize(room);
      const wide = sheetOf(all, whole, size, ground);
      const near = sheetOf([...all.slice(3), at('g', 34.05, 45.95)], whole, size, ground);
      expect(near.scale).toBeGreaterThan(wide.scale * 1.5);
      for (const { place } of all.slice(3)) {
        const [x, y] = project(near, place.lon, place.lat);
        expect(Math.min(x, y, near.width - x, near.height - y)).toBeGreaterThan(20);
      }
      // Not beyond the ground that the page has.
      const view = viewOf(near);
      expect(view.x2).toBeLessThanOrEqual(ground.left + ground.width + 1e-9);
      expect(view.x1).toBeGreaterThanOrEqual(ground.left - 1e-9);
    },
  );

  it('stays where it is while little changes', () => {
    const size = mapSize(992);
    expect(sheetOf(all.slice(0, 4), whole, size, ground)).toEqual(sheetOf(all, whole, size, ground));
  });
});
