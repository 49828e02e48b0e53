/** Columns of UCDP’s Georeferenced Event Dataset without which no event can be read (GED codebook). */
export const UCDP_REQUIRED = [
  'id',
  'type_of_violence',
  'side_a',
  'side_b',
  'country',
  'date_prec',
  'date_start',
  'date_end',
  'low',
  'best',
  'high',
] as const;

/** Those by which a file is known as such: no other data set has all of them. */
export const UCDP_MARKS = ['type_of_violence', 'date_prec', 'side_a', 'side_b', 'best'] as const;

/** UCDP as a source. Its licence is the one UCDP publishes the GED under; the version is not in the file. */
export const UCDP_DATASET = {
  id: 'ucdp-ged',
  title: 'UCDP Georeferenced Event Dataset (GED)',
  publisher: 'Uppsala Conflict Data Program',
  url: 'https://ucdp.uu.se/downloads/',
  licence: 'CC BY 4.0',
  body: 'Events of organised violence with at least one death, coded from news and reports. Its numbers are deaths on all sides, fighters among them. Who attacked is not coded, but for violence against civilians.',
} as const;
