import { expect, test } from 'vitest';
import { placeNeighbourNames } from '../../src/charts/map/country-names.ts';
import { COUNTRIES, contains } from '../../src/charts/map/ground.ts';
import { sheetFor, unproject } from '../../src/charts/map/mercator.ts';
import { around } from '../../src/charts/map/view.ts';
import type { MapPlace } from '../../src/charts/spec.ts';
import { MAP } from './specs.ts';

const sheetOf = (lat: number, lon: number, width = 342) =>
  sheetFor(around({ lat, lon, km: 1 }, 1), width, 400, 16);
const place = (lat: number, lon: number, country: string): MapPlace => ({
  name: 'Here',
  country,
  lat,
  lon,
  precision: 'near',
  count: 1,
  status: 'reported',
});
const named = (lat: number, lon: number, country: string) =>
  placeNeighbourNames(MAP, [place(lat, lon, country)], sheetOf(lat, lon), []);

test('a place near borders has the names of those across them', () => {
  // In the corner of Syria between Türkiye and Iraq.
  expect(
    named(35.9, 40.9, 'SY')
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['IRAQ', 'TÜRKIYE']);
  // In the middle of a large country.
  expect(named(25, 45, 'SA')).toEqual([]);
});

test('each stands inside its country from end to end, three at most, and clear of what is taken', () => {
  const sheet = sheetOf(33.4, 39, 760);
  const taken = [{ x1: 0, y1: 0, x2: 760, y2: 120 }];
  const names = placeNeighbourNames(MAP, [place(33.4, 39, 'JO')], sheet, taken);
  expect(names.length).toBeGreaterThan(0);
  expect(names.length).toBeLessThanOrEqual(3);
  for (const { name, box } of names) {
    const country = COUNTRIES.find(
      ({ code }) => code !== undefined && MAP.words.country(code).toUpperCase() === name,
    );
    for (const x of [box.x1, box.x2])
      for (const y of [box.y1, box.y2])
        expect(country && contains(country, unproject(sheet, [x, y])), name).toBe(true);
    expect(box.y1).toBeGreaterThan(120);
  }
});

test('nearly every country of the ground has its letters', () => {
  expect(COUNTRIES.filter(({ code }) => code === undefined).length).toBeLessThan(12);
  expect(COUNTRIES.flatMap(({ code }) => code ?? [])).toEqual(
    expect.arrayContaining(['IQ', 'SY', 'TR', 'PS']),
  );
});
