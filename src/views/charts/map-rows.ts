import type { Entry, Incident } from '../../corpus/corpus.ts';
import type { Casualties } from '../../model/casualty-range.ts';
import type { Desk } from '../desk.ts';
import { isPlaced } from '../pieces.ts';

const HEADER = [
  'id',
  'title',
  'date',
  'place',
  'country',
  'admin1',
  'place_precision',
  'lat',
  'lon',
  'on_map',
  'kind',
  'status',
  'killed_min',
  'killed_max',
  'wounded_min',
  'wounded_max',
  'url',
];

/**
 * The incidents of a map as rows, named as in the other downloads, those without a position among them; what is not known is
 * empty. Incidents that rest on nothing but sources which keep their rows are left out.
 */
export function mapRows(
  desk: Desk,
  incidents: readonly Entry<Incident>[],
): { header: string[]; rows: string[][] } {
  const { corpus, links } = desk;
  const offered = incidents.filter(({ record: { citations } }) =>
    citations.some(({ source }) => corpus.sources.get(source)?.record.republish !== false),
  );
  const rows = offered.map(({ id, record }) => {
    const { place } = record;
    const placed = isPlaced(record);
    return [
      id,
      record.title,
      record.date.text,
      place?.name ?? '',
      place?.country ?? '',
      place?.admin1 ?? '',
      place?.precision ?? '',
      placed ? String(place?.lat) : '',
      placed ? String(place?.lon) : '',
      placed ? 'yes' : 'no',
      record.kind,
      record.status,
      ...ends(record.killed),
      ...ends(record.wounded),
      links.address('incident', id),
    ];
  });
  return { header: [...HEADER], rows };
}

function ends(count: Casualties | undefined): [string, string] {
  if (count === undefined || count === 'unknown') return ['', ''];
  return [String(count.min), count.max === undefined ? '' : String(count.max)];
}
