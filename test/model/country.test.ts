import { expect, test } from 'vitest';
import { isCountry } from '../../src/model/country.ts';
import { suggestCountry } from '../../src/model/suggestions.ts';
import { country } from '../../src/model/text.ts';

test('a country is a code of ISO 3166-1, and Kosovo', () => {
  for (const code of ['IQ', 'SY', 'GB', 'XK']) expect(isCountry(code)).toBe(true);
  // What Unicode knows besides: none, a group, a bank’s name for one, a state that is no more.
  for (const code of ['ZZ', 'EU', 'UK', 'SU', 'iq', 'IRQ', ''])
    expect(country.safeParse(code).success).toBe(false);
});

test('a code is suggested for a name, for three letters and for small ones', () => {
  const names = ['Iraq', 'sy', 'UK', 'IRQ', 'Kosovo', 'Atlantis', 'XX', ''];
  expect(names.map(suggestCountry)).toEqual(['IQ', 'SY', 'GB', 'IQ', 'XK', undefined, undefined, undefined]);
});
