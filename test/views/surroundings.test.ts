import { expect, it } from 'vitest';
import type { Place } from '../../src/model/place.ts';
import { surroundings } from '../../src/views/pieces.ts';
import { wordsOf } from '../../src/views/words/words.ts';

function around(name: string, admin1: string | undefined, language = 'en'): string {
  const words = wordsOf(language);
  if (words === undefined) throw new Error(`no words for ${language}`);
  const place = { name, country: 'IQ', precision: 'near', ...(admin1 !== undefined && { admin1 }) };
  return surroundings(words, place as Place);
}

it('a place has its governorate and its country around it', () => {
  expect(around('Daquq', 'Kirkuk')).toBe('Kirkuk, Iraq');
  expect(around('Daquq', undefined)).toBe('Iraq');
});

it.each([
  ['is the name', 'Baghdad', 'Baghdad'],
  ['ends the name', 'Tayaran Square, Baghdad', 'Baghdad'],
])('a governorate that %s is not said again', (_, name, admin1) => {
  expect(around(name, admin1)).toBe('Iraq');
});

it('nor a country', () => {
  expect(around('Somewhere, Iraq', 'Kirkuk')).toBe('Kirkuk');
  expect(around('Iraq', undefined)).toBe('');
});

it('nor in Arabic, whether the name is translated or not', () => {
  expect(around('ساحة الطيران، بغداد', 'بغداد', 'ar')).toBe('العراق');
  expect(around('Tayaran Square, Baghdad', 'Baghdad', 'ar')).toBe('العراق');
});

it('a name that only holds the governorate’s keeps it', () => {
  expect(around('Baghdad road', 'Baghdad')).toBe('Baghdad, Iraq');
  expect(around('Baghdad, northern belt', 'Baghdad')).toBe('Baghdad, Iraq');
  expect(around('Busayrah, east Deir ez-Zor', 'Deir ez-Zor')).toBe('Deir ez-Zor, Iraq');
});
