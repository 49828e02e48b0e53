import { COUNTRY_CODES } from '../model/country.ts';

const ENGLISH = new Intl.DisplayNames('en', { type: 'region' });
const REGIONS = [ENGLISH, new Intl.DisplayNames('ar', { type: 'region' })];

/** English and Arabic names of the countries there are; Unicode knows some that are no more, under the same names. */
const NAMES: ReadonlyMap<string, string> = new Map(
  [...COUNTRY_CODES.values()].flatMap((code) => [
    [code.toLowerCase(), code],
    ...REGIONS.map((names): [string, string] => [(names.of(code) ?? code).toLowerCase(), code]),
  ]),
);

/** Names that conflict data use and Unicode does not. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  'united states of america': 'US',
  'dr congo': 'CD',
  'democratic republic of congo': 'CD',
  'republic of congo': 'CG',
  congo: 'CG',
  myanmar: 'MM',
  palestine: 'PS',
  'west bank and gaza strip': 'PS',
  'bosnia-herzegovina': 'BA',
  'ivory coast': 'CI',
  turkey: 'TR',
  'czech republic': 'CZ',
  macedonia: 'MK',
  swaziland: 'SZ',
  'kingdom of eswatini': 'SZ',
};

/**
 * The code of a country (ISO 3166-1 alpha-2) written as code of two or three letters or by its English or Arabic name, also
 * `Yemen (North Yemen)`; undefined for anything else.
 */
export function countryCode(written: string): string | undefined {
  const name = written.trim();
  if (name === '') return undefined;
  const three = COUNTRY_CODES.get(name.toUpperCase());
  if (three !== undefined) return three;
  const plain = name.replace(/\s*\(.*\)\s*$/, '');
  return OTHER_NAMES[plain.toLowerCase()] ?? NAMES.get(plain.toLowerCase());
}

/** The English name of a country by its code. */
export function countryName(code: string): string {
  return ENGLISH.of(code) ?? code;
}
