import type { Corpus, Entry, Observation, Series } from '../../corpus/corpus.ts';
import { observationFields, seriesSchema } from '../../model/series.ts';
import { column, counted, dateColumns, type TableSpec } from './table.ts';

const { shape } = seriesSchema;

/** One row for each series. */
export const SERIES: TableSpec<Entry<Series>> = {
  name: 'series',
  description: 'One row for each series.',
  rows: (corpus) => counted(corpus.series),
  columns: [
    column('id', 'text', 'Its full id.', (e) => e.id),
    column('title', 'text', shape.title, (e) => e.record.title),
    column('unit', 'text', shape.unit, (e) => e.record.unit),
    column('frequency', 'text', shape.frequency, (e) => e.record.frequency),
    column('measure', 'text', shape.measure, (e) => e.record.measure),
    column('coverage', 'text', shape.coverage, (e) => e.record.coverage),
    column('accumulates', 'flag', shape.accumulates, (e) => e.record.accumulates === true),
    column('dimensions', 'texts', shape.dimensions, (e) => e.record.dimensions),
    column('republish', 'flag', shape.republish, (e) => e.record.republish !== false),
    column('article', 'text', 'Id of the article it is written in.', (e) => e.article),
  ],
};

interface ObservationRow {
  series: string;
  one: Observation;
}

function* observations(corpus: Corpus): Iterable<ObservationRow> {
  for (const { id, record } of counted(corpus.series)) {
    for (const one of record.observations) if (!one.superseded) yield { series: id, one };
  }
}

/** One row for each observation in force. */
export const OBSERVATIONS: TableSpec<ObservationRow> = {
  name: 'observations',
  description: 'One row for each observation in force; superseded ones are left out.',
  rows: observations,
  columns: [
    column('series', 'text', 'Id of its series.', (r) => r.series),
    ...dateColumns<ObservationRow>('period', 'The period that was observed', (r) => r.one.period),
    column(
      'dimensions',
      'dimensions',
      "Its dimensions: dimensions['governorate'] is the value of one.",
      (r) => r.one.dimensions,
    ),
    column('value', 'number', observationFields.value, (r) => r.one.value),
    column('min', 'number', observationFields.min, (r) => r.one.min ?? r.one.value),
    column('max', 'number', observationFields.max, (r) => r.one.max ?? r.one.value),
    column('status', 'text', 'How sure anyone can be of it.', (r) => r.one.status),
    column('formula', 'text', observationFields.formula, (r) => r.one.formula),
    column('derivation', 'text', observationFields.derivation, (r) => r.one.derivation),
    column('remark', 'text', observationFields.remark, (r) => r.one.remark),
    column('sources', 'texts', observationFields.sources, (r) => r.one.sources),
  ],
};
