import { expect, test } from 'vitest';
import { countryCode, isCountry } from '../../src/model/country.ts';
import { country } from '../../src/model/text.ts';

test('a country is a code of ISO 3166-1, and Kosovo', () => {
  for (const code of ['IQ', 'SY', 'GB', 'XK']) expect(isCountry(code)).toBe(true);
  // What Unicode knows besides: none, a group, a bank’s name for one, a state that is no more.
  for (const code of ['ZZ', 'EU', 'UK', 'SU', 'iq', 'IRQ', ''])
    expect(country.safeParse(code).success).toBe(false);
});

test('a code is found by a name, in English and in Arabic, and by three letters', () => {
  const names = ['Iraq', 'sy', 'UK', 'العراق', 'IRQ', 'Yemen (North Yemen)', 'Kosovo', 'Atlantis', 'XX', ''];
  expect(names.map(countryCode)).toEqual([
    'IQ',
    'SY',
    'GB',
    'IQ',
    'IQ',
    'YE',
    'XK',
    undefined,
    undefined,
    undefined,
  ]);
});
