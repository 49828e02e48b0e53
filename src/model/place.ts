import { z } from 'zod';
import { commonFields } from './common.ts';
import { country, text } from './text.ts';

/** How exactly a place is known. */
export const PLACE_PRECISIONS = ['exact', 'near', 'district', 'governorate', 'country'] as const;

/** Fields of a place; an incident may give them in place. */
export const placeFields = {
  name: text.meta({ description: 'Its usual name in the site’s language.', examples: ['Tell Example'] }),
  country: country.meta({ description: 'Country (ISO 3166-1 alpha-2).', examples: ['IQ', 'SY'] }),
  admin1: text.optional().meta({ description: 'Governorate or province.', examples: ['Example Province'] }),
  admin1Alt: z
    .union([text.transform((t) => [t]), z.array(text)])
    .optional()
    .meta({ description: 'Other governorates it is counted to.', examples: [['Next Province']] }),
  aliases: z
    .array(text)
    .optional()
    .meta({ description: 'Other names and spellings.', examples: [['Tal Example']] }),
  lat: z
    .number()
    .min(-90)
    .max(90)
    .optional()
    .meta({ description: 'Latitude in degrees, north positive (WGS 84).', examples: [34.5] }),
  lon: z
    .number()
    .min(-180)
    .max(180)
    .optional()
    .meta({ description: 'Longitude in degrees, east positive (WGS 84).', examples: [44.25] }),
  precision: z.enum(PLACE_PRECISIONS).meta({ description: 'How exactly the place is known.' }),
  coordSource: text
    .optional()
    .meta({ description: 'Where the coordinates come from.', examples: ['Gazetteer of Example, 2015'] }),
};

/** True for a place that is said to be known exactly, and where it is is not said. */
export function isExactNowhere({ precision, lat, lon }: Readonly<Record<string, unknown>>): boolean {
  return precision === 'exact' && (lat === undefined || lon === undefined);
}

/** A named place. */
export const placeSchema = z
  .strictObject({ ...commonFields, ...placeFields })
  .meta({ title: 'Place', description: 'A named place.' });

/** A place described where it is used. */
export const placeInPlace = z.strictObject(placeFields);

/** A place after reading. */
export type Place = z.output<typeof placeSchema>;
/** How exactly a place is known. */
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number];
