import { didYouMean, nearest } from '../../model/nearest.ts';
import { described, undescribed } from '../sql/described.ts';
import { valueWords } from '../words.ts';
import { attribute, type Desk, type Failed, type Figure } from './desk.ts';
import { latestOf, type Outcome, statusesOf } from './outcome.ts';
import { incidentRow, sourceRow } from './rows.ts';

/** `:stat[]{query=share-of-night-attacks}` */
export function workOutQuery(desk: Desk, figure: Figure): Outcome | Failed {
  const id = attribute(figure, 'query') ?? '';
  const answer = desk.queries.get(id);
  if (!answer) {
    const names = [...desk.queries.keys()];
    return [
      {
        rule: 'query-unknown',
        message: `unexpected query “${id}”, expected the name of a file in data/queries`,
        hint: didYouMean(nearest(id, names)) || `Write it as data/queries/${id}.sql.`,
        attribute: 'query',
      },
    ];
  }
  // A query that failed is reported where it is written.
  if ('fault' in answer)
    return [
      {
        rule: 'query-failed',
        told: true,
        message: answer.fault.message,
        hint: answer.fault.hint,
        attribute: 'query',
      },
    ];
  const words = desk.words(figure.language);
  const { sql = id } = desk.corpus.queries.get(id) ?? {};
  const incidents = answer.incidents.flatMap((one) => desk.corpus.incidents.get(one) ?? []);
  const sources = answer.sources.flatMap((one) => desk.corpus.sources.get(one) ?? []);
  const value = { min: answer.value, max: answer.value };
  const ground = incidents.length > 0 ? desk.grounds.ofIncidents(incidents) : undefined;
  return {
    method: 'query',
    value,
    kind: 'open',
    unknown: 0,
    has: `the query “${id}” gives ${valueWords(value)}`,
    working: words.queried(id, words.value(value), described(sql, figure.translation)),
    expression: undescribed(sql),
    rows: [...incidents.map((entry) => incidentRow(entry)), ...sources.map(sourceRow)],
    maybe: 0,
    ground: ground ?? desk.grounds.ofSources(sources.map((entry) => entry.id)),
    statuses: statusesOf(incidents.map((entry) => entry.record.status)),
    caveats: [],
    since: latestOf([...incidents, ...sources]),
  };
}
