import type { Corpus, Entry, Incident } from '../../corpus/corpus.ts';
import { actorIds } from '../../model/actor-parts.ts';
import { COUNT_FIELDS, type CountField } from '../../model/casualty-range.ts';
import { incidentSchema } from '../../model/incident.ts';
import { placeFields } from '../../model/place.ts';
import { type Column, column, counted, dateColumns, type TableSpec } from './table.ts';

interface Row extends Entry<Incident> {
  independent: number;
}

const { shape } = incidentSchema;

/** `perpetratorsKilled` as a column name. */
function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function countColumns(field: CountField): Column<Row>[] {
  const words = shape[field].meta()?.description ?? '';
  const end = (name: 'min' | 'max' | 'best', note: string) =>
    column<Row>(`${snake(field)}_${name}`, 'whole', `${words} ${note}`, ({ record }) => {
      const count = record[field];
      return count === undefined || count === 'unknown' ? undefined : count[name];
    });
  return [
    end('min', 'The least it can be; NULL if unknown.'),
    end('max', 'The most it can be; NULL if unknown or without an upper end.'),
    end('best', 'The best estimate, where one is given.'),
  ];
}

/** The incidents that count: no drafts, none merged or retracted. */
export function* countedIncidents(corpus: Corpus): Iterable<Row> {
  for (const entry of counted(corpus.incidents)) {
    if (entry.record.status === 'retracted') continue;
    yield { ...entry, independent: corpus.evidence.get(entry.id)?.independent ?? 0 };
  }
}

/** One row for each incident. */
export const INCIDENTS: TableSpec<Row> = {
  name: 'incidents',
  description: 'One row for each incident that counts: drafts, merged and retracted ones are left out.',
  rows: countedIncidents,
  columns: [
    column('id', 'text', 'Its full id.', (e) => e.id),
    column('title', 'text', shape.title, (e) => e.record.title),
    ...dateColumns<Row>('date', 'When it happened', (e) => e.record.date),
    column('date_meaning', 'text', shape.dateMeaning, (e) => e.record.dateMeaning),
    column(
      'place',
      'text',
      'Id of its place; NULL where the place is described in the incident.',
      (e) => e.record.placeId,
    ),
    column('place_name', 'text', placeFields.name, (e) => e.record.place?.name),
    column('country', 'text', placeFields.country, (e) => e.record.place?.country),
    column('admin1', 'text', placeFields.admin1, (e) => e.record.place?.admin1),
    column('lat', 'number', placeFields.lat, (e) => e.record.place?.lat),
    column('lon', 'number', placeFields.lon, (e) => e.record.place?.lon),
    column('place_precision', 'text', placeFields.precision, (e) => e.record.place?.precision),
    column('kind', 'text', shape.kind, (e) => e.record.kind),
    column(
      'status',
      'text',
      'How sure anyone can be: confirmed, reported, claimed or disputed.',
      (e) => e.record.status,
    ),
    ...COUNT_FIELDS.flatMap(countColumns),
    column('actors', 'texts', 'Ids of all who took part.', (e) => actorIds(e.record.actors)),
    column('perpetrators', 'texts', 'Ids of those who are taken to have done it.', (e) =>
      actorIds(e.record.actors, 'perpetrator'),
    ),
    column(
      'targets',
      'texts',
      'Kinds of who or what was attacked.',
      (e) => e.record.targets?.map((t) => t.kind) ?? [],
    ),
    column('topics', 'texts', shape.topics, (e) => e.record.topics ?? []),
    column('disagreement', 'text', shape.disagreement, (e) => e.record.disagreement),
    column('independent', 'whole', 'How many independent sources carry it.', (e) => e.independent),
    column('article', 'text', 'Id of the article it is written in.', (e) => e.article),
  ],
};
