import { stringify } from 'yaml';
import type { Entry, Observation, Series } from '../corpus/corpus.ts';
import { joinList } from '../corpus/csv-list.ts';
import type { Bodies } from './bodies.ts';
import { csvText } from './csv-text.ts';
import type { PublishInput } from './input.ts';
import { plainRecord } from './plain.ts';
import { bodyField } from './records.ts';
import { writtenRecord } from './written.ts';

/** Columns of a series’ CSV, without its dimensions: the fields of an observation as an author writes them. */
export const OBSERVATION_COLUMNS = [
  'value',
  'min',
  'max',
  'status',
  'formula',
  'derivation',
  'superseded',
  'remark',
  'sources',
] as const;

/** The observations, a row each: period, dimensions, and those columns that any of them uses. */
export function observationsCsv({ dimensions, observations }: Series): string {
  const columns = OBSERVATION_COLUMNS.filter(
    (name) => name === 'value' || observations.some((one) => cell(one, name) !== ''),
  );
  const rows = observations.map((one) => [
    one.period.text,
    ...dimensions.map((name) => one.dimensions[name] ?? ''),
    ...columns.map((name) => cell(one, name)),
  ]);
  return csvText(['period', ...dimensions, ...columns], rows);
}

function cell(observation: Observation, name: (typeof OBSERVATION_COLUMNS)[number]): string {
  if (name === 'superseded') return observation.superseded ? 'true' : '';
  if (name === 'sources') return joinList(observation.sources);
  const value = observation[name];
  return value === undefined ? '' : String(value);
}

/** The series with all its fields and its observations, one to a line. */
export function seriesJson(entry: Entry<Series>, { address }: PublishInput, bodies: Bodies): string {
  const { id, record } = entry;
  const { observations, ...rest } = record;
  const head = JSON.stringify({
    id,
    ...plainRecord(rest),
    ...bodyField(bodies(entry)),
    url: address('series', id),
  });
  const lines = observations.map((one) => JSON.stringify(plainObservation(one)));
  return `${head.slice(0, -1)},"observations":[\n${lines.join(',\n')}\n]}\n`;
}

/** All of a series but its observations, as an author writes it: with its CSV file, put under data/series/, it is the series again. */
export function seriesYaml(entry: Entry<Series>, bodies: Bodies): string {
  const { observations: _beside, dimensions, caveats, ...rest } = entry.record;
  const fields = {
    ...writtenRecord(rest),
    ...(dimensions.length > 0 && { dimensions }),
    ...(caveats.length > 0 && { caveats }),
    ...bodyField(bodies(entry)),
  };
  return stringify(fields, { lineWidth: 0, aliasDuplicateObjects: false });
}

function plainObservation(observation: Observation): Record<string, unknown> {
  const {
    file: _file,
    span: _span,
    sourceAt: _sourceAt,
    period,
    dimensions,
    superseded,
    sources,
    ...rest
  } = observation;
  return {
    period: period.text,
    ...(!period.openStart && { from: period.earliest }),
    ...(!period.openEnd && { to: period.latest }),
    ...(Object.keys(dimensions).length > 0 && { dimensions }),
    ...rest,
    ...(superseded && { superseded }),
    ...(sources.length > 0 && { sources }),
  };
}
