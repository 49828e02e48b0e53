import { COUNT_FIELDS } from '../model/casualty-range.ts';
/** The columns of a table of incidents; the incident itself is always shown. */
export const TABLE_COLUMNS = [
  'date',
  'place',
  'incident',
  'kind',
  'killed',
  'wounded',
  'status',
  'sources',
] as const;

/** A column of a table of incidents. */
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** The fields that a table of incidents can be sorted by. */
export const TABLE_SORTS = [
  'date',
  'title',
  'place',
  'country',
  'place.country',
  'admin1',
  'place.admin1',
  'kind',
  ...COUNT_FIELDS,
  'status',
] as const;
